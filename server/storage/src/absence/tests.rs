//! Not in, from a day to a day: marked by themself or a coordinator of theirs, on both databases.

use databases::BOTH;
use domain::deployment::Week;
use uuid::Uuid;

use super::*;
use crate::example::{Example, day, tuesday};

#[tokio::test]
async fn it_is_marked_by_themself_or_their_coordinator_read_in_the_week_and_taken_back() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let stretch = |from, to| Stretch::new(day(from), day(to), tuesday().today).unwrap();
        let (own, other) = (AbsenceId::new(Uuid::now_v7()), AbsenceId::new(Uuid::now_v7()));
        let (mine, hers) = (Grant::themself(&dana).unwrap(), college.grant(&grace, &dana).await);
        for _ in 0..2 {
            college.storage.mark_absence(&mine, own, stretch(24, 24), tuesday()).await.unwrap();
        }
        college.storage.mark_absence(&hers, other, stretch(26, 28), tuesday()).await.unwrap();
        let absent = college.storage.absences(&mine, tuesday()).await.unwrap();
        assert_eq!(absent.stretches, [(own, day(24), day(24)), (other, day(26), day(28))], "{kind:?}");
        let plan = Grant::site(&grace, college.site).unwrap();
        let week = college.storage.site_week(&plan, Week::of(day(24)), tuesday()).await.unwrap();
        assert_eq!(week.away.len(), 2, "{kind:?}");
        college.storage.take_back_absence(&hers, own, tuesday()).await.unwrap();
        let week = college.storage.site_week(&plan, Week::of(day(24)), tuesday()).await.unwrap();
        assert_eq!(week.away, [(dana.person, day(26), day(28))], "{kind:?}");
        let learner = college.grant(&grace, &amina).await;
        let refused = college.storage.mark_absence(&learner, other, stretch(24, 24), tuesday()).await;
        assert!(matches!(refused, Err(Error::Refused(_))), "{kind:?}");
        assert!(college.storage.broken_audit().await.unwrap().is_empty());
    }
}

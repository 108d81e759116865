//! Whom a learner is told of is exactly whom a grant would let read, on both databases.

use chrono_tz::UTC;
use databases::BOTH;
use domain::access::{Grant, Role, Visitor, act};
use domain::deployment::Stretch;
use domain::id::PersonId;
use domain::timetable::Title;

use crate::dialect::args;
use crate::example::{Example, day, tuesday};
use crate::sql::Sql;
use crate::{Moment, Order};

async fn told(college: &Example, learner: &Visitor, at: Moment) -> Vec<PersonId> {
    let readers = college.storage.who_can_see(&Grant::themself(learner).unwrap(), at).await.unwrap();
    let lsas = readers.lsas.into_iter().map(|comes| comes.face.id);
    readers.coordinators.into_iter().map(|face| face.id).chain(lsas).collect()
}

async fn may_read(college: &Example, visitor: &Visitor, learner: &Visitor, at: Moment) -> bool {
    let (storage, learner) = (&college.storage, learner.person);
    storage.allow::<act::ReadStatement>(visitor, learner, at).await.is_ok()
        || storage.allow::<act::ReadBriefing>(visitor, learner, at).await.is_ok()
}

#[tokio::test]
async fn a_learner_is_told_of_everyone_who_may_read_and_of_nobody_else() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let (north, south) = (college.another_site().await, college.another_site().await);
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let others = [
            college.person("Omar", Role::Coordinator, north).await,
            college.person("Ruth", Role::Coordinator, south).await,
            college.person("Sam", Role::Lsa, college.site).await,
            college.person("Osei", Role::Tutor, college.site).await,
            college.person("Tom", Role::Learner, college.site).await,
        ];
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        college.class("Art", north, 700, 760, &[&amina]).await;
        college.teaches(&others[3], maths).await;
        let stretch = Stretch::new(day(24), day(24), tuesday().today).unwrap();
        let order = Order::whole(maths.session, dana.person, stretch);
        college.storage.deploy(&college.grant(&grace, &amina).await, order, None, (UTC, tuesday())).await.unwrap();
        let the_day_after = Moment { today: day(25), ..tuesday() };
        for at in [tuesday(), the_day_after] {
            let told = told(&college, &amina, at).await;
            for visitor in others.iter().chain([&grace, &dana]).filter(|visitor| visitor.role != Role::Learner) {
                let may = may_read(&college, visitor, &amina, at).await;
                assert_eq!(told.contains(&visitor.person), may, "{kind:?} {:?} {at:?}", visitor.role);
            }
            assert!(told.contains(&grace.person) && told.contains(&others[0].person), "{kind:?}");
        }
        assert!(told(&college, &amina, tuesday()).await.contains(&dana.person), "{kind:?}");
        college.put(LEAVES_CLASS, args![amina.person, maths.class]).await;
        assert!(!told(&college, &amina, tuesday()).await.contains(&dana.person), "{kind:?}: she comes no more");
        assert!(!may_read(&college, &dana, &amina, tuesday()).await, "{kind:?}");
    }
}

const LEAVES_CLASS: Sql = Sql("update enrolment set ended_on = '2026-11-23' where person_id = $1 and class_id = $2");

#[tokio::test]
async fn each_is_named_once_with_every_lesson_they_come_to() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let art = college.class("Art", college.site, 700, 760, &[&amina]).await;
        let stretch = Stretch::new(day(24), day(24) + chrono::Days::new(7), tuesday().today).unwrap();
        for session in [art.session, maths.session] {
            let order = Order::whole(session, dana.person, stretch);
            college.storage.deploy(&college.grant(&grace, &amina).await, order, None, (UTC, tuesday())).await.unwrap();
        }
        let readers = college.storage.who_can_see(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        let lessons: Vec<_> = readers.lsas[0].to.iter().map(|(title, _)| title.clone()).collect();
        assert_eq!(
            (readers.lsas.len(), lessons),
            (1, ["Maths", "Art"].map(|title| Title::Class(title.to_owned())).to_vec()),
            "{kind:?}"
        );
    }
}

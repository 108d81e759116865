//! Who is still sent though they are not in, or to learners who do not want them, on both databases.

use chrono_tz::UTC;
use databases::BOTH;
use domain::access::Role;
use domain::deployment::Stretch;
use domain::id::AbsenceId;
use uuid::Uuid;

use super::*;
use crate::Order;
use crate::example::{Example, day, tuesday};

#[tokio::test]
async fn whoever_is_not_wanted_any_more_is_to_be_covered_once_though_nothing_was_agreed_with_the_learner() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let store = &college.storage;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina, &tom]).await;
        for (lsa, learner) in [(&dana, &amina), (&sam, &amina), (&dana, &tom)] {
            let stretch = Stretch::new(day(24), day(24) + chrono::Days::new(14), day(24)).unwrap();
            let order = Order::whole(maths.session, lsa.person, stretch);
            store.deploy(&college.grant(&grace, learner).await, order, None, (UTC, tuesday())).await.unwrap();
        }
        let plan: Grant<act::PlanWeek> = Grant::site(&grace, college.site).unwrap();
        let found = async || store.to_cover(&plan, tuesday()).await.unwrap().not_wanted;
        assert!(found().await.is_empty(), "{kind:?}");
        let not_dana = dana.person.to_string();
        college.says(&amina, 1, "sent", &[("me".to_owned(), "not-wanted", &not_dana)]).await;
        let now = found().await;
        let [one] = &now[..] else { panic!("{kind:?} {now:?}") };
        assert_eq!((one.first.learner, one.first.lsa.called(), one.more), (amina.person, "Dana", 2), "{kind:?}");
        assert_eq!(
            (one.first.on, one.first.occurrence),
            (day(24), college.occurrence(maths, day(24)).await),
            "{kind:?}"
        );
        let dana_plans = college.also(&dana, Role::Coordinator).await;
        let hers: Grant<act::PlanWeek> = Grant::site(&dana_plans, college.site).unwrap();
        let of_herself = store.to_cover(&hers, tuesday()).await.unwrap().not_wanted;
        assert!(of_herself.is_empty(), "{kind:?}: nobody reads it of themself");
        // what she says now holds, and not what she said before
        college.says(&amina, 2, "sent", &[("me".to_owned(), "not-wanted", "no-one")]).await;
        assert!(found().await.is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn what_has_begun_is_not_to_be_covered() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let store = &college.storage;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let next_week = day(24) + chrono::Days::new(7);
        let stretch = |to| Stretch::new(day(24), to, day(24)).unwrap();
        let order = Order::whole(maths.session, dana.person, stretch(next_week));
        store.deploy(&college.grant(&grace, &amina).await, order, None, (UTC, tuesday())).await.unwrap();
        let (mine, id) = (Grant::themself(&dana).unwrap(), AbsenceId::new(Uuid::now_v7()));
        store.mark_absence(&mine, id, stretch(day(24)), tuesday()).await.unwrap();
        let not_dana = dana.person.to_string();
        college.says(&amina, 1, "sent", &[("me".to_owned(), "not-wanted", &not_dana)]).await;
        let plan: Grant<act::PlanWeek> = Grant::site(&grace, college.site).unwrap();
        let found = async |minutes| {
            let at = Moment { now: tuesday().now + chrono::TimeDelta::minutes(minutes), ..tuesday() };
            let found = store.to_cover(&plan, at).await.unwrap();
            let not_wanted = found.not_wanted.iter().map(|found| (found.first.on, found.more)).collect::<Vec<_>>();
            (found.away.iter().map(|away| away.meetings).collect::<Vec<_>>(), not_wanted)
        };
        assert_eq!(found(0).await, (vec![1], vec![(day(24), 1)]), "{kind:?}");
        // half past nine: maths goes on until half past ten
        assert_eq!(found(90).await, (vec![], vec![(next_week, 0)]), "{kind:?}");
    }
}

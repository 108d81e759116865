//! The day of a site, arranged and offered to its own learners, on both databases.

use chrono_tz::Europe::London;
use databases::BOTH;
use domain::access::{Role, Visitor};
use domain::day_plan::Written;

use super::*;
use crate::example::{Example, tuesday};

fn plan(times: &[(Time, &'static str, &'static str)]) -> DayPlan {
    DayPlan::written(times.iter().map(|(time, from, to)| Written { time: *time, from, to })).unwrap()
}

async fn offered_to(college: &Example, learner: &Visitor) -> DayPlan {
    college.storage.my_support(&Grant::themself(learner).unwrap(), tuesday()).await.unwrap().day
}

#[tokio::test]
async fn a_site_arranges_its_day_for_its_own_learners_alone() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let north = college.another_site().await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let grant = Grant::site(&grace, college.site).unwrap();
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let tom = college.person("Tom", Role::Learner, north).await;
        let before = college.storage.site_day(&grant, tuesday()).await.unwrap();
        assert_eq!(before, SiteDay { site: college.site, name: "Riverside".into(), plan: None }, "{kind:?}");
        assert_eq!(offered_to(&college, &amina).await, DayPlan::default(), "{kind:?}");
        for times in [
            plan(&[(Time::Break, "10:30", "10:45"), (Time::Lunch, "12:00", "13:00"), (Time::Trip, "", "")]),
            plan(&[(Time::Lunch, "12:15", "13:00")]),
        ] {
            college.storage.arrange_day_plan(&grant, times.clone(), London, tuesday()).await.unwrap();
            assert_eq!(offered_to(&college, &amina).await, times, "{kind:?}");
            let now = college.storage.site_day(&grant, tuesday()).await.unwrap();
            assert_eq!(now.plan, Some(times), "{kind:?}");
        }
        assert_eq!(offered_to(&college, &tom).await, DayPlan::default(), "{kind:?}: the day of another site");
        assert!(college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_coordinator_who_left_the_site_arranges_nothing() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let north = college.another_site().await;
        let mut grace = college.person("Grace", Role::Coordinator, college.site).await;
        grace.sites.push(north); // as a page from before would have it
        let grant = Grant::site(&grace, north).unwrap();
        let refused = college.storage.arrange_day_plan(&grant, DayPlan::default(), London, tuesday()).await;
        assert!(matches!(refused, Err(Error::Refused(_))), "{kind:?}");
    }
}

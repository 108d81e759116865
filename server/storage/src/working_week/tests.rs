//! The weeks of LSAs, kept by a coordinator of theirs and nobody else, on both databases.

use databases::BOTH;
use domain::access::Role;
use domain::working_week::Written;

use super::*;
use crate::example::{Example, tuesday};

fn week(sites: &[SiteId]) -> WorkingWeek<SiteId> {
    let mut days: [String; DAYS] = Default::default();
    days[1] = "9:00-12:00 13:00-16:00".into();
    let typed = Written {
        paid: "hourly".into(),
        hours: "20".into(),
        days,
        break_minutes: "30".into(),
        break_from: "11:00".into(),
        break_to: "14:00".into(),
        sites: sites.iter().map(ToString::to_string).collect(),
        skills: vec!["signing".into()],
    };
    typed.read(|site| site.parse().ok()).unwrap()
}

#[tokio::test]
async fn a_week_is_kept_in_place_of_the_one_before_and_read_with_everyone_who_may_come_to_a_site() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let north = college.another_site().await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let far = college.person("Wei", Role::Lsa, north).await;
        let store = &college.storage;
        let grant: Grant<act::ArrangeWorkingWeek> = college.grant(&grace, &dana).await;
        let before = store.working_week(&grant, tuesday()).await.unwrap();
        assert!(before.works.week.is_none() && before.sites.len() == 2, "{kind:?}");
        for sites in [vec![north], vec![]] {
            store.arrange_working_week(&grant, week(&sites), tuesday()).await.unwrap();
            let now = store.working_week(&grant, tuesday()).await.unwrap();
            assert_eq!(now.works.week, Some(week(&sites)), "{kind:?}");
        }
        let all = store.working_weeks(&Grant::site(&grace, college.site).unwrap(), tuesday()).await.unwrap();
        assert_eq!(all.iter().map(|works| works.week.is_some()).collect::<Vec<_>>(), [true], "{kind:?}");
        let far_away = store.allow::<act::ArrangeWorkingWeek>(&grace, far.person, tuesday()).await;
        assert!(far_away.is_err(), "{kind:?}");
        assert!(store.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn whoever_travels_to_a_site_may_be_sent_there_and_a_learner_has_no_such_week() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let north = college.another_site().await;
        let omar = college.person("Omar", Role::Coordinator, north).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let wei = college.person("Wei", Role::Lsa, north).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let grant = college.grant(&omar, &wei).await;
        college.storage.arrange_working_week(&grant, week(&[college.site]), tuesday()).await.unwrap();
        let here = Grant::site(&grace, college.site).unwrap();
        let here = college.storage.working_weeks(&here, tuesday()).await.unwrap();
        assert_eq!(here.iter().map(|works| works.lsa.id).collect::<Vec<_>>(), [wei.person], "{kind:?}");
        let grant = college.grant(&grace, &amina).await;
        let refused = college.storage.arrange_working_week(&grant, week(&[]), tuesday()).await;
        assert!(matches!(refused, Err(Error::Refused(_))), "{kind:?}");
    }
}

//! What stands against a week's being published, and what does not, on both databases.

use chrono_tz::UTC;
use databases::BOTH;
use domain::access::{Grant, Role, Visitor, act};
use domain::deployment::{Part, Week};

use super::super::order::tests::works;
use super::*;
use crate::example::{Example, Taught, day, tuesday};
use crate::{Draft, Found};

fn week() -> Week {
    Week::of(day(24))
}

struct Planned {
    college: Example,
    grace: Visitor,
    dana: Visitor,
    amina: Visitor,
}

impl Planned {
    async fn on(kind: databases::Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        Self { college, grace, dana, amina }
    }

    fn plan(&self) -> Grant<act::PlanWeek> {
        Grant::site(&self.grace, self.college.site).unwrap()
    }

    async fn now(&self) -> SiteWeek {
        self.college.storage.site_week(&self.plan(), week(), tuesday()).await.unwrap()
    }

    /// Dana with Amina at these sessions.
    async fn rows(&self, sessions: &[Taught]) -> Vec<Row> {
        let now = self.now().await;
        let meetings = now.meetings.iter().filter(|it| sessions.iter().any(|taught| taught.session == it.session));
        let (learner, lsa, part) = (self.amina.person, self.dana.person, Part::Whole);
        meetings.map(|it| Row { occurrence: it.id, learner, lsa, part, plan_line: None, reason: None }).collect()
    }

    /// What stands against the publishing of these rows, by key; nothing where they are in force then.
    async fn against(&self, rows: &[Row]) -> Vec<&'static str> {
        let (store, now) = (&self.college.storage, self.now().await);
        let draft = Draft { rows: rows.to_vec(), locked: BTreeSet::new(), cost: None, left: None };
        store.keep_draft(&self.plan(), week(), (now.seen(), draft), tuesday()).await.unwrap();
        let number = self.now().await.seen();
        let before = now.published.map_or(0, |version| version.number);
        let found = Found::default();
        match store.publish_draft(&self.plan(), week(), (number, before), found, (UTC, tuesday())).await {
            Ok(()) => Vec::new(),
            Err(Error::Deployment(Refusal::Breaches(found))) => found.iter().map(|(breach, _)| breach.key()).collect(),
            Err(error) => panic!("{error:?}"),
        }
    }
}

#[tokio::test]
async fn a_week_that_asks_too_much_of_somebody_is_not_published_and_what_came_into_breach_by_itself_stops_nobody() {
    for kind in BOTH {
        let planned = Planned::on(kind).await;
        let site = planned.college.site;
        let class = async |from, to| planned.college.class("Maths", site, from, to, &[&planned.amina]).await;
        let (maths, art, early) = (class(570, 660).await, class(840, 930).await, class(500, 530).await);
        let (both, all) = (planned.rows(&[maths, art]).await, planned.rows(&[maths, art, early]).await);
        works(&planned.college, &planned.grace, &planned.dana, 150).await;
        assert_eq!(planned.against(&both).await, ["too-many-hours"], "{kind:?}");
        assert_eq!(planned.against(&planned.rows(&[early]).await).await, ["not-at-work"], "{kind:?}");
        works(&planned.college, &planned.grace, &planned.dana, 180).await;
        assert!(planned.against(&both).await.is_empty(), "{kind:?}");
        // her hours are cut: the week stands, and may be published with less of it, and not with more
        works(&planned.college, &planned.grace, &planned.dana, 60).await;
        assert_eq!(planned.against(&all).await, ["not-at-work", "too-many-hours"], "{kind:?}");
        assert!(planned.against(&both).await.is_empty(), "{kind:?}");
        assert!(planned.against(&both[..1]).await.is_empty(), "{kind:?}");
        // what was called off since it was drafted is no breach: nobody could take it off
        planned.college.call_off(day(24)).await;
        assert!(planned.against(&all).await.is_empty(), "{kind:?}");
    }
}

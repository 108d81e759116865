//! What stands against a week's being published, and what does not, on both databases.

use chrono_tz::UTC;
use databases::BOTH;
use domain::access::{Grant, Role, Visitor, act};
use domain::deployment::{Part, VersionNumber, Week};

use super::super::order::tests::{must, works};
use super::*;
use crate::example::{Example, Taught, day, looked_at, tuesday};
use crate::{Back, Draft, Found};

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
        self.rows_with(&self.amina, sessions).await
    }

    /// Dana with a learner at these sessions.
    async fn rows_with(&self, learner: &Visitor, sessions: &[Taught]) -> Vec<Row> {
        let now = self.now().await;
        let meetings = now.meetings.iter().filter(|it| sessions.iter().any(|taught| taught.session == it.session));
        let (learner, lsa, part) = (learner.person, self.dana.person, Part::Whole);
        meetings.map(|it| Row { occurrence: it.id, learner, lsa, part, plan_line: None, reason: None }).collect()
    }

    /// What stands against the publishing of these rows, by key; nothing where they are in force then.
    async fn against(&self, rows: &[Row]) -> Vec<&'static str> {
        let (store, now) = (&self.college.storage, self.now().await);
        let draft = Draft { rows: rows.to_vec(), locked: BTreeSet::new(), cost: None, left: None };
        store.keep_draft(&self.plan(), week(), now.seen(), draft, tuesday()).await.unwrap();
        let (compared, found) = (looked_at(&self.now().await), Found::default());
        match store.publish_draft(&self.plan(), week(), compared, found, (UTC, tuesday())).await {
            Ok(()) => Vec::new(),
            Err(Error::Deployment(Refusal::Breaches(found))) => found.iter().map(|(breach, _)| breach.key()).collect(),
            Err(error) => panic!("{error:?}"),
        }
    }

    /// What stands against going back to a version, by key; nothing where it is in force then.
    async fn against_going_back(&self, to: VersionNumber) -> Vec<&'static str> {
        let (store, seen) = (&self.college.storage, self.now().await.seen());
        let found = Found::default();
        match store.republish(&self.plan(), week(), Back { to, seen }, found, (UTC, tuesday())).await {
            Ok(()) => Vec::new(),
            Err(Error::Deployment(Refusal::Breaches(found))) => found.iter().map(|(breach, _)| breach.key()).collect(),
            Err(error) => panic!("{error:?}"),
        }
    }

    /// What the week in force breaks, by key.
    async fn broken(&self) -> Vec<&'static str> {
        let broken = self.now().await.broken(UTC, tuesday().now).into_iter();
        broken.map(|(on, breach)| if on == day(24) { breach.key() } else { "another day" }).collect()
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

#[tokio::test]
async fn a_learner_who_is_to_be_alone_is_alone_in_what_is_published_and_in_what_is_gone_back_to() {
    for kind in BOTH {
        let planned = Planned::on(kind).await;
        let (college, amina) = (&planned.college, &planned.amina);
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[amina, &tom]).await;
        let (hers, his) = (planned.rows(&[maths]).await, planned.rows_with(&tom, &[maths]).await);
        let both = [&hers[..], &his].concat();
        assert!(planned.against(&both).await.is_empty(), "{kind:?}: nothing is agreed yet");
        assert!(planned.against(&hers).await.is_empty(), "{kind:?}");
        must(college, &planned.grace, amina, "presence help;amount a-little;sharing just-me").await;
        assert_eq!(planned.against(&both).await, ["too-much"], "{kind:?}");
        assert_eq!(planned.against_going_back(VersionNumber::FIRST).await, ["too-much"], "{kind:?}");
        assert!(planned.against(&hers).await.is_empty() && planned.broken().await.is_empty(), "{kind:?}");
        assert!(planned.against(&his).await.is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn a_version_is_not_gone_back_to_that_sends_somebody_whom_a_learner_without_a_plan_does_not_want_any_more() {
    for kind in BOTH {
        let planned = Planned::on(kind).await;
        let (college, amina) = (&planned.college, &planned.amina);
        let maths = college.class("Maths", college.site, 570, 660, &[amina]).await;
        let rows = planned.rows(&[maths]).await;
        assert!(planned.against(&rows).await.is_empty(), "{kind:?}");
        assert!(planned.against(&[]).await.is_empty(), "{kind:?}");
        let not_dana = planned.dana.person.to_string();
        college.says(amina, 1, "sent", &[("me".to_owned(), "not-wanted", &not_dana)]).await;
        assert!(planned.now().await.lines.is_empty(), "{kind:?}");
        assert_eq!(planned.against_going_back(VersionNumber::FIRST).await, ["not-wanted"], "{kind:?}");
        assert_eq!(planned.against(&rows).await, ["not-wanted"], "{kind:?}");
    }
}

#[tokio::test]
async fn what_came_to_be_broken_since_a_week_was_published_is_said_until_it_is_over() {
    for kind in BOTH {
        let planned = Planned::on(kind).await;
        let (college, amina) = (&planned.college, &planned.amina);
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[amina, &tom]).await;
        let art = college.class("Art", college.site, 840, 930, &[amina]).await;
        works(college, &planned.grace, &planned.dana, 600).await;
        let rows = [planned.rows(&[maths, art]).await, planned.rows_with(&tom, &[maths]).await].concat();
        assert!(planned.against(&rows).await.is_empty() && planned.broken().await.is_empty(), "{kind:?}");
        // one after another: her hours are cut, both learners are to have all of her, one does not want her, art is
        // moved
        works(college, &planned.grace, &planned.dana, 60).await;
        assert_eq!(planned.broken().await, ["another day"], "{kind:?}: hours are of a week");
        works(college, &planned.grace, &planned.dana, 600).await;
        must(college, &planned.grace, &tom, "presence help;amount all").await;
        must(college, &planned.grace, amina, "presence help;amount all").await;
        assert_eq!(planned.broken().await, ["too-much"], "{kind:?}");
        let not_dana = planned.dana.person.to_string();
        college.says(&tom, 1, "sent", &[("me".to_owned(), "not-wanted", &not_dana)]).await;
        assert_eq!(planned.broken().await, ["too-much", "not-wanted"], "{kind:?}");
        college.moved(art, day(24), 600, 690).await;
        assert_eq!(planned.broken().await, ["two-places", "too-much", "not-wanted"], "{kind:?}");
        let later = tuesday().now + chrono::TimeDelta::hours(8);
        assert!(planned.now().await.broken(UTC, later).is_empty(), "{kind:?}: nobody can mend what is over");
    }
}

#[tokio::test]
async fn whoever_plans_the_week_and_comes_to_learners_too_does_not_read_that_they_are_not_wanted() {
    for kind in BOTH {
        let mut planned = Planned::on(kind).await;
        let maths = planned.college.class("Maths", planned.college.site, 570, 660, &[&planned.amina]).await;
        let rows = planned.rows(&[maths]).await;
        assert!(planned.against(&rows).await.is_empty(), "{kind:?}");
        let not_dana = planned.dana.person.to_string();
        planned.college.says(&planned.amina, 1, "sent", &[("me".to_owned(), "not-wanted", &not_dana)]).await;
        assert_eq!(planned.broken().await, ["not-wanted"], "{kind:?}");
        planned.grace = planned.college.also(&planned.dana, Role::Coordinator).await;
        assert!(planned.broken().await.is_empty(), "{kind:?}: she reads it herself");
        assert!(planned.against(&[]).await.is_empty(), "{kind:?}");
        assert_eq!(planned.against(&rows).await, ["not-free"], "{kind:?}");
    }
}

#[tokio::test]
async fn whoever_is_to_be_at_two_sites_at_once_because_a_session_was_moved_is_said_at_both() {
    for kind in BOTH {
        let planned = Planned::on(kind).await;
        let college = &planned.college;
        let north = college.another_site().await;
        college.holds_also(&planned.dana, north).await;
        let omar = college.person("Omar", Role::Coordinator, north).await;
        let tom = college.person("Tom", Role::Learner, north).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&planned.amina]).await;
        let trip = college.class("Trip", north, 840, 930, &[&tom]).await;
        let stretch = domain::deployment::Stretch::new(day(24), day(24), day(24)).unwrap();
        let order = crate::Order::whole(trip.session, planned.dana.person, stretch);
        college.storage.deploy(&college.grant(&omar, &tom).await, order, None, (UTC, tuesday())).await.unwrap();
        assert!(planned.against(&planned.rows(&[maths]).await).await.is_empty(), "{kind:?}");
        college.moved(trip, day(24), 600, 690).await;
        assert_eq!(planned.broken().await, ["no-time-to-travel"], "{kind:?}");
        let there: Grant<act::PlanWeek> = Grant::site(&omar, north).unwrap();
        let week = college.storage.site_week(&there, week(), tuesday()).await.unwrap();
        let broken = week.broken(UTC, tuesday().now).into_iter().map(|(_, breach)| breach.key());
        assert_eq!(broken.collect::<Vec<_>>(), ["no-time-to-travel"], "{kind:?}");
    }
}

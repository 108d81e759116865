//! One half of a meeting, on both databases: kept, judged, carried on, and told to everyone it is about.

use chrono::{DateTime, TimeZone, Utc};
use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::briefing::{Edition, PlanVersion, Version};
use domain::deployment::{Moved, Part, Week};

use super::*;
use crate::example::{back_to, compared, seen};
use crate::{Draft, Fed, Found, Look};

/// Maths is from nine to half past ten, and cooking begins in the middle of it.
struct Halved {
    college: Example,
    grace: Visitor,
    dana: Visitor,
    amina: Visitor,
    tom: Visitor,
    maths: Taught,
    cooking: Taught,
}

fn at(hour: u32, minute: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, hour, minute, 0).unwrap()
}

impl Halved {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let People { grace, amina, dana } = people(&college).await;
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let cooking = college.class("Cooking", college.site, 585, 675, &[&tom]).await;
        Self { college, grace, dana, amina, tom, maths, cooking }
    }

    async fn deploy(&self, taught: Taught, learner: &Visitor, part: Part) -> Result<usize, Refusal> {
        let order = Order { part, ..order(taught, &self.dana, 24, 24) };
        let grant = self.college.grant(&self.grace, learner).await;
        self.college.storage.deploy(&grant, order, None, (UTC, tuesday())).await.map_err(refusal)
    }

    fn plan(&self) -> Grant<act::PlanWeek> {
        Grant::site(&self.grace, self.college.site).unwrap()
    }

    /// In which part Dana is with each learner.
    async fn in_force(&self) -> Vec<(domain::id::PersonId, Part)> {
        let week = self.college.storage.site_week(&self.plan(), Week::of(day(24)), tuesday()).await.unwrap();
        week.shown().iter().map(|row| (row.learner, row.part)).collect()
    }

    /// From when to when Dana's calendar has her somewhere.
    async fn fed(&self) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
        self.college.storage.make_feed(&Grant::themself(&self.dana).unwrap(), "hers", tuesday()).await.unwrap();
        match self.college.storage.feed("hers", tuesday()).await.unwrap() {
            Some(Fed::Sessions(all)) => all.into_iter().map(|one| (one.starts, one.ends)).collect(),
            other => panic!("{other:?}"),
        }
    }

    /// Which part of maths Amina is shown that Dana comes for, and whether it is news to her.
    async fn coming(&self) -> (Option<Part>, bool) {
        let grant = Grant::themself(&self.amina).unwrap();
        let maths = self.college.storage.coming(&grant, Look::Whole, tuesday()).await.unwrap().remove(0);
        (maths.parts.get(&self.dana.person).copied(), maths.is_news)
    }

    async fn moved(&self) -> Vec<Moved> {
        let moved = self.college.storage.moved(&Grant::themself(&self.dana).unwrap(), tuesday()).await.unwrap();
        moved.meetings.into_iter().map(|meeting| meeting.moved).collect()
    }
}

#[tokio::test]
async fn one_person_is_with_two_learners_in_two_halves_and_every_page_has_the_half() {
    for kind in BOTH {
        let it = Halved::on(kind).await;
        assert_eq!(it.deploy(it.maths, &it.amina, Part::First).await, Ok(1), "{kind:?}");
        assert_eq!(it.deploy(it.maths, &it.amina, Part::First).await, Err(Refusal::AlreadyThere), "{kind:?}");
        assert_eq!(it.deploy(it.cooking, &it.tom, Part::Whole).await, Ok(1), "{kind:?}: it begins when the half ends");
        let clash = it.deploy(it.maths, &it.amina, Part::Second).await;
        assert!(matches!(clash, Err(Refusal::Breaches(found)) if found.len() == 1), "{kind:?}");
        assert_eq!(it.fed().await, [(at(9, 0), at(9, 45)), (at(9, 45), at(11, 15))], "{kind:?}");
        let grant = Grant::themself(&it.dana).unwrap();
        let today = it.college.storage.today(&grant, chrono_tz::UTC, tuesday()).await.unwrap();
        let seen: Vec<_> = today.meetings.iter().map(|it| (it.starts, it.ends, it.part, it.learners[0].part)).collect();
        let expected = [(at(9, 0), at(9, 45), Part::First), (at(9, 45), at(11, 15), Part::Whole)];
        assert_eq!(seen, expected.map(|(from, to, part)| (from, to, part, part)), "{kind:?}");
        assert!(it.college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn two_halves_of_one_person_are_one_whole_and_the_learner_and_the_person_are_told_of_it() {
    for kind in BOTH {
        let it = Halved::on(kind).await;
        it.deploy(it.maths, &it.amina, Part::First).await.unwrap();
        assert_eq!(it.coming().await, (Some(Part::First), false), "{kind:?}: the first look");
        assert_eq!(it.moved().await, [], "{kind:?}");
        assert_eq!(it.deploy(it.maths, &it.amina, Part::Second).await, Ok(1), "{kind:?}");
        assert_eq!(it.in_force().await, [(it.amina.person, Part::Whole)], "{kind:?}");
        assert_eq!(it.coming().await, (Some(Part::Whole), true), "{kind:?}");
        assert_eq!(it.coming().await, (Some(Part::Whole), false), "{kind:?}: told once");
        assert_eq!(it.moved().await, [Moved::OtherPart], "{kind:?}");
        assert_eq!(it.fed().await, [(at(9, 0), at(10, 30))], "{kind:?}");
    }
}

#[tokio::test]
async fn whoever_comes_for_another_part_reads_what_the_learner_says_again() {
    for kind in BOTH {
        let it = Halved::on(kind).await;
        let has_read = async || {
            let grant = it.college.grant(&it.grace, &it.amina).await;
            let reading = it.college.storage.read_statement(&grant, tuesday()).await.unwrap();
            reading.deployed.iter().all(|deployed| deployed.has_read)
        };
        it.deploy(it.maths, &it.amina, Part::First).await.unwrap();
        let reads: Grant<act::MarkBriefingRead> = it.college.grant(&it.dana, &it.amina).await;
        let edition = Edition { say: Version::NOTHING, plan: PlanVersion::default() };
        it.college.storage.mark_read(&reads, it.maths.session, (edition, tuesday().now), tuesday()).await.unwrap();
        it.deploy(it.cooking, &it.tom, Part::Second).await.unwrap();
        assert!(has_read().await, "{kind:?}: nothing is new with her");
        it.deploy(it.maths, &it.amina, Part::Second).await.unwrap();
        assert!(!has_read().await, "{kind:?}");
    }
}

#[tokio::test]
async fn a_draft_keeps_the_half_and_is_judged_and_gone_back_on_by_it() {
    for kind in BOTH {
        let it = Halved::on(kind).await;
        it.deploy(it.maths, &it.amina, Part::First).await.unwrap();
        it.deploy(it.cooking, &it.tom, Part::Whole).await.unwrap();
        let (store, plan, week) = (&it.college.storage, it.plan(), Week::of(day(24)));
        let mut rows = store.site_week(&plan, week, tuesday()).await.unwrap().shown().to_vec();
        rows.iter_mut().for_each(|row| row.part = Part::Whole);
        let draft = |rows: &[domain::deployment::Row]| Draft {
            rows: rows.to_vec(),
            locked: Default::default(),
            cost: None,
            left: None,
        };
        store.keep_draft(&plan, week, seen(2), draft(&rows), tuesday()).await.unwrap();
        let both =
            store.publish_draft(&plan, week, compared(3, 2), Found::default(), (UTC, tuesday())).await.unwrap_err();
        assert!(matches!(refusal(both), Refusal::Breaches(found) if found.len() == 1), "{kind:?}");
        rows.retain(|row| row.learner == it.amina.person);
        rows[0].part = Part::Second;
        store.keep_draft(&plan, week, seen(3), draft(&rows), tuesday()).await.unwrap();
        store.publish_draft(&plan, week, compared(4, 2), Found::default(), (UTC, tuesday())).await.unwrap();
        assert_eq!(it.in_force().await, [(it.amina.person, Part::Second)], "{kind:?}");
        store.republish(&plan, week, back_to(1, 4), Found::default(), (UTC, tuesday())).await.unwrap();
        assert_eq!(it.in_force().await, [(it.amina.person, Part::First)], "{kind:?}: as version 1 was");
    }
}

//! What is off for the day: who may say so, who is free then, what changes, how it is taken back. Long: one college serves all.

use chrono_tz::UTC;
use std::collections::BTreeSet;

use databases::{BOTH, Kind};
use domain::access::{Role, Visitor};
use domain::deployment::{Stretch, Week};
use domain::id::CalledOffId;
use domain::settings::{Change, Setting};
use uuid::Uuid;

use super::*;
use crate::dialect::Row;
use crate::example::{Example, Taught, day, looked_at, tuesday};
use crate::sql::Sql;
use crate::{ComingLesson, Draft, Found, Look, Order, SiteWeek};

struct College {
    example: Example,
    grace: Visitor,
    tom: Visitor,
    dana: Visitor,
    amina: Visitor,
    bo: Visitor,
    maths: Taught,
    at: OccurrenceId,
}

fn new() -> CalledOffId {
    CalledOffId::new(Uuid::now_v7())
}

impl College {
    async fn on(kind: Kind) -> Self {
        let example = Example::on(kind).await;
        let grace = example.person("Grace", Role::Coordinator, example.site).await;
        let tom = example.person("Tom", Role::Tutor, example.site).await;
        let dana = example.person("Dana", Role::Lsa, example.site).await;
        let amina = example.person("Amina", Role::Learner, example.site).await;
        let bo = example.person("Bo", Role::Learner, example.site).await;
        let maths = example.class("Maths", example.site, 570, 660, &[&amina, &bo]).await;
        example.teaches(&tom, maths).await;
        let at = example.occurrence(maths, day(24)).await;
        let college = Self { example, grace, tom, dana, amina, bo, maths, at };
        college.deploy(&college.amina).await;
        college
    }

    async fn deploy(&self, learner: &Visitor) {
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let order = Order::whole(self.maths.session, self.dana.person, stretch);
        let grant = self.example.grant(&self.grace, learner).await;
        self.example.storage.deploy(&grant, order, None, (UTC, tuesday())).await.unwrap();
    }

    fn site(&self) -> Grant<act::PlanWeek> {
        Grant::site(&self.grace, self.example.site).unwrap()
    }

    async fn not_here(&self, by: &Visitor, learner: &Visitor) {
        let grant = self.example.grant(by, learner).await;
        self.example.storage.mark_not_here(&grant, new(), self.at, tuesday()).await.unwrap();
    }

    async fn here(&self, by: &Visitor, learner: &Visitor) {
        let grant = self.example.grant(by, learner).await;
        self.example.storage.mark_here(&grant, self.at, tuesday()).await.unwrap();
    }

    /// Who is free though they were to be somewhere.
    async fn free(&self) -> Vec<String> {
        let found = self.example.storage.to_cover(&self.site(), tuesday()).await.unwrap();
        found.free.into_iter().map(|free| free.name.called().to_owned()).collect()
    }

    async fn week(&self) -> SiteWeek {
        self.example.storage.site_week(&self.site(), Week::of(day(24)), tuesday()).await.unwrap()
    }

    /// Publishes a week that sends people by these rows alone, all of them locked.
    async fn publish(&self, rows: Vec<domain::deployment::Row>) {
        let (storage, week, seen) = (&self.example.storage, Week::of(day(24)), self.week().await.seen());
        let locked = rows.iter().map(domain::deployment::Row::sending).collect();
        let draft = Draft { rows, locked, cost: None, left: None };
        storage.keep_draft(&self.site(), week, seen, draft, tuesday()).await.unwrap();
        let compared = looked_at(&self.week().await);
        storage.publish_draft(&self.site(), week, compared, Found::default(), (UTC, tuesday())).await.unwrap();
    }

    async fn coming(&self) -> ComingLesson {
        let grant = Grant::themself(&self.amina).unwrap();
        self.example.storage.coming(&grant, Look::Glance, tuesday()).await.unwrap().remove(0)
    }
}

#[tokio::test]
async fn a_learner_who_is_not_there_frees_whoever_comes_and_comes_after_all() {
    for kind in BOTH {
        let college = College::on(kind).await;
        assert!(college.free().await.is_empty(), "{kind:?}");
        for by in [&college.dana, &college.tom, &college.grace] {
            college.not_here(by, &college.amina).await;
            college.not_here(&college.grace, &college.amina).await;
            assert_eq!(college.free().await, ["Dana"], "{kind:?}");
            let week = college.week().await;
            assert_eq!(week.off.not_here, BTreeSet::from([(college.at, college.amina.person)]), "{kind:?}");
            assert!(week.shown().is_empty(), "{kind:?}: nobody is expected for her");
            let meeting = week.meeting(college.at).unwrap();
            assert_eq!(meeting.learners, BTreeSet::from([college.bo.person]), "{kind:?}");
            assert!(college.coming().await.not_here, "{kind:?}");
            college.here(by, &college.amina).await;
            college.here(by, &college.amina).await;
            assert!(college.free().await.is_empty(), "{kind:?}");
            assert_eq!(college.week().await.shown().len(), 1, "{kind:?}");
            assert!(!college.coming().await.not_here, "{kind:?}");
        }
        assert!(college.example.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn whoever_comes_to_another_learner_there_is_not_free() {
    for kind in BOTH {
        let college = College::on(kind).await;
        college.deploy(&college.bo).await;
        college.not_here(&college.dana, &college.amina).await;
        assert!(college.free().await.is_empty(), "{kind:?}");
        college.not_here(&college.dana, &college.bo).await;
        assert_eq!(college.free().await, ["Dana"], "{kind:?}");
    }
}

#[tokio::test]
async fn a_meeting_that_is_off_shows_nobody_and_is_on_after_all() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let storage = &college.example.storage;
        for by in [&college.dana, &college.tom] {
            let grant = Grant::themself(by).unwrap();
            storage.call_off(&grant, new(), college.at, tuesday()).await.unwrap();
            storage.call_off(&grant, new(), college.at, tuesday()).await.unwrap();
            assert_eq!(college.free().await, ["Dana"], "{kind:?}");
            let week = college.week().await;
            assert!(week.meeting(college.at).unwrap().is_off, "{kind:?}");
            assert_eq!(week.off.meetings, BTreeSet::from([college.at]), "{kind:?}");
            assert!(college.coming().await.called_off, "{kind:?}");
            let today =
                storage.today(&Grant::themself(&college.dana).unwrap(), chrono_tz::UTC, tuesday()).await.unwrap();
            assert!(today.meetings[0].called_off && today.meetings[0].off_by_hand, "{kind:?}: it can be taken back");
            let grant: Grant<act::CallOff> = Grant::site(&college.grace, college.example.site).unwrap();
            storage.call_on(&grant, college.at, tuesday()).await.unwrap();
            storage.call_on(&grant, college.at, tuesday()).await.unwrap();
            assert!(college.free().await.is_empty() && !college.coming().await.called_off, "{kind:?}");
        }
    }
}

#[tokio::test]
async fn nobody_calls_off_what_is_not_theirs_or_is_over_or_is_off_already() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let storage = &college.example.storage;
        let sam = college.example.person("Sam", Role::Lsa, college.example.site).await;
        let una = college.example.person("Una", Role::Tutor, college.example.site).await;
        let north = college.example.another_site().await;
        let nora = college.example.person("Nora", Role::Coordinator, north).await;
        for by in [&sam, &una] {
            let grant = Grant::themself(by).unwrap();
            assert!(storage.call_off(&grant, new(), college.at, tuesday()).await.is_err(), "{kind:?}");
        }
        let grant: Grant<act::CallOff> = Grant::site(&nora, north).unwrap();
        assert!(storage.call_off(&grant, new(), college.at, tuesday()).await.is_err(), "{kind:?}");
        let grant = Grant::themself(&college.tom).unwrap();
        let late = Moment { now: tuesday().now + chrono::TimeDelta::hours(4), ..tuesday() };
        assert!(storage.call_off(&grant, new(), college.at, late).await.is_err(), "{kind:?}: it is over");
        // Dana does not come to Bo
        let grant: Result<Grant<act::MarkNotHere>, _> =
            storage.allow(&college.dana, college.bo.person, tuesday()).await;
        assert!(grant.is_err(), "{kind:?}");
        college.example.call_off(day(24)).await;
        let grant = Grant::themself(&college.tom).unwrap();
        storage.call_off(&grant, new(), college.at, tuesday()).await.unwrap();
        storage.call_on(&grant, college.at, tuesday()).await.unwrap();
        assert!(college.week().await.meeting(college.at).unwrap().is_off, "{kind:?}: the timetable's stays");
    }
}

#[tokio::test]
async fn a_week_published_meanwhile_keeps_who_was_to_come_unless_they_are_sent_elsewhere() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let storage = &college.example.storage;
        let week = Week::of(day(24));
        college.not_here(&college.dana, &college.amina).await;
        let draft = Draft { rows: Vec::new(), locked: BTreeSet::new(), cost: None, left: None };
        let seen = college.week().await.seen();
        storage.keep_draft(&college.site(), week, seen, draft, tuesday()).await.unwrap();
        let compared = looked_at(&college.week().await);
        storage.publish_draft(&college.site(), week, compared, Found::default(), (UTC, tuesday())).await.unwrap();
        college.here(&college.grace, &college.amina).await;
        assert_eq!(college.week().await.shown().len(), 1, "{kind:?}");
        // sent to art at the same time, she is not hers any more
        college.not_here(&college.dana, &college.amina).await;
        let art = college.example.class("Art", college.example.site, 600, 700, &[&college.bo]).await;
        let (occurrence, learner) = (college.example.occurrence(art, day(24)).await, college.bo.person);
        let row = domain::deployment::Row {
            occurrence,
            learner,
            lsa: college.dana.person,
            part: domain::deployment::Part::Whole,
            plan_line: None,
            reason: None,
        };
        let draft = Draft { rows: vec![row], locked: BTreeSet::new(), cost: None, left: None };
        let seen = college.week().await.seen();
        storage.keep_draft(&college.site(), week, seen, draft, tuesday()).await.unwrap();
        let compared = looked_at(&college.week().await);
        storage.publish_draft(&college.site(), week, compared, Found::default(), (UTC, tuesday())).await.unwrap();
        college.here(&college.grace, &college.amina).await;
        let shown: Vec<_> = college.week().await.shown().iter().map(|row| row.learner).collect();
        assert_eq!(shown, [college.bo.person], "{kind:?}");
        assert_eq!(college.example.overlaps().await, 0, "{kind:?}");
    }
}

#[tokio::test]
async fn whoever_was_to_come_to_what_is_off_comes_where_it_is_on_after_all_whatever_was_published_meanwhile() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let (storage, tom) = (&college.example.storage, Grant::themself(&college.tom).unwrap());
        let came = college.week().await.shown().to_vec();
        college.publish(came.clone()).await;
        storage.call_off(&tom, new(), college.at, tuesday()).await.unwrap();
        college.publish(Vec::new()).await;
        storage.call_on(&tom, college.at, tuesday()).await.unwrap();
        let week = college.week().await;
        assert_eq!((week.shown(), week.locked().len()), (&came[..], 1), "{kind:?}: she comes, and is locked as before");
        assert!(!college.coming().await.called_off, "{kind:?}");
        // sent to art at the same time, she is not hers any more
        storage.call_off(&tom, new(), college.at, tuesday()).await.unwrap();
        let art = college.example.class("Art", college.example.site, 600, 700, &[&college.bo]).await;
        let occurrence = college.example.occurrence(art, day(24)).await;
        let sent = domain::deployment::Row { occurrence, learner: college.bo.person, ..came[0].clone() };
        college.publish(vec![sent.clone()]).await;
        storage.call_on(&tom, college.at, tuesday()).await.unwrap();
        assert_eq!(college.week().await.shown(), [sent], "{kind:?}");
        assert_eq!(college.example.overlaps().await, 0, "{kind:?}");
    }
}

const EMAIL: Sql = Sql("update person set email = given_name || '@college.example'");
const NONE: Sql = Sql("delete from notice");
const SENT: Sql = Sql("update notice set sent_at = made_at");
const TOLD: Sql = Sql("select p.given_name, n.role from notice n join person p on p.id = n.person_id
                       where n.cause = 'called-off' and n.sent_at is null order by p.given_name, n.role");

impl College {
    /// Everyone has an address, and Amina asked for emails.
    async fn with_addresses(kind: Kind) -> Self {
        let college = Self::on(kind).await;
        college.example.put(EMAIL, args![]).await;
        let change = Change::Step(Setting::Notices, "at-once".to_owned());
        let own = Grant::themself(&college.amina).unwrap();
        college.example.storage.change_settings(&own, change, tuesday()).await.unwrap();
        college.example.put(NONE, args![]).await;
        college
    }

    /// Who is told and was not before.
    async fn told(&self) -> Vec<String> {
        let rows = self.example.storage.read(|conn| Box::pin(conn.rows(TOLD, args![]))).await.unwrap();
        let told = |mut row: Row| format!("{} as {}", row.text().unwrap(), row.text().unwrap());
        let told = rows.into_iter().map(told).collect();
        self.example.put(SENT, args![]).await;
        told
    }
}

#[tokio::test]
async fn everyone_who_was_to_be_there_is_told_that_it_is_off_and_that_it_is_on_after_all_but_whoever_says_so() {
    for kind in BOTH {
        let college = College::with_addresses(kind).await;
        let (storage, tom) = (&college.example.storage, Grant::themself(&college.tom).unwrap());
        for _ in 0..2 {
            storage.call_off(&tom, new(), college.at, tuesday()).await.unwrap();
        }
        let all = ["Amina as learner", "Dana as lsa", "Grace as coordinator"];
        assert_eq!(college.told().await, all, "{kind:?}: Bo asked for no emails, and twice tells once");
        for _ in 0..2 {
            storage.call_on(&tom, college.at, tuesday()).await.unwrap();
        }
        assert_eq!(college.told().await, all, "{kind:?}");
        let dana = Grant::themself(&college.dana).unwrap();
        storage.call_off(&dana, new(), college.at, tuesday()).await.unwrap();
        assert_eq!(college.told().await, ["Amina as learner", "Grace as coordinator", "Tom as tutor"], "{kind:?}");
    }
}

#[tokio::test]
async fn the_staff_of_a_learner_who_is_not_there_are_told_and_no_learner() {
    for kind in BOTH {
        let college = College::with_addresses(kind).await;
        for by in [&college.tom, &college.grace] {
            college.not_here(&college.dana, &college.amina).await;
            college.not_here(by, &college.amina).await;
            assert_eq!(college.told().await, ["Grace as coordinator", "Tom as tutor"], "{kind:?}: twice tells once");
            college.here(by, &college.amina).await;
            let told = college.told().await;
            assert!(told.contains(&"Dana as lsa".to_owned()) && told.len() == 2, "{kind:?}: {told:?}");
        }
        // nobody comes to Bo: whoever teaches and whoever answers for the site hear of it
        college.not_here(&college.grace, &college.bo).await;
        assert_eq!(college.told().await, ["Tom as tutor"], "{kind:?}");
    }
}

#[tokio::test]
async fn what_nobody_was_told_yet_and_is_taken_back_is_told_as_it_stands() {
    for kind in BOTH {
        let college = College::with_addresses(kind).await;
        let (storage, tom) = (&college.example.storage, Grant::themself(&college.tom).unwrap());
        storage.call_off(&tom, new(), college.at, tuesday()).await.unwrap();
        storage.call_on(&tom, college.at, tuesday()).await.unwrap();
        assert_eq!(college.told().await.len(), 3, "{kind:?}: one email each and no second");
    }
}

#[tokio::test]
async fn the_calendar_of_whoever_was_to_come_says_that_it_is_off_where_nobody_they_come_for_is_there() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let storage = &college.example.storage;
        storage.make_feed(&Grant::themself(&college.dana).unwrap(), "hers", tuesday()).await.unwrap();
        let off = async || match storage.feed("hers", tuesday()).await.unwrap() {
            Some(crate::Fed::Sessions(fed)) => fed.into_iter().map(|one| one.called_off).collect::<Vec<_>>(),
            other => panic!("{kind:?}: {other:?}"),
        };
        let on = off().await;
        assert!(!on.is_empty() && on.iter().all(|off| !off), "{kind:?}");
        college.not_here(&college.dana, &college.amina).await;
        assert_eq!(off().await.iter().filter(|off| **off).count(), 1, "{kind:?}");
        college.here(&college.grace, &college.amina).await;
        assert_eq!(off().await, on, "{kind:?}");
    }
}

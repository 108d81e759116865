//! A lesson that the timetable moves to another week, or its class to another site, on both databases: whoever is sent to it
//! goes along, and is told.

use chrono::{Days, TimeDelta};
use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Grant, Role, Visitor, act};
use domain::deployment::{Here, Moved as How, Part, Row as Sent, Stretch, Week, Why};
use domain::id::{OccurrenceId, PersonId};
use domain::timetable::Class;
use domain::timetable::picture::SourceId;

use super::*;
use crate::example::{Example, Taught, back_to, compared, day, seen, tuesday};
use crate::{Differs, Draft, Found, Left, Order, SentHere};

mod leaves;
mod shifted;
mod support;

struct Moved {
    college: Example,
    grace: Visitor,
    omar: Visitor,
    amina: Visitor,
    dana: Visitor,
    sam: Visitor,
    maths: Taught,
    art: Taught,
    /// The maths of 24 November.
    lesson: OccurrenceId,
}

/// 24 November is in the first, the day after the move in the second.
fn weeks() -> [Week; 2] {
    [Week::of(day(24)), Week::of(moved_to())]
}

/// The Wednesday of the week after.
fn moved_to() -> NaiveDate {
    day(24) + Days::new(8)
}

impl Moved {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let omar = college.person("Omar", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let art = college.class("Art", college.site, 960, 1020, &[&amina]).await;
        let lesson = college.occurrence(maths, day(24)).await;
        Self { college, grace, omar, amina, dana, sam, maths, art, lesson }
    }

    async fn deploys(&self, by: &Visitor, taught: Taught, lsa: &Visitor, on: NaiveDate, reason: &str) {
        let order = Order::whole(taught.session, lsa.person, Stretch::new(on, on, day(24)).unwrap());
        let grant = self.college.grant(by, &self.amina).await;
        self.college.storage.deploy(&grant, order, Some(reason.to_owned()), (UTC, tuesday())).await.unwrap();
    }

    /// Stores that the maths of 24 November is on another day.
    async fn moves(&self, on: NaiveDate) {
        self.stores(on, false).await;
    }

    async fn stores(&self, on: NaiveDate, called_off: bool) {
        let occurrences = Changes { change: vec![self.maths_on(on, called_off)], ..Changes::default() };
        self.keeps(Difference { occurrences, ..Difference::default() }).await;
    }

    /// The maths of 24 November, on this day.
    fn maths_on(&self, on: NaiveDate, called_off: bool) -> Occurrence {
        let at = |minute: i64| on.and_hms_opt(0, 0, 0).unwrap().and_utc() + TimeDelta::minutes(minute);
        Occurrence {
            id: self.lesson,
            session: self.maths.session,
            planned_on: day(24),
            on,
            starts: at(540),
            ends: at(630),
            room: "B14".to_owned(),
            called_off,
        }
    }

    async fn keeps(&self, difference: Difference) {
        let at = tuesday();
        let store = self.college.storage.write(move |conn| {
            let difference = difference.clone();
            Box::pin(async move { keep(conn, &difference, at.now, at.today).await })
        });
        store.await.unwrap();
    }

    fn plan(&self) -> Grant<act::PlanWeek> {
        Grant::site(&self.grace, self.college.site).unwrap()
    }

    /// Who is sent to which meeting in the version in force of a week, with its number.
    async fn in_force(&self, week: Week) -> (u32, Vec<(OccurrenceId, PersonId)>) {
        let week = self.college.storage.site_week(&self.plan(), week, tuesday()).await.unwrap();
        let version = week.published.unwrap();
        (version.number.get(), version.rows.iter().map(|row| (row.occurrence, row.lsa)).collect())
    }
}

#[tokio::test]
async fn whoever_is_sent_to_a_lesson_goes_along_when_it_moves_to_another_week() {
    for kind in BOTH {
        let it = Moved::on(kind).await;
        let [old, new] = weeks();
        let next = day(24) + Days::new(7);
        it.deploys(&it.grace, it.maths, &it.dana, day(24), "To try it").await;
        it.deploys(&it.grace, it.art, &it.sam, day(24), "To try it").await;
        it.deploys(&it.grace, it.art, &it.sam, next, "To try it").await;
        it.moves(moved_to()).await;
        let [art, next_art] = [it.college.occurrence(it.art, day(24)).await, it.college.occurrence(it.art, next).await];
        assert_eq!(it.in_force(old).await, (3, vec![(art, it.sam.person)]), "{kind:?}");
        let mut both = vec![(it.lesson, it.dana.person), (next_art, it.sam.person)];
        both.sort_unstable();
        assert_eq!(it.in_force(new).await, (2, both), "{kind:?}");
        // moved within a week, everything is where it was; moved back, it goes back
        it.moves(moved_to() + Days::new(1)).await;
        assert_eq!(it.in_force(new).await.0, 2, "{kind:?}");
        it.moves(day(25)).await;
        let mut back = vec![(it.lesson, it.dana.person), (art, it.sam.person)];
        back.sort_unstable();
        assert_eq!(it.in_force(old).await, (4, back), "{kind:?}");
        assert_eq!(it.in_force(new).await, (3, vec![(next_art, it.sam.person)]), "{kind:?}");
        assert!(it.college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn whoever_comes_in_a_week_that_nobody_published_comes_all_the_same_and_once() {
    for kind in BOTH {
        let it = Moved::on(kind).await;
        it.deploys(&it.grace, it.maths, &it.dana, day(24), "To try it").await;
        it.moves(moved_to()).await;
        let [old, new] = weeks();
        assert_eq!(it.in_force(new).await, (1, vec![(it.lesson, it.dana.person)]), "{kind:?}");
        // put back, the version in which the lesson was in the old week sends nobody to it from there
        let found = Found::default();
        it.college.storage.republish(&it.plan(), old, back_to(1, 2), found, (UTC, tuesday())).await.unwrap();
        assert_eq!(it.in_force(old).await, (3, vec![]), "{kind:?}");
    }
}

impl Moved {
    fn row(&self, lsa: &Visitor) -> Sent {
        let (occurrence, learner, lsa) = (self.lesson, self.amina.person, lsa.person);
        Sent { occurrence, learner, lsa, part: Part::Whole, plan_line: None, reason: None }
    }

    /// Grace publishes that Dana comes, who is the only one who can: Omar, whom Amina named, does not, and it is one
    /// too few.
    async fn publishes(&self) {
        let (occurrence, learner, rows) = (self.lesson, self.amina.person, vec![self.row(&self.dana)]);
        let why = Why::default();
        let found = Found {
            differs: vec![Differs { occurrence, learner, named: Some(self.omar.person), why }],
            here: vec![SentHere::of(&rows[0], Here::Only)],
        };
        let left = Some(Left { occurrence, learner, reason: "Another group needs Sam".to_owned() });
        let locked = [rows[0].sending()].into();
        let (store, [old, _]) = (&self.college.storage, weeks());
        let draft = Draft { rows, locked, cost: None, left };
        store.keep_draft(&self.plan(), old, seen(0), draft, tuesday()).await.unwrap();
        store.publish_draft(&self.plan(), old, compared(1, 0), found, (UTC, tuesday())).await.unwrap();
    }
}

#[tokio::test]
async fn who_put_somebody_there_and_why_they_come_stay_as_they_were() {
    for kind in BOTH {
        let it = Moved::on(kind).await;
        it.publishes().await;
        it.deploys(&it.omar, it.maths, &it.sam, day(24), "Sam knows the room").await;
        it.moves(moved_to()).await;
        let week = it.college.storage.site_week(&it.plan(), weeks()[1], tuesday()).await.unwrap();
        assert_eq!(week.locked(), [&it.dana, &it.sam].map(|lsa| it.row(lsa).sending()).into(), "{kind:?}");
        let own = it.college.storage.own_why(&Grant::themself(&it.amina).unwrap(), tuesday()).await.unwrap();
        let by: Vec<_> = own.by_hand.iter().map(|one| (one.name.called(), one.by.called(), one.on)).collect();
        assert_eq!(by, [("Dana", "Grace", moved_to()), ("Sam", "Omar", moved_to())], "{kind:?}");
        let here = it.college.storage.read(|conn| Box::pin(conn.rows(HERE, args![]))).await.unwrap();
        let here: Vec<String> = here.into_iter().map(|mut row| row.text().unwrap()).collect();
        assert_eq!(here, [Here::ByHand.key(), Here::Only.key()], "{kind:?}");
    }
}

#[tokio::test]
async fn why_it_is_not_as_its_learner_agreed_goes_along_and_nobody_is_said_to_be_taken_off() {
    for kind in BOTH {
        let it = Moved::on(kind).await;
        it.publishes().await;
        it.moves(moved_to()).await;
        let own = it.college.storage.own_why(&Grant::themself(&it.amina).unwrap(), tuesday()).await.unwrap();
        let places: Vec<_> =
            own.places.into_iter().map(|one| (one.on, one.named.unwrap(), one.left.unwrap())).collect();
        let [(on, named, (by, reason))] = &places[..] else { panic!("{kind:?}: {places:?}") };
        let read = (*on, named.called(), by.called(), reason.as_str());
        assert_eq!(read, (moved_to(), "Omar", "Grace", "Another group needs Sam"), "{kind:?}");
        for (week, is_there) in weeks().into_iter().zip([false, true]) {
            let week = it.college.storage.site_week(&it.plan(), week, tuesday()).await.unwrap();
            assert_eq!(week.left(it.lesson, it.amina.person).is_some(), is_there, "{kind:?}");
        }
    }
}

#[tokio::test]
async fn whoever_is_sent_to_a_class_goes_along_when_it_moves_to_another_site() {
    for kind in BOTH {
        let it = Moved::on(kind).await;
        let north = it.college.another_site().await;
        it.college.holds_also(&it.grace, north).await;
        it.deploys(&it.grace, it.maths, &it.dana, day(24), "To try it").await;
        it.deploys(&it.grace, it.art, &it.sam, day(24), "Sam knows the room").await;
        let art = Class { id: it.art.class, site: north, code: String::new(), title: "Art".to_owned() };
        let row = ClassRow { class: art, source: SourceId::new("art").unwrap() };
        let classes = Changes { change: vec![row], ..Changes::default() };
        it.keeps(Difference { classes, ..Difference::default() }).await;
        let [old, _] = weeks();
        assert_eq!(it.in_force(old).await, (3, vec![(it.lesson, it.dana.person)]), "{kind:?}");
        let grace = Visitor { sites: vec![it.college.site, north], ..it.grace.clone() };
        let plan: Grant<act::PlanWeek> = Grant::site(&grace, north).unwrap();
        let there = it.college.storage.site_week(&plan, old, tuesday()).await.unwrap().published.unwrap();
        let art = it.college.occurrence(it.art, day(24)).await;
        let rows: Vec<_> = there.rows.iter().map(|row| (row.occurrence, row.lsa, row.reason.as_deref())).collect();
        assert_eq!(
            (there.number.get(), &rows[..]),
            (1, &[(art, it.sam.person, Some("Sam knows the room"))][..]),
            "{kind:?}"
        );
        let own = it.college.storage.own_why(&Grant::themself(&it.amina).unwrap(), tuesday()).await.unwrap();
        let by: Vec<_> = own.by_hand.iter().map(|one| (one.name.called(), one.by.called())).collect();
        assert_eq!(by, [("Dana", "Grace"), ("Sam", "Grace")], "{kind:?}");
        // put back, what the old site published before sends nobody there
        it.college.storage.republish(&it.plan(), old, back_to(2, 3), Found::default(), (UTC, tuesday())).await.unwrap();
        assert_eq!(it.in_force(old).await.1, [(it.lesson, it.dana.person)], "{kind:?}");
    }
}

#[tokio::test]
async fn everyone_whom_the_move_touches_is_told() {
    for kind in BOTH {
        let it = Moved::on(kind).await;
        it.deploys(&it.grace, it.maths, &it.dana, day(24), "To try it").await;
        it.deploys(&it.grace, it.art, &it.sam, day(24), "To try it").await;
        it.college.put(EMAIL, args![]).await;
        it.moves(moved_to()).await;
        let told = it.college.storage.read(|conn| Box::pin(conn.rows(TOLD, args![]))).await.unwrap();
        let told: Vec<String> = told.into_iter().map(|mut row| row.text().unwrap()).collect();
        assert_eq!(told, ["Dana"], "{kind:?}");
    }
}

#[tokio::test]
async fn whoever_is_sent_to_it_is_shown_that_they_go_there_on_another_day_and_never_that_they_do_not() {
    for kind in BOTH {
        for is_published in [true, false] {
            let it = Moved::on(kind).await;
            it.deploys(&it.grace, it.maths, &it.dana, day(24), "To try it").await;
            if is_published {
                it.deploys(&it.grace, it.art, &it.sam, day(24) + Days::new(7), "To try it").await;
            }
            let moved = async || {
                let moved = it.college.storage.moved(&Grant::themself(&it.dana).unwrap(), tuesday()).await.unwrap();
                moved.meetings.into_iter().map(|meeting| (meeting.moved, meeting.on)).collect::<Vec<_>>()
            };
            assert_eq!(moved().await, [], "{kind:?}: the first look");
            it.moves(moved_to()).await;
            // of a week that was not out before, what stands is new as a whole
            let expected = is_published.then_some((How::Goes, moved_to()));
            assert_eq!(moved().await, expected.into_iter().collect::<Vec<_>>(), "{kind:?}");
        }
    }
}

const HERE: Sql = Sql("select h.here from deployment_here h join deployment_week w on w.site_id = h.site_id
                       and w.version_id = h.version_id order by h.here");
const EMAIL: Sql = Sql("update person set email = given_name || '@college.example'");
const TOLD: Sql =
    Sql("select distinct p.given_name from notice n join person p on p.id = n.person_id order by p.given_name");

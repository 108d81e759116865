//! Not in, from a day to a day: marked by themself or a coordinator of theirs, on both databases.

use chrono_tz::UTC;
use databases::BOTH;
use domain::access::Visitor;
use domain::deployment::{NotIn, Week};
use domain::settings::{Change, Setting};
use uuid::Uuid;

use super::*;
use crate::Order;
use crate::example::{Example, day, tuesday};
use crate::sql::Sql;

mod before;

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
        assert!(!college.storage.take_back_absence(&hers, own, tuesday()).await.unwrap(), "{kind:?}: no day is over");
        let week = college.storage.site_week(&plan, Week::of(day(24)), tuesday()).await.unwrap();
        assert_eq!(week.away, [NotIn { lsa: dana.person, from: day(26), to: day(28) }], "{kind:?}");
        let learner = college.grant(&grace, &amina).await;
        let refused = college.storage.mark_absence(&learner, other, stretch(24, 24), tuesday()).await;
        assert!(matches!(refused, Err(Error::Refused(_))), "{kind:?}");
        assert!(college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_day_is_marked_once_however_often_it_is_said_and_what_overlaps_is_one_absence() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let stretch = |from, to| Stretch::new(day(from), day(to), tuesday().today).unwrap();
        let (mine, hers) = (Grant::themself(&dana).unwrap(), college.grant(&grace, &dana).await);
        let id = || AbsenceId::new(Uuid::now_v7());
        let (first, later) = (id(), id());
        let marked = async || college.storage.absences(&mine, tuesday()).await.unwrap().stretches;
        college.storage.mark_absence(&mine, first, stretch(25, 25), tuesday()).await.unwrap();
        // another form of the same day, as a browser that goes back has it, and one of her coordinator
        college.storage.mark_absence(&mine, id(), stretch(25, 25), tuesday()).await.unwrap();
        college.storage.mark_absence(&hers, id(), stretch(25, 25), tuesday()).await.unwrap();
        assert_eq!(marked().await, [(first, day(25), day(25))], "{kind:?}");
        college.storage.mark_absence(&hers, id(), stretch(25, 26), tuesday()).await.unwrap();
        assert_eq!(marked().await, [(first, day(25), day(26))], "{kind:?}: a longer one is the same one, longer");
        college.storage.mark_absence(&mine, later, stretch(28, 28), tuesday()).await.unwrap();
        college.storage.mark_absence(&mine, id(), stretch(24, 28), tuesday()).await.unwrap();
        assert_eq!(marked().await, [(first, day(24), day(28))], "{kind:?}: what joins two is one with both");
        let plan = Grant::site(&grace, college.site).unwrap();
        let week = college.storage.site_week(&plan, Week::of(day(24)), tuesday()).await.unwrap();
        assert_eq!(week.away, [NotIn { lsa: dana.person, from: day(24), to: day(28) }], "{kind:?}");
        college.storage.take_back_absence(&mine, first, tuesday()).await.unwrap();
        assert_eq!(marked().await, [], "{kind:?}: and one button takes it back");
        assert!(college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_day_stays_marked_as_of_when_it_was_whatever_is_joined_to_it_later() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let mine = Grant::themself(&dana).unwrap();
        let later = Moment { now: tuesday().now + chrono::TimeDelta::hours(3), ..tuesday() };
        for (from, to, at) in [(26, 27, tuesday()), (25, 28, later)] {
            let stretch = Stretch::new(day(from), day(to), tuesday().today).unwrap();
            college.storage.mark_absence(&mine, AbsenceId::new(Uuid::now_v7()), stretch, at).await.unwrap();
        }
        let rows = college.storage.read(|conn| Box::pin(conn.rows(MARKED, args![]))).await.unwrap();
        let marked = rows.into_iter().map(|mut row| {
            let (from, to): (NaiveDate, NaiveDate) = (row.parsed().unwrap(), row.parsed().unwrap());
            (from, to, row.instant().unwrap())
        });
        let expected = [(25, 25, later.now), (26, 27, tuesday().now), (28, 28, later.now)];
        let expected = expected.map(|(from, to, at)| (day(from), day(to), at));
        assert_eq!(marked.collect::<Vec<_>>(), expected, "{kind:?}");
        let one = college.storage.own_absence(&dana, day(27)).await.unwrap().unwrap();
        assert_eq!((one.1, one.2), (day(25), day(28)), "{kind:?}");
        college.storage.take_back_absence(&mine, one.0, later).await.unwrap();
        assert_eq!(college.storage.own_absence(&dana, day(25)).await.unwrap(), None, "{kind:?}");
    }
}

#[tokio::test]
async fn whoever_comes_back_early_is_in_from_then_on_and_the_days_gone_stay_marked_but_for_a_mistake() {
    for (kind, is_mistake) in BOTH.into_iter().flat_map(|kind| [(kind, false), (kind, true)]) {
        let college = Example::on(kind).await;
        let store = &college.storage;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let (mine, plan) = (Grant::themself(&dana).unwrap(), Grant::site(&grace, college.site).unwrap());
        let thursday = Moment { now: tuesday().now + chrono::TimeDelta::days(2), today: day(26) };
        let away = async || store.site_week(&plan, Week::of(day(24)), thursday).await.unwrap().away;
        let [first, longer, again] = [(); 3].map(|()| AbsenceId::new(Uuid::now_v7()));
        // two parts: one that is gone on Thursday, and one that goes on
        store.mark_absence(&mine, first, Stretch::new(day(24), day(24), day(24)).unwrap(), tuesday()).await.unwrap();
        store.mark_absence(&mine, longer, Stretch::new(day(24), day(27), day(24)).unwrap(), tuesday()).await.unwrap();
        for _ in 0..2 {
            let stay_marked = match is_mistake {
                true => store.mistaken_absence(&mine, first, thursday).await.unwrap(),
                false => store.take_back_absence(&mine, first, thursday).await.unwrap(),
            };
            assert_eq!(stay_marked, !is_mistake, "{kind:?}: and that is what is told, a second time too");
        }
        assert_eq!(store.absences(&mine, thursday).await.unwrap().stretches, [], "{kind:?}");
        assert_eq!(store.own_absence(&dana, day(26)).await.unwrap(), None, "{kind:?}");
        let not_in = |from, to| NotIn { lsa: dana.person, from: day(from), to: day(to) };
        let gone = if is_mistake { vec![] } else { vec![not_in(24, 25)] };
        assert_eq!(away().await, gone, "{kind:?}: {is_mistake}");
        let friday = Stretch::new(day(27), day(27), day(26)).unwrap();
        store.mark_absence(&mine, again, friday, thursday).await.unwrap();
        assert_eq!(away().await, [gone, vec![not_in(27, 27)]].concat(), "{kind:?}: {is_mistake}");
        assert!(store.broken_audit().await.unwrap().is_empty(), "{kind:?}");
    }
}

const MARKED: Sql = Sql("select from_on, to_on, marked_at from absence order by from_on");
const EMAIL: Sql = Sql("update person set email = 'amina@college.example' where id = $1");
const NONE: Sql = Sql("delete from notice");
const SENT: Sql = Sql("update notice set sent_at = made_at");
const TOLD: Sql = Sql("select n.person_id from notice n where n.role = 'learner'");

async fn times_told(college: &Example, learner: &Visitor) -> usize {
    let rows = college.storage.read(|conn| Box::pin(conn.rows(TOLD, args![]))).await.unwrap();
    let told = rows.into_iter().map(|mut row| row.parsed::<PersonId>().unwrap());
    told.filter(|person| *person == learner.person).count()
}

/// Has an address, and wants every email.
async fn hears_at_once(college: &Example, learner: &Visitor) {
    college.put(EMAIL, args![learner.person]).await;
    let change = Change::Step(Setting::Notices, "at-once".to_owned());
    college.storage.change_settings(&Grant::themself(learner).unwrap(), change, tuesday()).await.unwrap();
}

#[tokio::test]
async fn learners_they_were_to_come_to_are_told_and_told_again_when_they_come_after_all() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&amina]).await;
        hears_at_once(&college, &amina).await;
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let order = Order::whole(maths.session, dana.person, stretch);
        let to_amina = college.grant(&grace, &amina).await;
        college.storage.deploy(&to_amina, order, None, (UTC, tuesday())).await.unwrap();
        college.put(NONE, args![]).await;

        let (mine, [first, second, other]) =
            (Grant::themself(&dana).unwrap(), [(); 3].map(|()| AbsenceId::new(Uuid::now_v7())));
        let marks = |id, on| college.storage.mark_absence(&mine, id, on, tuesday());
        for _ in 0..2 {
            marks(first, stretch).await.unwrap();
        }
        assert_eq!(times_told(&college, &amina).await, 1, "{kind:?}: the same form twice tells once");
        college.put(SENT, args![]).await;
        college.storage.take_back_absence(&mine, first, tuesday()).await.unwrap();
        assert_eq!(times_told(&college, &amina).await, 2, "{kind:?}");
        // what nobody was told of yet needs no taking back
        marks(second, stretch).await.unwrap();
        college.storage.take_back_absence(&mine, second, tuesday()).await.unwrap();
        assert_eq!(times_told(&college, &amina).await, 2, "{kind:?}");
        marks(other, Stretch::new(day(25), day(25), day(24)).unwrap()).await.unwrap();
        assert_eq!(times_told(&college, &amina).await, 2, "{kind:?}: not of a day on which they were not to come");
        // of the days that a longer absence brings, and of those it had already not again
        marks(first, Stretch::new(day(24), day(25), day(24)).unwrap()).await.unwrap();
        assert_eq!(times_told(&college, &amina).await, 3, "{kind:?}: of the day that is new");
        marks(second, Stretch::new(day(24), day(26), day(24)).unwrap()).await.unwrap();
        assert_eq!(times_told(&college, &amina).await, 3, "{kind:?}: once");
    }
}

#[tokio::test]
async fn what_learners_are_told_of_an_absence_they_are_told_though_it_is_joined_to_another() {
    for (kind, is_sent) in BOTH.into_iter().flat_map(|kind| [(kind, false), (kind, true)]) {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&amina]).await;
        hears_at_once(&college, &amina).await;
        let next_week = day(24) + chrono::Days::new(7);
        let stretch = |from, to| Stretch::new(from, to, day(24)).unwrap();
        let order = Order::whole(maths.session, dana.person, stretch(next_week, next_week));
        let to_amina = college.grant(&grace, &amina).await;
        college.storage.deploy(&to_amina, order, None, (UTC, tuesday())).await.unwrap();
        college.put(NONE, args![]).await;

        let (mine, [now, then, between]) =
            (Grant::themself(&dana).unwrap(), [(); 3].map(|()| AbsenceId::new(Uuid::now_v7())));
        let marks = |id, on| college.storage.mark_absence(&mine, id, on, tuesday());
        marks(now, stretch(day(24), day(24))).await.unwrap();
        marks(then, stretch(next_week, next_week)).await.unwrap();
        assert_eq!(times_told(&college, &amina).await, 1, "{kind:?}");
        if is_sent {
            college.put(SENT, args![]).await;
        }
        marks(between, stretch(day(24), next_week)).await.unwrap();
        assert_eq!(times_told(&college, &amina).await, 1, "{kind:?}: of the day that she was to come");
        college.storage.take_back_absence(&mine, now, tuesday()).await.unwrap();
        let told = if is_sent { 2 } else { 0 };
        assert_eq!(times_told(&college, &amina).await, told, "{kind:?}: whoever was told is told that she comes");
    }
}

//! A lesson that is not when and where it was, and a day that is off, as the learner is told it, on both databases.

use domain::id::CalledOffId;

use super::*;
use crate::sql::Sql;

const ROOM: Sql = Sql("update occurrence set room = $3 where session_id = $1 and on_date = $2");
const OTHER_DAY: Sql = Sql("update occurrence set on_date = $3, starts_at = $4, ends_at = $5
                            where session_id = $1 and on_date = $2");

fn next_tuesday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
}

impl Told {
    /// Of maths on Tuesday: whether its time and its room are not as they were, and whether there is news.
    async fn shift(&self, look: Look) -> (bool, bool, bool) {
        let lesson = self.looks(look, 0).await.into_iter().next().unwrap();
        (lesson.shift.time, lesson.shift.room, lesson.is_news)
    }

    async fn is_in(&self, room: &str) {
        self.college.put(ROOM, args![self.maths.session, day(24), room]).await;
    }

    /// The maths of next Tuesday is on another day, at the same hours.
    async fn moves(&self, to: NaiveDate) {
        let at = |minute: i64| to.and_hms_opt(0, 0, 0).unwrap().and_utc() + TimeDelta::minutes(minute);
        self.college.put(OTHER_DAY, args![self.maths.session, next_tuesday(), to, at(570), at(660)]).await;
    }
}

#[tokio::test]
async fn another_time_and_another_room_are_told_until_they_were_looked_at() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let (as_it_was, time, room) = ((false, false, false), (true, false, true), (false, true, true));
        told.college.moved(told.maths, day(24), 580, 670).await;
        assert_eq!(told.shift(Look::Whole).await, as_it_was, "{kind:?}: the first look");
        told.college.moved(told.maths, day(24), 590, 680).await;
        for look in [Look::Glance, Look::Whole] {
            assert_eq!(told.shift(look).await, time, "{kind:?} {look:?}");
        }
        assert_eq!(told.shift(Look::Whole).await, as_it_was, "{kind:?}");
        told.is_in("C3").await;
        assert_eq!(told.shift(Look::Whole).await, room, "{kind:?}");
        assert_eq!(told.shift(Look::Whole).await, as_it_was, "{kind:?}");
        told.is_in("").await;
        assert_eq!(told.shift(Look::Whole).await, as_it_was, "{kind:?}: no room to tell of");
    }
}

#[tokio::test]
async fn what_was_moved_to_another_day_since_they_looked_is_told_before_that_day_is_next() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.looks(Look::Whole, 0).await;
        let thursday = next_tuesday() + Days::new(2);
        told.moves(thursday).await;
        let news = async |look: Look| {
            let lessons = told.looks(look, 0).await.into_iter();
            lessons.filter(|lesson| lesson.is_news).map(|lesson| (lesson.title, lesson.on)).collect::<Vec<_>>()
        };
        for look in [Look::Glance, Look::Whole] {
            assert_eq!(news(look).await, [(Title::Class("Maths".to_owned()), thursday)], "{kind:?} {look:?}");
        }
        assert!(news(Look::Whole).await.is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn a_day_that_somebody_called_off_is_shown_before_the_next_one() {
    for kind in BOTH {
        for by_hand in [true, false] {
            let told = Told::on(kind).await;
            told.moves(day(25)).await;
            if by_hand {
                let meeting = told.college.occurrence(told.maths, day(25)).await;
                let grant: Grant<act::CallOff> = Grant::site(&told.grace, told.college.site).unwrap();
                let id = CalledOffId::new(Uuid::now_v7());
                told.college.storage.call_off(&grant, id, meeting, tuesday()).await.unwrap();
            } else {
                told.college.call_off(day(25)).await;
            }
            let lessons = told.looks(Look::Whole, 0).await;
            let is_off = lessons.iter().any(|lesson| lesson.on == day(25) && lesson.called_off);
            assert_eq!(is_off, by_hand, "{kind:?}: the timetable tells nobody of what it never had on");
            assert!(lessons.iter().any(|lesson| lesson.on == next_tuesday()), "{kind:?}: the art of the next day");
        }
    }
}

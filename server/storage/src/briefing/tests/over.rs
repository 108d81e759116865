//! Once all of a day is over the next one is read, and today is found by its date, on both databases.

use chrono::{Days, NaiveDate};
use domain::deployment::Part;

use super::*;

/// Amina's maths is from nine to half past ten.
fn at(hour: u32, minute: u32) -> Moment {
    Moment { now: tuesday().today.and_hms_opt(hour, minute, 0).unwrap().and_utc(), ..tuesday() }
}

fn next_tuesday() -> NaiveDate {
    day(24) + Days::new(7)
}

impl Day {
    async fn from(&self, from: NaiveDate, at: Moment) -> Today {
        let own = Grant::themself(&self.dana).unwrap();
        self.college.storage.today_from(&own, from, chrono_tz::Europe::London, at).await.unwrap()
    }
}

#[tokio::test]
async fn once_all_of_today_is_over_the_next_day_is_read_and_today_is_found_by_its_date() {
    for kind in BOTH {
        let it = a_day(kind).await;
        let (today, next) = (day(24), next_tuesday());
        let of = |read: Today| (read.on, read.after, read.is_over_today);
        assert_eq!(of(it.today(at(10, 29)).await), (Some(today), Some(next), false), "{kind:?}");
        assert_eq!(of(it.today(at(10, 30)).await), (Some(next), None, true), "{kind:?}");
        for from in [day(2), today] {
            assert_eq!(of(it.from(from, at(10, 30)).await), (Some(today), Some(next), false), "{kind:?}: {from}");
        }
        assert_eq!(of(it.from(day(25), at(8, 0)).await), (Some(next), None, false), "{kind:?}: ahead of it");
        assert_eq!(of(it.from(next + Days::new(1), at(8, 0)).await), (None, None, false), "{kind:?}");
        let last = Moment { today: next, now: at(18, 0).now + Days::new(7) };
        assert_eq!(of(it.today(last).await), (Some(next), None, false), "{kind:?}: there is no other day");
    }
}

#[tokio::test]
async fn what_is_read_the_evening_before_is_marked_and_written_in_the_learners_chain() {
    for kind in BOTH {
        let it = a_day(kind).await;
        let evening = at(17, 30);
        let learner = |mut read: Today| read.meetings.remove(0).learners.remove(0);
        let ahead = learner(it.today(evening).await);
        let grant = it.college.storage.allow(&it.dana, it.amina.person, evening).await.unwrap();
        let read = (ahead.edition, evening.now);
        it.college.storage.mark_read(&grant, it.maths.session, read, evening).await.unwrap();
        assert!(learner(it.today(evening).await).is_read(), "{kind:?}");
        let object = next_tuesday().to_string();
        let times = it.college.storage.times_recorded(domain::access::Action::ReadBriefing, object).await.unwrap();
        assert_eq!(times, 2, "{kind:?}");
        assert!(it.college.storage.broken_audit().await.unwrap().is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn for_whoever_comes_for_the_first_half_alone_it_is_over_in_the_middle() {
    for kind in BOTH {
        let it = a_day(kind).await;
        let sam = it.college.person("Sam", Role::Lsa, it.college.site).await;
        let stretch = Stretch::new(day(24), next_tuesday(), tuesday().today).unwrap();
        let order = Order { part: Part::First, ..Order::whole(it.maths.session, sam.person, stretch) };
        let grant = it.college.grant(&it.grace, &it.amina).await;
        it.college.storage.deploy(&grant, order, Some("To learn it".to_owned()), (UTC, tuesday())).await.unwrap();
        let own = Grant::themself(&sam).unwrap();
        let on = async |at| it.college.storage.today(&own, UTC, at).await.unwrap().on;
        assert_eq!(on(at(9, 44)).await, Some(day(24)), "{kind:?}");
        assert_eq!(on(at(9, 45)).await, Some(next_tuesday()), "{kind:?}");
    }
}

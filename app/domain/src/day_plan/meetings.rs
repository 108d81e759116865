//! When the times of a site's day are meetings: on every day something is taught there, by the hours of the plan.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::DayPlan;
use crate::id::{OccurrenceId, SiteId};
use crate::scale::Time;
use crate::timetable::StartMinute;
use crate::wall_clock;

/// From when till when a time is on a day.
pub type Span = (DateTime<Utc>, DateTime<Utc>);

/// A time on a day as it is kept: ended, it may come back as the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// From when till when.
    pub span: Span,
    /// Whether it is no more.
    pub ended: bool,
}

/// What has to be done so that what is kept is what is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// What is new.
    pub begin: BTreeMap<(Time, NaiveDate), Span>,
    /// What is at another hour, or back.
    pub change: BTreeMap<(Time, NaiveDate), Span>,
    /// What is no more.
    pub end: BTreeSet<(Time, NaiveDate)>,
}

/// Every time with hours on every day something is taught. The clock of `zone` says when: an hour it leaves out is none.
pub fn wanted(plan: &DayPlan, days: &BTreeSet<NaiveDate>, zone: Tz) -> BTreeMap<(Time, NaiveDate), Span> {
    let at = |on: NaiveDate, minute: StartMinute| wall_clock::shown(on.and_time(minute.time()), &zone);
    let of_day = |on: NaiveDate| {
        let hours = plan.times().filter_map(|(time, hours)| Some((time, hours?)));
        hours.filter_map(move |(time, hours)| Some(((time, on), (at(on, hours.from())?, at(on, hours.to())?))))
    };
    days.iter().flat_map(|on| of_day(*on)).collect()
}

/// One meeting of a learner's, as far as it says where they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Met {
    /// Which.
    pub id: OccurrenceId,
    /// The local date.
    pub on: NaiveDate,
    /// From when till when.
    pub span: Span,
    /// Where.
    pub site: SiteId,
    /// The time of the day it is; none for a lesson.
    pub time: Option<Time>,
}

impl Met {
    fn goes_on_through(&self, other: &Self) -> bool {
        self.span.0 <= other.span.0 && other.span.1 <= self.span.1
    }
}

/// The times of the day that one learner is at, of those of every site where they have a lesson: one lunch a day, and none on a
/// day without a lesson. It is the one of the site where the lesson before it is, else of the one where their day begins; where
/// that has none, another one that no lesson goes on through.
pub fn their_times(meetings: &[Met]) -> BTreeSet<OccurrenceId> {
    let mut lessons: BTreeMap<NaiveDate, Vec<&Met>> = BTreeMap::new();
    let mut times: BTreeMap<(NaiveDate, Time), Vec<&Met>> = BTreeMap::new();
    for met in meetings {
        match met.time {
            None => lessons.entry(met.on).or_default().push(met),
            Some(time) => times.entry((met.on, time)).or_default().push(met),
        }
    }
    let one_of = |((on, _), times): (&(NaiveDate, Time), &Vec<&Met>)| {
        let lessons = lessons.get(on)?;
        let is_taught = |site| lessons.iter().any(|lesson| lesson.site == site);
        let free = |time: &&&Met| is_taught(time.site) && !lessons.iter().any(|lesson| lesson.goes_on_through(time));
        let first = times.iter().filter(free);
        first.min_by_key(|time| (site_at(time, lessons) != Some(time.site), time.span.0, time.id)).map(|time| time.id)
    };
    times.iter().filter_map(one_of).collect()
}

/// Where somebody with these lessons is at a time of the same day.
fn site_at(time: &Met, lessons: &[&Met]) -> Option<SiteId> {
    let before = lessons.iter().filter(|lesson| lesson.span.0 < time.span.0).max_by_key(|lesson| lesson.span.0);
    before.or_else(|| lessons.iter().min_by_key(|lesson| lesson.span.0)).map(|lesson| lesson.site)
}

/// What makes the kept as the wanted. What has begun by `now` is past and stays as it was, and nothing is put there.
pub fn changes(
    wanted: &BTreeMap<(Time, NaiveDate), Span>,
    kept: &BTreeMap<(Time, NaiveDate), Held>,
    now: DateTime<Utc>,
) -> Changes {
    let mut changes = Changes::default();
    for (key, span) in wanted.iter().filter(|(_, span)| span.0 > now) {
        match kept.get(key) {
            None => drop(changes.begin.insert(*key, *span)),
            Some(held) if held.span.0 <= now && !held.ended => {}
            Some(held) if held.span == *span && !held.ended => {}
            Some(_) => drop(changes.change.insert(*key, *span)),
        }
    }
    let open = kept.iter().filter(|(_, held)| !held.ended && held.span.0 > now);
    changes.end = open.filter(|(key, _)| !wanted.contains_key(key)).map(|(key, _)| *key).collect();
    changes
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::day_plan::Written;

    const LUNCH: Time = Time::Lunch;

    fn day(date: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, date).unwrap()
    }

    fn at(date: u32, hour: u32) -> DateTime<Utc> {
        day(date).and_hms_opt(hour, 0, 0).unwrap().and_utc()
    }

    fn plan(times: &[(Time, &'static str, &'static str)]) -> DayPlan {
        DayPlan::written(times.iter().map(|(time, from, to)| Written { time: *time, from, to })).unwrap()
    }

    fn held(from: DateTime<Utc>, to: DateTime<Utc>) -> Held {
        Held { span: (from, to), ended: false }
    }

    #[test]
    fn lunch_is_at_its_hour_by_the_colleges_own_clock_on_every_day_something_is_taught() {
        let plan = plan(&[(LUNCH, "12:00", "13:00"), (Time::MovingRooms, "", ""), (Time::Trip, "", "")]);
        let days = BTreeSet::from([day(27), day(30)]);
        let wanted = wanted(&plan, &days, chrono_tz::Europe::London);
        // the clocks go forward on the 29th
        let expected = [((LUNCH, day(27)), (at(27, 12), at(27, 13))), ((LUNCH, day(30)), (at(30, 11), at(30, 12)))];
        assert_eq!(wanted, BTreeMap::from(expected), "a time without an hour is no meeting");
    }

    #[test]
    fn what_is_to_come_is_made_moved_or_ended_and_what_has_begun_stays() {
        let now = at(2, 12);
        let kept = [(2, held(at(2, 11), at(2, 13))), (3, held(at(3, 11), at(3, 13))), (4, held(at(4, 12), at(4, 13)))];
        let kept = kept.map(|(date, held)| ((LUNCH, day(date)), held)).into();
        let wanted = [2, 3, 5].map(|date| ((LUNCH, day(date)), (at(date, 14), at(date, 15)))).into();
        let changes = changes(&wanted, &kept, now);
        assert_eq!(changes.begin.into_keys().collect::<Vec<_>>(), [(LUNCH, day(5))]);
        assert_eq!(changes.change, [((LUNCH, day(3)), (at(3, 14), at(3, 15)))].into());
        assert_eq!(changes.end, [(LUNCH, day(4))].into());
    }

    #[test]
    fn nothing_is_put_where_it_would_have_begun_already() {
        let wanted = [((LUNCH, day(2)), (at(2, 11), at(2, 12)))].into();
        assert_eq!(changes(&wanted, &BTreeMap::new(), at(2, 11)), Changes::default());
        let kept = [((LUNCH, day(2)), held(at(2, 13), at(2, 14)))].into();
        assert_eq!(changes(&wanted, &kept, at(2, 11)), Changes::default(), "nor is one moved back before now");
    }

    #[test]
    fn what_had_ended_and_is_wanted_again_is_the_same_one() {
        let span = (at(3, 12), at(3, 13));
        let kept = [((LUNCH, day(3)), Held { span, ended: true })].into();
        let changes = changes(&[((LUNCH, day(3)), span)].into(), &kept, at(2, 12));
        assert_eq!((changes.begin.len(), changes.change.len()), (0, 1));
    }

    const NORTH: u128 = 1;
    const SOUTH: u128 = 2;

    /// A lesson or a lunch of the second, between two hours and a half of one more.
    fn met(id: u128, site: u128, (from, to): (f64, f64), time: Option<Time>) -> Met {
        let at = |hour: f64| at(2, 0) + chrono::TimeDelta::minutes((hour * 60.0) as i64);
        let (id, site) = (OccurrenceId::new(Uuid::from_u128(id)), SiteId::new(Uuid::from_u128(site)));
        Met { id, on: day(2), span: (at(from), at(to)), site, time }
    }

    fn lesson(site: u128, from: f64, to: f64) -> Met {
        met(99, site, (from, to), None)
    }

    /// At which of two lunches whoever has these lessons is: that of the north, at twelve, or of the south, from a half past.
    fn lunches(lessons: &[Met]) -> Vec<u128> {
        let both = [met(1, NORTH, (12.0, 13.0), Some(LUNCH)), met(2, SOUTH, (12.5, 13.5), Some(LUNCH))];
        let theirs = their_times(&[lessons, &both[..]].concat());
        theirs.into_iter().map(|id| id.uuid().as_u128()).collect()
    }

    #[test]
    fn whoever_has_a_lesson_that_day_is_at_lunch_unless_it_goes_on_through_it() {
        assert_eq!(lunches(&[]), [] as [u128; 0]);
        assert_eq!(lunches(&[lesson(NORTH, 9.0, 12.0)]), [1]);
        assert_eq!(lunches(&[lesson(NORTH, 9.0, 12.5)]), [1], "some of it is left");
        assert_eq!(lunches(&[lesson(NORTH, 9.0, 10.0), lesson(NORTH, 11.0, 13.0)]), [] as [u128; 0]);
        let of_another_day = Met { on: day(3), ..lesson(NORTH, 9.0, 12.0) };
        assert_eq!(lunches(&[of_another_day]), [] as [u128; 0]);
    }

    #[test]
    fn whoever_is_at_two_sites_on_a_day_has_one_lunch_at_the_site_of_the_lesson_before() {
        assert_eq!(lunches(&[lesson(NORTH, 9.0, 12.0), lesson(SOUTH, 14.0, 15.0)]), [1]);
        assert_eq!(lunches(&[lesson(SOUTH, 9.0, 12.0), lesson(NORTH, 14.0, 15.0)]), [2]);
        assert_eq!(lunches(&[lesson(SOUTH, 14.0, 15.0), lesson(NORTH, 16.0, 17.0)]), [2], "else of the first after it");
        assert_eq!(lunches(&[lesson(NORTH, 9.0, 10.0), lesson(SOUTH, 11.0, 12.25)]), [2], "the nearest before");
        // at the first when the one begins, and at the second when the other does: one of them, and the earlier
        assert_eq!(lunches(&[lesson(NORTH, 9.0, 12.0), lesson(SOUTH, 12.25, 12.4)]), [1]);
        // on the way at both, they eat all the same; and a lesson elsewhere that goes on through it leaves no lunch
        assert_eq!(lunches(&[lesson(SOUTH, 9.0, 11.0), lesson(NORTH, 12.25, 13.25)]), [1]);
        assert_eq!(lunches(&[lesson(NORTH, 9.0, 11.0), lesson(SOUTH, 11.5, 14.0)]), [] as [u128; 0]);
    }

    #[test]
    fn kept_as_wanted_nothing_is_done() {
        let span = (at(3, 12), at(3, 13));
        let kept = [((LUNCH, day(3)), Held { span, ended: false })].into();
        assert_eq!(changes(&[((LUNCH, day(3)), span)].into(), &kept, at(2, 12)), Changes::default());
    }
}

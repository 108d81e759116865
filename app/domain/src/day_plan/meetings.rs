//! When the times of a site's day are meetings: on every day something is taught there, by the hours of the plan.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;

use super::DayPlan;
use crate::scale::Time;
use crate::timetable::StartMinute;

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
    let at = |on: NaiveDate, minute: StartMinute| {
        let local = zone.from_local_datetime(&on.and_time(minute.time())).earliest();
        local.map(|local| local.with_timezone(&Utc))
    };
    let of_day = |on: NaiveDate| {
        let hours = plan.times().filter_map(|(time, hours)| Some((time, hours?)));
        hours.filter_map(move |(time, hours)| Some(((time, on), (at(on, hours.from())?, at(on, hours.to())?))))
    };
    days.iter().flat_map(|on| of_day(*on)).collect()
}

/// Whether a learner with these lessons on a day is at a time of it: at none on a day without a lesson, nor at one that a
/// lesson goes on through.
pub fn is_at(time: Span, lessons: &[Span]) -> bool {
    !lessons.is_empty() && !lessons.iter().any(|lesson| lesson.0 <= time.0 && time.1 <= lesson.1)
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
        let plan = plan(&[(LUNCH, "12:00", "13:00"), (Time::Break, "", ""), (Time::Trip, "", "")]);
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

    #[test]
    fn whoever_has_a_lesson_that_day_is_at_lunch_unless_it_goes_on_through_it() {
        let lunch = (at(2, 12), at(2, 13));
        assert!(!is_at(lunch, &[]));
        assert!(is_at(lunch, &[(at(2, 9), at(2, 12))]));
        assert!(is_at(lunch, &[(at(2, 9), at(2, 12) + chrono::TimeDelta::minutes(30))]), "some of it is left");
        assert!(!is_at(lunch, &[(at(2, 9), at(2, 10)), (at(2, 11), at(2, 13))]));
    }

    #[test]
    fn kept_as_wanted_nothing_is_done() {
        let span = (at(3, 12), at(3, 13));
        let kept = [((LUNCH, day(3)), Held { span, ended: false })].into();
        assert_eq!(changes(&[((LUNCH, day(3)), span)].into(), &kept, at(2, 12)), Changes::default());
    }
}

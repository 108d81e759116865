//! What a clock on the wall shows, as the instant it stands for, in the hours too that a clock change skips or repeats.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// Longer than any clock change takes, and shorter than from one to the next: the day that Samoa left out is the longest.
const BEFORE_A_CHANGE: TimeDelta = TimeDelta::days(1);

/// The instant, by RFC 5545, 3.3.5: in an hour that the clock skips, as it would have been without the change; in one that it
/// repeats, the first.
pub fn instant<Z: TimeZone>(local: NaiveDateTime, zone: &Z) -> DateTime<Utc> {
    let as_before = || shown(local - BEFORE_A_CHANGE, zone).map(|earlier| earlier + BEFORE_A_CHANGE);
    shown(local, zone).or_else(as_before).unwrap_or_else(|| local.and_utc())
}

/// The same where the clock ever shows it: none in an hour that it skips.
pub fn shown<Z: TimeZone>(local: NaiveDateTime, zone: &Z) -> Option<DateTime<Utc>> {
    zone.from_local_datetime(&local).earliest().map(|found| found.to_utc())
}

/// When a day begins: at midnight, or with the first hour that its clock shows.
pub fn day_begins(date: NaiveDate, zone: Tz) -> DateTime<Utc> {
    instant(date.and_time(NaiveTime::MIN), &zone)
}

#[cfg(test)]
mod tests {
    use chrono_tz::America::Santiago;
    use chrono_tz::Australia::Lord_Howe;
    use chrono_tz::Europe::London;
    use chrono_tz::Pacific::Apia;

    use super::*;

    fn local(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_wall_clock_is_read_by_the_offset_of_its_day() {
        assert_eq!(instant(local("2026-01-15T09:00:00"), &London), utc("2026-01-15T09:00:00Z"));
        assert_eq!(instant(local("2026-06-15T09:00:00"), &London), utc("2026-06-15T08:00:00Z"));
        assert_eq!(instant(local("2026-06-15T09:00:00"), &Santiago), utc("2026-06-15T13:00:00Z"));
    }

    #[test]
    fn a_skipped_hour_is_read_by_the_offset_before_it_whatever_the_zone() {
        assert_eq!(instant(local("2026-03-29T01:30:00"), &London), utc("2026-03-29T01:30:00Z"));
        assert_eq!(instant(local("2026-09-06T00:30:00"), &Santiago), utc("2026-09-06T04:30:00Z"));
        // half an hour is left out here, and here a whole day
        assert_eq!(instant(local("2026-10-04T02:15:00"), &Lord_Howe), utc("2026-10-03T15:45:00Z"));
        assert_eq!(instant(local("2011-12-30T12:00:00"), &Apia), utc("2011-12-30T22:00:00Z"));
    }

    #[test]
    fn a_skipped_hour_is_never_shown() {
        assert_eq!(shown(local("2026-03-29T01:30:00"), &London), None);
        assert_eq!(shown(local("2026-03-29T02:00:00"), &London), Some(utc("2026-03-29T01:00:00Z")));
    }

    #[test]
    fn of_a_repeated_hour_it_is_the_first() {
        assert_eq!(instant(local("2026-10-25T01:30:00"), &London), utc("2026-10-25T00:30:00Z"));
        assert_eq!(instant(local("2026-04-04T23:30:00"), &Santiago), utc("2026-04-05T02:30:00Z"));
    }

    #[test]
    fn a_day_begins_at_midnight_or_with_the_first_hour_it_has() {
        let begins = |date: &str, zone| day_begins(date.parse().unwrap(), zone);
        assert_eq!(begins("2026-06-24", London), utc("2026-06-23T23:00:00Z"));
        assert_eq!(begins("2026-09-05", Santiago), utc("2026-09-05T04:00:00Z"));
        assert_eq!(begins("2026-09-06", Santiago), utc("2026-09-06T04:00:00Z"), "its clock goes on to one o’clock");
        assert_eq!(begins("2026-09-07", Santiago), utc("2026-09-07T03:00:00Z"));
    }
}

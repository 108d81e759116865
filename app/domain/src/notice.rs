//! Notices: that there is something new for somebody, and not a word of what.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::access::Role;
use crate::scale::scales;
use crate::settings::{Notices, Settings};
use crate::wall_clock;

scales! {
    /// What gave rise to a notice.
    Cause {
        /// A learner wants to talk.
        Talk = "talk",
        /// A learner is worried or not safe.
        Worry = "worry",
        /// A learner sent what they say, or took some of it back.
        Statement = "statement",
        /// Who comes to whom was published anew.
        Deployment = "deployment",
        /// Staff wrote down what they saw of a learner.
        Observation = "observation",
        /// A learner says that what staff saw is not right.
        Dispute = "dispute",
        /// A learner wants otherwise of somebody who came.
        Person = "person",
        /// A tutor wrote what a session is for.
        Purpose = "purpose",
        /// There is a place to find somebody for: someone is not in, or a learner said no to who comes. Or somebody is in after
        /// all, who was covered, or planned without.
        Cover = "cover",
        /// A meeting is off for the day, or a learner is not there; or it is on after all.
        CalledOff = "called-off",
        /// The timetable has a meeting at another time of its week or in another room, or calls it off.
        Timetable = "timetable",
        /// A plan was proposed, answered, or is wanted otherwise.
        Plan = "plan",
        /// A change of mind was not answered by its day.
        PlanLate = "plan-late",
    }

    /// When a notice goes.
    Pace {
        /// At once, whatever its reader chose: somebody waits for a person.
        Always = "always",
        /// At once.
        AtOnce = "at-once",
        /// With the others of the day.
        Daily = "daily",
    }
}

/// Not sent for so long, a notice is late, and pages say so.
pub const LATE_AFTER: TimeDelta = TimeDelta::minutes(5);
/// What could not be sent for so long is not sent any more.
pub const GIVEN_UP_AFTER: TimeDelta = TimeDelta::days(3);
/// The hour of the day's one email, by the college's own clock.
const DAILY_AT: NaiveTime = NaiveTime::from_hms_opt(7, 30, 0).expect("an hour of the day");
/// The longest wait before the next try, in minutes.
const LONGEST_WAIT: i64 = 60;

impl Pace {
    /// When somebody is told of a cause by email; never for whoever chose so. Nobody chooses not to hear of a learner who
    /// waits for them.
    pub fn of(cause: Cause, role: Role, chosen: Settings) -> Option<Self> {
        if matches!(cause, Cause::Talk | Cause::Worry) {
            return Some(Self::Always);
        }
        match chosen.notices_as(role) {
            Notices::AtOnce => Some(Self::AtOnce),
            Notices::Daily => Some(Self::Daily),
            Notices::Never => None,
        }
    }
}

/// How long to wait after so many tries that failed: twice as long each time, an hour at most.
pub fn wait_after(tries: i64) -> TimeDelta {
    let doublings = u32::try_from(tries.clamp(1, 7) - 1).unwrap_or_default();
    TimeDelta::minutes(2_i64.pow(doublings).min(LONGEST_WAIT))
}

/// The last time the day's email was due. What was due before it may go; the rest waits for the next.
pub fn last_daily(now: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let today = now.with_timezone(&zone).date_naive();
    let due = |day: NaiveDate| wall_clock::instant(day.and_time(DAILY_AT), &zone);
    if due(today) <= now { due(today) } else { due(today.checked_sub_days(Days::new(1)).unwrap_or(today)) }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::London;

    use super::*;
    use crate::scale::Scale;
    use crate::settings::Setting;

    fn chose(word: &str) -> Settings {
        Settings::USUAL.with(Setting::Notices, word).unwrap()
    }

    #[test]
    fn staff_are_told_at_once_and_learners_only_if_they_ask() {
        for role in Role::ALL.iter().copied() {
            let told = Pace::of(Cause::Deployment, role, Settings::USUAL);
            assert_eq!(told, (role != Role::Learner).then_some(Pace::AtOnce), "{role:?}");
            assert_eq!(Pace::of(Cause::Deployment, role, chose("daily")), Some(Pace::Daily));
            assert_eq!(Pace::of(Cause::Deployment, role, chose("never")), None);
        }
        assert_eq!(Pace::of(Cause::Observation, Role::Learner, chose("at-once")), Some(Pace::AtOnce));
    }

    #[test]
    fn nobody_is_spared_a_learner_who_waits_for_them() {
        for word in ["at-once", "daily", "never"] {
            for cause in [Cause::Talk, Cause::Worry] {
                assert_eq!(Pace::of(cause, Role::Coordinator, chose(word)), Some(Pace::Always));
            }
        }
    }

    #[test]
    fn each_wait_is_longer_than_the_one_before_and_none_is_longer_than_an_hour() {
        let waits: Vec<i64> = (1..10).map(|tries| wait_after(tries).num_minutes()).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!((wait_after(0), wait_after(i64::MAX)), (TimeDelta::minutes(1), TimeDelta::minutes(60)));
    }

    #[test]
    fn the_day_s_email_is_due_in_the_morning_by_the_college_s_clock() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(last_daily(at("2026-11-24T07:29:59Z"), London), at("2026-11-23T07:30:00Z"));
        assert_eq!(last_daily(at("2026-11-24T07:30:00Z"), London), at("2026-11-24T07:30:00Z"));
        assert_eq!(last_daily(at("2026-06-24T07:00:00Z"), London), at("2026-06-24T06:30:00Z"));
    }
}

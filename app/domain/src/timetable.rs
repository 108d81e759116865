//! When and where: classes, the sessions they meet in every week, and each dated meeting.

use chrono::{DateTime, NaiveDate, NaiveTime, Timelike, Utc, Weekday};

use crate::id::{ClassId, OccurrenceId, SessionId, SiteId};
use crate::scale::Time;
use crate::situation::Situation;

pub mod difference;
pub mod picture;
pub mod subject;

/// One class of the college.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// Ours, kept through every import.
    pub id: ClassId,
    /// Where it is taught.
    pub site: SiteId,
    /// The college's own short code; may be empty.
    pub code: String,
    /// What people call it.
    pub title: String,
}

/// What a meeting is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Title {
    /// A lesson: what the college calls its class.
    Class(String),
    /// A time of a site's day that is no lesson; its name is in the reader's own language.
    Time(Time),
}

impl Title {
    /// What a learner says, and a plan gives, at a session called so: a time is the same situation on every day.
    pub const fn situation(&self, session: SessionId) -> Situation {
        match self {
            Self::Class(_) => Situation::Session(session),
            Self::Time(time) => Situation::Time(*time),
        }
    }

    /// Whether it is taught.
    pub const fn is_lesson(&self) -> bool {
        matches!(self, Self::Class(_))
    }
}

/// One class at one weekday and local start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Ours, kept through every import: statements and deployments hang on it.
    pub id: SessionId,
    /// The class that meets.
    pub class: ClassId,
    /// Where the class is taught.
    pub site: SiteId,
    /// When in the week.
    pub slot: Slot,
}

/// One dated meeting of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Ours, kept through every import.
    pub id: OccurrenceId,
    /// The session it is a meeting of.
    pub session: SessionId,
    /// The local date it was planned for; kept when it is moved.
    pub planned_on: NaiveDate,
    /// The local date it happens on.
    pub on: NaiveDate,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// When it ends.
    pub ends: DateTime<Utc>,
    /// As the college writes it; may be empty.
    pub room: String,
    /// The college called it off: shown as such, and nobody is expected.
    pub called_off: bool,
}

/// A weekday and a local start: what makes meetings of one class one session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Slot {
    /// The day of the week.
    pub weekday: Weekday,
    /// The local start.
    pub start: StartMinute,
}

impl Slot {
    /// The weekday as storage keeps it: 0 is Monday.
    pub fn weekday_number(self) -> u8 {
        // at most 6, so the cast loses nothing
        self.weekday.num_days_from_monday() as u8
    }

    /// The slot storage kept, or `None` for numbers out of range.
    pub fn from_numbers(weekday: i64, start: i64) -> Option<Self> {
        let weekday = Weekday::try_from(u8::try_from(weekday).ok()?).ok()?;
        Some(Self { weekday, start: StartMinute::new(u16::try_from(start).ok()?)? })
    }
}

impl Ord for Slot {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.weekday_number(), self.start).cmp(&(other.weekday_number(), other.start))
    }
}

impl PartialOrd for Slot {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// Minutes after local midnight, as the clock on the wall shows them: the same the whole year, whatever the clock change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StartMinute(u16);

impl StartMinute {
    /// Fails from 24:00 on.
    pub const fn new(minutes: u16) -> Option<Self> {
        if minutes < 24 * 60 { Some(Self(minutes)) } else { None }
    }

    /// The minute a wall clock shows; its seconds are left out.
    pub fn of(time: NaiveTime) -> Self {
        // at most 23 * 60 + 59, so the cast loses nothing
        Self((time.hour() * 60 + time.minute()) as u16)
    }

    /// Minutes after midnight.
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// As a wall clock shows it.
    pub fn time(self) -> NaiveTime {
        NaiveTime::from_hms_opt(u32::from(self.0 / 60), u32::from(self.0 % 60), 0)
            .expect("below 24 hours by construction")
    }
}

/// Text that is no time of day.
#[derive(Debug, thiserror::Error)]
#[error("not a time of day")]
pub struct NoTimeOfDay;

impl std::str::FromStr for StartMinute {
    type Err = NoTimeOfDay;

    /// As a clock shows it or as people write it: 09:30, 9:30, 9.30.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (hours, minutes) = text.split_once([':', '.']).ok_or(NoTimeOfDay)?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(hours) || !digits(minutes) || minutes.len() != 2 {
            return Err(NoTimeOfDay);
        }
        let (hours, minutes): (u32, u32) = match (hours.parse(), minutes.parse()) {
            (Ok(hours), Ok(minutes)) => (hours, minutes),
            _ => return Err(NoTimeOfDay),
        };
        NaiveTime::from_hms_opt(hours, minutes, 0).map(Self::of).ok_or(NoTimeOfDay)
    }
}

impl std::fmt::Display for StartMinute {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_comes_back_from_storage_as_it_went() {
        for weekday in 0..7 {
            for start in [0, 545, 1439] {
                let slot = Slot::from_numbers(weekday, start).unwrap();
                assert_eq!((i64::from(slot.weekday_number()), i64::from(slot.start.minutes())), (weekday, start));
            }
        }
        assert_eq!(Slot::from_numbers(7, 0), None);
        assert_eq!(Slot::from_numbers(0, 1440), None);
    }

    #[test]
    fn five_past_nine_reads_so() {
        assert_eq!(StartMinute::new(545).unwrap().to_string(), "09:05");
        assert_eq!(StartMinute::of(StartMinute::new(545).unwrap().time()).minutes(), 545);
    }

    #[test]
    fn a_time_of_day_is_read_as_people_write_it() {
        for text in ["09:05", "9:05", "9.05"] {
            assert_eq!(text.parse().ok(), StartMinute::new(545), "{text}");
        }
        for text in ["", "9", "24:00", "9:60", "9:5", "+9:05", "nine:05", "9:05:00"] {
            assert!(text.parse::<StartMinute>().is_err(), "{text}");
        }
    }
}

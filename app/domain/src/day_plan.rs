//! When the times of a site's day are that are no lesson, and which of them its day has.

mod meetings;

use std::collections::BTreeMap;

pub use meetings::{Changes, Held, Met, Span, changes, their_times, wanted};

use crate::scale::{Scale, Time};
use crate::timetable::StartMinute;

/// From when till when, by the college's own clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    from: StartMinute,
    to: StartMinute,
}

impl Hours {
    /// Fails where the end is not after the start.
    pub fn new(from: StartMinute, to: StartMinute) -> Result<Self, Trouble> {
        if from < to { Ok(Self { from, to }) } else { Err(Trouble::EndsFirst) }
    }

    /// As the two fields of a form have them; none where both are empty, for a time that has no hour of its own.
    pub fn written(from: &str, to: &str) -> Result<Option<Self>, Trouble> {
        match (from.trim(), to.trim()) {
            ("", "") => Ok(None),
            ("", _) => Err(Trouble::FromMissing),
            (_, "") => Err(Trouble::ToMissing),
            (from, to) => {
                let from = from.parse().map_err(|_| Trouble::FromUnreadable)?;
                Self::new(from, to.parse().map_err(|_| Trouble::ToUnreadable)?).map(Some)
            }
        }
    }

    /// When it begins.
    pub const fn from(self) -> StartMinute {
        self.from
    }

    /// When it is over.
    pub const fn to(self) -> StartMinute {
        self.to
    }
}

/// Why the hours of a time cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// Neither a start nor an end, of a time that needs them.
    #[error("no hours")]
    Missing,
    /// An end without a start.
    #[error("no start")]
    FromMissing,
    /// A start without an end.
    #[error("no end")]
    ToMissing,
    /// The start is no time of day.
    #[error("the start is no time of day")]
    FromUnreadable,
    /// The end is no time of day.
    #[error("the end is no time of day")]
    ToUnreadable,
    /// It would be over before it begins.
    #[error("over before it begins")]
    EndsFirst,
}

impl Trouble {
    /// Whether it is the start that has to be mended; else it is the end.
    pub const fn is_of_start(self) -> bool {
        matches!(self, Self::Missing | Self::FromMissing | Self::FromUnreadable)
    }
}

/// Why a day plan cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A day without any of these times: nobody could say anything of it.
    #[error("no time at all")]
    NoTime,
    /// The hours of one time.
    #[error("{0:?}: {1}")]
    Hours(Time, Trouble),
}

/// One time as a form has it: its two fields as they were typed.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a> {
    /// Which.
    pub time: Time,
    /// The field of its start.
    pub from: &'a str,
    /// The field of its end.
    pub to: &'a str,
}

/// The times that a site's day has, each with its hours where it has any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayPlan(BTreeMap<Time, Option<Hours>>);

impl Default for DayPlan {
    /// As it is until a site says otherwise: every time, at no hour.
    fn default() -> Self {
        Self(Time::ALL.iter().map(|time| (*time, None)).collect())
    }
}

impl Time {
    /// Whether it comes at an hour of every day: a trip does not.
    pub const fn has_hours(self) -> bool {
        !matches!(self, Self::Trip)
    }

    /// Whether its hours must be said: without them it never meets, and nobody is sent to what a learner agreed to then. Moving
    /// between rooms is at many hours of a day.
    pub const fn needs_hours(self) -> bool {
        self.has_hours() && !matches!(self, Self::MovingRooms)
    }
}

impl DayPlan {
    /// What a site keeps; none where it keeps nothing.
    pub fn kept(times: BTreeMap<Time, Option<Hours>>) -> Option<Self> {
        (!times.is_empty()).then_some(Self(times))
    }

    /// The plan a form asks for, of the times it ticks. Fails with everything that is wrong with it.
    pub fn written<'a>(ticked: impl IntoIterator<Item = Written<'a>>) -> Result<Self, Vec<Refusal>> {
        let (mut times, mut refused) = (BTreeMap::new(), Vec::new());
        for Written { time, from, to } in ticked {
            let (from, to) = if time.has_hours() { (from, to) } else { ("", "") };
            match Hours::written(from, to) {
                Ok(None) if time.needs_hours() => refused.push(Refusal::Hours(time, Trouble::Missing)),
                Ok(hours) => drop(times.insert(time, hours)),
                Err(trouble) => refused.push(Refusal::Hours(time, trouble)),
            }
        }
        if !refused.is_empty() {
            return Err(refused);
        }
        Self::kept(times).ok_or_else(|| vec![Refusal::NoTime])
    }

    /// Whether the day has it.
    pub fn has(&self, time: Time) -> bool {
        self.0.contains_key(&time)
    }

    /// From when till when it is, where that is known.
    pub fn hours(&self, time: Time) -> Option<Hours> {
        self.0.get(&time).copied().flatten()
    }

    /// Its times in the order of the day.
    pub fn times(&self) -> impl Iterator<Item = (Time, Option<Hours>)> {
        self.0.iter().map(|(time, hours)| (*time, *hours))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(time: Time, from: &'static str, to: &'static str) -> Written<'static> {
        Written { time, from, to }
    }

    fn hours(from: u16, to: u16) -> Hours {
        Hours::new(StartMinute::new(from).unwrap(), StartMinute::new(to).unwrap()).unwrap()
    }

    #[test]
    fn until_a_site_says_otherwise_its_day_has_every_time_at_no_hour() {
        let plan = DayPlan::default();
        assert!(Time::ALL.iter().all(|time| plan.has(*time) && plan.hours(*time).is_none()));
    }

    #[test]
    fn a_day_has_the_times_that_were_ticked_and_no_other() {
        let ticked = [written(Time::Break, "10:30", "10.45"), written(Time::MovingRooms, " ", "")];
        let plan = DayPlan::written(ticked).unwrap();
        let times: Vec<_> = plan.times().collect();
        assert_eq!(times, [(Time::Break, Some(hours(630, 645))), (Time::MovingRooms, None)]);
        assert!(!plan.has(Time::Arriving));
    }

    #[test]
    fn what_is_at_one_hour_of_every_day_says_which() {
        for time in [Time::Arriving, Time::Break, Time::Lunch, Time::GoingHome] {
            let refused = DayPlan::written([written(time, "", " ")]);
            assert_eq!(refused, Err(vec![Refusal::Hours(time, Trouble::Missing)]));
            assert!(Trouble::Missing.is_of_start());
        }
    }

    #[test]
    fn a_trip_has_no_hour_whatever_is_written() {
        let plan = DayPlan::written([written(Time::Trip, "9:00", "")]).unwrap();
        assert_eq!((plan.has(Time::Trip), plan.hours(Time::Trip)), (true, None));
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let wrong = [
            (written(Time::Arriving, "", "9:15"), Trouble::FromMissing),
            (written(Time::Break, "10:30", ""), Trouble::ToMissing),
            (written(Time::Lunch, "noon", "13:00"), Trouble::FromUnreadable),
            (written(Time::MovingRooms, "9:00", "25:00"), Trouble::ToUnreadable),
            (written(Time::GoingHome, "16:00", "16:00"), Trouble::EndsFirst),
        ];
        let expected: Vec<_> = wrong.iter().map(|(field, trouble)| Refusal::Hours(field.time, *trouble)).collect();
        assert_eq!(DayPlan::written(wrong.map(|(field, _)| field)), Err(expected));
    }

    #[test]
    fn a_day_without_any_time_is_refused() {
        assert_eq!(DayPlan::written([]), Err(vec![Refusal::NoTime]));
    }
}

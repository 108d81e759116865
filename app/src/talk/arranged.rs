//! The form that says who reads at a site and when: what was typed, what it means, and what is wrong with it.

use std::collections::BTreeMap;

use chrono::{NaiveTime, Weekday};
use domain::id::{PersonId, SiteId};
use domain::talk::Patience;
use domain::talk::hours::{Hours, Span};
use domain::timetable::StartMinute;
use serde::{Deserialize, Serialize};
use storage::Arrangement;

use crate::kept::Form;
use crate::words::Words;

/// The days in their order, each with the names of its two fields.
pub const DAYS: [(Weekday, &str, &str); 7] = [
    (Weekday::Mon, "times[from-0]", "times[until-0]"),
    (Weekday::Tue, "times[from-1]", "times[until-1]"),
    (Weekday::Wed, "times[from-2]", "times[until-2]"),
    (Weekday::Thu, "times[from-3]", "times[until-3]"),
    (Weekday::Fri, "times[from-4]", "times[until-4]"),
    (Weekday::Sat, "times[from-5]", "times[until-5]"),
    (Weekday::Sun, "times[from-6]", "times[until-6]"),
];

/// The form as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Who reads first; empty for whoever coordinates the site.
    pub first: String,
    /// Who may read it too; empty for the next coordinator.
    pub second: String,
    /// After how many minutes.
    pub minutes: String,
    /// `from-0` to `until-6`, 0 being Monday.
    pub times: BTreeMap<String, String>,
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The same person twice.
    Same,
    /// No number of minutes, or one out of range.
    Minutes,
    /// One time of a day without the other.
    One(usize),
    /// No time of day.
    Time(usize),
    /// It ends before it begins.
    Order(usize),
}

impl Fault {
    /// The field it is about.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Same => "second",
            Self::Minutes => "minutes",
            Self::One(day) | Self::Time(day) | Self::Order(day) => DAYS[day].1,
        }
    }

    /// In words.
    pub fn say(self, words: Words) -> String {
        let of_day = |key: &str, day: usize| words.say_with(key, &[("day", words.weekday(DAYS[day].0).into())]);
        match self {
            Self::Same => words.say("talk-staff-set-wrong-same"),
            Self::Minutes => {
                let (least, most) = Patience::RANGE.into_inner();
                words.say_with("talk-staff-set-wrong-minutes", &[("least", least.into()), ("most", most.into())])
            }
            Self::One(day) => of_day("talk-staff-set-wrong-one", day),
            Self::Time(day) => of_day("talk-staff-set-wrong-time", day),
            Self::Order(day) => of_day("talk-staff-set-wrong-order", day),
        }
    }
}

impl Typed {
    /// The form as it would have to be typed for what is kept.
    pub fn of(kept: &Arrangement) -> Self {
        let person = |id: Option<PersonId>| id.map(|id| id.to_string()).unwrap_or_default();
        let times = (0..).zip(DAYS).filter_map(|(day, (weekday, ..)): (usize, _)| {
            let span = kept.hours.on(weekday)?;
            Some([(format!("from-{day}"), clock(span.from())), (format!("until-{day}"), clock(span.until()))])
        });
        Self {
            first: person(kept.first),
            second: person(kept.second),
            minutes: kept.patience.minutes().to_string(),
            times: times.flatten().collect(),
        }
    }

    /// What one field of a day holds.
    pub fn time(&self, which: &str, day: usize) -> &str {
        self.times.get(&format!("{which}-{day}")).map_or("", |typed| typed.trim())
    }

    /// What it means, or everything that is wrong with it.
    pub fn read(&self) -> Result<Arrangement, Vec<Fault>> {
        let mut faults = Vec::new();
        let (first, second) = (self.first.parse().ok(), self.second.parse().ok());
        if first.is_some() && first == second {
            faults.push(Fault::Same);
        }
        let patience = self.minutes.trim().parse().ok().and_then(Patience::new);
        if patience.is_none() {
            faults.push(Fault::Minutes);
        }
        let mut week = [None; 7];
        for (day, span) in week.iter_mut().enumerate() {
            match self.span(day) {
                Ok(read) => *span = read,
                Err(fault) => faults.push(fault),
            }
        }
        match patience {
            Some(patience) if faults.is_empty() => Ok(Arrangement { first, second, patience, hours: Hours::new(week) }),
            _ => Err(faults),
        }
    }

    fn span(&self, day: usize) -> Result<Option<Span>, Fault> {
        let (from, until) = (self.time("from", day), self.time("until", day));
        match (from.is_empty(), until.is_empty()) {
            (true, true) => Ok(None),
            (false, false) => {
                let (from, until) = read_time(from).zip(read_time(until)).ok_or(Fault::Time(day))?;
                Span::new(from, until).map(Some).ok_or(Fault::Order(day))
            }
            _ => Err(Fault::One(day)),
        }
    }
}

fn read_time(typed: &str) -> Option<StartMinute> {
    let time = NaiveTime::parse_from_str(typed, "%H:%M").or_else(|_| NaiveTime::parse_from_str(typed, "%H:%M:%S"));
    time.ok().map(StartMinute::of)
}

fn clock(minute: StartMinute) -> String {
    minute.time().format("%H:%M").to_string()
}

impl Form for Typed {
    type Of = SiteId;

    fn name(site: &Self::Of) -> String {
        format!("talk-reading {site}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(times: &[(&str, &str)]) -> Typed {
        let times = times.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Typed { minutes: "60".to_owned(), times, ..Typed::default() }
    }

    #[test]
    fn what_is_kept_is_typed_and_read_the_same() {
        let kept = Arrangement::default();
        assert_eq!(Typed::of(&kept).read(), Ok(kept));
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let times =
            [("from-0", "9:00"), ("from-1", "16:00"), ("until-1", "9:00"), ("from-2", "nine"), ("until-2", "ten")];
        let wrong = Typed { minutes: "4".to_owned(), ..typed(&times) };
        assert_eq!(wrong.read(), Err(vec![Fault::Minutes, Fault::One(0), Fault::Order(1), Fault::Time(2)]));
    }

    #[test]
    fn nobody_comes_after_themself() {
        let jo = PersonId::new(uuid::Uuid::from_u128(1)).to_string();
        let same = Typed { first: jo.clone(), second: jo, ..typed(&[]) };
        assert_eq!(same.read(), Err(vec![Fault::Same]));
    }
}

//! A working week as people write it, in a form or in a file: read all at once, with everything that is wrong with it.

use std::collections::BTreeSet;

use super::{DAYS, LONGEST_WEEK, Paid, Rest, WorkingWeek, skills};
use crate::day_plan::Hours;
use crate::scale::{Scale, Skill};
use crate::timetable::StartMinute;

/// Each field as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// `salaried`, `hourly` or `agency`.
    pub paid: String,
    /// Of contract: `30`, `22.5` or `22:30`.
    pub hours: String,
    /// `9:00-12:00 13:00-16:30`; empty for a day off.
    pub days: [String; DAYS],
    /// How long the break is, in minutes; empty for none.
    pub break_minutes: String,
    /// The earliest it begins.
    pub break_from: String,
    /// The latest it ends.
    pub break_to: String,
    /// Each site by its name in the form or the file.
    pub sites: Vec<String>,
    /// Each skill by its key.
    pub skills: Vec<String>,
}

/// One field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// How they are paid.
    Paid,
    /// Hours of contract.
    Hours,
    /// When they are in on a day, Monday first.
    Day(usize),
    /// How long the break is.
    BreakMinutes,
    /// The earliest it begins.
    BreakFrom,
    /// The latest it ends.
    BreakTo,
    /// Where they travel.
    Sites,
    /// What they know.
    Skills,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// Nothing, where something must be.
    #[error("nothing is there")]
    Missing,
    /// Not to be read.
    #[error("cannot be read")]
    Unreadable,
    /// More hours than a week has.
    #[error("longer than a week")]
    TooLong,
    /// The end is not after the start.
    #[error("over before it begins")]
    EndsFirst,
    /// Two times of one day overlap.
    #[error("two times overlap")]
    Overlap,
    /// The break does not fit where it shall be.
    #[error("no room for the break")]
    NoRoom,
    /// No site, or no skill, of that name.
    #[error("unknown")]
    Unknown,
}

impl Trouble {
    /// The word that names it in locale keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unreadable => "unreadable",
            Self::TooLong => "too-long",
            Self::EndsFirst => "ends-first",
            Self::Overlap => "overlap",
            Self::NoRoom => "no-room",
            Self::Unknown => "unknown",
        }
    }
}

/// A field, what is wrong with it, and what stood there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Where.
    pub field: Field,
    /// What.
    pub trouble: Trouble,
    /// As it was typed.
    pub found: String,
}

impl Written {
    /// A week as its form shows it; `site` names a site.
    pub fn of<S>(week: &WorkingWeek<S>, site: impl Fn(&S) -> String) -> Self {
        let rest = week.rest.map(|rest| (rest.minutes().to_string(), rest.within()));
        let (break_minutes, within) = rest.map_or_else(Default::default, |(minutes, within)| (minutes, Some(within)));
        Self {
            paid: week.paid.key().to_owned(),
            hours: hours_shown(week.minutes),
            days: week.days.each_ref().map(|day| day.iter().map(|at| shown(*at)).collect::<Vec<_>>().join(" ")),
            break_minutes,
            break_from: within.map(|within| within.from().to_string()).unwrap_or_default(),
            break_to: within.map(|within| within.to().to_string()).unwrap_or_default(),
            sites: week.other_sites.iter().map(site).collect(),
            skills: week.skills.iter().map(|skill| skill.key().to_owned()).collect(),
        }
    }

    /// All of it in one line, to tell it from another.
    pub fn line(&self) -> String {
        let Self { paid, hours, days, break_minutes, break_from, break_to, sites, skills } = self;
        let (days, sites, skills) = (days.join("|"), sites.join(" "), skills.join(" "));
        [paid, hours, &days, break_minutes, break_from, break_to, &sites, &skills].map(String::as_str).join(";")
    }

    /// Reads it; `site` finds a site by its name. Fails with everything that is wrong.
    pub fn read<S: Ord>(&self, site: impl Fn(&str) -> Option<S>) -> Result<WorkingWeek<S>, Vec<Refusal>> {
        let mut refused = Vec::new();
        let mut refuse = |field, trouble, found: &str| {
            refused.push(Refusal { field, trouble, found: found.to_owned() });
        };
        let paid = Paid::parse(self.paid.trim());
        if paid.is_none() {
            let trouble = if self.paid.trim().is_empty() { Trouble::Missing } else { Trouble::Unreadable };
            refuse(Field::Paid, trouble, &self.paid);
        }
        let minutes = contract(&self.hours).map_err(|trouble| refuse(Field::Hours, trouble, &self.hours)).ok();
        let mut days: [Vec<Hours>; DAYS] = Default::default();
        for (at, typed) in self.days.iter().enumerate() {
            match day(typed) {
                Ok(read) => days[at] = read,
                Err(trouble) => refuse(Field::Day(at), trouble, typed),
            }
        }
        let rest = self.rest().map_err(|(field, trouble, found)| refuse(field, trouble, found)).ok().flatten();
        let mut other_sites = BTreeSet::new();
        for name in &self.sites {
            match site(name) {
                Some(site) => drop(other_sites.insert(site)),
                None => refuse(Field::Sites, Trouble::Unknown, name),
            }
        }
        let mut known = BTreeSet::new();
        for name in &self.skills {
            match Skill::parse(name).filter(|skill| skills().any(|known| known == *skill)) {
                Some(skill) => drop(known.insert(skill)),
                None => refuse(Field::Skills, Trouble::Unknown, name),
            }
        }
        match (paid, minutes, refused.is_empty()) {
            (Some(paid), Some(minutes), true) => {
                Ok(WorkingWeek { paid, minutes, days, rest, other_sites, skills: known })
            }
            _ => Err(refused),
        }
    }

    fn rest(&self) -> Result<Option<Rest>, (Field, Trouble, &str)> {
        let (minutes, from, to) = (self.break_minutes.trim(), self.break_from.trim(), self.break_to.trim());
        if minutes.is_empty() && from.is_empty() && to.is_empty() {
            return Ok(None);
        }
        let read = |field, typed| time(typed).map_err(|trouble| (field, trouble, typed));
        let long = match minutes.parse() {
            Ok(long) => long,
            Err(_) if minutes.is_empty() => return Err((Field::BreakMinutes, Trouble::Missing, minutes)),
            Err(_) => return Err((Field::BreakMinutes, Trouble::Unreadable, minutes)),
        };
        let (from, until) = (read(Field::BreakFrom, from)?, read(Field::BreakTo, to)?);
        let within = Hours::new(from, until).map_err(|_| (Field::BreakTo, Trouble::EndsFirst, to))?;
        Rest::new(long, within).map(Some).map_err(|trouble| (Field::BreakMinutes, trouble, minutes))
    }
}

fn time(typed: &str) -> Result<StartMinute, Trouble> {
    match typed {
        "" => Err(Trouble::Missing),
        typed => typed.parse().map_err(|_| Trouble::Unreadable),
    }
}

/// `30`, `22.5`, `22:30`.
fn contract(typed: &str) -> Result<u32, Trouble> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Trouble::Missing);
    }
    let number = |text: &str| text.parse::<u32>().map_err(|_| Trouble::Unreadable);
    let plain = typed.chars().all(|letter| letter.is_ascii_digit() || ".:".contains(letter));
    let minutes = match typed.split_once([':', '.']) {
        _ if !plain || typed.len() > 6 => return Err(Trouble::Unreadable),
        None => number(typed)?.saturating_mul(60),
        Some((hours, minutes)) if typed.contains(':') => {
            let minutes =
                number(minutes).ok().filter(|of| *of < 60 && minutes.len() == 2).ok_or(Trouble::Unreadable)?;
            number(hours)?.saturating_mul(60) + minutes
        }
        Some((hours, part)) => {
            // two digits are as fine as anyone is paid
            let part = number(&format!("{part:0<2}")).ok().filter(|of| *of < 100).ok_or(Trouble::Unreadable)?;
            number(hours)?.saturating_mul(60) + part * 60 / 100
        }
    };
    if minutes <= LONGEST_WEEK { Ok(minutes) } else { Err(Trouble::TooLong) }
}

/// `9:00-12:00 13:00-16:30`, in any order and parted as people part things.
fn day(typed: &str) -> Result<Vec<Hours>, Trouble> {
    let typed = typed.replace(['–', '—'], "-").replace(" - ", "-");
    let mut day = Vec::new();
    for one in typed.split([' ', ',', ';']).filter(|one| !one.is_empty()) {
        let (from, to) = one.split_once('-').ok_or(Trouble::Unreadable)?;
        day.push(Hours::new(time(from)?, time(to)?).map_err(|_| Trouble::EndsFirst)?);
    }
    day.sort_by_key(|at| at.from());
    let overlap = day.windows(2).any(|pair| pair[1].from() < pair[0].to());
    if overlap { Err(Trouble::Overlap) } else { Ok(day) }
}

fn shown(at: Hours) -> String {
    format!("{}-{}", at.from(), at.to())
}

fn hours_shown(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (hours, 0) => hours.to_string(),
        (hours, rest) => format!("{hours}:{rest:02}"),
    }
}

//! Which LSA is where for whom: one site's week, its rows, and what is wrong with any of them, solved or made by hand.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

use crate::id::{OccurrenceId, PersonId, PlanLineId, SiteId};

mod breach;
mod here;
mod known;
mod lacks;
mod load;
mod need;
mod not_in;
mod part;
mod sending;
mod version;
mod why;

pub use breach::Breach;
pub use here::Here;
pub use known::{Known, Stay, Travel};
pub use lacks::Lacks;
pub use need::{At, Need, needs};
pub use not_in::NotIn;
pub use part::Part;
pub use sending::{Sending, Sendings};
pub use version::{NoSuchVersion, Seen, VersionNumber};
pub use why::{Obstacle, UnknownWhy, Why};

/// The most learners one LSA supports at once (the sum the deployment problem is built on).
pub const MOST_LEARNERS_AT_ONCE: usize = 4;
/// The longest stretch one save may deploy for, in days: a college year.
pub const LONGEST_STRETCH: u64 = 366;

/// One week, named by its Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Week(NaiveDate);

impl Week {
    /// The week a date is in.
    pub fn of(date: NaiveDate) -> Self {
        let since_monday = Days::new(u64::from(date.weekday().num_days_from_monday()));
        // only the first week of the calendar, 262,000 years ago, has no Monday
        Self(date.checked_sub_days(since_monday).unwrap_or(date))
    }

    /// Its Monday.
    pub const fn monday(self) -> NaiveDate {
        self.0
    }

    /// Its last day.
    pub fn sunday(self) -> NaiveDate {
        // only the last week of the calendar, 262,000 years from now, has no Sunday
        self.0.checked_add_days(Days::new(6)).unwrap_or(self.0)
    }
}

/// From one date to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    from: NaiveDate,
    to: NaiveDate,
}

impl Stretch {
    /// Fails when it ends before it begins, begins before today (what was is never rewritten), or is longer than
    /// [`LONGEST_STRETCH`].
    pub fn new(from: NaiveDate, to: NaiveDate, today: NaiveDate) -> Result<Self, Refusal> {
        if from < today {
            return Err(Refusal::BeginsInThePast);
        }
        if to < from {
            return Err(Refusal::EndsBeforeItBegins);
        }
        if from.checked_add_days(Days::new(LONGEST_STRETCH)).is_none_or(|last| to > last) {
            return Err(Refusal::TooLong);
        }
        Ok(Self { from, to })
    }

    /// Its first day.
    pub const fn from(self) -> NaiveDate {
        self.from
    }

    /// Its last day.
    pub const fn to(self) -> NaiveDate {
        self.to
    }
}

/// How one meeting of an LSA differs from what they saw of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// They go there, and did not.
    Goes,
    /// They went there, and do not any more.
    GoesNoMore,
    /// They go there for other learners than before.
    Others,
    /// They go there for the same learners, and for another part of it.
    OtherPart,
    /// They go there as before, and it is at another time of its week or in another room.
    Shifted,
}

impl Moved {
    /// From the learners they were to come for, and those they come for, each with its part; nothing where these are the same.
    pub fn of(before: &BTreeMap<PersonId, Part>, now: &BTreeMap<PersonId, Part>) -> Option<Self> {
        match (before.is_empty(), now.is_empty()) {
            _ if before == now => None,
            (true, _) => Some(Self::Goes),
            (_, true) => Some(Self::GoesNoMore),
            _ if before.keys().eq(now.keys()) => Some(Self::OtherPart),
            _ => Some(Self::Others),
        }
    }

    /// The word that names it in locale keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Goes => "goes",
            Self::GoesNoMore => "goes-no-more",
            Self::Others => "others",
            Self::OtherPart => "other-part",
            Self::Shifted => "shifted",
        }
    }
}

/// One LSA at one occurrence for one learner: never twice, so that two halves are one whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The dated meeting.
    pub occurrence: OccurrenceId,
    /// For whom.
    pub learner: PersonId,
    /// Who goes.
    pub lsa: PersonId,
    /// For which part of it.
    pub part: Part,
    /// The line of a plan, or duty, it is pulled from; none where a person put them there beyond any, which is shown as such.
    pub plan_line: Option<PlanLineId>,
    /// Why it differs from what was agreed, where it does.
    pub reason: Option<String>,
}

/// What is true of an occurrence that someone is to be at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Where it is.
    pub site: SiteId,
    /// The local date it happens on.
    pub on: NaiveDate,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// When it ends.
    pub ends: DateTime<Utc>,
    /// Called off, or gone from the timetable.
    pub is_off: bool,
    /// The learners of its class, of those the deployment names.
    pub learners: BTreeSet<PersonId>,
    /// The LSAs of its site, of those the deployment names.
    pub lsas: BTreeSet<PersonId>,
}

/// What a deployment is judged by: every occurrence it names.
pub type Meetings = BTreeMap<OccurrenceId, Meeting>;

/// Why a deployment was not saved. Each can be mended by whoever asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Its first day has gone by.
    #[error("begins in the past")]
    BeginsInThePast,
    /// Its last day is before its first.
    #[error("ends before it begins")]
    EndsBeforeItBegins,
    /// It is longer than [`LONGEST_STRETCH`].
    #[error("longer than a year")]
    TooLong,
    /// The session does not meet in that stretch, or the LSA was not there to be taken off.
    #[error("nothing in that stretch")]
    NothingThen,
    /// The LSA is at every one of those occurrences already.
    #[error("already there")]
    AlreadyThere,
    /// Somebody else changed the week since it was read.
    #[error("changed meanwhile")]
    Meanwhile,
    /// Somebody is taken from where something is agreed, and nothing is written for it.
    #[error("no reason")]
    Unsaid,
    /// It would bring these breaches, on these dates.
    #[error("{} breaches", .0.len())]
    Breaches(Vec<(Breach, NaiveDate)>),
}

impl Refusal {
    /// The word that names it in locale keys; breaches carry their own.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::BeginsInThePast => "begins-in-the-past",
            Self::EndsBeforeItBegins => "ends-before-it-begins",
            Self::TooLong => "too-long",
            Self::NothingThen => "nothing-then",
            Self::AlreadyThere => "already-there",
            Self::Meanwhile => "meanwhile",
            Self::Unsaid => "unsaid",
            Self::Breaches(_) => "breaches",
        }
    }
}

/// Where one LSA is, and in which part of it they are with each learner.
type Places = BTreeMap<OccurrenceId, Vec<Part>>;

/// Everything wrong with a deployment, whoever made it.
pub fn breaches(rows: &[Row], meetings: &Meetings) -> BTreeSet<Breach> {
    let mut found = BTreeSet::new();
    let mut places: BTreeMap<PersonId, Places> = BTreeMap::new();
    for row in rows {
        places.entry(row.lsa).or_default().entry(row.occurrence).or_default().push(row.part);
        let Some(meeting) = meetings.get(&row.occurrence).filter(|meeting| !meeting.is_off) else {
            found.insert(Breach::NotMeeting(row.occurrence));
            continue;
        };
        if !meeting.lsas.contains(&row.lsa) {
            found.insert(Breach::NotAnLsa(row.lsa, row.occurrence));
        }
        if !meeting.learners.contains(&row.learner) {
            found.insert(Breach::NotInTheClass(row.learner, row.occurrence));
        }
    }
    for (lsa, at) in places {
        let crowded = at.iter().filter(|(_, parts)| at_once(parts) > MOST_LEARNERS_AT_ONCE);
        found.extend(crowded.map(|(occurrence, _)| Breach::TooManyLearners(lsa, *occurrence)));
        found.extend(overlaps(lsa, &at, meetings));
    }
    found
}

/// The most learners of a meeting that somebody is with in one half of it.
fn at_once(parts: &[Part]) -> usize {
    let in_half = |half: Part| parts.iter().filter(|part| part.meets(half)).count();
    Part::Whole.halves().map(in_half).max().unwrap_or(0)
}

/// The occurrences of one LSA that overlap while they are at them. An occurrence that is off takes no time.
fn overlaps(lsa: PersonId, at: &Places, meetings: &Meetings) -> Vec<Breach> {
    let held = at.iter().filter_map(|(id, parts)| {
        let meeting = meetings.get(id).filter(|meeting| !meeting.is_off)?;
        let there = parts.iter().copied().reduce(Part::and)?;
        Some((there.span((meeting.starts, meeting.ends)), *id))
    });
    let mut day: Vec<_> = held.collect();
    day.sort_unstable();
    let mut found = Vec::new();
    for (index, ((_, ends), one)) in day.iter().enumerate() {
        let later = day[index + 1..].iter().take_while(|((starts, _), _)| starts < ends);
        found.extend(later.map(|(_, other)| Breach::TwoPlaces(lsa, *one, *other)));
    }
    found
}

#[cfg(test)]
mod tests;

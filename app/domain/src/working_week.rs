//! What is true of one LSA: how long, when and where they may be sent, and what they know.

use std::collections::BTreeSet;

use crate::day_plan::Hours;
use crate::scale::{Scale, Skill, scales};

mod written;

pub use written::{Field, Refusal, Trouble, Written};

scales! {
    /// How someone is paid: for a coordinator to know; it decides nothing.
    Paid {
        /// By the year.
        Salaried = "salaried",
        /// By the hour.
        Hourly = "hourly",
        /// By an agency.
        Agency = "agency",
    }
}

/// Days of a week, Monday first.
pub const DAYS: usize = 7;
/// Minutes between two sites of which nobody has said how far they are apart.
pub const USUAL_TRAVEL: u32 = 30;
/// The most minutes of a contract: every hour of a week.
pub const LONGEST_WEEK: u32 = 7 * 24 * 60;

/// So many minutes free, somewhere between two times, on each day they work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    minutes: u32,
    within: Hours,
}

impl Rest {
    /// Fails where it is no time at all, or longer than what it shall be within.
    pub fn new(minutes: u32, within: Hours) -> Result<Self, Trouble> {
        let room = u32::from(within.to().minutes() - within.from().minutes());
        if (1..=room).contains(&minutes) { Ok(Self { minutes, within }) } else { Err(Trouble::NoRoom) }
    }

    /// How long.
    pub const fn minutes(self) -> u32 {
        self.minutes
    }

    /// When it may be.
    pub const fn within(self) -> Hours {
        self.within
    }
}

/// One LSA's week, the same every week. `S` is a site, by our own id or by the college's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingWeek<S> {
    /// How they are paid.
    pub paid: Paid,
    /// Of contract, in minutes.
    pub minutes: u32,
    /// When they are in, Monday first.
    pub days: [Vec<Hours>; DAYS],
    /// Their break.
    pub rest: Option<Rest>,
    /// Where they travel, beside where they are an LSA anyway.
    pub other_sites: BTreeSet<S>,
    /// What they know; never [`Skill::Nothing`].
    pub skills: BTreeSet<Skill>,
}

impl<S: Ord> WorkingWeek<S> {
    /// The same with other names for its sites; a site without one is left out.
    pub fn with_sites<T: Ord>(self, name: impl Fn(&S) -> Option<T>) -> WorkingWeek<T> {
        let Self { paid, minutes, days, rest, other_sites, skills } = self;
        WorkingWeek { paid, minutes, days, rest, skills, other_sites: other_sites.iter().filter_map(name).collect() }
    }
}

/// What someone can know and a learner can need.
pub fn skills() -> impl Iterator<Item = Skill> {
    Skill::ALL.iter().copied().filter(|skill| *skill != Skill::Nothing)
}

#[cfg(test)]
mod tests;

//! What a learner's plan gives at one session: what the college must give, and what the learner agreed to.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};

use super::{UnknownVersion, Version};
use crate::id::{PersonId, PlanLineId};
use crate::plan::{PlanLine, Reply, Standing, holds_at, in_force, with_learner_at};
use crate::situation::Situation;

/// Which lines were read, and which of them the learner had asked to change by then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanVersion(BTreeMap<PlanLineId, bool>);

impl fmt::Display for PlanVersion {
    /// As kept with a mark of reading: the ids of the lines, those asked to be changed with a star.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = self.0.iter().map(|(line, marked)| format!("{line}{}", if *marked { "*" } else { "" }));
        f.write_str(&lines.collect::<Vec<_>>().join(" "))
    }
}

impl FromStr for PlanVersion {
    type Err = UnknownVersion;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let line = |word: &str| {
            let id = word.trim_end_matches('*').parse().map_err(|_| UnknownVersion)?;
            Ok((id, word.ends_with('*')))
        };
        text.split_whitespace().map(line).collect::<Result<_, _>>().map(Self)
    }
}

/// Everything that one mark of reading is for: what was said, and what the plan gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// What was said.
    pub say: Version,
    /// What the plan gives.
    pub plan: PlanVersion,
}

impl fmt::Display for Edition {
    /// `3 sent;` and the lines.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{};{}", self.say, self.plan)
    }
}

impl FromStr for Edition {
    type Err = UnknownVersion;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (say, plan) = text.split_once(';').ok_or(UnknownVersion)?;
        Ok(Self { say: say.parse()?, plan: plan.parse()? })
    }
}

/// A line as someone reads it who may have read it before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// What is given.
    pub line: PlanLine,
    /// Whether it was not there when they last read.
    pub is_new: bool,
}

/// What a learner's plan gives at one session on one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Planned {
    /// What the college must give, whatever the learner says.
    pub duties: Vec<Given>,
    /// What they agreed to, where a plan is in force.
    pub agreed: Option<Given>,
    /// What takes its place on a later day, agreed already.
    pub later: Option<PlanLine>,
    /// When they took an agreement for this session back, where nothing has been agreed since.
    pub taken_back: Option<DateTime<Utc>>,
    /// What the reader read and that holds no more.
    pub gone: Vec<PlanLine>,
    /// Whether the reader had not been told yet that the learner asked to change it.
    pub newly_marked: bool,
    /// What a mark of reading is for.
    pub version: PlanVersion,
}

impl Planned {
    /// Of all the lines of one learner, those that hold at a place on a day. `read` is what the reader read before,
    /// where they did.
    pub fn at(lines: &[PlanLine], place: Situation, on: NaiveDate, read: Option<&PlanVersion>) -> Self {
        let held = holding(lines, place, on);
        let given = |line: &&PlanLine| Given {
            line: (*line).clone(),
            is_new: read.is_some_and(|read| !read.0.contains_key(&line.id)),
        };
        let duties = held.iter().filter(|line| line.origin.duty().is_some()).map(given).collect();
        let agreed = held.iter().find(|line| line.origin.duty().is_none()).map(given);
        let version = PlanVersion(held.iter().map(|line| (line.id, is_marked(line))).collect());
        let gone = read.into_iter().flat_map(|read| read.0.keys()).filter(|id| !version.0.contains_key(id));
        let gone = gone.filter_map(|id| lines.iter().find(|line| line.id == *id)).cloned().collect();
        let was_told = |id: &PlanLineId| read.is_none_or(|read| read.0.get(id).copied().unwrap_or(true));
        let newly_marked = version.0.iter().any(|(id, marked)| *marked && !was_told(id));
        let later = agreed.as_ref().and_then(|agreed| later(lines, &agreed.line, on));
        let taken_back = agreed.is_none().then(|| taken_back(lines, place)).flatten();
        Self { duties, agreed, later, taken_back, gone, newly_marked, version }
    }

    /// Since when the learner has wanted what they agreed to otherwise.
    pub fn reopened_at(&self) -> Option<DateTime<Utc>> {
        self.agreed.as_ref().and_then(|agreed| agreed.line.standing().reopened_at())
    }

    /// Whether there is anything in it.
    pub fn says_anything(&self) -> bool {
        !self.duties.is_empty() || self.agreed.is_some() || self.taken_back.is_some()
    }

    /// Whether any of it differs from what the reader last read.
    pub fn has_changes(&self) -> bool {
        self.newly_marked || !self.gone.is_empty() || self.duties.iter().chain(&self.agreed).any(|given| given.is_new)
    }
}

/// The lines that hold at a place on a day.
fn holding(lines: &[PlanLine], place: Situation, on: NaiveDate) -> Vec<&PlanLine> {
    // whoever they are of: these are one learner's
    let learner = PersonId::new(uuid::Uuid::nil());
    let held = in_force(learner, lines, &crate::plan::People::default(), (on, on));
    let held = with_learner_at(&held, learner, place, on).into_iter();
    held.filter_map(|held| lines.iter().find(|line| line.id == held.line)).collect()
}

/// Whether whoever acts on a line is to know that the learner wants it otherwise.
fn is_marked(line: &PlanLine) -> bool {
    line.standing().reopened_at().is_some()
}

fn later(lines: &[PlanLine], now: &PlanLine, on: NaiveDate) -> Option<PlanLine> {
    let agreed = lines.iter().filter(|line| line.situation == now.situation && line.standing().agreement().is_some());
    let begins = agreed.filter(|line| line.number >= now.number && line.from.is_some_and(|from| from > on));
    begins.min_by_key(|line| line.from).cloned()
}

fn taken_back(lines: &[PlanLine], place: Situation) -> Option<DateTime<Utc>> {
    let here = lines.iter().filter(|line| line.origin.duty().is_none());
    let here = here.filter(|line| holds_at(line.situation, place));
    let back = |line: &PlanLine| match line.standing() {
        Standing::TakenBack(answered) if answered.reply == Reply::TakeBack => Some(answered.at),
        _ => None,
    };
    here.filter_map(back).max()
}

#[cfg(test)]
mod tests;

//! What a learner's plan gives at one session: what the college must give, and what the learner agreed to.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};

use super::{UnknownVersion, Version};
use crate::id::{PersonId, PlanLineId};
use crate::plan::{PlanLine, Standing, holds_at, in_force, is_to_be_answered, taken_back_since, with_learner_at};
use crate::situation::Situation;

/// Which lines were read, and of which of them the learner had changed their mind by then. A duty that was looked at again and
/// goes on as it was is the one that was read.
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
    /// Whether they agreed to that since the reader last read; else it held elsewhere, or was to begin later.
    pub agreed_since: bool,
    /// What takes its place on a later day, agreed already.
    pub later: Option<PlanLine>,
    /// When they took an agreement for this session back, where nothing has been agreed since: nothing holds, or what they had
    /// agreed to for all lessons.
    pub taken_back: Option<DateTime<Utc>>,
    /// Whether something was proposed since they asked to change what holds, which they have not agreed to yet.
    pub proposed_anew: bool,
    /// What the reader read and that holds no more.
    pub gone: Vec<PlanLine>,
    /// Whether the reader had not been told yet that the learner asked to change it.
    pub newly_marked: bool,
    /// Whether the reader was told that they asked to change what holds, and they want it as it is now.
    pub agreed_again: bool,
    /// What a mark of reading is for.
    pub version: PlanVersion,
}

impl Planned {
    /// Of all the lines of one learner, those that hold at a place on a day. `read` is what the reader read before, and when,
    /// where they did.
    pub fn at(
        lines: &[PlanLine],
        place: Situation,
        on: NaiveDate,
        read: Option<(&PlanVersion, DateTime<Utc>)>,
    ) -> Self {
        let held = holding(lines, place, on);
        let (read, read_at) = read.unzip();
        let read = read.map(|read| read.0.iter().map(|(id, marked)| (id_of(lines, *id), *marked)).collect());
        let read: Option<BTreeMap<PlanLineId, bool>> = read;
        let given = |line: &&PlanLine| Given {
            line: (*line).clone(),
            is_new: read.as_ref().is_some_and(|read| !read.contains_key(&first_alike(lines, line))),
        };
        let duties = held.iter().filter(|line| line.origin.duty().is_some()).map(given).collect();
        let holds = held.iter().find(|line| line.origin.duty().is_none());
        let taken_back = taken_back(lines, (place, on), holds.copied());
        let here = |line: &PlanLine| line.origin.duty().is_none() && taken_back.is_some();
        let version = held.iter().map(|line| (first_alike(lines, line), is_marked(line) || here(line)));
        let version = PlanVersion(version.collect());
        let gone = read.iter().flat_map(BTreeMap::keys).filter(|id| !version.0.contains_key(id));
        let gone = gone.filter_map(|id| lines.iter().find(|line| line.id == *id)).cloned().collect();
        let was_told = |id| read.as_ref().is_none_or(|read| read.get(id).copied().unwrap_or(true));
        let newly_marked = version.0.iter().any(|(id, marked)| *marked && !was_told(id));
        let was_marked = |id| read.as_ref().is_some_and(|read| read.get(id).copied().unwrap_or(false));
        let agreed_again = version.0.iter().any(|(id, marked)| !*marked && was_marked(id));
        Self {
            duties,
            agreed: holds.map(given),
            agreed_since: holds.zip(read_at).is_some_and(|(line, read)| was_agreed_since(line, read)),
            later: holds.and_then(|line| later(lines, line, on)),
            taken_back,
            proposed_anew: holds.is_some_and(|line| is_marked(line) && !is_to_be_answered(lines, line, on)),
            gone,
            newly_marked,
            agreed_again,
            version,
        }
    }

    /// Since when the learner has wanted what they agreed to otherwise.
    pub fn reopened_at(&self) -> Option<DateTime<Utc>> {
        self.agreed.as_ref().and_then(|agreed| agreed.line.standing().reopened_at())
    }

    /// Whether something holds of which the learner has changed their mind: they want it otherwise, or what holds is not what they
    /// had agreed to for this place.
    pub fn is_marked(&self) -> bool {
        self.agreed.is_some() && (self.reopened_at().is_some() || self.taken_back.is_some())
    }

    /// Whether there is anything in it.
    pub fn says_anything(&self) -> bool {
        !self.duties.is_empty() || self.agreed.is_some() || self.taken_back.is_some()
    }

    /// Whether any of it differs from what the reader last read.
    pub fn has_changes(&self) -> bool {
        let is_other = self.newly_marked || self.agreed_again || !self.gone.is_empty();
        is_other || self.duties.iter().chain(&self.agreed).any(|given| given.is_new)
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

fn was_agreed_since(line: &PlanLine, read: DateTime<Utc>) -> bool {
    line.standing().agreement().is_some_and(|agreement| agreement.answered().at >= read)
}

/// When an agreement for this place was taken back, where `holds` is what is given there now.
fn taken_back(
    lines: &[PlanLine],
    (place, on): (Situation, NaiveDate),
    holds: Option<&PlanLine>,
) -> Option<DateTime<Utc>> {
    let said = lines.iter().filter(|line| line.origin.duty().is_none());
    let back = |line: &PlanLine| match line.standing() {
        Standing::TakenBack(back, _) => Some(back.at),
        _ => None,
    };
    match holds {
        None => said.filter(|line| holds_at(line.situation, place)).filter_map(back).max(),
        Some(holds) if holds.situation == place => None,
        Some(instead) => {
            let own = said.filter(|line| line.situation == place && line.from.is_none_or(|from| from <= on));
            own.filter_map(|own| taken_back_since(own, instead)).max()
        }
    }
}

fn id_of(lines: &[PlanLine], id: PlanLineId) -> PlanLineId {
    lines.iter().find(|line| line.id == id).map_or(id, |line| first_alike(lines, line))
}

/// The first duty that says just what this one does; any other line is like itself alone.
fn first_alike(lines: &[PlanLine], line: &PlanLine) -> PlanLineId {
    lines.iter().find(|first| first.id == line.id || first.is_same_duty(line)).map_or(line.id, |first| first.id)
}

#[cfg(test)]
mod tests;

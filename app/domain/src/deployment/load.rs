//! How much is asked of somebody at once: what the needs that they are sent to take of one person's attention, half by
//! half.
//!
//! What a person gives beyond what was agreed takes nothing of it: that is a difference, with a reason. One thing it
//! may not take is that somebody who asked to be alone with whoever comes is alone.

use std::collections::{BTreeMap, BTreeSet};

use super::{Breach, Known, Need, Part, Row, Sendings};
use crate::id::{OccurrenceId, PersonId};
use crate::scale::{Amount, Sharing};

/// All of one person's attention, in twelfths (the sum the deployment problem is built on).
const WHOLE: usize = 12;

impl Need {
    /// What of one person's attention it takes in one half of a meeting, in twelfths: all of it of whoever comes to a
    /// learner who asked to be alone with them, and of each of two who come at once.
    pub fn load(&self, half: Part) -> usize {
        if !self.part.meets(half) {
            return 0;
        }
        if self.is_alone() || self.two_people {
            return WHOLE;
        }
        match self.amount_in(half) {
            Amount::All => WHOLE,
            Amount::Most => 8,
            Amount::Some => 4,
            Amount::ALittle => 3,
        }
    }

    fn is_alone(&self) -> bool {
        self.sharing == Some(Sharing::JustMe)
    }
}

/// Who is at each of some meetings, for whom.
type There<'r> = BTreeMap<OccurrenceId, Vec<&'r Row>>;

impl Known {
    /// Who is newly asked for more at once than one person has to give, where as much was not asked of them before.
    pub(super) fn too_much(&self, new: &[&Row], before: &[Row], after: &[Row]) -> BTreeSet<Breach> {
        let meetings: BTreeSet<OccurrenceId> = new.iter().map(|row| row.occurrence).collect();
        let asked: BTreeSet<_> = new.iter().map(|row| (row.lsa, row.occurrence)).collect();
        let is_new: Sendings = new.iter().map(|row| row.sending()).collect();
        let there = |rows| self.there(rows, &meetings, &is_new);
        let (was, is) = (there(before), there(after));
        let taken = |there: &There<'_>, (lsa, at): (PersonId, OccurrenceId), half| {
            self.taken(lsa, half, there.get(&at).map_or(&[][..], Vec::as_slice))
        };
        let is_too_much = |place: &(PersonId, OccurrenceId)| {
            Part::Whole.halves().any(|half| {
                let now = taken(&is, *place, half);
                now > WHOLE && now > taken(&was, *place, half)
            })
        };
        asked.into_iter().filter(is_too_much).map(|(lsa, at)| Breach::TooMuch(lsa, at)).collect()
    }

    /// What is asked of somebody in one half of a meeting, of all who are there. Beside somebody who asked to be alone,
    /// everyone takes a whole person.
    fn taken(&self, lsa: PersonId, half: Part, there: &[&Row]) -> usize {
        let with = there.iter().enumerate().filter(|(_, row)| row.lsa == lsa && row.part.meets(half));
        let met: Vec<Option<&Need>> = with.map(|(place, row)| self.met(row, half, &there[..place])).collect();
        if met.iter().flatten().any(|need| need.is_alone()) {
            return met.len() * WHOLE;
        }
        met.into_iter().flatten().map(|need| need.load(half)).sum()
    }

    /// The need that a row meets in one half of a meeting; none where there is none, or as many as it takes come before
    /// it.
    fn met(&self, row: &Row, half: Part, before: &[&Row]) -> Option<&Need> {
        let need = self.needs.get(&(row.occurrence, row.learner)).filter(|need| need.part.meets(half))?;
        let come = before.iter().filter(|other| other.learner == row.learner && other.part.meets(half)).count();
        (come < need.people()).then_some(need)
    }

    /// The rows at some meetings, in the order in which they meet what their learners need: what is pulled from a plan goes
    /// before what is not, what stood before what is new, and who comes for all that is needed before who comes for a half.
    fn there<'r>(&self, rows: &'r [Row], meetings: &BTreeSet<OccurrenceId>, is_new: &Sendings) -> There<'r> {
        let mut there = There::new();
        for row in rows.iter().filter(|row| meetings.contains(&row.occurrence)) {
            there.entry(row.occurrence).or_default().push(row);
        }
        let order = |row: &&Row| {
            let need = self.needs.get(&(row.occurrence, row.learner));
            let covers = need.is_some_and(|need| row.part.covers(need.part));
            (row.learner, row.plan_line.is_none(), is_new.contains(&row.sending()), !covers, row.lsa)
        };
        there.values_mut().for_each(|rows| rows.sort_by_key(order));
        there
    }
}

#[cfg(test)]
mod tests;

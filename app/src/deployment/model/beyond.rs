//! What of those who come is more than was agreed: giving more is a difference too.

use std::collections::BTreeMap;

use domain::deployment::{Need, Part, Row, Sending};
use domain::id::{OccurrenceId, PersonId};

use super::Model;

impl Model {
    /// Everyone who comes, with the part of it for which nothing is agreed, or to which more come than it takes; nothing where
    /// all of it is of a plan or a duty. Who comes from a plan, and for all of it, goes before others.
    pub fn beyond<'r>(&self, come: impl IntoIterator<Item = &'r Row>) -> Vec<(&'r Row, Option<Part>)> {
        let mut come: Vec<&Row> = come.into_iter().collect();
        come.sort_by_key(|row| {
            let covers = self.need(row.occurrence, row.learner).is_some_and(|need| row.part.covers(need.part));
            (row.occurrence, row.learner, !covers, !self.is_known(row.lsa), row.plan_line.is_none(), row.lsa)
        });
        let mut met: BTreeMap<(OccurrenceId, PersonId, Part), usize> = BTreeMap::new();
        let mut found = Vec::with_capacity(come.len());
        for row in come {
            let need = self.need(row.occurrence, row.learner);
            let takes = |half: Part| need.filter(|need| need.part.meets(half)).map_or(0, Need::people);
            let comes = |half: Part| met.get(&(row.occurrence, row.learner, half)).copied().unwrap_or_default();
            let more = row.part.where_it(|half| comes(half) >= takes(half));
            for half in row.part.halves() {
                *met.entry((row.occurrence, row.learner, half)).or_default() += 1;
            }
            found.push((row, more));
        }
        found
    }

    /// Whether all that one of those who come is sent to a learner at a meeting for is more than was agreed.
    pub fn is_more<'r>(&self, come: impl IntoIterator<Item = &'r Row>, sending: Sending) -> bool {
        let Sending { occurrence, learner, lsa } = sending;
        let is_here = |row: &&'r Row| (row.occurrence, row.learner) == (occurrence, learner);
        let mut theirs = self.beyond(come.into_iter().filter(is_here));
        theirs.retain(|(row, _)| row.lsa == lsa);
        !theirs.is_empty() && theirs.iter().all(|(row, more)| *more == Some(row.part))
    }
}

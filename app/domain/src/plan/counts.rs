//! What the support that holds today rests on, each kind counted apart: never one sum in which an offer or a duty passes for an
//! ask.

use chrono::NaiveDate;

use super::{History, Origin, People, in_force};
use crate::id::PersonId;

/// How many lines hold, by where they come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Agreed, as asked.
    pub as_asked: usize,
    /// Agreed, and different from what was asked.
    pub different: usize,
    /// Agreed, with no said answer behind it.
    pub offered: usize,
    /// What the college must give: agreed by nobody.
    pub duties: usize,
}

impl Counts {
    /// Of one learner's lines, those that hold on a day, none of a lesson they had before.
    pub fn of(history: &History, on: NaiveDate) -> Self {
        // whoever they are of: these are one learner's
        let learner = PersonId::new(uuid::Uuid::nil());
        let held = in_force(learner, &history.lines, &People::default(), (on, on)).into_iter();
        let held = held.filter(|held| history.is_there(held.situation));
        let held = held.filter_map(|held| history.line(held.line));
        held.fold(Self::default(), |mut counts, line| {
            let kind = match line.origin {
                Origin::AsAsked => &mut counts.as_asked,
                Origin::Different { .. } => &mut counts.different,
                Origin::Offered { .. } => &mut counts.offered,
                Origin::Duty(_) => &mut counts.duties,
            };
            *kind = kind.saturating_add(1);
            counts
        })
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            as_asked: self.as_asked.saturating_add(other.as_asked),
            different: self.different.saturating_add(other.different),
            offered: self.offered.saturating_add(other.offered),
            duties: self.duties.saturating_add(other.duties),
        }
    }
}

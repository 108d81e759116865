//! Who is sent to whom, at which meeting: what tells one row of a deployment from every other.

use std::collections::BTreeSet;

use super::{Need, Row};
use crate::id::{OccurrenceId, PersonId};

/// One LSA sent to one learner at one occurrence, for whatever part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sending {
    /// The dated meeting.
    pub occurrence: OccurrenceId,
    /// For whom.
    pub learner: PersonId,
    /// Who goes.
    pub lsa: PersonId,
}

/// Several of them: as those that a proposal may not change, or those to which a learner said no.
pub type Sendings = BTreeSet<Sending>;

impl Row {
    /// Who it sends to whom, at which meeting.
    pub const fn sending(&self) -> Sending {
        Sending { occurrence: self.occurrence, learner: self.learner, lsa: self.lsa }
    }
}

impl Need {
    /// That somebody is sent to meet it.
    pub const fn sending(&self, lsa: PersonId) -> Sending {
        Sending { occurrence: self.occurrence, learner: self.learner, lsa }
    }
}

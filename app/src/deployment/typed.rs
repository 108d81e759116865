//! What a coordinator typed as the reason at one place of a week, kept where the form was refused, so that nobody types it twice.

use domain::id::{OccurrenceId, PersonId};
use serde::{Deserialize, Serialize};

use crate::kept::Form;

/// A reason as it was typed, and for what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Of whom.
    pub lsa: Option<PersonId>,
    /// Whether they were to come, and not to come no more.
    pub comes: bool,
    /// The words.
    pub reason: String,
}

impl Form for Typed {
    type Of = (OccurrenceId, PersonId);

    fn name((at, learner): &Self::Of) -> String {
        format!("place {at} {learner}")
    }
}

impl Typed {
    /// What was typed for somebody; nothing where it was for somebody else, or for the other thing.
    pub fn of(&self, lsa: PersonId, comes: bool) -> Option<&str> {
        ((self.lsa, self.comes) == (Some(lsa), comes)).then_some(&self.reason)
    }
}

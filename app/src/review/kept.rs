//! What someone filled in after a session, kept where it was refused. Shown once.

use domain::id::{OccurrenceId, PersonId};
use domain::review::{Filled, Given, Note, Refusal};
use serde::{Deserialize, Serialize};

use crate::kept::Form;

/// What an LSA filled in.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TypedGiven(#[serde(with = "FieldsOfFilled")] pub Filled);

/// The domain keeps nothing, so how its form is kept is said here.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Filled", default = "Filled::default")]
struct FieldsOfFilled {
    amount: String,
    nearness: String,
    help: String,
    stood_back: String,
    by: String,
    activities: Vec<String>,
    note: String,
}

impl TypedGiven {
    /// What is wrong with it.
    pub fn refused(&self) -> Option<Refusal> {
        Given::new(&self.0).err()
    }
}

impl Form for TypedGiven {
    type Of = (PersonId, OccurrenceId);

    fn name((person, occurrence): &Self::Of) -> String {
        format!("review {person} {occurrence}")
    }
}

/// A tutor's line.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedLine {
    /// As it was typed.
    pub line: String,
}

impl TypedLine {
    /// What is wrong with it; that nothing is written, where it could be taken.
    pub fn refused(&self) -> Refusal {
        Note::new(&self.line).err().unwrap_or(Refusal::Nothing)
    }
}

impl Form for TypedLine {
    type Of = (PersonId, OccurrenceId);

    fn name((person, occurrence): &Self::Of) -> String {
        format!("review line {person} {occurrence}")
    }
}

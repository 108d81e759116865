//! The two days as someone typed them, kept where they were refused. Shown once.

use domain::id::PersonId;
use serde::{Deserialize, Serialize};

use crate::kept::Form;

/// The fields of the form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// The first day.
    pub from: String,
    /// The last.
    pub to: String,
}

impl Form for Typed {
    type Of = PersonId;

    fn name(person: &Self::Of) -> String {
        format!("absence {person}")
    }
}

//! An LSA's week as someone typed it, kept where it was refused. Shown once.

use domain::id::PersonId;
use domain::working_week::{DAYS, Written};
use serde::{Deserialize, Serialize};

use crate::kept::Form;

/// The fields of the form.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Typed(#[serde(with = "FieldsOfWritten")] pub Written);

/// The domain keeps nothing, so how its form is kept is said here.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Written", default = "Written::default")]
struct FieldsOfWritten {
    paid: String,
    hours: String,
    days: [String; DAYS],
    break_minutes: String,
    break_from: String,
    break_to: String,
    sites: Vec<String>,
    skills: Vec<String>,
}

impl Form for Typed {
    /// The LSA.
    type Of = PersonId;

    fn name(lsa: &Self::Of) -> String {
        format!("working-week {lsa}")
    }
}

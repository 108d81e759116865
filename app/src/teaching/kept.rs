//! What a tutor wrote that was refused, as they typed it. Shown once.

use domain::id::OccurrenceId;
use domain::scale::Scale;
use domain::teaching::{Holds, Purpose, Refusal};
use serde::{Deserialize, Serialize};

use crate::kept::Form;

/// The fields of the form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// What it is for.
    pub aim: String,
    /// What support is to do.
    pub support: String,
    /// For which meetings, by the word.
    pub holds: String,
    /// Whether somebody else wrote there meanwhile.
    pub meanwhile: bool,
}

impl Typed {
    /// What it says; refused with everything that is wrong.
    pub fn purpose(&self) -> Result<Option<Purpose>, Vec<Refusal>> {
        Purpose::new(&self.aim, &self.support)
    }

    /// For which meetings; every one, unless the form says otherwise.
    pub fn holds(&self) -> Holds {
        Holds::parse(&self.holds).unwrap_or(Holds::EveryTime)
    }
}

impl Form for Typed {
    type Of = OccurrenceId;

    fn name(occurrence: &Self::Of) -> String {
        format!("purpose {occurrence}")
    }
}

//! What someone filled in of what they saw, kept where it was refused. Shown once.

use domain::id::PersonId;
use domain::observation::{Refusal, Seen};
use domain::question::Question;
use domain::scale::Scale;
use domain::situation::Situation;
use serde::{Deserialize, Serialize};

use crate::kept::Form;

/// The fields of the form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Where it was seen, by the word of the situation; empty where none is picked.
    pub situation: String,
    /// The steps.
    pub pick: Vec<String>,
}

impl Typed {
    /// What it says was seen.
    pub fn seen(&self, question: Question) -> Result<Seen, Vec<Refusal>> {
        let situation = match self.situation.as_str() {
            "" => None,
            named => Some(named.parse::<Situation>().map_err(|_| vec![Refusal::NotToBeSeen])?),
        };
        Seen::new(question, situation, &self.pick)
    }
}

impl Form for Typed {
    type Of = (PersonId, Question);

    fn name((learner, question): &Self::Of) -> String {
        format!("saw {learner} {}", question.key())
    }
}

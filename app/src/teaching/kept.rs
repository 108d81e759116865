//! What a tutor wrote that was refused, as they typed it. Shown once.

use domain::access::Visitor;
use domain::id::OccurrenceId;
use domain::scale::Scale;
use domain::teaching::{Holds, Purpose, Refusal};
use storage::WordsOf;

use crate::visitor::{Away, moment, storage};

/// The fields of the form.
#[derive(Clone, Debug, Default)]
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

    /// Keeps it for the page it came from.
    pub async fn keep(self, tutor: &Visitor, occurrence: OccurrenceId) -> Result<(), Away> {
        let meanwhile = if self.meanwhile { "yes" } else { "" }.to_owned();
        let fields = [("aim", self.aim), ("support", self.support), ("holds", self.holds), ("meanwhile", meanwhile)];
        let fields = fields.map(|(name, value)| (name.to_owned(), value));
        storage().keep_words(WordsOf::SignIn(tutor.sign_in), &form(occurrence), fields.into(), moment().now).await?;
        Ok(())
    }

    /// Takes what was kept.
    pub async fn take(tutor: &Visitor, occurrence: OccurrenceId) -> Result<Option<Self>, Away> {
        let owner = WordsOf::SignIn(tutor.sign_in);
        let fields = storage().take_words(owner, &form(occurrence), moment().now).await?;
        Ok(fields.map(|fields| {
            let one = |name: &str| fields.iter().find(|(kept, _)| kept == name).map(|(_, value)| value.clone());
            let [aim, support, holds, meanwhile] =
                ["aim", "support", "holds", "meanwhile"].map(|name| one(name).unwrap_or_default());
            Self { aim, support, holds, meanwhile: meanwhile == "yes" }
        }))
    }
}

fn form(occurrence: OccurrenceId) -> String {
    format!("purpose {occurrence}")
}

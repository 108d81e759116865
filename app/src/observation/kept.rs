//! What someone filled in of what they saw, kept where it was refused. Shown once.

use domain::access::Visitor;
use domain::id::PersonId;
use domain::observation::{Refusal, Seen};
use domain::question::Question;
use domain::scale::Scale;
use domain::situation::Situation;
use storage::WordsOf;

use crate::visitor::{Away, moment, storage};

/// The fields of the form.
#[derive(Clone, Debug, Default)]
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

    /// Keeps it for the page it came from.
    pub async fn keep(self, visitor: &Visitor, learner: PersonId, question: Question) -> Result<(), Away> {
        let picks = self.pick.into_iter().map(|pick| ("pick".to_owned(), pick));
        let fields = std::iter::once(("situation".to_owned(), self.situation)).chain(picks).collect();
        let owner = WordsOf::SignIn(visitor.sign_in);
        storage().keep_words(owner, &form(learner, question), fields, moment().now).await?;
        Ok(())
    }

    /// Takes what was kept.
    pub async fn take(visitor: &Visitor, learner: PersonId, question: Question) -> Result<Option<Self>, Away> {
        let owner = WordsOf::SignIn(visitor.sign_in);
        let fields = storage().take_words(owner, &form(learner, question), moment().now).await?;
        Ok(fields.map(|fields| {
            let mut typed = Self::default();
            for (name, value) in fields {
                match name.as_str() {
                    "situation" => typed.situation = value,
                    _ => typed.pick.push(value),
                }
            }
            typed
        }))
    }
}

fn form(learner: PersonId, question: Question) -> String {
    format!("saw {learner} {}", question.key())
}

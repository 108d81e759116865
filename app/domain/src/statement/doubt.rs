//! What an answer is to be checked for with the learner, once it was asked again in another form (R07).

use super::Answers;
use crate::question::{Question, Value};
use crate::situation::Situation;

/// How they answered when they were asked again. Never a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// They picked something else.
    Otherwise,
    /// They were not sure.
    NotSure,
}

impl Answers {
    /// Why an answer is to be checked with the learner; `None` where it held when it was asked again, or was not.
    pub fn doubt(&self, situation: Situation, question: Question) -> Option<Doubt> {
        let again = self.get(situation, question.asked_again_by()?)?;
        match &again.value {
            Value::Picked(again) if self.picked(situation, question) != Some(again) => Some(Doubt::Otherwise),
            Value::NotSure => Some(Doubt::NotSure),
            _ => None,
        }
    }
}

//! What a learner decides of one line, and in their own words what else they want.

use super::{Decision, Refusal};
use crate::typed;

/// The longest words of what else is wanted, in characters.
pub const LONGEST_WISH: usize = 300;

/// What is decided of one line. Something else may say what, in the learner's own words; it need not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    decision: Decision,
    words: Option<String>,
}

impl Decided {
    /// What a form says. Words are of something else alone: beside any other decision they say nothing.
    pub fn new(decision: Decision, filled: &str) -> Result<Self, Refusal> {
        let words = Some(typed::tidy(filled)).filter(|words| !words.is_empty() && decision == Decision::Different);
        match words.as_ref().is_some_and(|words| words.chars().count() > LONGEST_WISH) {
            true => Err(Refusal::TooLong),
            false => Ok(Self { decision, words }),
        }
    }

    /// Which of them.
    pub const fn decision(&self) -> Decision {
        self.decision
    }

    /// What else they want, where they said it.
    pub fn words(&self) -> Option<&str> {
        self.words.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_of_something_else_alone_and_need_not_be_there() {
        assert_eq!(Decided::new(Decision::Different, " Outside\u{0} ").unwrap().words(), Some("Outside"));
        assert_eq!(Decided::new(Decision::Different, " ").unwrap().words(), None);
        assert_eq!(Decided::new(Decision::Less, "Outside").unwrap().words(), None);
        let long = "x".repeat(LONGEST_WISH + 1);
        assert_eq!(Decided::new(Decision::Different, &long), Err(Refusal::TooLong));
        assert!(Decided::new(Decision::Keep, &long).is_ok());
    }
}

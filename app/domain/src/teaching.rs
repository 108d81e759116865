//! What a tutor says of a session: what it is for, and what they would like support to do there.

use chrono::{DateTime, Utc};

use crate::person::Name;
use crate::scale::scales;
use crate::typed;

/// What a session is for. Never about one learner: everyone who comes to support in it reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Purpose {
    aim: String,
    support: String,
}

/// Why words are not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// What it is for is longer than [`Purpose::LONGEST`].
    #[error("the aim is too long")]
    AimTooLong,
    /// What support is to do is longer than [`Purpose::LONGEST`].
    #[error("the support is too long")]
    SupportTooLong,
}

/// Somebody else wrote of the same meetings since they were read: nothing is kept unread over their words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("written meanwhile")]
pub struct Meanwhile;

impl Purpose {
    /// Characters in each of the two: what can be read in a corridor.
    pub const LONGEST: usize = 500;

    /// Takes both as they are written, but for white space around them; `None` when there is nothing in either.
    pub fn new(aim: &str, support: &str) -> Result<Option<Self>, Vec<Refusal>> {
        let (aim, support) = (typed::tidy(aim), typed::tidy(support));
        let long = |text: &str| text.chars().count() > Self::LONGEST;
        let refused = [long(&aim).then_some(Refusal::AimTooLong), long(&support).then_some(Refusal::SupportTooLong)];
        let refused: Vec<_> = refused.into_iter().flatten().collect();
        if !refused.is_empty() {
            return Err(refused);
        }
        Ok((!aim.is_empty() || !support.is_empty()).then_some(Self { aim, support }))
    }

    /// What the session is for; may be empty.
    pub fn aim(&self) -> &str {
        &self.aim
    }

    /// What support is to do; may be empty.
    pub fn support(&self) -> &str {
        &self.support
    }
}

/// A purpose as it stands for one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What it says.
    pub purpose: Purpose,
    /// Whose words they are.
    pub by: Name,
    /// When they were written, which also tells them from others.
    pub at: DateTime<Utc>,
    /// For which meetings.
    pub holds: Holds,
}

scales! {
    /// For which meetings of a session words are meant.
    Holds {
        /// For every one without words of its own.
        EveryTime = "every-time",
        /// For one.
        ThisTime = "this-time",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_either_is_no_purpose_and_one_is_enough() {
        assert_eq!(Purpose::new(" \r\n", ""), Ok(None));
        let only_support = Purpose::new("", "  Stand back.\r\nAsk Tom first. ").unwrap().unwrap();
        assert_eq!((only_support.aim(), only_support.support()), ("", "Stand back.\nAsk Tom first."));
    }

    #[test]
    fn each_that_is_too_long_is_told_at_once() {
        let long = "é".repeat(501);
        assert_eq!(Purpose::new(&long, &long), Err(vec![Refusal::AimTooLong, Refusal::SupportTooLong]));
        assert!(Purpose::new(&"é".repeat(500), "").is_ok());
    }
}

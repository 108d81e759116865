//! Why a line differs from what was asked, or is offered: one of the college's list, and easy words beside it.

use super::Refusal;
use crate::id::ReasonId;
use crate::scale::{Scale, scales};
use crate::typed;

/// The longest words of a reason, in characters: one easy sentence or two.
pub const LONGEST_REASON: usize = 300;

scales! {
    /// The reasons Sayso comes with; a college may switch each off, and add its own.
    Shipped {
        /// Nobody has that skill yet.
        NoSkillYet = "no-skill-yet",
        /// It is not safe without.
        NotSafeWithout = "not-safe-without",
        /// There are not enough people then.
        NotEnoughPeople = "not-enough-people",
        /// The person asked for is somewhere else then.
        PersonNotFree = "person-not-free",
        /// The room or the place does not allow it.
        NotInThisPlace = "not-in-this-place",
        /// The rules of a test do not allow it.
        RulesOfTheTest = "rules-of-the-test",
        /// To begin with; it is looked at again.
        ToTryFirst = "to-try-first",
        /// It helped before.
        HelpedBefore = "helped-before",
        /// The learner decided so at a review of their plan.
        YouDecided = "you-decided",
    }
}

/// Which reason of the college's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// One Sayso comes with: its sentence is in every language.
    Shipped(Shipped),
    /// One of the college's own, in its own words.
    Own(ReasonId, String),
}

impl Named {
    /// The word that names it in storage and forms.
    pub fn word(&self) -> String {
        match self {
            Self::Shipped(shipped) => shipped.key().to_owned(),
            Self::Own(id, _) => id.to_string(),
        }
    }
}

/// Why, as the learner is told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    named: Named,
    words: String,
}

impl Reason {
    /// Takes one of the list, with easy words beside it if there are any.
    pub fn new(named: Named, words: &str) -> Result<Self, Refusal> {
        let words = typed::tidy(words);
        if words.chars().count() > LONGEST_REASON {
            return Err(Refusal::ReasonTooLong);
        }
        Ok(Self { named, words })
    }

    /// Which of the list.
    pub const fn named(&self) -> &Named {
        &self.named
    }

    /// The words beside it; may be empty.
    pub fn words(&self) -> &str {
        &self.words
    }
}

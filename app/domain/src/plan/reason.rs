//! Why a line differs from what was asked, or is offered: one of the college's list, and easy words beside it.

use std::fmt;

use super::Refusal;
use crate::id::ReasonId;
use crate::scale::{Scale, scales};
use crate::symbol::Concept;
use crate::typed;

/// The longest words of a reason, in characters: one easy sentence or two.
pub const LONGEST_REASON: usize = 300;

scales! {
    /// The reasons Sayso comes with; a college may switch each off but for what is [always given](Shipped::is_always_given), and add
    /// its own.
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

impl Shipped {
    /// Whether it is given whatever the college says: that the learner decided so is no opinion of the college's, and what follows
    /// from it has no other true reason.
    pub const fn is_always_given(self) -> bool {
        matches!(self, Self::YouDecided)
    }
}

/// A reason of the college's own: one easy sentence, and the picture it wears, for whoever does not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnReason {
    says: String,
    picture: Option<Concept>,
}

impl OwnReason {
    /// Takes a sentence as it was typed, on one line. Refused where it is empty or too long.
    pub fn new(says: &str, picture: Option<Concept>) -> Result<Self, Refusal> {
        let says = typed::tidy(says).split_whitespace().collect::<Vec<_>>().join(" ");
        match says.chars().count() {
            0 => Err(Refusal::NoReason),
            long if long > LONGEST_REASON => Err(Refusal::ReasonTooLong),
            _ => Ok(Self { says, picture }),
        }
    }

    /// As it was kept: the sentence, and on a line below it the word of its picture, where it has one.
    pub fn kept(text: &str) -> Self {
        let (says, picture) = text.split_once('\n').unwrap_or((text, ""));
        Self { says: says.to_owned(), picture: Concept::parse(picture) }
    }

    /// The sentence.
    pub fn says(&self) -> &str {
        &self.says
    }

    /// The picture.
    pub const fn picture(&self) -> Option<Concept> {
        self.picture
    }
}

impl fmt::Display for OwnReason {
    /// As it is kept.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.picture {
            Some(picture) => write!(f, "{}\n{}", self.says, picture.key()),
            None => f.write_str(&self.says),
        }
    }
}

/// Which reason of the college's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// One Sayso comes with: its sentence is in every language.
    Shipped(Shipped),
    /// One of the college's own, in its own words.
    Own(ReasonId, OwnReason),
}

impl Named {
    /// The word that names it in storage and forms.
    pub fn word(&self) -> String {
        match self {
            Self::Shipped(shipped) => shipped.key().to_owned(),
            Self::Own(id, _) => id.to_string(),
        }
    }

    /// Whether it is given whatever the college says.
    pub const fn is_always_given(&self) -> bool {
        matches!(self, Self::Shipped(shipped) if shipped.is_always_given())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_of_one_s_own_is_one_line_and_keeps_its_picture() {
        let own = OwnReason::new(" The lift \n is broken. ", Some(Concept::Noise)).unwrap();
        assert_eq!((own.says(), own.picture()), ("The lift is broken.", Some(Concept::Noise)));
        assert_eq!(OwnReason::kept(&own.to_string()), own);
        let plain = OwnReason::kept("Kept before it had a picture.");
        assert_eq!((plain.picture(), plain.to_string().as_str()), (None, "Kept before it had a picture."));
        assert_eq!(OwnReason::new(" \n ", None), Err(Refusal::NoReason));
        assert_eq!(OwnReason::new(&"x".repeat(301), None), Err(Refusal::ReasonTooLong));
    }
}

//! A learner's own word on a meeting: three short questions, each of which may be left, and "I am not sure" is an answer.

use crate::id::PersonId;
use crate::question::{NOT_NOW, NOT_SURE, TAKEN_BACK};
use crate::scale::{Scale, scales};

scales! {
    /// How the amount of help was.
    Enough {
        /// More than they wanted.
        TooMuch = "too-much",
        /// As they wanted.
        JustRight = "just-right",
        /// Less than they wanted.
        TooLittle = "too-little",
    }

    /// How much they did on their own, beside other times. No step of it is better than another.
    OnOwn {
        /// More of it.
        More = "more",
        /// As much.
        Same = "same",
        /// Less of it.
        Less = "less",
    }

    /// What they want of the person who came.
    Person {
        /// More of this.
        MoreOfThis = "more-of-this",
        /// Not this.
        NotThis = "not-this",
    }
}

/// What a learner is asked after a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Asked {
    /// How the amount of help was.
    Enough,
    /// How much they did on their own.
    OnOwn,
    /// What they want of one who came: told to the coordinator alone (rule 10 of the product).
    Person(PersonId),
}

impl Asked {
    /// The word of the question in locale keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Enough => "enough",
            Self::OnOwn => "on-own",
            Self::Person(_) => "person",
        }
    }

    /// Whether it is about a person, and so for the coordinator alone.
    pub const fn is_private(self) -> bool {
        matches!(self, Self::Person(_))
    }

    /// Whom it is about.
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Self::Person(person) => Some(person),
            Self::Enough | Self::OnOwn => None,
        }
    }

    /// Every question of a meeting to which these people came, in order.
    pub fn all(who_came: impl IntoIterator<Item = PersonId>) -> Vec<Self> {
        [Self::Enough, Self::OnOwn].into_iter().chain(who_came.into_iter().map(Self::Person)).collect()
    }

    /// The words of its answers, in order.
    pub fn steps(self) -> Vec<&'static str> {
        fn keys<S: Scale>() -> Vec<&'static str> {
            S::ALL.iter().map(|step| step.key()).collect()
        }
        match self {
            Self::Enough => keys::<Enough>(),
            Self::OnOwn => keys::<OnOwn>(),
            Self::Person(_) => keys::<Person>(),
        }
    }
}

impl std::fmt::Display for Asked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Person(person) => write!(f, "person-{person}"),
            other => f.write_str(other.key()),
        }
    }
}

/// A word that is no question, or no answer to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not asked")]
pub struct NotAsked;

impl std::str::FromStr for Asked {
    type Err = NotAsked;

    fn from_str(text: &str) -> Result<Self, NotAsked> {
        match text {
            "enough" => Ok(Self::Enough),
            "on-own" => Ok(Self::OnOwn),
            other => {
                let person = other.strip_prefix("person-").ok_or(NotAsked)?;
                person.parse().map(Self::Person).map_err(|_| NotAsked)
            }
        }
    }
}

/// What a learner said to one of these. No word at all is none of these, and never shown as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A step of the question's scale, by its word.
    Picked(&'static str),
    /// "I am not sure."
    NotSure,
    /// "Not now."
    NotNow,
    /// They took back what they had said: nothing stands.
    TakenBack,
}

impl Word {
    /// What a form or a row says to a question.
    pub fn parse(asked: Asked, word: &str) -> Result<Self, NotAsked> {
        match word {
            NOT_SURE => Ok(Self::NotSure),
            NOT_NOW => Ok(Self::NotNow),
            TAKEN_BACK => Ok(Self::TakenBack),
            word => asked.steps().into_iter().find(|step| *step == word).map(Self::Picked).ok_or(NotAsked),
        }
    }

    /// Its word in storage and locale keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Picked(word) => word,
            Self::NotSure => NOT_SURE,
            Self::NotNow => NOT_NOW,
            Self::TakenBack => TAKEN_BACK,
        }
    }

    /// Whether it says "not this" of somebody who came.
    pub fn is_not_this(self) -> bool {
        self == Self::Picked(Person::NotThis.key())
    }

    /// Whether a word was given on the meeting: "not now" puts it off, and what was taken back was given.
    pub const fn is_given(self) -> bool {
        !matches!(self, Self::NotNow)
    }
}

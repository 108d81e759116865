//! Why something of a plan is refused.

/// Why a plan, a line or an answer to one was not kept. Each can be mended by whoever asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Refusal {
    /// It does not say whether a person comes.
    #[error("no presence")]
    NoPresence,
    /// No part of a plan, or no step of its scale: no form of ours asks for it.
    #[error("not a term of a plan")]
    NotATerm,
    /// It says nothing at all.
    #[error("nothing proposed")]
    Nothing,
    /// It differs from what was asked, or is offered, without a reason.
    #[error("no reason")]
    NoReason,
    /// The words of the reason are too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// Nothing was asked there, so it cannot be as asked, nor different.
    #[error("nothing was asked")]
    NotAsked,
    /// It says the same as what was asked, and so is as asked.
    #[error("the same as asked")]
    SameAsAsked,
    /// Its review, or the day it begins, is not between tomorrow and the latest day for it.
    #[error("not on that day")]
    NotThatDay,
    /// Another window, or another person, was quicker.
    #[error("overtaken")]
    Overtaken,
    /// What was taken back, or never agreed, cannot be taken back.
    #[error("not agreed")]
    NotAgreed,
    /// The learner decided otherwise at their review, and nothing is said to that: neither something else, nor why it stays.
    #[error("decided otherwise at the review")]
    Decided,
}

impl Refusal {
    /// The word that names it in locale keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoPresence => "no-presence",
            Self::NotATerm => "not-a-term",
            Self::Nothing => "nothing",
            Self::NoReason => "no-reason",
            Self::ReasonTooLong => "reason-too-long",
            Self::NotAsked => "not-asked",
            Self::SameAsAsked => "same-as-asked",
            Self::NotThatDay => "not-that-day",
            Self::Overtaken => "overtaken",
            Self::NotAgreed => "not-agreed",
            Self::Decided => "decided",
        }
    }
}

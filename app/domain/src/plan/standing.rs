//! Where a line stands with the learner. Only their own answers make it agreed.

use chrono::{DateTime, Utc};

use super::Refusal;
use crate::id::PersonId;
use crate::scale::scales;
use crate::sitting::{Maker, Way};

scales! {
    /// What a learner answers to a line. Silence is none of them.
    Reply {
        /// "I agree."
        Agree = "agree",
        /// "I want it different."
        Different = "different",
        /// "Talk to me first."
        TalkFirst = "talk-first",
        /// "I am not sure."
        NotSure = "not-sure",
        /// "Not now."
        NotNow = "not-now",
        /// "I do not agree any more."
        TakeBack = "take-back",
        /// They sent a say that asks for something else here.
        SaidAnew = "said-anew",
    }
}

/// One answer of a learner to a line. Wherever it is shown, its maker is shown with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What.
    pub reply: Reply,
    /// Who made it.
    pub maker: Maker,
    /// How it was given.
    pub way: Way,
    /// The member of staff who started the sitting or entered the paper; none where the learner came by themselves.
    pub started_by: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// That a learner agreed to a line. Only [`Standing::of`] makes one, and only from their own answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement(Answered);

impl Agreement {
    /// The answer it rests on.
    pub const fn answered(&self) -> &Answered {
        &self.0
    }

    /// Whether it is offered again when the learner comes by themselves: staff started the sitting it was given in.
    pub const fn is_asked_again(&self) -> bool {
        self.0.started_by.is_some()
    }
}

/// Where a line stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not agreed: not answered yet, or answered otherwise.
    Open(Option<Answered>),
    /// Agreed.
    Agreed(Agreement),
    /// Agreed, and the learner has changed their mind since. It holds, marked, until it is answered.
    Reopened(Agreement, Answered),
    /// The learner does not agree any more, and what they answered last since, if anything.
    TakenBack(Answered, Option<Answered>),
}

impl Standing {
    /// What the answers come to, the first first.
    pub fn of(replies: &[Answered]) -> Self {
        replies.iter().fold(Self::Open(None), Self::then)
    }

    fn then(self, answered: &Answered) -> Self {
        let answered = answered.clone();
        match (answered.reply, self) {
            (Reply::Agree, _) => Self::Agreed(Agreement(answered)),
            (Reply::TakeBack, Self::Agreed(_) | Self::Reopened(..)) => Self::TakenBack(answered, None),
            (_, Self::Agreed(agreement)) => Self::Reopened(agreement, answered),
            (_, Self::Reopened(agreement, first)) => {
                // what they say now, since they first changed their mind: the days to answer run from then
                Self::Reopened(agreement, Answered { at: first.at, ..answered })
            }
            (_, Self::TakenBack(back, _)) => Self::TakenBack(back, Some(answered)),
            (_, Self::Open(_)) => Self::Open(Some(answered)),
        }
    }

    /// Whether an answer can be given now. "Not now" is said of what is open alone: what is agreed holds, and whoever says so of it
    /// saw it before they agreed.
    pub const fn takes(&self, reply: Reply) -> Result<(), Refusal> {
        match (reply, self) {
            (Reply::NotNow, Self::Agreed(_) | Self::Reopened(..)) => Err(Refusal::Overtaken),
            (Reply::TakeBack, Self::Open(_) | Self::TakenBack(..)) => Err(Refusal::NotAgreed),
            _ => Ok(()),
        }
    }

    /// The agreement that holds, reopened or not.
    pub const fn agreement(&self) -> Option<&Agreement> {
        match self {
            Self::Agreed(agreement) | Self::Reopened(agreement, _) => Some(agreement),
            Self::Open(_) | Self::TakenBack(..) => None,
        }
    }

    /// Since when the learner has wanted it otherwise.
    pub const fn reopened_at(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::Reopened(_, answered) => Some(answered.at),
            _ => None,
        }
    }

    /// Since when the learner has wanted otherwise, or no more, what they had agreed to.
    pub const fn changed_at(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::Reopened(_, answered) | Self::TakenBack(answered, _) => Some(answered.at),
            Self::Open(_) | Self::Agreed(_) => None,
        }
    }

    /// The word that names it in locale keys and on pages.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Open(None) => "waiting",
            Self::Open(Some(_)) => "answered",
            Self::Agreed(_) => "agreed",
            Self::Reopened(..) => "reopened",
            Self::TakenBack(..) => "taken-back",
        }
    }
}

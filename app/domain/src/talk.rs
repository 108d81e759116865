//! Talk to someone: the one way to get a person, and who reads it.

use chrono::{DateTime, Utc};

use crate::id::{PersonId, TalkId};
use crate::person::Name;
use crate::scale::scales;
use crate::statement::Step;

scales! {
    /// What the learner wants a person for.
    Wish {
        /// Help with the page they are on, now.
        Help = "help",
        /// To talk about one question; leaves "talk to me" as its answer.
        Question = "question",
    }
}

/// The person who reads what a learner leaves: named on every learner page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Who.
    pub id: PersonId,
    /// What they are called.
    pub name: Name,
}

/// One request of a learner, as its reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Which.
    pub id: TalkId,
    /// Who asked.
    pub learner: PersonId,
    /// What they are called.
    pub name: Name,
    /// What for.
    pub wish: Wish,
    /// The question, where it is about one.
    pub step: Option<Step>,
    /// When they asked.
    pub asked_at: DateTime<Utc>,
    /// When it was marked as read, once it was.
    pub read_at: Option<DateTime<Utc>>,
}

//! Talk to someone: the one way to get a person, who reads what is left there, and by when.

use chrono::{DateTime, Utc};

use crate::id::{PersonId, TalkId};
use crate::person::Name;
use crate::scale::scales;
use crate::statement::Step;
use crate::timetable::Slot;

pub mod hours;

scales! {
    /// What the learner wants a person for: the roads of "Talk to someone", and those of a plan they do not agree to.
    Wish {
        /// Help with the page they are on, now.
        Help = "help",
        /// To talk about one question; leaves "talk to me" as its answer.
        Question = "question",
        /// For someone on their side, who does not work for the college.
        Advocate = "advocate",
        /// To say that they are not happy with their plan; never read by whoever proposed it.
        Complaint = "complaint",
        /// Worried, or not safe: read by the safeguarding lead alone.
        Worried = "worried",
    }
}

/// Nobody was told: whoever the page named does not read what this learner leaves any more, or not this. Their page names who does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("others read it now")]
pub struct OthersRead;

/// How many minutes somebody has to read a request before a second person may read it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Patience(u16);

impl Patience {
    /// The shortest and the longest there is, in minutes.
    pub const RANGE: std::ops::RangeInclusive<u16> = 5..=480;

    /// Fails outside [`Self::RANGE`].
    pub fn new(minutes: u16) -> Option<Self> {
        Self::RANGE.contains(&minutes).then_some(Self(minutes))
    }

    /// In minutes.
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl Default for Patience {
    /// An hour, until the college says otherwise.
    fn default() -> Self {
        Self(60)
    }
}

/// A lesson that a request is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// What its class is called.
    pub title: String,
    /// When in the week it is.
    pub slot: Slot,
}

/// One request of a learner, as its readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Which.
    pub id: TalkId,
    /// Who asked.
    pub learner: PersonId,
    /// What they are called.
    pub name: Name,
    /// The learner is at a site that this reader coordinates, and so may be read more of.
    pub is_ours: bool,
    /// What for.
    pub wish: Wish,
    /// The question, where it is about one.
    pub step: Option<Step>,
    /// The page, as its address, where they want help with one.
    pub page: Option<String>,
    /// The lesson of theirs that the question or the page is about, whether they have it still or not.
    pub lesson: Option<Lesson>,
    /// When they asked.
    pub asked_at: DateTime<Utc>,
    /// Another was asked, and did not read it in time.
    pub passed_on: bool,
    /// Who talked to them and when, once somebody did.
    pub answered: Option<(Name, DateTime<Utc>)>,
    /// Who is next in turn, and from when on they may read it too, unless it is answered by then.
    pub second: Option<(Name, DateTime<Utc>)>,
}

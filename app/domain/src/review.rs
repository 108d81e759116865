//! After a session: what its LSA records, what its learner says, and its tutor's line. Long because the three stand together.
//! None of the three is a score of anyone, and each is made before its maker sees the others.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::id::{PersonId, ReviewId};
use crate::person::Name;
use crate::plan::Terms;
use crate::question::QuestionSet;
use crate::scale::{Activity, Help, Nearness, Presence, Scale, scales};
use crate::sitting::Maker;
use crate::situation::Situation;

pub mod record;
mod word;

pub use word::{Asked, Enough, NotAsked, Word};

scales! {
    /// How much of a session help was given in; or that there was nothing to give it in. Why not is not asked.
    Amount {
        /// No help at all: whoever was there stood by.
        Nothing = "nothing",
        /// A little of it.
        ALittle = "a-little",
        /// Some of it.
        Some = "some",
        /// Most of it.
        Most = "most",
        /// The whole of it.
        All = "all",
        /// The learner was not there.
        NotHere = "not-here",
        /// Nobody met.
        DidNotHappen = "did-not-happen",
    }

    /// Whether whoever supports stood back until they were asked.
    StoodBack {
        /// They did.
        Yes = "yes",
        /// They did not.
        No = "no",
    }

    /// Who gave the help.
    By {
        /// Whoever writes it.
        Me = "me",
        /// The tutor.
        Tutor = "tutor",
        /// Another LSA.
        AnotherLsa = "another-lsa",
        /// Another learner.
        ALearner = "a-learner",
        /// Somebody else.
        SomeoneElse = "someone-else",
    }
}

impl Amount {
    /// Whether there was a session with the learner in it, so that something could be given, or missed.
    pub const fn counts(self) -> bool {
        !matches!(self, Self::NotHere | Self::DidNotHappen)
    }
}

/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 1_000;

/// A note about a learner, which that learner reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note(String);

impl Note {
    /// What was typed, without the white space around it; `None` where that is all there is.
    pub fn new(typed: &str) -> Result<Option<Self>, Refusal> {
        let kept = crate::typed::tidy(typed);
        if kept.chars().count() > LONGEST_NOTE {
            return Err(Refusal::TooLong);
        }
        Ok((!kept.is_empty()).then_some(Self(kept)))
    }

    /// Its words.
    pub fn words(&self) -> &str {
        &self.0
    }
}

/// What an LSA fills in. All but the amount may be left out, and what is left out is never shown as something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// How much.
    pub amount: String,
    /// How near.
    pub nearness: String,
    /// The most that was needed of the ladder of help.
    pub help: String,
    /// Whether they stood back.
    pub stood_back: String,
    /// Who gave it.
    pub by: String,
    /// What the learner did with it, as the words of activities.
    pub activities: Vec<String>,
    /// A note.
    pub note: String,
}

impl Filled {
    /// As it was agreed, by whoever writes: the amount of help, and how near; just in case and no one are no help, and that they
    /// stood back. How much help was needed is in no agreement. Nothing where help is agreed and its amount is not.
    pub fn as_agreed(terms: &Terms) -> Option<Self> {
        let (amount, by, stood_back) = match terms.presence() {
            Presence::Help => (Amount::parse(terms.amount()?.key())?, By::Me.key(), ""),
            Presence::JustInCase | Presence::NoOne => (Amount::Nothing, "", StoodBack::Yes.key()),
        };
        let nearness = terms.nearness().map(Scale::key).unwrap_or_default();
        let [amount, nearness, stood_back, by] = [amount.key(), nearness, stood_back, by].map(str::to_owned);
        Some(Self { amount, nearness, stood_back, by, ..Self::default() })
    }
}

/// Why it is not kept as it is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It does not say how much.
    #[error("no amount")]
    NoAmount,
    /// Nothing was written.
    #[error("nothing written")]
    Nothing,
    /// The note is longer than [`LONGEST_NOTE`].
    #[error("too long")]
    TooLong,
    /// A note beside "was not here" would keep a reason.
    #[error("a reason")]
    AReason,
    /// A step of no scale: no form of ours sends it.
    #[error("no such step")]
    NoSuchStep,
}

/// What was given to one learner at one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    amount: Amount,
    nearness: Option<Nearness>,
    help: Option<Help>,
    stood_back: Option<StoodBack>,
    by: Option<By>,
    activities: Vec<Activity>,
    note: Option<Note>,
}

impl Given {
    /// What a form says. Where there was nothing to give it in, nothing else is kept, and a note is refused: it would be
    /// the place for a reason.
    pub fn new(filled: &Filled) -> Result<Self, Refusal> {
        let amount = step::<Amount>(&filled.amount)?.ok_or(Refusal::NoAmount)?;
        let note = Note::new(&filled.note)?;
        if !amount.counts() {
            let (nearness, help, stood_back, by, activities) = Default::default();
            return match note {
                Some(_) => Err(Refusal::AReason),
                None => Ok(Self { amount, nearness, help, stood_back, by, activities, note }),
            };
        }
        let activities = filled.activities.iter().map(|word| Activity::parse(word).ok_or(Refusal::NoSuchStep));
        let activities: BTreeSet<Activity> = activities.collect::<Result<_, _>>()?;
        Ok(Self {
            amount,
            nearness: step(&filled.nearness)?,
            help: step(&filled.help)?,
            stood_back: step(&filled.stood_back)?,
            by: step(&filled.by)?,
            activities: activities.into_iter().collect(),
            note,
        })
    }

    /// As a form is filled in with it.
    pub fn filled(&self) -> Filled {
        fn word<S: Scale>(step: Option<S>) -> String {
            step.map(|step| step.key().to_owned()).unwrap_or_default()
        }
        Filled {
            amount: self.amount.key().to_owned(),
            nearness: word(self.nearness),
            help: word(self.help),
            stood_back: word(self.stood_back),
            by: word(self.by),
            activities: self.activities.iter().map(|activity| activity.key().to_owned()).collect(),
            note: self.note.as_ref().map(|note| note.0.clone()).unwrap_or_default(),
        }
    }

    /// How much.
    pub const fn amount(&self) -> Amount {
        self.amount
    }

    /// How near.
    pub const fn nearness(&self) -> Option<Nearness> {
        self.nearness
    }

    /// The most that was needed of the ladder of help.
    pub const fn help(&self) -> Option<Help> {
        self.help
    }

    /// Whether they stood back.
    pub const fn stood_back(&self) -> Option<StoodBack> {
        self.stood_back
    }

    /// Who gave it.
    pub const fn by(&self) -> Option<By> {
        self.by
    }

    /// In which of their activities, each once; none where nobody named one.
    pub fn activities(&self) -> &[Activity] {
        &self.activities
    }

    /// The note.
    pub const fn note(&self) -> Option<&Note> {
        self.note.as_ref()
    }
}

fn step<S: Scale>(word: &str) -> Result<Option<S>, Refusal> {
    match word {
        "" => Ok(None),
        word => S::parse(word).map(Some).ok_or(Refusal::NoSuchStep),
    }
}

/// The activities that help with one learner's can be named of: those the college asks how much they do alone of; where it
/// asks of none, those they sent something about.
pub fn activities_to_name(asked: &QuestionSet, said: &[Situation]) -> Vec<Activity> {
    let is_said = |activity: &Activity| {
        said.iter().any(|about| match about {
            Situation::Activity(said) => said == activity,
            Situation::SmallStep(step) => step.activity() == *activity,
            _ => false,
        })
    };
    let all = Activity::ALL.iter().copied();
    all.filter(|activity| asked.asks_about_activities() || is_said(activity)).collect()
}

/// One version of what a member of staff wrote: what was given, or a tutor's line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written<T> {
    /// Which.
    pub id: ReviewId,
    /// What.
    pub what: T,
    /// Who wrote it.
    pub author: PersonId,
    /// What they are called.
    pub name: Name,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether a later version of theirs stands in its place.
    pub is_earlier: bool,
}

/// What a learner said of one meeting, to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Felt {
    /// Which question.
    pub asked: Asked,
    /// What they said.
    pub word: Word,
    /// Who made it (rule 1 of the product).
    pub maker: Maker,
    /// When.
    pub at: DateTime<Utc>,
}

/// Whether one who was at a meeting may see what the others made of it: they gave their own, or the next day is over.
pub fn sees_the_others(has_given: bool, on: NaiveDate, today: NaiveDate) -> bool {
    has_given || seen_by_all_from(on).is_some_and(|from| today >= from)
}

/// The first day on which whoever was at a meeting sees what the others made of it, though they have not given their own.
pub fn seen_by_all_from(on: NaiveDate) -> Option<NaiveDate> {
    on.checked_add_days(Days::new(2))
}

/// The teaching days after a meeting until whose end its LSA and its tutor can write, and read, about it.
pub const OPEN_FOR: i64 = 2;
/// How many days back a learner is asked how it was.
pub const ASKED_FOR: u64 = 14;

#[cfg(test)]
mod tests;

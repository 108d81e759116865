//! The questions, their versions, and which value each can hold.

use std::collections::BTreeSet;

use crate::id::PersonId;
use crate::scale::{Activity, Amount, Goal, Help, Helper, Independence, Moment, Nearness, Presence, Scale, scales};

scales! {
    /// One question a page.
    Question {
        /// Help, someone near just in case, or no one.
        Presence = "presence",
        /// When.
        Moment = "moment",
        /// How much.
        Amount = "amount",
        /// What kind.
        Help = "help",
        /// How near.
        Nearness = "nearness",
        /// Who.
        Who = "who",
        /// Which person, when "someone else" was picked.
        Person = "person",
        /// The one activity that independence is asked for.
        Activity = "activity",
        /// How much of that activity is done alone now.
        Now = "now",
        /// How much is wanted alone by the end of term.
        Goal = "goal",
    }
}

impl Question {
    /// The version of its wording and steps; an answer knows the one it answered.
    pub const fn version(self) -> i64 {
        1
    }

    /// Whether more than one pick is taken.
    pub const fn takes_many(self) -> bool {
        matches!(self, Self::Moment | Self::Who | Self::Person)
    }

    /// The words of its steps in the order shown; empty for [`Question::Person`], whose picks are people.
    pub fn steps(self) -> Vec<&'static str> {
        fn keys<S: Scale>() -> Vec<&'static str> {
            S::ALL.iter().map(|step| step.key()).collect()
        }
        match self {
            Self::Presence => keys::<Presence>(),
            Self::Moment => keys::<Moment>(),
            Self::Amount => keys::<Amount>(),
            Self::Help => keys::<Help>(),
            Self::Nearness => keys::<Nearness>(),
            Self::Who => keys::<Helper>(),
            Self::Person => Vec::new(),
            Self::Activity => keys::<Activity>(),
            Self::Now => keys::<Independence>(),
            Self::Goal => keys::<Goal>(),
        }
    }
}

/// What a learner picked, each question with its own kind of pick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// Whether a person is wanted.
    Presence(Presence),
    /// One or more moments; all through stands alone.
    Moments(BTreeSet<Moment>),
    /// How much.
    Amount(Amount),
    /// The rung of the ladder.
    Help(Help),
    /// How near.
    Nearness(Nearness),
    /// One or more kinds of helper.
    Helpers(BTreeSet<Helper>),
    /// One or more named people.
    People(BTreeSet<PersonId>),
    /// The activity to be asked about.
    Activity(Activity),
    /// On my own now.
    Now(Independence),
    /// On my own by the end of term.
    Goal(Goal),
}

/// An answer's value. No row means no answer yet; none of these is ever shown as another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A step or a set of picks.
    Picked(Picked),
    /// "I am not sure."
    NotSure,
    /// "Not now."
    NotNow,
    /// Left by "talk about this question".
    TalkToMe,
}

/// A word that is no step of the question it was sent for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not one of the answers of this question")]
pub struct UnknownAnswer;

/// The word of [`Value::NotSure`] in forms and storage.
pub const NOT_SURE: &str = "not-sure";
/// The word of [`Value::NotNow`] in forms and storage.
pub const NOT_NOW: &str = "not-now";
/// The word of [`Value::TalkToMe`] in storage.
pub const TALK_TO_ME: &str = "talk-to-me";

impl Value {
    /// Reads the words a form sent. `Ok(None)` when nothing was picked, which is no answer and no error (R03).
    /// A pick beside "I am not sure" wins over it, and all through wins over other moments: the check page shows both.
    pub fn parse(question: Question, words: &[String]) -> Result<Option<Self>, UnknownAnswer> {
        let picks: Vec<&str> =
            words.iter().map(String::as_str).filter(|word| ![NOT_SURE, NOT_NOW, ""].contains(word)).collect();
        if let Some(first) = picks.first() {
            return Picked::parse(question, first, &picks).map(|picked| Some(Self::Picked(picked)));
        }
        Ok(match words.iter().map(String::as_str).find(|word| !word.is_empty()) {
            Some(NOT_SURE) => Some(Self::NotSure),
            Some(NOT_NOW) => Some(Self::NotNow),
            _ => None,
        })
    }

    /// Its words as kept in storage, parted by one space.
    pub fn words(&self) -> String {
        match self {
            Self::Picked(picked) => picked.words().join(" "),
            Self::NotSure => NOT_SURE.to_owned(),
            Self::NotNow => NOT_NOW.to_owned(),
            Self::TalkToMe => TALK_TO_ME.to_owned(),
        }
    }

    /// Reads back what [`Value::words`] wrote.
    pub fn from_words(question: Question, words: &str) -> Result<Self, UnknownAnswer> {
        if words == TALK_TO_ME {
            return Ok(Self::TalkToMe);
        }
        let parts: Vec<String> = words.split(' ').map(str::to_owned).collect();
        Self::parse(question, &parts)?.ok_or(UnknownAnswer)
    }
}

impl Picked {
    fn parse(question: Question, first: &str, all: &[&str]) -> Result<Self, UnknownAnswer> {
        fn one<S: Scale>(word: &str) -> Result<S, UnknownAnswer> {
            S::parse(word).ok_or(UnknownAnswer)
        }
        fn many<S: Scale>(words: &[&str]) -> Result<BTreeSet<S>, UnknownAnswer> {
            words.iter().map(|word| one::<S>(word)).collect()
        }
        Ok(match question {
            Question::Presence => Self::Presence(one(first)?),
            Question::Moment => Self::Moments(alone_if_all_through(many(all)?)),
            Question::Amount => Self::Amount(one(first)?),
            Question::Help => Self::Help(one(first)?),
            Question::Nearness => Self::Nearness(one(first)?),
            Question::Who => Self::Helpers(many(all)?),
            Question::Person => {
                Self::People(all.iter().map(|word| word.parse().map_err(|_| UnknownAnswer)).collect::<Result<_, _>>()?)
            }
            Question::Activity => Self::Activity(one(first)?),
            Question::Now => Self::Now(one(first)?),
            Question::Goal => Self::Goal(one(first)?),
        })
    }

    /// The word of each pick, in the scale's own order.
    pub fn words(&self) -> Vec<String> {
        fn one<S: Scale>(step: S) -> Vec<String> {
            vec![step.key().to_owned()]
        }
        fn many<S: Scale>(steps: &BTreeSet<S>) -> Vec<String> {
            steps.iter().map(|step| step.key().to_owned()).collect()
        }
        match self {
            Self::Presence(step) => one(*step),
            Self::Moments(steps) => many(steps),
            Self::Amount(step) => one(*step),
            Self::Help(step) => one(*step),
            Self::Nearness(step) => one(*step),
            Self::Helpers(steps) => many(steps),
            Self::People(people) => people.iter().map(ToString::to_string).collect(),
            Self::Activity(step) => one(*step),
            Self::Now(step) => one(*step),
            Self::Goal(step) => one(*step),
        }
    }
}

fn alone_if_all_through(moments: BTreeSet<Moment>) -> BTreeSet<Moment> {
    if moments.contains(&Moment::AllThrough) { BTreeSet::from([Moment::AllThrough]) } else { moments }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn every_step_of_every_question_reads_back_as_it_was_kept() {
        for question in Question::ALL.iter().copied() {
            for step in question.steps() {
                let value = Value::parse(question, &words(&[step])).unwrap().unwrap();
                assert_eq!(Value::from_words(question, &value.words()), Ok(value));
            }
            for value in [Value::NotSure, Value::NotNow, Value::TalkToMe] {
                assert_eq!(Value::from_words(question, &value.words()), Ok(value));
            }
        }
    }

    #[test]
    fn nothing_picked_is_no_answer_and_no_error() {
        assert_eq!(Value::parse(Question::Amount, &[]), Ok(None));
        assert_eq!(Value::parse(Question::Amount, &words(&[""])), Ok(None));
    }

    #[test]
    fn all_through_takes_the_place_of_the_other_moments() {
        let value = Value::parse(Question::Moment, &words(&["at-start", "all-through"])).unwrap().unwrap();
        assert_eq!(value.words(), "all-through");
    }

    #[test]
    fn a_pick_wins_over_not_sure_beside_it() {
        let value = Value::parse(Question::Moment, &words(&["not-sure", "at-start"])).unwrap().unwrap();
        assert_eq!(value.words(), "at-start");
    }

    #[test]
    fn a_word_of_another_scale_is_refused() {
        assert_eq!(Value::parse(Question::Nearness, &words(&["most"])), Err(UnknownAnswer));
        assert_eq!(Value::parse(Question::Person, &words(&["Dana"])), Err(UnknownAnswer));
    }
}

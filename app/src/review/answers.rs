//! The words of what is picked after a session: to the learner in easy words, to staff in their own.

use domain::question::Question;
use domain::review::{Amount, Asked, By, Given, StoodBack, Word};
use domain::scale::{Activity, Scale};
use domain::symbol::Concept;
use storage::Reviewed;

use crate::words::{Said, Words};

/// What a learner picked, in their words; staff read the same.
pub fn word(words: Words, asked: Asked, word: Word) -> Said {
    match word {
        Word::Picked(step) => words.said(&format!("review-{}-{step}", asked.key())),
        Word::NotSure => words.said("question-not-sure"),
        Word::NotNow => words.said("question-not-now"),
        Word::TakenBack => words.said("statement-state-taken-back"),
    }
}

/// An amount that was given, in the learner's words.
pub fn amount_words(words: Words, amount: Amount) -> Said {
    match amount {
        Amount::Nothing | Amount::NotHere | Amount::DidNotHappen => {
            words.said(&format!("review-given-{}", amount.key()))
        }
        some => words.step(Question::Amount, some.key()),
    }
}

/// What a learner says to a question after a session, by its word.
pub fn felt_words(words: Words, asked: Asked, step: &str) -> Option<Said> {
    Word::parse(asked, step).ok().map(|step| word(words, asked, step))
}

/// A question in a word or two; one about a person by their name.
pub fn short(words: Words, reviewed: &Reviewed, asked: Asked) -> Said {
    words.said_with(&format!("review-{}-short", asked.key()), &[("name", called(reviewed, asked).into())])
}

/// What someone who came is called.
pub fn called(reviewed: &Reviewed, asked: Asked) -> String {
    let face = reviewed.came.iter().find(|face| Some(face.id) == asked.person());
    face.map(|face| face.name.called().to_owned()).unwrap_or_default()
}

/// What was given as the learner reads it: each line a heading and what was written.
pub fn given_to_me(words: Words, given: &Given, author: &str) -> Vec<(Said, Vec<Said>)> {
    let amount = amount_words(words, given.amount());
    let step = |question: Question, key: &'static str| (words.short(question), words.step(question, key));
    let stood_back =
        |it: StoodBack| (words.said("review-stood-back"), words.said(&format!("review-stood-back-{}", it.key())));
    let by = |by: By| {
        let who = match by {
            By::Me => Said { words: author.to_owned(), symbol: Some(Concept::Person) },
            other => words.said(&format!("review-by-{}", other.key())),
        };
        (words.said("review-helped-by"), who)
    };
    let activities = activities(words, given.activities());
    let with = (!activities.is_empty()).then(|| (words.said("review-activities"), activities));
    let note = given.note().map(|note| {
        let said = Said { words: note.words().to_owned(), symbol: Some(Concept::Message) };
        (words.said("review-note"), said)
    });
    let one = |(heading, said): (Said, Said)| (heading, vec![said]);
    [
        Some(one((words.said("review-given"), amount))),
        with,
        given.nearness().map(|nearness| one(step(Question::Nearness, nearness.key()))),
        given.help().map(|help| one(step(Question::Help, help.key()))),
        given.stood_back().map(stood_back).map(one),
        given.by().map(by).map(one),
        note.map(one),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Activities by their names, each with its symbol: the same to the learner and to staff.
pub fn activities(words: Words, activities: &[Activity]) -> Vec<Said> {
    activities.iter().map(|activity| words.step(Question::Activity, activity.key())).collect()
}

/// One step of one field as staff read it, with the symbol the learner knows it by.
pub fn staff_step(words: Words, field: Field, step: &str, name: &str) -> Said {
    let key = format!("review-staff-{}-{step}", field.key());
    let symbol = match (field, step) {
        (Field::Amount, "not-here") => Some(Concept::NotHere),
        (Field::Amount, "did-not-happen") => Some(Concept::LessonOff),
        (Field::Amount, "nothing") => Some(Concept::NoOne),
        (Field::Amount, step) => words.step(Question::Amount, step).symbol,
        (Field::Nearness, step) => words.step(Question::Nearness, step).symbol,
        (Field::Help, step) => words.step(Question::Help, step).symbol,
        (Field::StoodBack | Field::By, _) => None,
    };
    Said { words: words.say_with(&key, &[("name", name.to_owned().into())]), symbol }
}

/// A field of the form that records what was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// How much.
    Amount,
    /// How near.
    Nearness,
    /// The most help that was needed.
    Help,
    /// Whether they stood back.
    StoodBack,
    /// Who gave it.
    By,
}

impl Field {
    /// Every field, in order.
    pub const ALL: [Self; 5] = [Self::Amount, Self::Nearness, Self::Help, Self::StoodBack, Self::By];

    /// Its name in the form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Nearness => "nearness",
            Self::Help => "help",
            Self::StoodBack => "stood_back",
            Self::By => "by",
        }
    }

    /// Its word in locale keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::StoodBack => "stood-back",
            other => other.name(),
        }
    }

    /// Its steps.
    pub fn steps(self) -> Vec<&'static str> {
        fn keys<S: Scale>() -> Vec<&'static str> {
            S::ALL.iter().map(|step| step.key()).collect()
        }
        match self {
            Self::Amount => keys::<Amount>(),
            Self::Nearness => keys::<domain::scale::Nearness>(),
            Self::Help => keys::<domain::scale::Help>(),
            Self::StoodBack => keys::<StoodBack>(),
            Self::By => keys::<By>(),
        }
    }
}

//! What was picked, each question with its own kind of pick.

use std::collections::BTreeSet;

use super::{Question, UnknownAnswer};
use crate::id::PersonId;
use crate::scale::{
    Activity, Aid, Amount, Goal, Help, Helper, Hindrance, Independence, Moment, More, Nearness, Presence, Quality,
    SamePerson, Scale, Sharing, Signal, Skill, Strength, Technology,
};

/// That there is nobody one does not want; where someone was picked too, that goes before.
pub const NO_ONE: &str = "no-one";

/// What a learner picked.
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
    /// Alone or with others.
    Sharing(Sharing),
    /// One or more kinds of helper.
    Helpers(BTreeSet<Helper>),
    /// Named people; none where the answer is that there is nobody.
    People(BTreeSet<PersonId>),
    /// The activity to be asked about.
    Activity(Activity),
    /// On my own now.
    Now(Independence),
    /// On my own by the end of term.
    Goal(Goal),
    /// What the ideal helper is like.
    Qualities(BTreeSet<Quality>),
    /// The same person or not.
    SamePerson(SamePerson),
    /// What the helper must know; nothing only where nothing else was picked.
    Skills(BTreeSet<Skill>),
    /// Something instead of someone; nothing only where nothing else was picked.
    Technologies(BTreeSet<Technology>),
    /// How yes, no, help or stop is shown.
    Signals(BTreeSet<Signal>),
    /// What helps.
    Aids(BTreeSet<Aid>),
    /// What does not; nothing only where nothing else was picked.
    Hindrances(BTreeSet<Hindrance>),
    /// What they are good at.
    Strengths(BTreeSet<Strength>),
    /// Anything else, other than in words.
    More(More),
}

impl Picked {
    pub(super) fn parse(question: Question, first: &str, all: &[&str]) -> Result<Self, UnknownAnswer> {
        Ok(match question {
            Question::Presence | Question::PresenceAgain => Self::Presence(one(first)?),
            Question::Moment => Self::Moments(alone(many(all)?, Moment::AllThrough)),
            Question::Amount => Self::Amount(one(first)?),
            Question::Help => Self::Help(one(first)?),
            Question::Nearness | Question::NearnessAgain => Self::Nearness(one(first)?),
            Question::Sharing => Self::Sharing(one(first)?),
            Question::Who => Self::Helpers(many(all)?),
            Question::NotWanted if all == [NO_ONE] => Self::People(BTreeSet::new()),
            Question::Person | Question::NotWanted => {
                let all = all.iter().filter(|word| question == Question::Person || **word != NO_ONE);
                Self::People(all.map(|word| word.parse().map_err(|_| UnknownAnswer)).collect::<Result<_, _>>()?)
            }
            Question::Activity => Self::Activity(one(first)?),
            Question::Now => Self::Now(one(first)?),
            Question::Goal => Self::Goal(one(first)?),
            Question::Quality => Self::Qualities(many(all)?),
            Question::SamePerson => Self::SamePerson(one(first)?),
            Question::Skill => Self::Skills(unless_others(many(all)?, Skill::Nothing)),
            Question::Technology => Self::Technologies(unless_others(many(all)?, Technology::Nothing)),
            Question::ShowYes | Question::ShowNo | Question::ShowHelp | Question::ShowStop => Self::Signals(many(all)?),
            Question::Helps => Self::Aids(many(all)?),
            Question::Hinders => Self::Hindrances(unless_others(many(all)?, Hindrance::Nothing)),
            Question::GoodAt => Self::Strengths(many(all)?),
            Question::AnythingElse => Self::More(one(first)?),
        })
    }

    /// The word of each pick, in the scale's own order.
    pub fn words(&self) -> Vec<String> {
        match self {
            Self::Presence(step) => word(*step),
            Self::Moments(steps) => words(steps),
            Self::Amount(step) => word(*step),
            Self::Help(step) => word(*step),
            Self::Nearness(step) => word(*step),
            Self::Sharing(step) => word(*step),
            Self::Helpers(steps) => words(steps),
            Self::People(people) if people.is_empty() => vec![NO_ONE.to_owned()],
            Self::People(people) => people.iter().map(ToString::to_string).collect(),
            Self::Activity(step) => word(*step),
            Self::Now(step) => word(*step),
            Self::Goal(step) => word(*step),
            Self::Qualities(steps) => words(steps),
            Self::SamePerson(step) => word(*step),
            Self::Skills(steps) => words(steps),
            Self::Technologies(steps) => words(steps),
            Self::Signals(steps) => words(steps),
            Self::Aids(steps) => words(steps),
            Self::Hindrances(steps) => words(steps),
            Self::Strengths(steps) => words(steps),
            Self::More(step) => word(*step),
        }
    }
}

/// Whether a step of a question that takes many is picked without the others, or not at all.
pub(super) fn stands_alone(question: Question, step: &str) -> bool {
    let alone = match question {
        Question::Moment => Moment::AllThrough.key(),
        Question::NotWanted => NO_ONE,
        Question::Skill => Skill::Nothing.key(),
        Question::Technology => Technology::Nothing.key(),
        Question::Hinders => Hindrance::Nothing.key(),
        _ => return false,
    };
    alone == step
}

fn one<S: Scale>(word: &str) -> Result<S, UnknownAnswer> {
    S::parse(word).ok_or(UnknownAnswer)
}

fn many<S: Scale>(words: &[&str]) -> Result<BTreeSet<S>, UnknownAnswer> {
    words.iter().map(|word| one::<S>(word)).collect()
}

fn word<S: Scale>(step: S) -> Vec<String> {
    vec![step.key().to_owned()]
}

fn words<S: Scale>(steps: &BTreeSet<S>) -> Vec<String> {
    steps.iter().map(|step| step.key().to_owned()).collect()
}

/// The step that takes the place of all others, where it is among them.
fn alone<S: Scale>(steps: BTreeSet<S>, step: S) -> BTreeSet<S> {
    if steps.contains(&step) { BTreeSet::from([step]) } else { steps }
}

/// Leaves out the step that says nothing, where something else was said too.
fn unless_others<S: Scale>(mut steps: BTreeSet<S>, nothing: S) -> BTreeSet<S> {
    if steps.len() > 1 {
        steps.remove(&nothing);
    }
    steps
}

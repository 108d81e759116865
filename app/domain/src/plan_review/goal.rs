//! What a learner wants to do or be able to do, what each step on the way would look like, and how far they came.

use std::collections::BTreeMap;

use super::{Made, Refusal};
use crate::id::PlanGoalId;
use crate::question::{NOT_NOW, NOT_SURE};
use crate::scale::{Scale, scales};
use crate::typed;

scales! {
    /// How far a goal was reached, by Goal Attainment Scaling: from two steps below what was hoped for to two above.
    Reached {
        /// -2
        MuchLess = "much-less",
        /// -1
        Less = "less",
        /// 0
        AsHoped = "as-hoped",
        /// +1
        More = "more",
        /// +2
        MuchMore = "much-more",
    }

    /// What a goal is for: the outcomes of Preparing for Adulthood.
    Outcome {
        /// Higher education, training or work.
        Work = "work",
        /// Independent living.
        Living = "living",
        /// Friends and community.
        Friends = "friends",
        /// Being as healthy as possible.
        Health = "health",
        /// They are not sure what they want: said, and no goal to be reached.
        NotSure = "not-sure",
    }
}

impl Reached {
    /// Its number on the scale.
    pub const fn number(self) -> i8 {
        self as i8 - 2
    }
}

/// What a learner says where they are asked how far they came: a step, or what every question can be answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HowFar {
    /// This far.
    Step(Reached),
    /// "I am not sure."
    NotSure,
    /// "Not now."
    NotNow,
}

impl Scale for HowFar {
    const ALL: &'static [Self] = &[
        Self::Step(Reached::MuchLess),
        Self::Step(Reached::Less),
        Self::Step(Reached::AsHoped),
        Self::Step(Reached::More),
        Self::Step(Reached::MuchMore),
        Self::NotSure,
        Self::NotNow,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Step(reached) => reached.key(),
            Self::NotSure => NOT_SURE,
            Self::NotNow => NOT_NOW,
        }
    }
}

/// The longest goal, in characters.
pub const LONGEST_GOAL: usize = 300;

/// What a learner wants to do or be able to do, in their own words, or as an outcome alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    words: String,
    outcome: Option<Outcome>,
}

impl Aim {
    /// What a form says.
    pub fn new(typed: &str, outcome: Option<Outcome>) -> Result<Self, Refusal> {
        let words = typed::tidy(typed);
        match words.chars().count() {
            0 if outcome.is_none() => Err(Refusal::Nothing),
            count if count > LONGEST_GOAL => Err(Refusal::TooLong),
            _ => Ok(Self { words, outcome }),
        }
    }

    /// Its words; empty where an outcome says it.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// What it is for.
    pub const fn outcome(&self) -> Option<Outcome> {
        self.outcome
    }

    /// Whether it is something that can be reached: "I am not sure" alone is not.
    pub fn is_to_reach(&self) -> bool {
        !self.words.is_empty() || self.outcome != Some(Outcome::NotSure)
    }
}

/// The longest words of one step, in characters.
pub const LONGEST_LEVEL: usize = 200;

/// What each of the five steps of one goal would look like, each in its own words, written with the learner when the goal is
/// set: how far it was reached is then picked from these, and from no bare number. After Kiresuk, T. J. and Sherman, R. E.
/// (1968), "Goal attainment scaling: a general method for evaluating comprehensive community mental health programs",
/// Community Mental Health Journal 4(6), 443-453. No score is made of it here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels(BTreeMap<Reached, String>);

impl Levels {
    /// What a form says. A step left empty is not said yet; fails with the steps that are too long.
    pub fn new(filled: impl IntoIterator<Item = (Reached, String)>) -> Result<Self, Vec<Reached>> {
        let tidy = |words: &str| typed::tidy(words).split_whitespace().collect::<Vec<_>>().join(" ");
        let said = filled.into_iter().map(|(step, words)| (step, tidy(&words)));
        let said: BTreeMap<_, _> = said.filter(|(_, words)| !words.is_empty()).collect();
        let long = said.iter().filter(|(_, words)| words.chars().count() > LONGEST_LEVEL).map(|(step, _)| *step);
        let long: Vec<_> = long.collect();
        if long.is_empty() { Ok(Self(said)) } else { Err(long) }
    }

    /// What one step looks like, where that was said.
    pub fn get(&self, step: Reached) -> Option<&str> {
        self.0.get(&step).map(String::as_str)
    }

    /// How many of the five are said.
    pub fn count(&self) -> usize {
        self.0.len()
    }
}

/// One goal, with how far it was reached as said at reviews since, the first first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Which.
    pub id: PlanGoalId,
    /// The number of the review it was made at.
    pub number: i64,
    /// What.
    pub aim: Made<Aim>,
    /// What each of the five steps would look like, and who made that; older goals have none.
    pub levels: Option<Made<Levels>>,
    /// How far it was reached, by the number of the review that said so.
    pub reached: BTreeMap<i64, Made<HowFar>>,
}

impl Goal {
    /// What one of the five steps looks like for it, where that was said.
    pub fn level(&self, reached: Reached) -> Option<&str> {
        self.levels.as_ref().and_then(|levels| levels.what.get(reached))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attainment_goes_from_two_below_to_two_above() {
        let numbers: Vec<_> = Reached::ALL.iter().map(|step| step.number()).collect();
        assert_eq!(numbers, [-2, -1, 0, 1, 2]);
    }

    #[test]
    fn how_far_is_a_step_or_not_sure_or_not_now() {
        let steps = Reached::ALL.iter().copied().map(HowFar::Step);
        let all: Vec<_> = steps.chain([HowFar::NotSure, HowFar::NotNow]).collect();
        assert_eq!(HowFar::ALL, all);
        assert_eq!(HowFar::parse("not-sure"), Some(HowFar::NotSure));
    }

    #[test]
    fn a_goal_is_words_or_an_outcome_and_never_nothing() {
        assert_eq!(Aim::new("  ", None), Err(Refusal::Nothing));
        assert_eq!(Aim::new(" Cook alone\u{7} ", None).unwrap().words(), "Cook alone");
        assert_eq!(Aim::new("Cook\r\nshop\talone", None).unwrap().words(), "Cook\nshop alone", "no line is lost");
        assert_eq!(Aim::new("", Some(Outcome::Work)).unwrap().outcome(), Some(Outcome::Work));
        assert!(!Aim::new("", Some(Outcome::NotSure)).unwrap().is_to_reach());
        assert!(Aim::new("Swim", Some(Outcome::NotSure)).unwrap().is_to_reach());
        assert_eq!(Aim::new(&"x".repeat(301), None), Err(Refusal::TooLong));
    }

    #[test]
    fn five_steps_have_words_of_their_own_and_an_empty_one_is_not_said() {
        let filled = Reached::ALL.iter().map(|step| (*step, format!(" Read\n\u{0}{} ", step.number())));
        let levels = Levels::new(filled).unwrap();
        assert_eq!((levels.count(), levels.get(Reached::MuchLess)), (5, Some("Read -2")));
        let two = [(Reached::AsHoped, "Alone".to_owned()), (Reached::More, " \u{a0}\n".to_owned())];
        assert_eq!(Levels::new(two).unwrap().count(), 1);
        let long = [(Reached::Less, "x".repeat(LONGEST_LEVEL + 1)), (Reached::More, "Yes".to_owned())];
        assert_eq!(Levels::new(long), Err(vec![Reached::Less]));
    }
}

//! The roads through a statement: which questions are asked about a situation or a topic, in which order, given what was
//! said so far; and how far someone has come on one.

use std::fmt;
use std::str::FromStr;

use super::{Answer, Answers, Step};
use crate::question::{Picked, Question};
use crate::scale::{Activity, Helper, Presence, Scale, scales};
use crate::situation::Situation;

scales! {
    /// A part of the say that is about the learner, wherever they are.
    Topic {
        /// What the helper should be like.
        MyHelper = "my-helper",
        /// What the helper must know.
        HelperKnows = "helper-knows",
        /// Something instead of someone.
        Instead = "instead",
        /// How they show yes, no, help and stop.
        HowIShow = "how-i-show",
        /// What helps, and what does not.
        WhatHelps = "what-helps",
        /// What they are good at.
        GoodAt = "good-at",
    }

    /// How far someone has come on a road.
    Progress {
        /// No answer yet.
        NotStarted = "not-started",
        /// Some answers, not all.
        Started = "started",
        /// Every question has an answer; "I am not sure" is one.
        Answered = "answered",
    }
}

impl Topic {
    /// What it asks, in order.
    pub const fn questions(self) -> &'static [Question] {
        match self {
            Self::MyHelper => &[Question::Quality, Question::SamePerson],
            Self::HelperKnows => &[Question::Skill],
            Self::Instead => &[Question::Technology],
            Self::HowIShow => &[Question::ShowYes, Question::ShowNo, Question::ShowHelp, Question::ShowStop],
            Self::WhatHelps => &[Question::Helps, Question::Hinders],
            Self::GoodAt => &[Question::GoodAt],
        }
    }
}

/// One road: its questions are asked together, and its name stands in their addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Road {
    /// About a place to be helped in, or an activity.
    Of(Situation),
    /// About the learner.
    Topic(Topic),
}

impl Road {
    /// What its own answers are about.
    pub const fn situation(self) -> Situation {
        match self {
            Self::Of(situation) => situation,
            Self::Topic(_) => Situation::Me,
        }
    }
}

impl fmt::Display for Road {
    /// The word that names it in addresses.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Of(situation) => situation.fmt(f),
            Self::Topic(topic) => f.write_str(topic.key()),
        }
    }
}

/// A word that names no road.
#[derive(Debug, thiserror::Error)]
#[error("not a road")]
pub struct UnknownRoad;

impl FromStr for Road {
    type Err = UnknownRoad;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(topic) = Topic::parse(text) {
            return Ok(Self::Topic(topic));
        }
        match text.parse() {
            Ok(Situation::Me) | Err(_) => Err(UnknownRoad),
            Ok(situation) => Ok(Self::Of(situation)),
        }
    }
}

impl Answers {
    /// The questions of a road in the order they are asked, given what was said so far. In a place "help" leads to all
    /// of them, "just in case" to how near and who, "no one" to none; everyone in a lesson gets independence, whose
    /// answers belong to the activity.
    pub fn road(&self, road: Road) -> Vec<Step> {
        let asked = |situation, questions: &[Question]| {
            questions.iter().map(|question| Step { situation, question: *question }).collect()
        };
        match road {
            Road::Topic(topic) => asked(Situation::Me, topic.questions()),
            Road::Of(about @ Situation::Activity(_)) => asked(about, &[Question::Now, Question::Goal]),
            Road::Of(place) => {
                let mut steps: Vec<Step> = asked(place, &self.questions_in(place));
                if let Some(activity) = self.activity(place) {
                    let about = Situation::Activity(activity);
                    steps.extend([Question::Now, Question::Goal].map(|question| Step { situation: about, question }));
                }
                steps
            }
        }
    }

    fn questions_in(&self, place: Situation) -> Vec<Question> {
        let mut questions = vec![Question::Presence];
        match self.picked(place, Question::Presence) {
            Some(Picked::Presence(Presence::JustInCase)) => questions.extend([Question::Nearness, Question::Who]),
            Some(Picked::Presence(Presence::NoOne)) => {}
            _ => {
                questions.extend([Question::Moment, Question::Amount, Question::Help, Question::Nearness]);
                // the short road has eight questions at most; for one lesson or time there is room for this one
                if place != Situation::AllLessons {
                    questions.push(Question::Sharing);
                }
                questions.push(Question::Who);
            }
        }
        if self.wants_someone_else(place) && questions.contains(&Question::Who) {
            questions.push(Question::Person);
        }
        if !matches!(place, Situation::Time(_)) {
            questions.push(Question::Activity);
        }
        questions
    }

    /// The number of each step of a road, from 1. A page that only says more about the one before shares its number:
    /// which person, and how much of the activity just picked.
    pub fn numbers(&self, road: Road) -> Vec<usize> {
        let mut number = 0;
        let steps = self.road(road);
        let is_more = |at: usize| {
            let after = at.checked_sub(1).map(|before| steps[before].question);
            match steps[at].question {
                Question::Person => after == Some(Question::Who),
                Question::Now => after == Some(Question::Activity),
                _ => false,
            }
        };
        (0..steps.len())
            .map(|at| {
                number += usize::from(!is_more(at));
                number
            })
            .collect()
    }

    /// How many questions a road has; `None` until the first answer has decided it (R48: a total only if reliable).
    pub fn length(&self, road: Road) -> Option<usize> {
        let last = self.numbers(road).last().copied()?;
        let Road::Of(place) = road else { return Some(last) };
        if !place.is_a_place() {
            return Some(last);
        }
        self.picked(place, Question::Presence)?;
        // until an activity is picked, the goal that will be asked about it is counted already
        let goal_to_come = !matches!(place, Situation::Time(_)) && self.get(place, Question::Activity).is_none();
        Some(last + usize::from(goal_to_come))
    }

    /// What was said along a road: an answer off the road is not shown as said.
    pub fn said(&self, road: Road) -> Vec<(Step, &Answer)> {
        let answered = |step: Step| self.get(step.situation, step.question).map(|answer| (step, answer));
        self.road(road).into_iter().filter_map(answered).collect()
    }

    /// How far a road has been answered.
    pub fn progress(&self, road: Road) -> Progress {
        let steps = self.road(road);
        let answered = steps.iter().filter(|step| self.get(step.situation, step.question).is_some()).count();
        match answered {
            0 => Progress::NotStarted,
            all if all == steps.len() => Progress::Answered,
            _ => Progress::Started,
        }
    }

    /// The activity picked in a place, which independence is then asked for.
    pub fn activity(&self, place: Situation) -> Option<Activity> {
        match self.picked(place, Question::Activity)? {
            Picked::Activity(activity) => Some(*activity),
            _ => None,
        }
    }

    fn wants_someone_else(&self, place: Situation) -> bool {
        matches!(
            self.picked(place, Question::Who),
            Some(Picked::Helpers(helpers)) if helpers.contains(&Helper::SomeoneElse)
        )
    }
}

#[cfg(test)]
mod tests;

//! The roads through a statement: which questions are asked about a situation or a topic, in which order, given what was
//! said so far; and how far someone has come on one.

use std::fmt;
use std::str::FromStr;

use super::{Answer, Answers, Step};
use crate::question::{Picked, Question, QuestionSet, Value, Where};
use crate::scale::{Activity, Helper, Presence, Scale, scales};
use crate::situation::Situation;

mod length;

pub use length::minutes;

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
        /// Anything else.
        AnythingElse = "anything-else",
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
            Self::MyHelper => &[Question::Quality, Question::SamePerson, Question::NotWanted],
            Self::HelperKnows => &[Question::Skill],
            Self::Instead => &[Question::Technology],
            Self::HowIShow => &[Question::ShowYes, Question::ShowNo, Question::ShowHelp, Question::ShowStop],
            Self::WhatHelps => &[Question::Helps, Question::Hinders],
            Self::GoodAt => &[Question::GoodAt],
            Self::AnythingElse => &[Question::AnythingElse],
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

impl QuestionSet {
    /// The questions of a road in the order they are asked, given what was said so far. In a place "help" leads to all
    /// of them, "just in case" to how near and who, "no one" to none; everyone in a lesson gets independence, whose
    /// answers belong to the activity. What a college switched off stays on the road of those who answered it.
    pub fn road(&self, answers: &Answers, road: Road) -> Vec<Step> {
        let steps = match road {
            Road::Topic(topic) => self.in_its_order(Situation::Me, topic.questions()),
            Road::Of(place) if place.is_a_place() => self.of_a_place(answers, place),
            Road::Of(about) => steps(about, &[Question::Now, Question::Goal]),
        };
        let asked = |step: &Step| {
            let hidden = step.question.is_private() && self.is_overlooked();
            let answered = answers.get(step.situation, step.question).is_some();
            !hidden && (answered || self.asks(step.question, step.situation.place()))
        };
        steps.into_iter().filter(asked).collect()
    }

    fn of_a_place(&self, answers: &Answers, place: Situation) -> Vec<Step> {
        let mut road = steps(place, &[Question::Presence]);
        let after: &[Question] = match answers.presence(place) {
            Some(Presence::JustInCase) => &[Question::Nearness, Question::Who],
            Some(Presence::NoOne) => &[],
            _ => &HELPED,
        };
        for step in self.in_its_order(place, after) {
            let asks_who = step.question == Question::Who;
            road.push(step);
            if asks_who && answers.wants_someone_else(place) {
                road.push(Step { situation: place, question: Question::Person });
            }
        }
        road.extend(steps(place, &[Question::Activity]));
        if let Some(activity) = answers.activity(place) {
            road.extend(steps(Situation::Activity(activity), &[Question::Now, Question::Goal]));
        }
        road.extend(answers.asked_again(place).map(|question| Step { situation: place, question }));
        road
    }

    /// The answer that is still to be asked again along a road; `None` once it was, and where nothing is to be sure of.
    pub fn to_ask_again(&self, answers: &Answers, road: Road) -> Option<Question> {
        let again = self.road(answers, road).into_iter().filter(|step| step.question.asks_again().is_some());
        let mut open = again.filter(|step| answers.get(step.situation, step.question).is_none());
        open.next().map(|step| step.question)
    }

    fn in_its_order(&self, situation: Situation, questions: &[Question]) -> Vec<Step> {
        let mut steps = steps(situation, questions);
        steps.sort_by_key(|step| self.place(step.question));
        steps
    }

    /// The number of each step of a road, from 1. A page that only says more about the one before shares its number:
    /// which person, how much of the activity just picked, and what is asked again in another form.
    pub fn numbers(&self, answers: &Answers, road: Road) -> Vec<usize> {
        let mut number = 0;
        let steps = self.road(answers, road);
        let is_more = |at: usize| {
            let after = at.checked_sub(1).map(|before| steps[before].question);
            match steps[at].question {
                Question::Person => after == Some(Question::Who),
                Question::Now => after == Some(Question::Activity),
                question => after.is_some() && question.asks_again().is_some(),
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
    pub fn length(&self, answers: &Answers, road: Road) -> Option<usize> {
        let last = self.numbers(answers, road).last().copied()?;
        let Road::Of(place) = road else { return Some(last) };
        if !place.is_a_place() {
            return Some(last);
        }
        answers.get(place, Question::Presence)?;
        // until an activity is picked, the goal that will be asked about it is counted already
        let goal_to_come = self.asks(Question::Activity, place.place())
            && self.asks(Question::Goal, Where::Activity)
            && answers.get(place, Question::Activity).is_none();
        Some(last + usize::from(goal_to_come))
    }

    /// What was said along a road: an answer off the road is not shown as said. What was asked again is part of the answer
    /// it asks about, and is not said twice.
    pub fn said<'a>(&self, answers: &'a Answers, road: Road) -> Vec<(Step, &'a Answer)> {
        let said = self.road(answers, road).into_iter().filter(|step| step.question.asks_again().is_none());
        said.filter_map(|step| answers.get(step.situation, step.question).map(|answer| (step, answer))).collect()
    }

    /// What a place or an activity would be answered with if it were as another: everything said there that is asked here.
    /// What was asked again is not carried over, for here it is asked anew.
    pub fn same_as(&self, answers: &Answers, from: Situation, to: Situation) -> Vec<(Step, Value)> {
        let said = self.said(answers, Road::Of(from)).into_iter().filter(|(step, _)| step.situation == from);
        let carried =
            said.filter(|(step, answer)| answer.value != Value::TalkToMe && self.asks(step.question, to.place()));
        carried.map(|(step, answer)| (Step { situation: to, ..step }, answer.value.clone())).collect()
    }

    /// The road of the newest answer among those that are begun and not done: where someone stopped. How much of an activity
    /// they do alone is asked on the way of the place that led to it. `None` where nothing is half said. `is_asked` tells
    /// the roads that are still open to them.
    pub fn where_stopped(&self, answers: &Answers, is_asked: impl Fn(Road) -> bool) -> Option<Road> {
        let is_begun = |road: Road| is_asked(road) && self.progress(answers, road) == Progress::Started;
        let mut newest: Vec<_> = answers.0.iter().collect();
        newest.sort_by_key(|(_, answer)| std::cmp::Reverse(answer.at));
        let road = |situation: Situation, question: Question| match situation {
            Situation::Me => {
                Topic::ALL.iter().copied().find(|topic| topic.questions().contains(&question)).map(Road::Topic)
            }
            Situation::Activity(activity) => {
                let mut places = answers.0.keys().map(|(place, _)| *place).filter(|place| place.is_a_place());
                let led_there =
                    places.find(|place| answers.activity(*place) == Some(activity) && is_begun(Road::Of(*place)));
                Some(Road::Of(led_there.unwrap_or(situation)))
            }
            _ => Some(Road::Of(situation)),
        };
        newest
            .into_iter()
            .filter_map(|((situation, question), _)| road(*situation, *question))
            .find(|road| is_begun(*road))
    }

    /// How far a road has been answered. One that asks nothing is not started.
    pub fn progress(&self, answers: &Answers, road: Road) -> Progress {
        let steps = self.road(answers, road).into_iter().filter(|step| step.question.asks_again().is_none());
        let answered: Vec<bool> = steps.map(|step| answers.get(step.situation, step.question).is_some()).collect();
        match (answered.contains(&true), answered.contains(&false)) {
            (false, _) => Progress::NotStarted,
            (true, true) => Progress::Started,
            (true, false) => Progress::Answered,
        }
    }
}

/// What is asked of those who want help.
const HELPED: [Question; 6] =
    [Question::Moment, Question::Amount, Question::Help, Question::Nearness, Question::Sharing, Question::Who];

fn steps(situation: Situation, questions: &[Question]) -> Vec<Step> {
    questions.iter().map(|question| Step { situation, question: *question }).collect()
}

impl Answers {
    /// Whether a person is wanted in a place, where that was picked.
    pub(super) fn presence(&self, place: Situation) -> Option<Presence> {
        match self.picked(place, Question::Presence)? {
            Picked::Presence(presence) => Some(*presence),
            _ => None,
        }
    }

    /// The activity picked in a place, which independence is then asked for.
    pub fn activity(&self, place: Situation) -> Option<Activity> {
        match self.picked(place, Question::Activity)? {
            Picked::Activity(activity) => Some(*activity),
            _ => None,
        }
    }

    /// Whether someone is wanted in a place who is none of the kinds of helper: only then is it asked which person.
    pub fn wants_someone_else(&self, place: Situation) -> bool {
        matches!(
            self.picked(place, Question::Who),
            Some(Picked::Helpers(helpers)) if helpers.contains(&Helper::SomeoneElse)
        )
    }
}

#[cfg(test)]
mod tests;

//! Which questions a college asks, where, and in which order. The questions themselves, their steps and their symbols stay
//! closed: a set only ever says less of them, or says them in another order.

use std::collections::BTreeSet;

use super::Question;
use crate::scale::{Scale, scales};
use crate::statement::Topic;

scales! {
    /// Where a question can be asked.
    Where {
        /// About all lessons: the short road.
        AllLessons = "all-lessons",
        /// About one lesson.
        Lesson = "lesson",
        /// About a time that is no lesson.
        Time = "time",
        /// About one activity, or one small step of it.
        Activity = "activity",
        /// About the learner, wherever they are.
        Me = "me",
    }
}

/// The most questions the short road may ask. One that only says more about the one before is not counted.
pub const SHORT_ROAD: usize = 8;

/// One question of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub question: Question,
    /// Where it is asked; nowhere when it is switched off.
    pub wheres: BTreeSet<Where>,
}

/// Every question a college can arrange, once each, in its own order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionSet {
    asked: Vec<Asked>,
    private: bool,
}

/// Why a set cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The short road would ask more than [`SHORT_ROAD`] questions.
    #[error("more than eight questions about all lessons")]
    ShortRoadTooLong,
    /// The question cannot be asked there, or follows another one.
    #[error("not a question to arrange like this")]
    NotArranged,
}

/// One step earlier or later among the questions it is asked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Before the one before it.
    Earlier,
    /// After the one after it.
    Later,
}

impl Question {
    /// Everywhere a college may have it asked. Nowhere for a question that comes of itself: the first of a place, which
    /// the others hang on, and those that follow another.
    pub const fn can_be_asked(self) -> &'static [Where] {
        match self {
            Self::Presence | Self::Person | Self::NearnessAgain | Self::PresenceAgain => &[],
            Self::Moment | Self::Amount | Self::Help | Self::Nearness | Self::Sharing | Self::Who => {
                &[Where::AllLessons, Where::Lesson, Where::Time]
            }
            Self::Activity => &[Where::AllLessons, Where::Lesson],
            Self::Now | Self::Goal => &[Where::Activity],
            _ => &[Where::Me],
        }
    }

    /// Those it can change places with: asked in one go, in an order that no other question rests on.
    fn moves_among(self) -> Vec<Question> {
        const PLACE: [Question; 6] =
            [Question::Moment, Question::Amount, Question::Help, Question::Nearness, Question::Sharing, Question::Who];
        if PLACE.contains(&self) {
            return PLACE.to_vec();
        }
        let topic = Topic::ALL.iter().find(|topic| topic.questions().contains(&self));
        topic.map(|topic| topic.questions().to_vec()).unwrap_or_default()
    }
}

impl Default for QuestionSet {
    /// As it is until the college says otherwise: everything everywhere, but that the short road leaves out whom the help
    /// is for, so as to stay short.
    fn default() -> Self {
        let asked = Question::ALL.iter().copied().filter(|question| !question.can_be_asked().is_empty());
        let asked = asked.map(|question| {
            let mut wheres: BTreeSet<Where> = question.can_be_asked().iter().copied().collect();
            if question == Question::Sharing {
                wheres.remove(&Where::AllLessons);
            }
            Asked { question, wheres }
        });
        Self { asked: asked.collect(), private: true }
    }
}

impl QuestionSet {
    /// The shipped set with what a college keeps laid over it: for each question its place in the order and where it is
    /// asked. What is not kept stays as shipped, so that a question of a later version is asked from its first day.
    pub fn arranged(kept: impl IntoIterator<Item = (Question, i64, BTreeSet<Where>)>) -> Self {
        let mut places: Vec<(i64, Asked)> = (0..).zip(Self::default().asked).collect();
        for (question, place, wheres) in kept {
            if let Some(found) = places.iter_mut().find(|(_, asked)| asked.question == question) {
                let can = question.can_be_asked();
                found.0 = place;
                found.1.wheres = wheres.into_iter().filter(|place| can.contains(place)).collect();
            }
        }
        places.sort_by_key(|(place, _)| *place);
        Self { asked: places.into_iter().map(|(_, asked)| asked).collect(), private: true }
    }

    /// Whether someone sits beside the learner, so that what is private is neither asked nor shown.
    pub const fn is_overlooked(&self) -> bool {
        !self.private
    }

    /// The same for a learner who is not answering alone: what is private is neither asked nor shown.
    #[must_use]
    pub fn with_someone_there(mut self) -> Self {
        self.private = false;
        self
    }

    /// Every question that can be arranged, in order.
    pub fn in_order(&self) -> &[Asked] {
        &self.asked
    }

    /// Whether a question is asked somewhere. One that comes of itself is asked where what it follows is.
    pub fn asks(&self, question: Question, place: Where) -> bool {
        if question.is_private() && !self.private {
            return false;
        }
        match question {
            Question::Presence | Question::PresenceAgain => {
                matches!(place, Where::AllLessons | Where::Lesson | Where::Time)
            }
            Question::Person => self.asks(Question::Who, place),
            Question::NearnessAgain => self.asks(Question::Nearness, place),
            // it only leads to how much is done alone
            Question::Activity => self.lists(question, place) && self.asks_about_activities(),
            _ => self.lists(question, place),
        }
    }

    /// Whether it asks how much of an activity is done alone.
    pub fn asks_about_activities(&self) -> bool {
        [Question::Now, Question::Goal].iter().any(|about| self.lists(*about, Where::Activity))
    }

    fn lists(&self, question: Question, place: Where) -> bool {
        self.asked.iter().any(|asked| asked.question == question && asked.wheres.contains(&place))
    }

    /// Where a question stands among all.
    pub(crate) fn place(&self, question: Question) -> usize {
        self.asked.iter().position(|asked| asked.question == question).unwrap_or(usize::MAX)
    }

    /// How many questions the short road asks at most.
    pub fn short_road(&self) -> usize {
        let asks = |question| self.asks(question, Where::AllLessons);
        let asked = self.asked.iter().filter(|asked| asks(asked.question)).count();
        // how much is done alone now only says more about the activity; the end of term is a question of its own
        let goal = asks(Question::Activity) && self.asks(Question::Goal, Where::Activity);
        1 + asked + usize::from(goal)
    }

    /// The same with one question asked in other places; in none of them it is switched off.
    pub fn with(mut self, question: Question, wheres: BTreeSet<Where>) -> Result<Self, Refusal> {
        let can = question.can_be_asked();
        if !wheres.iter().all(|place| can.contains(place)) {
            return Err(Refusal::NotArranged);
        }
        let found = self.asked.iter_mut().find(|asked| asked.question == question).ok_or(Refusal::NotArranged)?;
        found.wheres = wheres;
        if self.short_road() > SHORT_ROAD { Err(Refusal::ShortRoadTooLong) } else { Ok(self) }
    }

    /// The question it would change places with; `None` at either end, and for a question whose place is fixed.
    pub fn beside(&self, question: Question, step: Move) -> Option<Question> {
        let among = question.moves_among();
        let order: Vec<Question> =
            self.asked.iter().map(|asked| asked.question).filter(|asked| among.contains(asked)).collect();
        let at = order.iter().position(|asked| *asked == question)?;
        let other = match step {
            Move::Earlier => at.checked_sub(1)?,
            Move::Later => at + 1,
        };
        order.get(other).copied()
    }

    /// The same with one question a step earlier or later.
    pub fn moved(mut self, question: Question, step: Move) -> Result<Self, Refusal> {
        let other = self.beside(question, step).ok_or(Refusal::NotArranged)?;
        let (here, there) = (self.place(question), self.place(other));
        self.asked.swap(here, there);
        Ok(self)
    }
}

#[cfg(test)]
mod tests;

//! Which answer is asked again in another form, and what it is then to be checked for with the learner (R07).

use super::{Answers, Road};
use crate::question::{Question, QuestionSet, Value};
use crate::scale::Presence;
use crate::situation::Situation;

/// How they answered when they were asked again. Never a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// They picked something else.
    Otherwise,
    /// They were not sure.
    NotSure,
}

impl Answers {
    /// The one key answer of a place that is asked again at its end: how near, where that was picked and is on the road;
    /// else whether a person is wanted at all. Where neither was picked there is nothing to be sure of.
    pub(super) fn asked_again(&self, place: Situation) -> Option<Question> {
        let presence = self.presence(place);
        let says_how_near = presence != Some(Presence::NoOne) && self.picked(place, Question::Nearness).is_some();
        if says_how_near { Some(Question::NearnessAgain) } else { presence.map(|_| Question::PresenceAgain) }
    }

    /// Why an answer is to be checked with the learner; `None` where it held when it was asked again, was not, or is the
    /// one that is asked again no more: nothing they say of it could end the doubt.
    pub fn doubt(&self, situation: Situation, question: Question) -> Option<Doubt> {
        let again = self.asked_again(situation).filter(|again| again.asks_again() == Some(question))?;
        match &self.get(situation, again)?.value {
            Value::Picked(again) if self.picked(situation, question) != Some(again) => Some(Doubt::Otherwise),
            Value::NotSure => Some(Doubt::NotSure),
            _ => None,
        }
    }
}

impl QuestionSet {
    /// What asks an answer of a road again once its learner looked at it or changed it: its other form, where the road leads
    /// to that, unless the answer held there already. So what is to be checked with them can be checked.
    pub fn to_check_again(&self, answers: &Answers, road: Road, question: Question) -> Option<Question> {
        let again = question.asked_again_by()?;
        let step = self.road(answers, road).into_iter().find(|step| step.question == again)?;
        let was_asked = answers.get(step.situation, again).is_some();
        let held = was_asked && answers.doubt(step.situation, question).is_none();
        (!held).then_some(again)
    }
}

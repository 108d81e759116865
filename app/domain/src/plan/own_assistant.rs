//! A learner's own assistant, who is nobody of the college's and stands in no deployment.

use chrono::NaiveDate;

use super::{InForce, PlanLine, in_force, with_learner_at};
use crate::id::PersonId;
use crate::situation::Situation;

impl PlanLine {
    /// The learner's own assistant, where one gives what it asks of somebody; of whoever asks for no one, nobody.
    pub fn given_by_own_assistant(&self) -> Option<&str> {
        self.own_assistant.as_deref().filter(|_| self.terms.takes().is_some())
    }
}

impl InForce {
    /// Whether it asks for somebody of the college: not where the learner's own assistant is there for what they give, nor where
    /// nobody is to come.
    pub fn asks_the_college(&self) -> bool {
        !self.own_assistant && self.terms.takes().is_some()
    }

    /// How many people it takes.
    pub const fn people(&self) -> usize {
        if self.two_people { 2 } else { 1 }
    }
}

/// Who gives what was agreed at a place on a day, where that is an assistant of the learner's own.
pub fn own_assistant_at(lines: &[PlanLine], learner: PersonId, place: Situation, on: NaiveDate) -> Option<&str> {
    let held = in_force(learner, lines, &Default::default(), (on, on));
    let here = with_learner_at(&held, learner, place, on);
    here.into_iter().find_map(|held| lines.iter().find(|line| line.id == held.line)?.given_by_own_assistant())
}

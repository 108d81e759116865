//! What staff saw of a learner: kept beside what the learner says and shown to them, and never one of their answers.

pub mod support;

use chrono::{DateTime, Utc};

use crate::id::{ObservationId, PersonId};
use crate::person::Name;
use crate::plan::holds_at;
use crate::question::{Picked, Question, Value};
use crate::sitting::Maker;
use crate::situation::Situation;
use crate::statement::Step;

/// What can be seen from outside. What someone would rather have, who they are and what they think of themself is
/// theirs alone to say.
pub const CAN_BE_SEEN: [Question; 6] =
    [Question::Presence, Question::Moment, Question::Amount, Question::Help, Question::Nearness, Question::Who];

/// What was seen, on the scale of a question: of all lessons, or of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    step: Step,
    picked: Picked,
}

/// Why what was seen cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It does not say where.
    #[error("no situation")]
    NoSituation,
    /// It does not say what.
    #[error("nothing picked")]
    NothingPicked,
    /// No step of a scale, of a question whose answer can be seen, in a lesson: no form of ours asks for it.
    #[error("not to be seen")]
    NotToBeSeen,
}

impl Seen {
    /// What a form says. Fails with everything that is wrong with it.
    pub fn new(question: Question, situation: Option<Situation>, picks: &[String]) -> Result<Self, Vec<Refusal>> {
        let in_lessons = |situation| matches!(situation, Situation::AllLessons | Situation::Session(_));
        if !CAN_BE_SEEN.contains(&question) || situation.is_some_and(|situation| !in_lessons(situation)) {
            return Err(vec![Refusal::NotToBeSeen]);
        }
        let picked = match Value::parse(question, picks) {
            Ok(Some(Value::Picked(picked))) => Some(picked),
            Ok(None) => None,
            _ => return Err(vec![Refusal::NotToBeSeen]),
        };
        match (situation, picked) {
            (Some(situation), Some(picked)) => Ok(Self { step: Step { situation, question }, picked }),
            (situation, picked) => {
                let wrong = [
                    situation.is_none().then_some(Refusal::NoSituation),
                    picked.is_none().then_some(Refusal::NothingPicked),
                ];
                Err(wrong.into_iter().flatten().collect())
            }
        }
    }

    /// Of which question, and where.
    pub const fn step(&self) -> Step {
        self.step
    }

    /// The steps, as they are kept and said.
    pub fn value(&self) -> Value {
        Value::Picked(self.picked.clone())
    }

    /// Whether it is of a place: its own, or where that is a lesson all lessons.
    pub fn holds_at(&self, place: Situation) -> bool {
        holds_at(self.step.situation, place)
    }
}

/// What one member of staff saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Which.
    pub id: ObservationId,
    /// What, and where.
    pub seen: Seen,
    /// Who saw it; wherever it is shown, they are named.
    pub author: PersonId,
    /// What they are called.
    pub name: Name,
    /// When they wrote it.
    pub at: DateTime<Utc>,
    /// Who made it known that the learner says it is not right (R08); none where they do not say so.
    pub disputed: Option<Maker>,
    /// When they said so.
    pub disputed_at: Option<DateTime<Utc>>,
}

impl Observation {
    /// Whether it is news to somebody who read at an instant: another wrote it since, or it is said since not to be
    /// right.
    pub fn is_news_to(&self, reader: PersonId, read_at: DateTime<Utc>) -> bool {
        let is_written = self.author != reader && self.at > read_at;
        is_written || self.disputed_at.is_some_and(|at| at > read_at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picks(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    fn refused(question: Question, situation: Option<Situation>, words: &[&str]) -> Vec<Refusal> {
        Seen::new(question, situation, &picks(words)).unwrap_err()
    }

    #[test]
    fn what_was_seen_is_a_step_of_the_scale_in_all_lessons_or_in_one() {
        let session = crate::id::SessionId::new(uuid::Uuid::from_u128(7));
        for situation in [Situation::AllLessons, Situation::Session(session)] {
            let seen = Seen::new(Question::Presence, Some(situation), &picks(&["just-in-case"])).unwrap();
            assert_eq!((seen.value().words().as_str(), seen.step().situation), ("just-in-case", situation));
            assert!(seen.holds_at(Situation::Session(session)));
        }
        let elsewhere = Situation::Session(crate::id::SessionId::new(uuid::Uuid::from_u128(8)));
        let seen = Seen::new(Question::Help, Some(Situation::Session(session)), &picks(&["show-me"])).unwrap();
        assert!(!seen.holds_at(elsewhere));
    }

    #[test]
    fn nothing_said_is_told_for_both_fields_at_once() {
        assert_eq!(refused(Question::Help, None, &[]), [Refusal::NoSituation, Refusal::NothingPicked]);
        assert_eq!(refused(Question::Help, Some(Situation::AllLessons), &[]), [Refusal::NothingPicked]);
    }

    #[test]
    fn nobody_sees_for_a_learner_what_they_want_or_are_not_sure_of() {
        let lessons = Some(Situation::AllLessons);
        for (question, situation, words) in [
            (Question::Presence, lessons, "not-sure"),
            (Question::Presence, lessons, "not-now"),
            (Question::Presence, lessons, "most"),
            (Question::Sharing, lessons, "just-me"),
            (Question::NotWanted, Some(Situation::Me), "someone"),
            (Question::Presence, Some(Situation::Time(crate::scale::Time::Lunch)), "help"),
        ] {
            assert_eq!(refused(question, situation, &[words]), [Refusal::NotToBeSeen], "{question:?} {words}");
        }
    }
}

//! One learner's whole say: its answers, the roads of questions through it, and its states.

mod doubt;
mod road;

pub use doubt::Doubt;
pub use road::{Progress, Road, Topic, UnknownRoad, minutes};

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::id::{PersonId, StatementId};
use crate::question::{Of, Picked, Question, Value};
use crate::scale::{Scale, scales};
use crate::sitting::{Maker, Way};
use crate::situation::Situation;

scales! {
    /// Where a statement stands. Staff never see a draft.
    State {
        /// Being made; at most one for a learner.
        Draft = "draft",
        /// Sent: what staff read. Sending supersedes, never overwrites.
        Sent = "sent",
        /// Taken back by the learner after sending.
        TakenBack = "taken-back",
    }
}

/// One answer, with who made it, how and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The version of the question it answered.
    pub version: i64,
    /// The college's own wording of it, by its number; 0 for the words it came with.
    pub wording: i64,
    /// What was said.
    pub value: Value,
    /// Who made it.
    pub maker: Maker,
    /// How it was given.
    pub way: Way,
    /// When it was given; an answer left as it was keeps its date.
    pub at: DateTime<Utc>,
}

/// One numbered version of a learner's whole say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Which.
    pub id: StatementId,
    /// Counts from 1 for each learner.
    pub number: i64,
    /// Where it stands.
    pub state: State,
    /// When it was begun.
    pub opened_at: DateTime<Utc>,
    /// When it was sent, once it was.
    pub sent_at: Option<DateTime<Utc>>,
    /// When it was taken back, if it was.
    pub taken_back_at: Option<DateTime<Utc>>,
    /// Its answers.
    pub answers: Answers,
    /// Those it holds no more because they were taken back, by what they were about.
    pub answers_taken_back: BTreeMap<(Situation, Question), TakenBack>,
}

/// That one answer was taken back: never what it said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// When.
    pub at: DateTime<Utc>,
    /// Whether staff could read it before; else they are told nothing of it.
    pub was_sent: bool,
}

/// The answers of a statement, by situation and question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(pub BTreeMap<(Situation, Question), Answer>);

impl Answers {
    /// The answer to one question of one situation, if there is one.
    pub fn get(&self, situation: Situation, question: Question) -> Option<&Answer> {
        self.0.get(&(situation, question))
    }

    /// What was picked there, where the answer is a pick.
    pub fn picked(&self, situation: Situation, question: Question) -> Option<&Picked> {
        match &self.get(situation, question)?.value {
            Value::Picked(picked) => Some(picked),
            _ => None,
        }
    }

    /// The same without what is private to the learner and their coordinator.
    #[must_use]
    pub fn without_private(mut self) -> Self {
        self.0.retain(|(_, question), _| !question.is_private());
        self
    }

    /// The same as one of those who plan it reads it: where the learner does not want them, they never learn of it.
    #[must_use]
    pub fn for_reader(mut self, reader: PersonId) -> Self {
        let place = (Situation::Me, Question::NotWanted);
        let nobody_else = match self.0.get_mut(&place) {
            Some(Answer { value: Value::Picked(Picked::People(people)), .. }) => {
                people.remove(&reader) && people.is_empty()
            }
            _ => false,
        };
        if nobody_else {
            self.0.remove(&place);
        }
        self
    }

    /// Whether the same is said in both, by whomever.
    pub fn say_the_same(&self, other: &Self) -> bool {
        let said = |answers: &Self| -> Vec<_> {
            answers.0.iter().map(|(place, answer)| (*place, answer.value.clone())).collect()
        };
        said(self) == said(other)
    }

    /// Whether whoever reads briefings reads the same in both: by the same people, whatever was said in private.
    pub fn brief_the_same(&self, other: &Self) -> bool {
        let read = |answers: &Self| -> Vec<_> {
            let open = answers.0.iter().filter(|((_, question), _)| !question.is_private());
            open.map(|(place, answer)| (*place, answer.value.clone(), answer.maker.clone())).collect()
        };
        read(self) == read(other)
    }

    /// Whether a scale was met: a question with one has an answer. Whoever met none tries one first (R06).
    pub fn have_met_a_scale(&self) -> bool {
        self.0.keys().any(|(_, question)| question.has_a_scale())
    }

    /// Whether anything at all was answered about a situation.
    pub fn has(&self, situation: Situation) -> bool {
        self.0.keys().any(|(about, _)| *about == situation)
    }

    /// The situation that holds at a place: its own answers where it has any, else those for all lessons where it is one.
    pub fn situation_for(&self, place: Situation) -> Situation {
        if place.is_a_lesson() && !self.has(place) { Situation::AllLessons } else { place }
    }
}

/// One page of the road: a question, and the situation its answer belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the answer is about.
    pub situation: Situation,
    /// What is asked.
    pub question: Question,
}

impl Step {
    /// A question with the situation its answer may belong to; `None` for any other pair.
    pub fn new(situation: Situation, question: Question) -> Option<Self> {
        let fits = match question.of() {
            Of::Place => situation.is_a_place(),
            Of::Activity => matches!(situation, Situation::Activity(_) | Situation::SmallStep(_)),
            Of::Me => situation == Situation::Me,
        };
        fits.then_some(Self { situation, question })
    }

    /// The key of the words it is asked in.
    pub fn words_key(self) -> String {
        let place = match (self.question.of(), self.situation) {
            (Of::Place, Situation::Session(_)) => "-named",
            (Of::Place, Situation::Time(_)) => "-at",
            (Of::Activity, Situation::SmallStep(_)) => "-step",
            _ => "",
        };
        format!("question-{}{place}", self.question.key())
    }
}

/// Why a statement could not be sent or taken back, or an answer not kept in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing has been answered yet.
    #[error("nothing to send")]
    NothingToSend,
    /// It is not in the state that this needs: another window was quicker.
    #[error("not in that state any more")]
    AlreadyDone,
    /// It is of a lesson that they had: it ended, or they left its class.
    #[error("not a lesson of theirs any more")]
    LessonOver,
}

impl Statement {
    /// Whether it can be sent.
    pub fn can_be_sent(&self) -> Result<(), Refusal> {
        if self.state != State::Draft {
            return Err(Refusal::AlreadyDone);
        }
        if self.answers.0.is_empty() { Err(Refusal::NothingToSend) } else { Ok(()) }
    }

    /// What staff could read once and was taken back since, with when: told apart from what was never said (R45).
    pub fn taken_back_from_staff(&self) -> impl Iterator<Item = (Step, DateTime<Utc>)> {
        let said_no_more = |(place, question): &(Situation, Question)| self.answers.get(*place, *question).is_none();
        let marks = self.answers_taken_back.iter().filter(move |(about, mark)| mark.was_sent && said_no_more(about));
        let open = marks.filter(|((_, question), _)| !question.is_private());
        open.map(|((situation, question), mark)| (Step { situation: *situation, question: *question }, mark.at))
    }

    /// Parts what has no answer: what was taken back, and what was never said to staff.
    pub fn apart(&self, no_answer: impl Iterator<Item = Step>) -> (Vec<Step>, Vec<Step>) {
        let taken_back: Vec<Step> = self.taken_back_from_staff().map(|(step, _)| step).collect();
        no_answer.partition(|step| taken_back.contains(step))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scale::Scale;

    #[test]
    fn whoever_is_not_wanted_is_left_out_of_what_they_read_and_so_is_that_there_was_somebody() {
        let [dana, sam] = [1, 2].map(|number| PersonId::new(uuid::Uuid::from_u128(number)));
        let said = |people: &[PersonId]| {
            let value = Value::Picked(Picked::People(people.iter().copied().collect()));
            let at = DateTime::<Utc>::UNIX_EPOCH;
            let answer = Answer { version: 1, wording: 0, value, maker: Maker::Myself, way: Way::Tapped, at };
            Answers(BTreeMap::from([((Situation::Me, Question::NotWanted), answer)]))
        };
        assert_eq!(said(&[dana, sam]).for_reader(dana), said(&[sam]));
        assert_eq!(said(&[dana]).for_reader(dana), Answers::default());
        assert_eq!(said(&[]).for_reader(dana), said(&[]), "nobody is an answer");
        assert_eq!(said(&[sam]).for_reader(dana), said(&[sam]));
    }

    #[test]
    fn every_state_has_its_own_word() {
        for state in State::ALL.iter().copied() {
            assert_eq!(State::parse(state.key()), Some(state));
        }
    }
}

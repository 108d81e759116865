//! One learner's whole say: its answers, the road of questions through a situation, and its states.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::id::StatementId;
use crate::question::{Picked, Question, Value};
use crate::scale::{Activity, Helper, Presence, scales};
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

    /// Whether anything at all was answered about a situation.
    pub fn has(&self, situation: Situation) -> bool {
        self.0.keys().any(|(about, _)| *about == situation)
    }

    /// The activity picked in a situation, which independence is then asked for.
    pub fn activity(&self, situation: Situation) -> Option<Activity> {
        match self.picked(situation, Question::Activity)? {
            Picked::Activity(activity) => Some(*activity),
            _ => None,
        }
    }

    /// The questions of a situation in the order they are asked, given what was said so far: "help" leads to
    /// all of them, "just in case" to how near and who, "no one" to none; everyone gets independence.
    /// Each step carries the situation its answer belongs to: independence belongs to the activity.
    pub fn road(&self, situation: Situation) -> Vec<Step> {
        let mut questions = vec![Question::Presence];
        match self.picked(situation, Question::Presence) {
            Some(Picked::Presence(Presence::JustInCase)) => {
                questions.extend([Question::Nearness, Question::Who]);
            }
            Some(Picked::Presence(Presence::NoOne)) => {}
            _ => questions.extend([
                Question::Moment,
                Question::Amount,
                Question::Help,
                Question::Nearness,
                Question::Who,
            ]),
        }
        if self.wants_someone_else(situation) && questions.contains(&Question::Who) {
            questions.push(Question::Person);
        }
        questions.push(Question::Activity);
        let mut road: Vec<Step> = questions.into_iter().map(|question| Step { situation, question }).collect();
        if let Some(activity) = self.activity(situation) {
            let about = Situation::Activity(activity);
            road.extend([Question::Now, Question::Goal].map(|question| Step { situation: about, question }));
        }
        road
    }

    /// Whether the number of questions to come is known: the first answer decides it (R48: a total only if reliable).
    pub fn knows_its_length(&self, situation: Situation) -> bool {
        self.picked(situation, Question::Presence).is_some()
    }

    /// What was said about a situation, along its road: an answer off the road is not shown as said.
    pub fn said(&self, situation: Situation) -> Vec<(Step, &Answer)> {
        self.road(situation)
            .into_iter()
            .filter_map(|step| self.get(step.situation, step.question).map(|answer| (step, answer)))
            .collect()
    }

    /// The situation that holds for a session: its own answers where it has any, else all lessons.
    pub fn situation_for(&self, session: crate::id::SessionId) -> Situation {
        let own = Situation::Session(session);
        if self.has(own) { own } else { Situation::AllLessons }
    }

    fn wants_someone_else(&self, situation: Situation) -> bool {
        matches!(
            self.picked(situation, Question::Who),
            Some(Picked::Helpers(helpers)) if helpers.contains(&Helper::SomeoneElse)
        )
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
    /// A question with the situation its answer may belong to: independence is asked for an activity, everything
    /// else for lessons. `None` for any other pair.
    pub fn new(situation: Situation, question: Question) -> Option<Self> {
        let of_an_activity = matches!(question, Question::Now | Question::Goal);
        (of_an_activity == matches!(situation, Situation::Activity(_))).then_some(Self { situation, question })
    }
}

/// Why a statement could not be sent or taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing has been answered yet.
    #[error("nothing to send")]
    NothingToSend,
    /// It is not in the state that this needs: another window was quicker.
    #[error("not in that state any more")]
    AlreadyDone,
}

impl Statement {
    /// Whether it can be sent.
    pub fn can_be_sent(&self) -> Result<(), Refusal> {
        if self.state != State::Draft {
            return Err(Refusal::AlreadyDone);
        }
        if self.answers.0.is_empty() { Err(Refusal::NothingToSend) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scale::Scale;

    fn answers(said: &[(Question, &str)]) -> Answers {
        let mut answers = Answers::default();
        for (question, word) in said {
            let value = Value::from_words(*question, word).unwrap();
            let answer = Answer { version: 1, value, maker: Maker::Myself, way: Way::Tapped, at: DateTime::UNIX_EPOCH };
            answers.0.insert((Situation::AllLessons, *question), answer);
        }
        answers
    }

    fn questions(answers: &Answers) -> Vec<Question> {
        answers.road(Situation::AllLessons).iter().map(|step| step.question).collect()
    }

    #[test]
    fn wanting_help_leads_to_every_question() {
        let road = questions(&answers(&[(Question::Presence, "help")]));
        assert_eq!(road.len(), 7);
        assert_eq!(road[1], Question::Moment);
    }

    #[test]
    fn just_in_case_asks_only_how_near_and_who() {
        let road = questions(&answers(&[(Question::Presence, "just-in-case")]));
        assert_eq!(road, [Question::Presence, Question::Nearness, Question::Who, Question::Activity]);
    }

    #[test]
    fn wanting_no_one_leads_straight_to_independence() {
        let said = answers(&[(Question::Presence, "no-one"), (Question::Activity, "reading")]);
        assert_eq!(questions(&said), [Question::Presence, Question::Activity, Question::Now, Question::Goal]);
    }

    #[test]
    fn independence_belongs_to_the_activity() {
        let said = answers(&[(Question::Activity, "reading")]);
        let last = said.road(Situation::AllLessons).pop().unwrap();
        assert_eq!(last.situation, Situation::Activity(Activity::Reading));
    }

    #[test]
    fn someone_else_adds_the_page_with_names() {
        let said = answers(&[(Question::Who, "my-teacher someone-else")]);
        assert!(questions(&said).contains(&Question::Person));
    }

    #[test]
    fn an_answer_left_off_the_road_is_not_shown_as_said() {
        let said = answers(&[(Question::Presence, "no-one"), (Question::Nearness, "next-to-me")]);
        let shown: Vec<_> = said.said(Situation::AllLessons).iter().map(|(step, _)| step.question).collect();
        assert_eq!(shown, [Question::Presence]);
    }

    #[test]
    fn every_state_has_its_own_word() {
        for state in State::ALL.iter().copied() {
            assert_eq!(State::parse(state.key()), Some(state));
        }
    }
}

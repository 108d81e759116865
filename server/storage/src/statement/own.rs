//! What a learner sees of their own say, and how it stands.

use chrono::{DateTime, Utc};
use domain::id::SessionId;
use domain::question::QuestionSet;
use domain::statement::{Answers, State, Statement, Step};

use crate::timetable::week::WeekSession;

/// What a learner sees of their own: the draft they are making, and what staff read now.
#[derive(Clone, Debug, Default)]
pub struct OwnStatements {
    /// Being made; never shown to staff.
    pub draft: Option<Statement>,
    /// Sent or taken back last.
    pub current: Option<Statement>,
}

/// Where a learner stands once an answer is kept: what decides what they are asked next.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Everything said so far.
    pub answers: Answers,
    /// What the college asks.
    pub questions: QuestionSet,
}

impl OwnStatements {
    /// The answers a learner goes on from: the draft's, else those last sent.
    pub fn answers(&self) -> Answers {
        self.newest().map(|statement| statement.answers.clone()).unwrap_or_default()
    }

    /// What staff read now; `None` where nothing was sent, or all of it was taken back.
    pub fn sent(&self) -> Option<&Statement> {
        self.current.as_ref().filter(|current| current.state == State::Sent)
    }

    /// The answers they go on from that their pages have a place for: none is of a lesson that is not in their week any more.
    pub fn answers_in(&self, week: &[WeekSession]) -> Answers {
        in_week(self.answers(), week)
    }

    /// Whether something is said that staff cannot read: it was never sent, or was taken back. A draft that says what was
    /// sent is nothing to send, and neither is one that differs in nothing their pages show.
    pub fn is_to_send(&self, week: &[WeekSession]) -> bool {
        let said = self.answers_in(week);
        let is_sent = self.sent().is_some_and(|sent| in_week(sent.answers.clone(), week).say_the_same(&said));
        !said.0.is_empty() && !is_sent
    }

    /// Whether an answer is said no more and staff read it still: it was taken out of a draft that is not sent.
    pub fn is_still_read(&self, step: Step) -> bool {
        let has = |statement: &Statement| statement.answers.get(step.situation, step.question).is_some();
        self.sent().is_some_and(has) && !self.newest().is_some_and(has)
    }

    /// When an answer that is said no more was taken back; `None` where none ever was, where something was said there
    /// since, and where staff read it still.
    pub fn taken_back_at(&self, step: Step) -> Option<DateTime<Utc>> {
        let newest = self.newest().filter(|_| !self.is_still_read(step))?;
        let marked = newest.answers_taken_back.get(&(step.situation, step.question));
        marked.filter(|_| newest.answers.get(step.situation, step.question).is_none()).map(|taken_back| taken_back.at)
    }

    fn newest(&self) -> Option<&Statement> {
        self.draft.as_ref().or(self.current.as_ref())
    }
}

fn in_week(mut answers: Answers, week: &[WeekSession]) -> Answers {
    let has = |session: SessionId| week.iter().any(|one| one.id == session);
    answers.0.retain(|(situation, _), _| situation.session().is_none_or(has));
    answers
}

//! What lies on the table at a review: the plan, what was made of the term's sessions, and what was decided before.

use chrono::{Days, NaiveDate};
use domain::access::{Grant, Visitor};
use domain::id::{PersonId, PlanLineId};
use domain::plan::{History, PlanLine};
use domain::plan_review::{Decided, Made, PlanReviews};
use domain::situation::Situation;
use domain::statement::{Answers, State, Statement};
use domain::timetable::Title;
use storage::{LearnerRecord, OwnPlan, PlanOf, Reviewed};

use super::beside::Beside;
use super::person_page::Theirs;
use crate::plan::shown::newest;
use crate::routes;
use crate::visitor::{Away, go_to, moment, storage};

/// How many days a review looks back: about a term.
const A_TERM: u64 = 90;
/// How many an annual one does.
const A_YEAR: u64 = 365;

/// The learner's own.
pub struct Table {
    /// Their plan.
    pub own: OwnPlan,
    /// What was made of their sessions.
    pub record: LearnerRecord,
    /// What they decided, and their goals.
    pub reviews: PlanReviews,
}

impl Table {
    /// Everything, for the learner who asks; first they say who is answering.
    pub async fn of(learner: &Visitor) -> Result<Self, Away> {
        let own = storage().own_plan(&Grant::themself(learner)?, moment()).await?;
        if own.sitting.is_none() {
            return Err(go_to(routes::SITTING));
        }
        let (from, to) = term();
        let record = storage().learner_record(&Grant::themself(learner)?, from, to, moment()).await?;
        let reviews = storage().own_plan_reviews(&Grant::themself(learner)?, moment()).await?;
        Ok(Self { own, record, reviews })
    }

    /// The same, with a review that is going on; where there is none, its page leads to the beginning.
    pub async fn open(learner: &Visitor) -> Result<Self, Away> {
        Self::of(learner).await?.going_on()
    }

    /// Itself while a review is going on.
    pub fn going_on(self) -> Result<Self, Away> {
        match self.reviews.open() {
            Some(_) => Ok(self),
            None => Err(go_to(routes::PLAN_REVIEW)),
        }
    }

    /// The lines that a review is about, in the order of the day.
    pub fn lines(&self) -> Vec<&PlanLine> {
        newest(&self.own)
    }

    /// The line that stands now where this one was shown: whoever has an older page open goes on with it.
    pub fn line(&self, id: PlanLineId) -> Option<&PlanLine> {
        self.own.history.newest_of(id, moment().today)
    }

    /// What is decided so far of the place of a line at the review that is going on.
    pub fn decided(&self, line: &PlanLine) -> Option<&Made<Decided>> {
        self.own.history.decided_in(self.reviews.open()?, line, moment().today).map(|(_, made)| made)
    }

    /// What stands side by side of a line.
    pub fn beside<'a>(&'a self, line: &'a PlanLine, is_below_line: bool) -> Beside<'a> {
        Beside {
            line,
            agreed: agreed_at(&self.own.history, self.own.me.id, line),
            statement: self.own.statement.as_ref(),
            sessions: sessions(line, &self.record),
            people: &self.own.people,
            is_below_line,
            to_staff: None,
        }
    }

    /// The number of the review that is going on.
    pub fn number(&self) -> i64 {
        self.reviews.open().map_or(0, |review| review.number)
    }
}

impl From<Theirs> for Table {
    /// A learner's own, to be printed for them by their coordinator: nothing is on it that is kept back from them still.
    fn from(Theirs { of, record, reviews, .. }: Theirs) -> Self {
        let PlanOf { learner: me, statement, history, week, day, people, .. } = of;
        let (sitting, reader, answers) = (None, None, None);
        let own = OwnPlan { me, statement, history, week, day, people, sitting, reader, answers };
        Self { own, record: record.for_learner(moment().today), reviews }
    }
}

/// The days up to today that a review looks back on.
pub fn term() -> (NaiveDate, NaiveDate) {
    days_back(A_TERM)
}

/// Those that an annual review does.
pub fn year() -> (NaiveDate, NaiveDate) {
    days_back(A_YEAR)
}

fn days_back(days: u64) -> (NaiveDate, NaiveDate) {
    let today = moment().today;
    (today.checked_sub_days(Days::new(days)).unwrap_or(today), today)
}

/// What is agreed where a line is: itself, or what holds while it waits.
pub fn agreed_at<'a>(history: &'a History, learner: PersonId, line: &'a PlanLine) -> Option<&'a PlanLine> {
    let agreed = line.standing().agreement().map(|_| line);
    let held = || history.held(learner, moment().today).into_iter().find(|held| held.situation == line.situation);
    agreed.or_else(held)
}

/// What was said and stands.
pub fn said(statement: Option<&Statement>) -> Answers {
    let sent = statement.filter(|statement| statement.state == State::Sent);
    sent.map(|statement| statement.answers.clone()).unwrap_or_default()
}

/// The sessions of the term that a line is about: its own or its time of the day, or for all lessons those without a line of their own.
pub fn sessions<'a>(line: &PlanLine, record: &'a LearnerRecord) -> Vec<&'a Reviewed> {
    // those of lessons they had before too: their sessions were about no others
    let lines = || record.lines.iter().filter(|other| other.origin.duty().is_none());
    let has_own = |one: &Reviewed| lines().any(|other| other.situation == Situation::Session(one.met.session));
    let here = |one: &&Reviewed| match line.situation {
        Situation::Session(session) => one.met.session == session,
        Situation::Time(time) => one.met.title == Title::Time(time),
        Situation::AllLessons => one.met.title.is_lesson() && !has_own(one),
        _ => false,
    };
    record.reviews.all.iter().filter(here).collect()
}

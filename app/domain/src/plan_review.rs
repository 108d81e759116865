//! The review of a plan each term, led by the learner: eleven steps to walk, what they decide of each line, and their
//! goals. What is decided is the learner's own; a coordinator proposes from it, and nothing of it is a score.

mod decided;
mod goal;

pub use decided::{Decided, LONGEST_WISH};
pub use goal::{Aim, Goal, HowFar, LONGEST_GOAL, LONGEST_LEVEL, Levels, Outcome, Reached};

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::id::{PersonId, PlanLineId, PlanReviewId};
use crate::person::Name;
use crate::scale::scales;
use crate::sitting::{Maker, Way};

scales! {
    /// The steps of the meeting, in order, after the Self-Directed IEP.
    Step {
        /// Say what the meeting is for.
        Begin = "begin",
        /// Say who is there.
        Who = "who",
        /// Look back at the goals there were.
        LookBack = "look-back",
        /// Ask the others what they think.
        OthersThink = "others-think",
        /// Say what one wants next.
        Goals = "goals",
        /// Ask about what one does not understand.
        Ask = "ask",
        /// What to do when people do not agree.
        Differ = "differ",
        /// Say what support one wants.
        Support = "support",
        /// Say it all once more.
        SumUp = "sum-up",
        /// Thank everyone: the meeting is over.
        Thanks = "thanks",
        /// Go on with it all term.
        AllTerm = "all-term",
    }

    /// What a learner decides of one line. No decision is none of these.
    Decision {
        /// As it is.
        Keep = "keep",
        /// Less of it.
        Less = "less",
        /// More of it.
        More = "more",
        /// Something else.
        Different = "different",
        /// Not sure: offered as it is, and talked about.
        NotSure = "not-sure",
        /// Not now: it stays open, and is offered as it is.
        NotNow = "not-now",
    }

    /// Where a learner's programme stands, by RARPA.
    Stage {
        /// Aims of the programme.
        Aims = "aims",
        /// Initial assessment.
        Initial = "initial",
        /// Objectives.
        Objectives = "objectives",
        /// Formative review.
        Formative = "formative",
        /// Summative assessment.
        Summative = "summative",
    }
}

impl Decision {
    /// Whether something is to come of it: neither is it to stay as it is, nor is it put off.
    pub const fn wants_otherwise(self) -> bool {
        matches!(self, Self::Less | Self::More | Self::Different | Self::NotSure)
    }
}

impl Step {
    /// The step after it.
    pub fn next(self) -> Option<Self> {
        let place = Self::place(self);
        <Self as crate::scale::Scale>::ALL.get(place).copied()
    }

    /// The step before it.
    pub fn before(self) -> Option<Self> {
        let place = Self::place(self).checked_sub(2)?;
        <Self as crate::scale::Scale>::ALL.get(place).copied()
    }

    /// Its number, from 1.
    pub const fn place(self) -> usize {
        self as usize + 1
    }
}

/// Which frames a site asks its reviews by, beside goals in one's own words. How far goals were reached and
/// what they are for, which can be picked where nobody writes (R01), are asked until the site says otherwise, the stages once it
/// says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frames {
    /// How far each goal was reached.
    pub attainment: bool,
    /// What each goal is for.
    pub outcomes: bool,
    /// Where the programme stands.
    pub stages: bool,
}

impl Default for Frames {
    fn default() -> Self {
        Self { attainment: true, outcomes: true, stages: false }
    }
}

/// Why something is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Neither words nor an outcome.
    #[error("nothing said")]
    Nothing,
    /// Longer than [`LONGEST_GOAL`].
    #[error("too long")]
    TooLong,
    /// The meeting is over: what it decided stays as it is.
    #[error("over")]
    Over,
}

/// Something said in a review, and who made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made<T> {
    /// What.
    pub what: T,
    /// Who made it (rule 1 of the product).
    pub maker: Maker,
    /// How it was given.
    pub way: Way,
    /// When.
    pub at: DateTime<Utc>,
}

/// Where a programme stood, as somebody wrote it of its learner, who reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stood {
    /// Where.
    pub stage: Stage,
    /// Who wrote so, and what they are called.
    pub by: (PersonId, Name),
    /// When.
    pub at: DateTime<Utc>,
}

/// One review of a learner's plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanReview {
    /// Which.
    pub id: PlanReviewId,
    /// Counts from 1 for each learner.
    pub number: i64,
    /// When it began.
    pub opened: DateTime<Utc>,
    /// When it was over.
    pub closed: Option<DateTime<Utc>>,
    /// What was decided of each line.
    pub decided: BTreeMap<PlanLineId, Made<Decided>>,
    /// Where the programme stood, where somebody wrote it.
    pub stage: Option<Stood>,
}

/// Every review of one learner's plan, and every goal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanReviews {
    /// The newest first.
    pub all: Vec<PlanReview>,
    /// In the order they were made.
    pub goals: Vec<Goal>,
    /// What the site asks.
    pub frames: Frames,
}

impl PlanReviews {
    /// The review that is going on.
    pub fn open(&self) -> Option<&PlanReview> {
        self.all.first().filter(|review| review.closed.is_none())
    }

    /// The newest one that is over.
    pub fn last(&self) -> Option<&PlanReview> {
        self.all.iter().find(|review| review.closed.is_some())
    }

    /// Those that are over, and since when.
    pub fn over(&self) -> impl Iterator<Item = (&PlanReview, DateTime<Utc>)> {
        self.all.iter().filter_map(|review| Some((review, review.closed?)))
    }

    /// The number of the review that a paper is for: the one that is going on, or the next.
    pub fn number_on_paper(&self) -> i64 {
        let last = self.all.first().map_or(0, |last| last.number);
        if self.open().is_some() { last } else { last + 1 }
    }

    /// When the meeting about a plan was over that was proposed then; nothing until there was one.
    pub fn met_since(&self, proposed: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.last().and_then(|review| review.closed).filter(|closed| *closed >= proposed)
    }

    /// The goals that were there before a review, to say how far they were reached.
    pub fn goals_before(&self, number: i64) -> impl Iterator<Item = &Goal> {
        self.goals.iter().filter(move |goal| goal.number < number && goal.aim.what.is_to_reach())
    }

    /// The goals made at a review, or that the learner was not sure of any.
    pub fn goals_of(&self, number: i64) -> impl Iterator<Item = &Goal> {
        self.goals.iter().filter(move |goal| goal.number == number)
    }
}

/// How soon a plan is to be looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// Its day is over.
    Overdue,
    /// Within [`SOON`] days.
    Soon,
    /// Later.
    Later,
}

/// Within how many days a review is soon.
pub const SOON: u64 = 28;

/// How soon a review on a day is, today.
pub fn due(on: NaiveDate, today: NaiveDate) -> Due {
    if on < today {
        return Due::Overdue;
    }
    let soon = today.checked_add_days(Days::new(SOON));
    if soon.is_none_or(|soon| on <= soon) { Due::Soon } else { Due::Later }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scale::Scale;

    #[test]
    fn eleven_steps_lead_from_the_first_to_the_last_and_back() {
        assert_eq!(Step::ALL.len(), 11);
        let mut walked = vec![Step::Begin];
        while let Some(next) = walked.last().and_then(|step| step.next()) {
            assert_eq!(next.before(), walked.last().copied());
            walked.push(next);
        }
        assert_eq!(walked, Step::ALL);
        assert_eq!((Step::Begin.before(), Step::AllTerm.place()), (None, 11));
    }

    #[test]
    fn a_review_is_due_soon_four_weeks_before_and_overdue_the_day_after() {
        let day = |day: u32| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        assert_eq!(due(day(22), day(23)), Due::Overdue);
        assert_eq!(due(day(23), day(23)), Due::Soon);
        assert_eq!(due(NaiveDate::from_ymd_opt(2026, 12, 22).unwrap(), day(23)), Due::Later);
    }
}

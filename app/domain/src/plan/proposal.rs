//! What a coordinator proposes: judged against what the learner said, before it is kept.

use chrono::{Days, NaiveDate};

use super::{Basis, Because, Duty, Origin, PlanLine, Reason, Refusal, Terms};
use crate::question::{Question, Value};
use crate::situation::Situation;
use crate::statement::Answers;
use crate::typed;

/// The latest a line may begin, in days: a college year.
const LATEST_START: u64 = 366;
/// The longest words of what to do, in characters.
const LONGEST_WHAT_TO_DO: usize = 1000;

/// One line on its way into a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// When and where.
    pub situation: Situation,
    /// As asked where there is none; else what instead, and why.
    pub instead: Option<(Terms, Reason)>,
    /// Whether what staff saw is why it is offered, where nobody has asked the learner.
    pub observed: bool,
    /// The day it begins, where that is later.
    pub from: Option<NaiveDate>,
    /// The learner's own assistant, where they give it.
    pub own_assistant: Option<String>,
}

/// A line that the statement bears out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// When and where.
    pub situation: Situation,
    /// Where it comes from; never a duty.
    pub origin: Origin,
    /// What is given.
    pub terms: Terms,
    /// The day it begins, where that is later.
    pub from: Option<NaiveDate>,
    /// The learner's own assistant, where they give it.
    pub own_assistant: Option<String>,
}

impl Offer {
    /// Holds it beside what was said. Where the learner asked for something it is as asked, or different with a reason;
    /// where they did not, it is offered, and says why nothing said is behind it.
    pub fn beside(self, said: &Answers, today: NaiveDate) -> Result<Proposed, Refusal> {
        self.judged(said, false, today)
    }

    /// The same where the learner decided otherwise at their review: what they once asked for is then not what they want, and may
    /// stay with a reason.
    pub fn beside_decision(self, said: &Answers, today: NaiveDate) -> Result<Proposed, Refusal> {
        self.judged(said, true, today)
    }

    fn judged(self, said: &Answers, decided_otherwise: bool, today: NaiveDate) -> Result<Proposed, Refusal> {
        let Self { situation, instead, observed, from, own_assistant } = self;
        if !situation.is_a_place() {
            return Err(Refusal::NotATerm);
        }
        let latest = today.checked_add_days(Days::new(LATEST_START));
        if from.is_some_and(|from| from <= today || latest.is_none_or(|latest| from > latest)) {
            return Err(Refusal::NotThatDay);
        }
        let (origin, terms) = match (Terms::asked(said, situation), instead) {
            (Some(asked), None) => (Origin::AsAsked, asked),
            (Some(asked), Some((terms, reason))) if asked != terms || decided_otherwise => {
                (Origin::Different { asked, reason }, terms)
            }
            // the same, but from a later day on
            (Some(asked), Some(_)) if from.is_some() => (Origin::AsAsked, asked),
            (Some(_), Some(_)) => return Err(Refusal::SameAsAsked),
            (None, Some((terms, reason))) => {
                let because = Because::nothing_said(said, situation, observed);
                (Origin::Offered { because, reason }, terms)
            }
            (None, None) => return Err(Refusal::NotAsked),
        };
        Ok(Proposed { situation, origin, terms, from, own_assistant })
    }
}

impl Because {
    /// Why no said answer is behind an offer.
    pub fn nothing_said(said: &Answers, situation: Situation, observed: bool) -> Self {
        match said.get(situation, Question::Presence).map(|answer| &answer.value) {
            Some(Value::NotSure) => Self::NotSure,
            Some(Value::NotNow) => Self::NotNow,
            Some(Value::TalkToMe) => Self::TalkToMe,
            _ if observed => Self::Observed,
            _ => Self::NotAsked,
        }
    }
}

/// A duty line on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duties {
    /// When and where.
    pub situation: Situation,
    /// What is given.
    pub terms: Terms,
    /// What it rests on.
    pub basis: Basis,
    /// The day it is looked at again.
    pub review: NaiveDate,
    /// What to do if it is needed.
    pub what_to_do: String,
    /// Whether it takes two people at once.
    pub two_people: bool,
}

impl Duties {
    /// A duty that stands, to go on as it is until another day; nothing for any other line.
    pub fn again(line: &PlanLine, review: NaiveDate) -> Option<Self> {
        let duty = line.origin.duty()?;
        Some(Self {
            situation: line.situation,
            terms: line.terms.clone(),
            basis: duty.basis,
            review,
            what_to_do: duty.what_to_do.clone(),
            two_people: duty.two_people,
        })
    }

    /// Fails where its review is not between tomorrow and the latest day for it, or its words are too long.
    pub fn checked(mut self, today: NaiveDate) -> Result<Self, Refusal> {
        self.what_to_do = typed::tidy(&self.what_to_do);
        if self.what_to_do.chars().count() > LONGEST_WHAT_TO_DO {
            return Err(Refusal::ReasonTooLong);
        }
        if self.review <= today || self.review > Duty::latest_review(today) {
            return Err(Refusal::NotThatDay);
        }
        if self.situation.is_a_place() { Ok(self) } else { Err(Refusal::NotATerm) }
    }
}

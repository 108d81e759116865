//! The support for a learner: proposed line by line beside what they said, and agreed only by their own answer.

mod before;
mod counts;
mod decided;
mod done;
mod due;
mod earlier;
mod in_force;
mod next;
mod own_assistant;
mod proposal;
mod reason;
mod refusal;
mod standing;
mod terms;

pub use before::{LessonBefore, LessonsBefore};
pub use counts::Counts;
pub use decided::Came;
pub use done::Done;
pub(crate) use due::is_to_be_answered;
pub use due::{AnswerDays, answer_by};
pub use earlier::AskedEarlier;
pub(crate) use in_force::taken_back_since;
pub use in_force::{InForce, People, holds_at, in_force, with_learner_at};
pub use next::{Next, Talk, Talks, ToTalk};
pub use own_assistant::own_assistant_at;
pub use proposal::{Duties, Offer, Proposed};
pub use reason::{LONGEST_REASON, Named, OwnReason, Reason, Shipped};
pub use refusal::Refusal;
pub use standing::{Agreement, Answered, Reply, Standing};
pub use terms::{TERMS, Terms};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use crate::id::{PersonId, PlanId, PlanLineId, StatementId};
use crate::person::Name;
use crate::scale::scales;
use crate::situation::Situation;

/// The longest a duty line may go without review, in days.
pub const LONGEST_REVIEW: u64 = 90;

scales! {
    /// Why something is offered that no said answer is behind.
    Because {
        /// Nobody has asked them yet.
        NotAsked = "not-asked",
        /// They were not sure.
        NotSure = "not-sure",
        /// They said "not now".
        NotNow = "not-now",
        /// They would rather talk about it.
        TalkToMe = "talk-to-me",
        /// Staff saw something, and nobody has asked them yet.
        Observed = "observed",
    }

    /// What a duty line rests on. None of them is the learner's say.
    Basis {
        /// The education, health and care plan says it.
        EhcPlan = "ehc-plan",
        /// It is not safe without.
        Safety = "safety",
        /// A recorded best-interests decision.
        BestInterests = "best-interests",
        /// It was there before Sayso, and goes on until a plan is made.
        CarriedOver = "carried-over",
    }
}

/// What a duty line carries beside what is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// What it rests on.
    pub basis: Basis,
    /// Who wrote it, and what they are called.
    pub by: (PersonId, Name),
    /// The day it was written.
    pub since: NaiveDate,
    /// The day it is looked at again, at most [`LONGEST_REVIEW`] days after it was written.
    pub review: NaiveDate,
    /// What to do if it is needed; empty where there is nothing to say.
    pub what_to_do: String,
    /// Whether it takes two people at once.
    pub two_people: bool,
}

impl Duty {
    /// The latest day for its review.
    pub fn latest_review(written: NaiveDate) -> NaiveDate {
        written.checked_add_days(Days::new(LONGEST_REVIEW)).unwrap_or(written)
    }
}

/// Where a line comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Just as the learner asked.
    AsAsked,
    /// Something else than they asked.
    Different {
        /// What they asked.
        asked: Terms,
        /// Why, in easy words.
        reason: Reason,
    },
    /// Something no said answer is behind.
    Offered {
        /// Why no said answer is behind it.
        because: Because,
        /// Why it is offered.
        reason: Reason,
    },
    /// What the college must give. The learner has not agreed to it, and it is never called agreed.
    Duty(Duty),
}

impl Origin {
    /// The word that names it in storage and locale keys.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::AsAsked => "as-asked",
            Self::Different { .. } => "different",
            Self::Offered { .. } => "offered",
            Self::Duty(_) => "duty",
        }
    }

    /// Why, where there is something to say why of.
    pub const fn reason(&self) -> Option<&Reason> {
        match self {
            Self::Different { reason, .. } | Self::Offered { reason, .. } => Some(reason),
            Self::AsAsked | Self::Duty(_) => None,
        }
    }

    /// What the duty is, where it is one.
    pub const fn duty(&self) -> Option<&Duty> {
        match self {
            Self::Duty(duty) => Some(duty),
            _ => None,
        }
    }
}

/// By how much a day of the college begins before that of UTC, in summer. In winter what is taken back in the last hour before
/// a line begins is taken for taken back once it has: the learner is answered, and nothing that they had left holds again in
/// silence.
const SUMMER_TIME: TimeDelta = TimeDelta::hours(1);

/// What is proposed, agreed or a duty for one situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanLine {
    /// Which.
    pub id: PlanLineId,
    /// The number of the plan it was proposed in; 0 for a duty, which is in none.
    pub number: i64,
    /// When it was proposed, or a duty written down.
    pub written: DateTime<Utc>,
    /// When and where.
    pub situation: Situation,
    /// Where it comes from.
    pub origin: Origin,
    /// What is given.
    pub terms: Terms,
    /// The day it begins, where that is later: "less help, later" is a line with a date.
    pub from: Option<NaiveDate>,
    /// Who gives it when it is no one of the college: the learner's own assistant, by name.
    pub own_assistant: Option<String>,
    /// What the learner answered, the first first; nothing to a duty.
    pub replies: Vec<Answered>,
    /// The day a duty ended, or a line that holds in no lesson any more was put aside.
    pub ended: Option<NaiveDate>,
}

impl PlanLine {
    /// Where it stands with the learner.
    pub fn standing(&self) -> Standing {
        Standing::of(&self.replies)
    }

    /// Whether it was ever agreed.
    pub fn was_agreed(&self) -> bool {
        self.replies.iter().any(|answered| answered.reply == Reply::Agree)
    }

    /// Whether it leaves what stands before it on a day: its own is still to come, or came without the learner having agreed to it.
    /// Once that day is there it is a line like any other; taken back before it, it never begins.
    pub fn begins_later(&self, on: NaiveDate) -> bool {
        self.from.is_some_and(|from| from > on || !self.was_agreed() || self.was_taken_back_before(from))
    }

    fn was_taken_back_before(&self, day: NaiveDate) -> bool {
        matches!(self.standing(), Standing::TakenBack(back, _) if (back.at + SUMMER_TIME).date_naive() < day)
    }

    /// Whether it stands on a day in the place of another, which was proposed before it or is to begin before it: one that begins
    /// later leaves what stands before it.
    fn overtakes(&self, other: &Self, on: NaiveDate) -> bool {
        self.origin.duty().is_none()
            && self.situation == other.situation
            && (self.number, self.from) > (other.number, other.from)
            && (!self.begins_later(on) || (self.number > other.number && other.begins_later(on)))
    }

    /// Whether both are duties that say just the same. Whoever looks at one again writes it down anew, and changes nothing for those
    /// who read it.
    pub fn is_same_duty(&self, other: &Self) -> bool {
        let said = |line: &Self| {
            let duty = line.origin.duty()?;
            Some((line.situation, line.terms.clone(), duty.basis, duty.what_to_do.clone(), duty.two_people))
        };
        said(self).is_some_and(|own| said(other) == Some(own))
    }
}

/// One numbered version of a learner's plan, as it was proposed. Never changed once written, but for an earlier review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Which.
    pub id: PlanId,
    /// Counts from 1 for each learner.
    pub number: i64,
    /// The statement it answers, where there was one.
    pub statement: Option<StatementId>,
    /// Who proposed it, and what they are called.
    pub by: (PersonId, Name),
    /// When.
    pub at: DateTime<Utc>,
    /// The day it is looked at again; the learner may bring it forward.
    pub review: NaiveDate,
}

/// Every plan of one learner, with every line there ever was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The newest first.
    pub plans: Vec<Plan>,
    /// In the order they were written.
    pub lines: Vec<PlanLine>,
    /// What is to be talked about, beside which of them.
    pub talks: Talks,
    /// The lessons they had before: nothing holds, waits or is proposed there.
    pub before: LessonsBefore,
}

impl History {
    /// The number of the newest plan; 0 where there is none.
    pub fn number(&self) -> i64 {
        self.plans.first().map_or(0, |plan| plan.number)
    }

    /// The newest line of each situation on a day, as they were proposed: those a learner may answer.
    pub fn newest(&self, on: NaiveDate) -> Vec<&PlanLine> {
        let said = self.lines.iter().filter(|line| line.origin.duty().is_none() && self.is_there(line.situation));
        said.filter(|line| !self.lines.iter().any(|other| other.overtakes(line, on))).collect()
    }

    /// Whether a line that stands in a place has this reason: it may be given there again, though the college gives it no more.
    pub fn has_reason(&self, situation: Situation, word: &str, on: NaiveDate) -> bool {
        let here = self.newest(on).into_iter().filter(|line| line.situation == situation);
        here.filter_map(|line| line.origin.reason()).any(|reason| reason.named().word() == word)
    }

    /// A line by its id.
    pub fn line(&self, id: PlanLineId) -> Option<&PlanLine> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// Whether a duty that is over goes on all the same: what says just the same was written down since it ended, and has
    /// not ended. One that stood beside it before is another.
    pub fn goes_on(&self, over: &PlanLine) -> bool {
        let is_since = |duty: &Duty| over.ended.is_none_or(|ended| duty.since >= ended);
        let since = |line: &&PlanLine| line.id != over.id && line.written >= over.written;
        let mut since = self.lines.iter().filter(since).filter(|line| line.origin.duty().is_some_and(is_since));
        since.any(|line| line.ended.is_none() && line.is_same_duty(over))
    }

    /// Whether a line may still be answered on a day: none has taken its place.
    pub fn is_newest(&self, id: PlanLineId, on: NaiveDate) -> bool {
        self.newest(on).iter().any(|line| line.id == id)
    }
}

#[cfg(test)]
mod tests;

//! By when a change of mind is to be answered, and what of a learner's plan is to be done.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};

use super::{History, InForce, People, PlanLine, Refusal, Reply, Standing, in_force};
use crate::id::{PersonId, PlanLineId};
use crate::plan_review::PlanReviews;

/// How far ahead a line may begin that was agreed today, in days: beyond the latest day there is for one.
const HORIZON: u64 = 800;

/// How many teaching days a coordinator has to answer a change of mind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerDays(u8);

impl AnswerDays {
    /// The fewest and the most there are.
    pub const RANGE: std::ops::RangeInclusive<u8> = 1..=20;

    /// Fails outside [`Self::RANGE`].
    pub fn new(days: u8) -> Option<Self> {
        Self::RANGE.contains(&days).then_some(Self(days))
    }

    /// In teaching days.
    pub const fn days(self) -> u8 {
        self.0
    }
}

impl Default for AnswerDays {
    /// A week, until the site says otherwise.
    fn default() -> Self {
        Self(5)
    }
}

/// The last day to answer what was said on a day: so many teaching days after it. Where the timetable does not reach so
/// far, Mondays to Fridays count.
pub fn answer_by(said: NaiveDate, teaching: &BTreeSet<NaiveDate>, days: usize) -> NaiveDate {
    let after: Vec<_> = teaching.range(said..).copied().filter(|day| *day > said).take(days).collect();
    let mut last = after.last().copied().unwrap_or(said);
    for _ in after.len()..days {
        last = next_weekday(last);
    }
    last
}

fn next_weekday(day: NaiveDate) -> NaiveDate {
    let mut next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    while matches!(next.weekday(), Weekday::Sat | Weekday::Sun) {
        next = next.checked_add_days(Days::new(1)).unwrap_or(next);
    }
    next
}

/// Whether the learner wants what they agreed to otherwise, or no more, and nothing was proposed in its place since, nor did they
/// agree since to anything else that stands there on that day.
pub(crate) fn is_to_be_answered(lines: &[PlanLine], line: &PlanLine, on: NaiveDate) -> bool {
    let Some(changed) = line.standing().changed_at() else { return false };
    let mut newer = lines.iter().filter(|other| other.overtakes(line, on));
    newer.all(|other| other.written < changed && !is_agreed_instead(other, changed))
}

/// Whether the learner agreed to a line in the place of one of which they changed their mind: since then, or it stood there
/// before and there was nothing left to answer. What they had agreed to for a day that was still to come is no answer.
fn is_agreed_instead(line: &PlanLine, changed: DateTime<Utc>) -> bool {
    let stood = line.from.is_none_or(|from| from <= changed.date_naive());
    line.replies.iter().any(|answered| answered.reply == Reply::Agree && (stood || answered.at >= changed))
}

impl History {
    /// What holds on a day, and whatever will after it.
    pub fn in_force_from(&self, learner: PersonId, on: NaiveDate) -> Vec<InForce> {
        let stands = self.stands_from(learner, on).into_iter();
        stands.filter(|held| self.is_there(held.situation)).collect()
    }

    /// The same with what holds in no lesson any more.
    pub(super) fn stands_from(&self, learner: PersonId, on: NaiveDate) -> Vec<InForce> {
        let far = on.checked_add_days(Days::new(HORIZON)).unwrap_or(on);
        in_force(learner, &self.lines, &People::default(), (on, far))
    }

    /// The agreed lines that hold on a day or will later, though something newer waits beside them.
    pub fn held_from(&self, learner: PersonId, on: NaiveDate) -> Vec<&PlanLine> {
        let held: BTreeSet<PlanLineId> = self.in_force_from(learner, on).into_iter().map(|held| held.line).collect();
        let said = self.lines.iter().filter(|line| line.origin.duty().is_none());
        said.filter(|line| held.contains(&line.id)).collect()
    }

    /// The lines that the learner agreed to and wants otherwise, or no more, on a day: to be answered until a new one is proposed in
    /// their place. One that was proposed before they said so is no answer to it, and waits beside.
    pub fn reopened(&self, on: NaiveDate) -> impl Iterator<Item = &PlanLine> {
        let here = self.lines.iter().filter(|line| self.is_there(line.situation));
        here.filter(move |line| is_to_be_answered(&self.lines, line, on))
    }

    /// The lines that wait for the learner on a day.
    pub fn waiting(&self, on: NaiveDate) -> impl Iterator<Item = &PlanLine> {
        self.newest(on).into_iter().filter(|line| matches!(line.standing(), Standing::Open(None)))
    }

    /// The lines that the learner did not agree to, and that are to be talked about on a day. "Not now" is left with them.
    pub fn not_agreed(&self, on: NaiveDate) -> impl Iterator<Item = &PlanLine> {
        self.newest(on).into_iter().filter(|line| match line.standing() {
            Standing::Open(Some(answered)) => answered.reply != Reply::NotNow,
            _ => false,
        })
    }

    /// The day that the next plan keeps unless its own is earlier: that of the newest plan, until they have met since it was
    /// proposed.
    pub fn kept_review(&self, reviews: &PlanReviews) -> Option<NaiveDate> {
        let newest = self.plans.first()?;
        reviews.met_since(newest.at).is_none().then_some(newest.review)
    }

    /// The day on which the next plan is looked at again, where one is proposed for it: no later than the day it keeps. Refused
    /// where it is no day to come, unless it is the kept one, which may be overdue.
    pub fn next_review(
        &self,
        reviews: &PlanReviews,
        proposed: NaiveDate,
        today: NaiveDate,
    ) -> Result<NaiveDate, Refusal> {
        let kept = self.kept_review(reviews);
        if proposed <= today && kept != Some(proposed) {
            return Err(Refusal::NotThatDay);
        }
        Ok(kept.map_or(proposed, |kept| kept.min(proposed)))
    }

    /// The duties that should have been looked at again.
    pub fn overdue(&self, today: NaiveDate) -> impl Iterator<Item = &PlanLine> {
        self.duties(today).filter(move |line| line.origin.duty().is_some_and(|duty| duty.review < today))
    }
}

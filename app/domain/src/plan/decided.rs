//! What a learner decided at the reviews of their plan, and what came of it: no decision is passed over in silence.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{History, Named, Next, PlanLine, Proposed, Shipped};
use crate::id::PlanLineId;
use crate::plan_review::{Decided, Made, PlanReview, PlanReviews};
use crate::situation::Situation;

/// What came of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came<'a> {
    /// It stays as it is: they decided so, or put it off.
    Stays,
    /// Nobody has answered it yet.
    Open,
    /// This was proposed since; where that stands is the learner's to say.
    Proposed(&'a PlanLine),
}

impl History {
    /// The newest line in the place of another on a day: itself, until another stands there.
    pub fn newest_of(&self, id: PlanLineId, on: NaiveDate) -> Option<&PlanLine> {
        let stood = self.line(id).filter(|line| line.origin.duty().is_none())?;
        self.newest(on).into_iter().find(|line| line.id == id || line.overtakes(stood, on))
    }

    /// The lines of one place of which one decision stands at a review: a line, those whose place it took, and those that took its
    /// own.
    pub fn of_one_place(&self, line: &PlanLine, on: NaiveDate) -> impl Iterator<Item = &PlanLine> {
        let is_there =
            move |other: &&PlanLine| other.id == line.id || line.overtakes(other, on) || other.overtakes(line, on);
        self.lines.iter().filter(|other| other.origin.duty().is_none()).filter(is_there)
    }

    /// What was decided last at one review of the place where a line is, and of which line: itself, or one whose place it
    /// had taken when the review was over. What begins later leaves each decision with its own line.
    pub fn decided_in<'a>(
        &'a self,
        review: &'a PlanReview,
        line: &PlanLine,
        on: NaiveDate,
    ) -> Option<(&'a PlanLine, &'a Made<Decided>)> {
        // two that were decided on beside each other stay two
        let on = review.closed.map_or(on, |closed| closed.date_naive());
        let stood = self.lines.iter().filter(|stood| stood.id == line.id || line.overtakes(stood, on));
        let decided = stood.filter_map(|stood| Some((stood, review.decided.get(&stood.id)?)));
        decided.max_by_key(|(stood, made)| (made.at, stood.number))
    }

    /// The same at the last review that is over: what the next proposal is made from. Nothing where the line itself was
    /// proposed once that review was over: then it is the answer.
    pub fn decided_over<'a>(
        &'a self,
        reviews: &'a PlanReviews,
        line: &PlanLine,
        on: NaiveDate,
    ) -> Option<(&'a PlanReview, &'a PlanLine, &'a Made<Decided>)> {
        reviews.all.iter().find_map(|review| {
            let (closed, (stood, made)) = review.closed.zip(self.decided_in(review, line, on))?;
            (stood.id == line.id || line.written < closed).then_some((review, stood, made))
        })
    }

    /// The lines that the learner wants otherwise, as they decided at a review, and in whose place nothing was proposed since
    /// it was over, nor decided at a later one.
    pub fn decided_otherwise<'a>(
        &'a self,
        reviews: &'a PlanReviews,
    ) -> impl Iterator<Item = (&'a PlanLine, &'a Decided)> {
        reviews.over().flat_map(move |(review, closed)| {
            let decided = review.decided.iter().filter_map(move |(id, made)| Some((self.line(*id)?, &made.what)));
            let otherwise = decided.filter(|(_, decided)| decided.decision().wants_otherwise());
            otherwise.filter(move |(line, _)| self.is_open(reviews, line, (review, closed)))
        })
    }

    /// The same in one place, of the lines of which none of its newest ones tells: another has begun in their place since.
    pub fn decided_of_left<'a>(
        &'a self,
        reviews: &'a PlanReviews,
        at: Situation,
        on: NaiveDate,
    ) -> Vec<(&'a PlanLine, &'a Decided)> {
        let newest = self.newest(on).into_iter().filter(|line| line.situation == at);
        let told = newest.filter_map(|line| self.decided_over(reviews, line, on)).map(|(_, stood, _)| stood.id);
        let told: BTreeSet<PlanLineId> = told.collect();
        let open = self.decided_otherwise(reviews);
        open.filter(|(stood, _)| stood.situation == at && !told.contains(&stood.id)).collect()
    }

    /// Whether nothing has come yet of what was decided of a line at a review that was over then.
    fn is_open(&self, reviews: &PlanReviews, line: &PlanLine, (review, closed): (&PlanReview, DateTime<Utc>)) -> bool {
        self.is_there(line.situation)
            && self.proposed_since(closed, line).is_none()
            && !self.was_decided_after(reviews, line, review.number)
    }

    /// Whether something was decided of a line at a later review that is over too, or of one that had taken its place by then.
    fn was_decided_after(&self, reviews: &PlanReviews, line: &PlanLine, number: i64) -> bool {
        reviews.over().filter(|(review, _)| review.number > number).any(|(review, closed)| {
            let mut decided = review.decided.keys().filter_map(|id| self.line(*id));
            decided.any(|other| other.id == line.id || other.overtakes(line, closed.date_naive()))
        })
    }

    /// What came of what was decided of a line at a review that is over: whatever was proposed since it was decided.
    pub fn came_of(&self, review: &PlanReview, line: PlanLineId) -> Came<'_> {
        let made = review.decided.get(&line);
        let wants_otherwise = made.is_some_and(|made| made.what.decision().wants_otherwise());
        let proposed = made.zip(self.line(line)).and_then(|(made, line)| self.proposed_since(made.at, line));
        match proposed {
            Some(line) => Came::Proposed(line),
            None if wants_otherwise => Came::Open,
            None => Came::Stays,
        }
    }

    /// The newest line that was proposed for the same place since then.
    fn proposed_since(&self, since: DateTime<Utc>, decided: &PlanLine) -> Option<&PlanLine> {
        let here = self.lines.iter().filter(|line| line.origin.duty().is_none() && line.situation == decided.situation);
        let after = here.filter(|line| line.number > decided.number && line.written >= since);
        after.max_by_key(|line| line.number)
    }
}

impl Proposed {
    /// Whether it answers what the learner decided of a line: it gives something else there, or says why it stays as it is; or
    /// what they decided is nothing to be worked out, and is talked about beside it.
    pub fn answers(&self, line: &PlanLine, decided: &Decided) -> bool {
        // that they decided it is no reason to leave it
        let why = self.origin.reason().is_some_and(|why| *why.named() != Named::Shipped(Shipped::YouDecided));
        let is_talked_about = matches!(line.terms.next(decided.decision()), Next::Talk(_));
        self.situation == line.situation && (self.terms != line.terms || why || is_talked_about)
    }
}

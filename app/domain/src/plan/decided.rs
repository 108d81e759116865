//! What a learner decided at the reviews of their plan, and what came of it: no decision is passed over in silence.

use super::{History, Named, Next, PlanLine, Proposed, Shipped};
use crate::id::PlanLineId;
use crate::plan_review::{Decided, PlanReview, PlanReviews};

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
    /// The newest lines that the learner wants otherwise, as they decided at a review that is over, and to which nothing was
    /// proposed since.
    pub fn decided_otherwise<'a>(
        &'a self,
        reviews: &'a PlanReviews,
    ) -> impl Iterator<Item = (&'a PlanLine, &'a Decided)> {
        self.newest().into_iter().filter_map(|line| {
            let (review, made) = reviews.decided_over(line.id)?;
            let is_open = made.what.decision().wants_otherwise() && self.proposed_after(review, line).is_none();
            is_open.then_some((line, &made.what))
        })
    }

    /// What came of what was decided of a line at a review that is over.
    pub fn came_of(&self, review: &PlanReview, line: PlanLineId) -> Came<'_> {
        let wants_otherwise = review.decided.get(&line).is_some_and(|made| made.what.decision().wants_otherwise());
        let proposed = self.line(line).and_then(|line| self.proposed_after(review, line));
        match proposed {
            Some(line) => Came::Proposed(line),
            None if wants_otherwise => Came::Open,
            None => Came::Stays,
        }
    }

    /// The newest line that was proposed for the same place once the review was over.
    fn proposed_after(&self, review: &PlanReview, decided: &PlanLine) -> Option<&PlanLine> {
        let here = self.lines.iter().filter(|line| line.origin.duty().is_none() && line.situation == decided.situation);
        let after = here.filter(|line| line.number > decided.number);
        after.filter(|line| review.closed.is_some_and(|closed| line.written >= closed)).max_by_key(|line| line.number)
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

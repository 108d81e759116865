//! What a learner decided at the reviews of their plan, and what came of it: no decision is passed over in silence.

use chrono::{DateTime, Utc};

use super::{History, Named, Next, PlanLine, Proposed, Shipped};
use crate::id::PlanLineId;
use crate::plan_review::{Decided, Made, PlanReview, PlanReviews};

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
    /// The newest line in the place of another: itself, until a later plan has one there.
    pub fn newest_of(&self, id: PlanLineId) -> Option<&PlanLine> {
        let stood = self.line(id).filter(|line| line.origin.duty().is_none())?;
        self.newest().into_iter().find(|line| line.id == id || line.overtakes(stood))
    }

    /// What was decided last at one review of the place where a line is, and of which line: itself, or one whose place it
    /// took since.
    pub fn decided_in<'a>(
        &'a self,
        review: &'a PlanReview,
        line: &PlanLine,
    ) -> Option<(&'a PlanLine, &'a Made<Decided>)> {
        let stood = self.lines.iter().filter(|stood| stood.id == line.id || line.overtakes(stood));
        let decided = stood.filter_map(|stood| Some((stood, review.decided.get(&stood.id)?)));
        decided.max_by_key(|(stood, made)| (made.at, stood.number))
    }

    /// The same at the last review that is over: what the next proposal is made from. Nothing where the line itself was
    /// proposed once that review was over: then it is the answer.
    pub fn decided_over<'a>(
        &'a self,
        reviews: &'a PlanReviews,
        line: &PlanLine,
    ) -> Option<(&'a PlanReview, &'a PlanLine, &'a Made<Decided>)> {
        reviews.all.iter().find_map(|review| {
            let (closed, (stood, made)) = review.closed.zip(self.decided_in(review, line))?;
            (stood.id == line.id || line.written < closed).then_some((review, stood, made))
        })
    }

    /// The lines that the learner wants otherwise, as they decided at a review, and in whose place nothing was proposed since
    /// it was over.
    pub fn decided_otherwise<'a>(
        &'a self,
        reviews: &'a PlanReviews,
    ) -> impl Iterator<Item = (&'a PlanLine, &'a Decided)> {
        self.newest().into_iter().filter_map(move |line| {
            let (review, stood, made) = self.decided_over(reviews, line)?;
            let wants_otherwise = made.what.decision().wants_otherwise();
            let is_open = wants_otherwise && self.proposed_since(review.closed?, stood).is_none();
            is_open.then_some((stood, &made.what))
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

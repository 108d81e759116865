//! The review of a plan over a walk, and the proposal made from it.

use domain::id::SaveId;
use domain::plan_review::{Decided, Decision};

use super::*;
use crate::Save;

impl Walk<'_> {
    /// The learner leads the review of their plan from its beginning to its end, and decides something of a line of each place.
    /// Nothing of the plan changes by it: no decision is an answer, and whatever comes of it is proposed.
    pub(super) async fn leads_review(&mut self, chance: &mut Chance) {
        let (storage, at) = (&self.college.storage, self.at());
        let lead: Grant<act::LeadPlanReview> = Grant::themself(&self.amina).unwrap();
        storage.open_plan_review(&lead, at).await.unwrap();
        for situation in [Situation::AllLessons, self.model.maths] {
            let newest = self.model.newest(situation).first().map(|line| line.id);
            let Some(line) = newest else { continue };
            let decision = chance.one(Decision::ALL);
            let decided = Some(Decided::new(decision, "").unwrap());
            let save = Save { id: SaveId::new(Uuid::now_v7()), turn: 0 };
            storage.decide(&lead, save, (line, decided), at).await.unwrap();
            match decision.wants_otherwise() {
                true => self.model.otherwise.insert(situation),
                false => self.model.otherwise.remove(&situation),
            };
        }
        storage.close_plan_review(&lead, at).await.unwrap();
        self.model.met = true;
    }

    /// The learner picks a day on which their plan is to be looked at: an earlier one than it has, or else nothing comes of it.
    pub(super) async fn looks_sooner(&mut self, chance: &mut Chance) {
        let on = a_day(24, chance);
        let Some(plan) = self.history().await.plans.first().map(|plan| plan.id) else { return };
        let own = Grant::themself(&self.amina).unwrap();
        self.college.storage.bring_review_forward(&own, plan, on, self.at()).await.unwrap();
        self.model.review = self.model.review.map(|day| day.min(on));
    }

    /// A plan was proposed with lines for these places: whatever was decided otherwise has come back to the learner in it.
    pub(super) fn proposed(&mut self, places: &BTreeSet<Situation>, review: NaiveDate) {
        assert!(self.model.otherwise.is_subset(places), "what was decided is passed over: {:?}", self.model);
        self.model.otherwise.clear();
        self.model.is_proposed(review);
    }

    /// None was, for it would have passed over what was decided otherwise; with a reason it would not have.
    pub(super) fn passed_over(&self, with_reason: &BTreeSet<Situation>) {
        assert!(!self.model.otherwise.is_subset(with_reason), "nothing is passed over: {:?}", self.model);
    }
}

/// One of five days, from one of November on.
pub(super) fn a_day(from: u32, chance: &mut Chance) -> NaiveDate {
    day(from + u32::try_from(chance.below(5)).unwrap())
}

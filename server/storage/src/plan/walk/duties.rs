//! The steps of a walk that are about what the college must give.

use domain::plan::{Basis, Duties};

use super::*;

impl Walk<'_> {
    pub(super) async fn write_duty(&mut self) {
        let id = PlanLineId::new(Uuid::now_v7());
        let duty = Duties {
            situation: Situation::AllLessons,
            terms: "presence help;amount all".parse().unwrap(),
            basis: Basis::Safety,
            review: day(30),
            what_to_do: String::new(),
            two_people: false,
        };
        let grant = self.college.grant(self.grace, &self.amina).await;
        self.college.storage.write_duty(&grant, id, duty, tuesday()).await.unwrap();
        self.model.duties.push((id, false));
    }

    pub(super) async fn end_duty(&mut self, chance: &mut Chance) {
        if self.model.duties.is_empty() {
            return;
        }
        let place = chance.below(self.model.duties.len());
        let grant = self.college.grant(self.grace, &self.amina).await;
        self.college.storage.end_duty(&grant, self.model.duties[place].0, tuesday()).await.unwrap();
        self.model.duties[place].1 = true;
    }

    /// One that is looked at again ends as another begins in its place; one that is over stays so.
    pub(super) async fn look_at_duty(&mut self, chance: &mut Chance) {
        if self.model.duties.is_empty() {
            return;
        }
        let place = chance.below(self.model.duties.len());
        let ((was, is_over), id) = (self.model.duties[place], PlanLineId::new(Uuid::now_v7()));
        let grant = self.college.grant(self.grace, &self.amina).await;
        match self.college.storage.look_at_duty(&grant, (was, id), day(30), tuesday()).await {
            Ok(()) => assert!(!is_over, "{was} is over"),
            Err(Error::Plan(Refusal::Overtaken)) => return assert!(is_over, "{was} is not over"),
            Err(error) => panic!("{error:?}"),
        }
        self.model.duties[place].1 = true;
        self.model.duties.push((id, false));
    }
}

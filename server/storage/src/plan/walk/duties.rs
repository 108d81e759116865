//! The steps of a walk that are about what the college must give.

use domain::plan::{Basis, Duties};

use super::model::Duty;
use super::*;

impl Walk<'_> {
    pub(super) async fn write_duty(&mut self, chance: &mut Chance) {
        let (id, what_to_do) = (PlanLineId::new(Uuid::now_v7()), chance.one(&["", "Call 3."]));
        let duty = Duties {
            situation: Situation::AllLessons,
            terms: "presence help;amount all".parse().unwrap(),
            basis: Basis::Safety,
            review: day(30),
            what_to_do: what_to_do.to_owned(),
            two_people: false,
        };
        let grant = self.college.grant(self.grace, &self.amina).await;
        self.college.storage.write_duty(&grant, id, duty, tuesday()).await.unwrap();
        self.model.duties.push(Duty { id, what_to_do, is_over: false });
    }

    /// One that was looked at again is not ended from where it stood before: it goes on. Ended twice it is over once.
    pub(super) async fn end_duty(&mut self, chance: &mut Chance) {
        if self.model.duties.is_empty() {
            return;
        }
        let place = chance.below(self.model.duties.len());
        let grant = self.college.grant(self.grace, &self.amina).await;
        let goes_on = self.model.goes_on(&self.model.duties[place]);
        match self.college.storage.end_duty(&grant, self.model.duties[place].id, tuesday()).await {
            Ok(()) => assert!(!goes_on, "what goes on is told as ended: {:?}", self.model),
            Err(Error::Plan(Refusal::Overtaken)) => return assert!(goes_on, "it does not go on: {:?}", self.model),
            Err(error) => panic!("{error:?}"),
        }
        self.model.duties[place].is_over = true;
    }

    /// One that is looked at again ends as another begins in its place; one that is over stays so.
    pub(super) async fn look_at_duty(&mut self, chance: &mut Chance) {
        if self.model.duties.is_empty() {
            return;
        }
        let place = chance.below(self.model.duties.len());
        let Duty { id: was, what_to_do, is_over } = self.model.duties[place].clone();
        let id = PlanLineId::new(Uuid::now_v7());
        let grant = self.college.grant(self.grace, &self.amina).await;
        match self.college.storage.look_at_duty(&grant, (was, id), day(30), tuesday()).await {
            Ok(()) => assert!(!is_over, "{was} is over"),
            Err(Error::Plan(Refusal::Overtaken)) => return assert!(is_over, "{was} is not over"),
            Err(error) => panic!("{error:?}"),
        }
        self.model.duties[place].is_over = true;
        self.model.duties.push(Duty { id, what_to_do, is_over: false });
    }
}

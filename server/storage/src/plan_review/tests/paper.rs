//! A review that was held on paper is entered whole, and never over what its learner said themself.

use domain::sitting::Someone;

use super::*;
use crate::{GoalOnPaper, ReviewOnPaper};

impl Table {
    /// Grace enters what was ticked of the one line, from a form that was shown when so many reviews were over.
    async fn enters(&self, id: SaveId, seen: usize, ticked: Option<Decision>) -> Result<(), Error> {
        let decided = ticked.map(|decision| (self.line, Decided::new(decision, "").unwrap()));
        self.enters_all(ReviewOnPaper { id, seen, decided: decided.into_iter().collect(), ..nothing() }).await
    }

    async fn enters_all(&self, paper: ReviewOnPaper) -> Result<(), Error> {
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.storage().enter_plan_review(&grant, paper, later()).await
    }

    async fn is_too_late(&self, seen: usize, ticked: Decision) -> bool {
        let refused = self.enters(save().id, seen, Some(ticked)).await;
        matches!(refused, Err(Error::Plan(domain::plan::Refusal::Overtaken)))
    }
}

/// A paper of which nothing was filled in.
fn nothing() -> ReviewOnPaper {
    let (decided, reached) = Default::default();
    ReviewOnPaper { id: save().id, seen: 0, decided, reached, goals: Vec::new() }
}

#[tokio::test]
async fn a_review_on_paper_is_over_once_it_is_entered_and_the_next_proposal_is_made_from_it() {
    for kind in BOTH {
        let (table, id) = (Table::on(kind).await, save().id);
        for _ in 0..2 {
            table.enters(id, 0, Some(Decision::More)).await.unwrap();
        }
        let reviews = table.reviews().await;
        let [review] = &reviews.all[..] else { panic!("{kind:?}: {reviews:?}") };
        assert!(review.closed.is_some(), "{kind:?}");
        let (made, by) = (&review.decided[&table.line], table.grace.person);
        let written = Maker::WrittenForMe(Someone::Known(by));
        assert_eq!((made.what.decision(), &made.maker, made.way), (Decision::More, &written, Way::Paper), "{kind:?}");
        let own = table.storage().own_plan(&Grant::themself(&table.amina).unwrap(), later()).await.unwrap();
        assert!(own.people.contains_key(&by), "{kind:?}: whoever wrote it down has a name");
        let silent = table.proposes_again(Vec::new()).await;
        assert!(matches!(silent, Err(Error::Plan(domain::plan::Refusal::Decided))), "{kind:?}: {silent:?}");
    }
}

#[tokio::test]
async fn what_the_learner_decided_on_the_screen_is_not_written_over_from_paper() {
    for kind in BOTH {
        let table = Table::on(kind).await;
        table.storage().open_plan_review(&table.lead(), tuesday()).await.unwrap();
        table.decides(Decision::Less).await.unwrap();
        assert!(table.is_too_late(0, Decision::More).await, "{kind:?}");
        assert_eq!(table.decided().await, [(table.line, Decision::Less)], "{kind:?}");
        assert!(table.reviews().await.open().is_some(), "{kind:?}: nor is it ended for them");
        table.storage().close_plan_review(&table.lead(), tuesday()).await.unwrap();
        assert!(table.is_too_late(0, Decision::More).await, "{kind:?}: it is over since");
        table.enters(save().id, 1, Some(Decision::More)).await.unwrap();
        assert_eq!(table.decided().await, [(table.line, Decision::More)], "{kind:?}: that is the next one");
        assert_eq!(table.reviews().await.all.len(), 2, "{kind:?}");
    }
}

#[tokio::test]
async fn a_review_that_was_begun_on_the_screen_is_the_one_that_a_paper_ends_and_an_empty_paper_ends_none() {
    for kind in BOTH {
        let table = Table::on(kind).await;
        table.storage().open_plan_review(&table.lead(), tuesday()).await.unwrap();
        let empty = table.enters(save().id, 0, None).await;
        assert!(matches!(empty, Err(Error::PlanReview(Refusal::Nothing))), "{kind:?}: {empty:?}");
        assert!(table.reviews().await.open().is_some(), "{kind:?}");
        table.enters(save().id, 0, Some(Decision::Keep)).await.unwrap();
        let reviews = table.reviews().await;
        assert!(reviews.all.len() == 1 && reviews.open().is_none(), "{kind:?}: {reviews:?}");
    }
}

#[tokio::test]
async fn goals_from_paper_and_how_far_they_were_reached_are_kept_once_with_who_wrote_them_down() {
    for kind in BOTH {
        let table = Table::on(kind).await;
        let aim = Aim::new("Take the bus", Some(Outcome::Living)).unwrap();
        let levels = Levels::new([(Reached::AsHoped, "I go alone".to_owned())]).unwrap();
        let paper = ReviewOnPaper { goals: vec![GoalOnPaper { aim: aim.clone(), levels }], ..nothing() };
        for _ in 0..2 {
            table.enters_all(paper.clone()).await.unwrap();
        }
        let reviews = table.reviews().await;
        let [goal] = &reviews.goals[..] else { panic!("{kind:?}: {reviews:?}") };
        let by = table.grace.person;
        let written = Maker::WrittenForMe(Someone::Known(by));
        assert_eq!((&goal.aim.what, &goal.aim.maker, goal.aim.way), (&aim, &written, Way::Paper), "{kind:?}");
        let levels = goal.levels.as_ref().unwrap();
        assert_eq!((goal.level(Reached::AsHoped), levels.way), (Some("I go alone"), Way::Paper), "{kind:?}");
        assert!(reviews.open().is_none(), "{kind:?}: it is over");
        let own = table.storage().own_plan(&Grant::themself(&table.amina).unwrap(), later()).await.unwrap();
        assert!(own.people.contains_key(&by), "{kind:?}: whoever wrote it down has a name");

        let far = |seen, how_far| ReviewOnPaper { seen, reached: [(goal.id, how_far)].into(), ..nothing() };
        table.storage().open_plan_review(&table.lead(), tuesday()).await.unwrap();
        let said = (goal.id, Some(HowFar::NotSure));
        table.storage().say_reached(&table.lead(), save(), said, tuesday()).await.unwrap();
        let refused = table.enters_all(far(1, HowFar::Step(Reached::More))).await;
        assert!(matches!(refused, Err(Error::Plan(domain::plan::Refusal::Overtaken))), "{kind:?}: {refused:?}");
        table.storage().close_plan_review(&table.lead(), tuesday()).await.unwrap();
        table.enters_all(far(2, HowFar::Step(Reached::More))).await.unwrap();
        let reached = table.reviews().await.goals.remove(0).reached;
        let reached: Vec<_> = reached.into_iter().map(|(number, made)| (number, made.what, made.way)).collect();
        let (on_screen, from_paper) = ((2, HowFar::NotSure, Way::Tapped), (3, HowFar::Step(Reached::More), Way::Paper));
        assert_eq!(reached, [on_screen, from_paper], "{kind:?}");
    }
}

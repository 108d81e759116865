//! Plan reviews on both databases: led by the learner alone, kept whole, and never changed once they are over.

use chrono::Days;
use databases::{BOTH, Kind};
use domain::access::{Grant, Role, Visitor};
use domain::id::{GoalLevelsId, PlanGoalId, PlanId, SaveId, SittingId};
use domain::plan::{History, Offer};
use domain::plan_review::{Aim, Decision, Frames, HowFar, Levels, Outcome, Reached};
use domain::situation::Situation;

use super::*;
use crate::Proposal;
use crate::example::{Example, tuesday};

mod decided;
mod paper;

struct Table {
    college: Example,
    grace: Visitor,
    amina: Visitor,
    line: PlanLineId,
}

impl Table {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let words = [("all-lessons".to_owned(), "presence", "help"), ("all-lessons".to_owned(), "amount", "some")];
        college.says(&amina, 1, "sent", &words).await;
        let storage = &college.storage;
        let seen = storage.plan_of(&college.grant(&grace, &amina).await, tuesday()).await.unwrap();
        let review = tuesday().today + Days::new(20);
        let offer =
            Offer { situation: Situation::AllLessons, instead: None, observed: false, from: None, own_assistant: None };
        let statement = seen.statement.map(|statement| statement.id);
        let id = PlanId::new(Uuid::now_v7());
        let proposal = Proposal { id, seen: 0, statement, review, offers: vec![offer] };
        storage.propose(&college.grant(&grace, &amina).await, proposal, tuesday()).await.unwrap();
        let sitting = SittingId::new(Uuid::now_v7());
        storage.start_sitting(&Grant::themself(&amina).unwrap(), sitting, Maker::Myself, tuesday()).await.unwrap();
        let own = storage.own_plan(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        let line = own.history.lines[0].id;
        Self { college, grace, amina, line }
    }

    fn storage(&self) -> &Storage {
        &self.college.storage
    }

    fn lead(&self) -> Grant<act::LeadPlanReview> {
        Grant::themself(&self.amina).unwrap()
    }

    async fn decides(&self, decision: Decision) -> Result<(), Error> {
        self.says(decision, "").await
    }

    async fn says(&self, decision: Decision, words: &str) -> Result<(), Error> {
        let decided = Decided::new(decision, words).unwrap();
        self.storage().decide(&self.lead(), save(), (self.line, Some(decided)), tuesday()).await
    }

    /// Grace says where the programme stands, and what she saw of that.
    async fn stands(&self, stages: (Option<Stage>, Stage)) -> Result<(), Error> {
        let write = self.college.grant(&self.grace, &self.amina).await;
        self.storage().set_stage(&write, PlanStageId::new(Uuid::now_v7()), stages, tuesday()).await
    }

    async fn own_plan(&self) -> History {
        self.storage().own_plan(&Grant::themself(&self.amina).unwrap(), tuesday()).await.unwrap().history
    }

    /// A minute later the coordinator proposes the same once more.
    async fn proposes_again(&self, offers: Vec<Offer>) -> Result<(), Error> {
        self.proposes(offers, later()).await
    }

    async fn proposes(&self, offers: Vec<Offer>, at: Moment) -> Result<(), Error> {
        let seen =
            self.storage().plan_of(&self.college.grant(&self.grace, &self.amina).await, tuesday()).await.unwrap();
        let statement = seen.statement.map(|statement| statement.id);
        let (id, review) = (PlanId::new(Uuid::now_v7()), tuesday().today + Days::new(40));
        let proposal = Proposal { id, seen: seen.history.number(), statement, review, offers };
        self.storage().propose(&self.college.grant(&self.grace, &self.amina).await, proposal, at).await
    }

    async fn reviews(&self) -> PlanReviews {
        self.storage().own_plan_reviews(&self.lead(), tuesday()).await.unwrap()
    }

    /// What stands at the newest review.
    async fn decided(&self) -> Vec<(PlanLineId, Decision)> {
        let decided = self.reviews().await.all.remove(0).decided;
        decided.into_iter().map(|(line, made)| (line, made.what.decision())).collect()
    }
}

fn later() -> Moment {
    Moment { now: tuesday().now + chrono::TimeDelta::minutes(1), ..tuesday() }
}

fn as_asked() -> Offer {
    Offer { situation: Situation::AllLessons, instead: None, observed: false, from: None, own_assistant: None }
}

fn save() -> Save {
    Save { id: SaveId::new(Uuid::now_v7()), turn: 0 }
}

fn levels_id() -> GoalLevelsId {
    GoalLevelsId::new(Uuid::now_v7())
}

#[tokio::test]
async fn a_learner_decides_and_decides_again_until_the_meeting_is_over() {
    for kind in BOTH {
        let table = Table::on(kind).await;
        assert!(matches!(table.decides(Decision::Less).await, Err(Error::PlanReview(Refusal::Over))), "{kind:?}");
        table.storage().open_plan_review(&table.lead(), tuesday()).await.unwrap();
        table.storage().open_plan_review(&table.lead(), tuesday()).await.unwrap();
        table.decides(Decision::Less).await.unwrap();
        table.decides(Decision::More).await.unwrap();
        let reviews = table.reviews().await;
        let decided = reviews.all[0].decided[&table.line].what.decision();
        assert_eq!((reviews.all.len(), decided), (1, Decision::More), "{kind:?}");
        table.storage().close_plan_review(&table.lead(), tuesday()).await.unwrap();
        assert!(matches!(table.decides(Decision::Keep).await, Err(Error::PlanReview(Refusal::Over))), "{kind:?}");
        let seen = table.college.grant(&table.grace, &table.amina).await;
        let seen = table.storage().plan_reviews_of(&seen, tuesday()).await.unwrap();
        assert_eq!(seen.last().unwrap().decided[&table.line].maker, Maker::Myself, "{kind:?}");
        let plan =
            table.storage().plan_of(&table.college.grant(&table.grace, &table.amina).await, tuesday()).await.unwrap();
        assert_eq!(plan.reviews.all[0].decided[&table.line].what.decision(), Decision::More, "{kind:?}");
    }
}

#[tokio::test]
async fn a_decision_is_taken_back_and_of_two_quick_picks_of_one_page_the_later_stands() {
    for kind in BOTH {
        let table = Table::on(kind).await;
        let (storage, lead) = (table.storage(), table.lead());
        storage.open_plan_review(&lead, tuesday()).await.unwrap();
        let page = SaveId::new(Uuid::now_v7());
        for (turn, decision) in [(2, Decision::More), (1, Decision::Less)] {
            let decided = Some(Decided::new(decision, "").unwrap());
            storage.decide(&lead, Save { id: page, turn }, (table.line, decided), tuesday()).await.unwrap();
        }
        assert_eq!(table.decided().await, [(table.line, Decision::More)], "{kind:?}");
        storage.decide(&lead, save(), (table.line, None), tuesday()).await.unwrap();
        assert!(table.decided().await.is_empty(), "{kind:?}");
        table.decides(Decision::More).await.unwrap();
        assert_eq!(table.decided().await, [(table.line, Decision::More)], "{kind:?}: it can be decided anew");
    }
}

#[tokio::test]
async fn goals_are_the_learners_own_and_the_next_review_says_how_far_they_were_reached() {
    for kind in BOTH {
        let table = Table::on(kind).await;
        let (storage, lead) = (table.storage(), table.lead());
        storage.open_plan_review(&lead, tuesday()).await.unwrap();
        let goals = [PlanGoalId::new(Uuid::now_v7()), PlanGoalId::new(Uuid::now_v7())];
        for (goal, aim) in goals.into_iter().zip([Aim::new("Cook alone", None), Aim::new("", Some(Outcome::Work))]) {
            storage.add_goal(&lead, goal, aim.clone().unwrap(), tuesday()).await.unwrap();
            storage.add_goal(&lead, goal, aim.unwrap(), tuesday()).await.unwrap();
        }
        storage.take_off_goal(&lead, goals[1], tuesday()).await.unwrap();
        storage.close_plan_review(&lead, tuesday()).await.unwrap();
        storage.open_plan_review(&lead, tuesday()).await.unwrap();
        let away = (PlanGoalId::new(Uuid::now_v7()), Some(HowFar::NotSure));
        assert!(storage.say_reached(&lead, save(), away, tuesday()).await.is_err(), "{kind:?}");
        for reached in [Reached::Less, Reached::MuchMore] {
            let reached = (goals[0], Some(HowFar::Step(reached)));
            storage.say_reached(&lead, save(), reached, tuesday()).await.unwrap();
        }
        let reviews = table.reviews().await;
        assert_eq!((reviews.goals.len(), reviews.all.len()), (1, 2), "{kind:?}");
        assert_eq!(
            reviews.goals_before(2).next().unwrap().reached[&2].what,
            HowFar::Step(Reached::MuchMore),
            "{kind:?}"
        );
        storage.say_reached(&lead, save(), (goals[0], None), tuesday()).await.unwrap();
        assert!(table.reviews().await.goals[0].reached.is_empty(), "{kind:?}: it was taken back");
    }
}

#[tokio::test]
async fn the_steps_of_a_goal_are_said_while_it_is_new_and_stay_as_they_were_after() {
    for kind in BOTH {
        let table = Table::on(kind).await;
        let (storage, lead) = (table.storage(), table.lead());
        storage.open_plan_review(&lead, tuesday()).await.unwrap();
        let goal = PlanGoalId::new(Uuid::now_v7());
        storage.add_goal(&lead, goal, Aim::new("Read alone", None).unwrap(), tuesday()).await.unwrap();
        let levels = |all: &str| {
            let said = Reached::ALL.iter().map(|step| (*step, format!("{all} {}", step.number())));
            Levels::new(said.take(if all == "two" { 2 } else { 5 })).unwrap()
        };
        for said in ["two", "five", "five"] {
            storage.say_levels(&lead, levels_id(), (goal, levels(said)), tuesday()).await.unwrap();
        }
        let none = (PlanGoalId::new(Uuid::now_v7()), levels("five"));
        assert!(
            matches!(storage.say_levels(&lead, levels_id(), none, tuesday()).await, Err(Error::Refused(_))),
            "{kind:?}"
        );
        let goals = table.reviews().await.goals;
        let standing = goals[0].levels.as_ref().unwrap();
        assert_eq!((&standing.what, &standing.maker), (&levels("five"), &Maker::Myself), "{kind:?}");
        assert_eq!(goals[0].level(Reached::MuchMore), Some("five 2"), "{kind:?}");
        let changed = PlanGoalId::new(Uuid::now_v7());
        for words in ["Read alone", "Read a book alone", "Read a book alone"] {
            let aim = Aim::new(words, None).unwrap();
            storage.change_goal(&lead, (goal, changed), aim, tuesday()).await.unwrap();
        }
        let goals = table.reviews().await.goals;
        let said: Vec<_> = goals.iter().map(|one| (one.id, one.aim.what.words())).collect();
        assert_eq!(said, [(changed, "Read a book alone")], "{kind:?}: the new one stands in its place, once");
        assert_eq!(goals[0].level(Reached::MuchMore), Some("five 2"), "{kind:?}: its steps are kept");
        let gone = (goal, PlanGoalId::new(Uuid::now_v7()));
        let twice = storage.change_goal(&lead, gone, Aim::new("More", None).unwrap(), tuesday()).await;
        assert!(matches!(twice, Err(Error::Refused(_))), "{kind:?}: what was changed is not changed again");
        let goal = changed;
        storage.close_plan_review(&lead, tuesday()).await.unwrap();
        let late = storage.say_levels(&lead, levels_id(), (goal, levels("two")), tuesday()).await;
        assert!(matches!(late, Err(Error::PlanReview(Refusal::Over))), "{kind:?}");
        storage.open_plan_review(&lead, tuesday()).await.unwrap();
        let old = storage.say_levels(&lead, levels_id(), (goal, levels("two")), tuesday()).await;
        assert!(matches!(old, Err(Error::Refused(_))), "{kind:?}: what was hoped for was changed after");
        assert_eq!(table.reviews().await.goals[0].level(Reached::MuchMore), Some("five 2"), "{kind:?}");
    }
}

#[tokio::test]
async fn a_coordinator_says_what_is_asked_and_where_the_programme_stands() {
    for kind in BOTH {
        let table = Table::on(kind).await;
        let storage = table.storage();
        let site = Grant::site(&table.grace, table.college.site).unwrap();
        assert_eq!(storage.plan_review_frames(&site, tuesday()).await.unwrap().1, Frames::default(), "{kind:?}");
        let frames = Frames { attainment: true, outcomes: false, stages: true };
        let seen = (Frames::default(), frames);
        storage.arrange_plan_reviews(&site, seen, tuesday()).await.unwrap();
        let older = (Frames::default(), Frames { attainment: false, ..frames });
        let late = storage.arrange_plan_reviews(&site, older, tuesday()).await;
        assert!(matches!(late, Err(Error::Plan(domain::plan::Refusal::Overtaken))), "{kind:?}: {late:?}");
        storage.open_plan_review(&table.lead(), tuesday()).await.unwrap();
        for stages in [(None, Stage::Aims), (Some(Stage::Aims), Stage::Formative)] {
            table.stands(stages).await.unwrap();
        }
        let late = table.stands((Some(Stage::Aims), Stage::Summative)).await;
        assert!(matches!(late, Err(Error::Plan(Overtaken))), "{kind:?}: {late:?}");
        table.stands((Some(Stage::Aims), Stage::Formative)).await.unwrap();
        let reviews = table.reviews().await;
        assert_eq!(reviews.frames, frames, "{kind:?}");
        let stood = reviews.all[0].stage.as_ref().unwrap();
        assert_eq!((stood.stage, stood.at), (Stage::Formative, tuesday().now), "{kind:?}");
        let due =
            storage.plan_reviews_due(&Grant::site(&table.grace, table.college.site).unwrap(), tuesday()).await.unwrap();
        assert!(due.len() == 1 && due[0].is_going_on() && due[0].waits_for_proposal().is_none(), "{kind:?}");
        storage.close_plan_review(&table.lead(), tuesday()).await.unwrap();
    }
}

#[tokio::test]
async fn a_plan_that_is_kept_as_it_is_begins_anew_with_no_line_to_answer() {
    for kind in BOTH {
        let table = Table::on(kind).await;
        let (storage, lead) = (table.storage(), table.lead());
        storage.open_plan_review(&lead, tuesday()).await.unwrap();
        table.decides(Decision::Keep).await.unwrap();
        let early = table.proposes_again(Vec::new()).await;
        assert!(matches!(early, Err(Error::Plan(domain::plan::Refusal::Nothing))), "{kind:?}: it goes on");
        storage.close_plan_review(&lead, later()).await.unwrap();
        let site = || Grant::site(&table.grace, table.college.site).unwrap();
        assert!(
            storage.plan_reviews_due(&site(), later()).await.unwrap()[0].waits_for_proposal().is_some(),
            "{kind:?}"
        );
        table.proposes_again(Vec::new()).await.unwrap();
        let plan = table.own_plan().await;
        assert_eq!(
            (plan.number(), plan.lines.len(), plan.newest(tuesday().today)[0].id),
            (2, 1, table.line),
            "{kind:?}"
        );
        assert!(
            storage.plan_reviews_due(&site(), later()).await.unwrap()[0].waits_for_proposal().is_none(),
            "{kind:?}"
        );
    }
}

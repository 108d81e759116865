//! A review that was held on paper, entered by a coordinator: what the learner ticked, kept as their own decision, with who wrote it
//! down and how.

use std::collections::BTreeMap;

use domain::access::{Grant, Refused, act};
use domain::id::{PersonId, PlanDecisionId, PlanGoalId, PlanLineId, PlanReviewId, SaveId};
use domain::plan::History;
use domain::plan::Refusal::Overtaken;
use domain::plan_review::{Aim, Decided, HowFar, Levels, PlanReviews, Reached, Refusal};
use domain::scale::Scale;
use domain::sitting::{Maker, Someone, Way};
use uuid::Uuid;

use super::goal::keep_from_paper;
use super::read::reviews_of;
use super::{DECIDE, begin, end, made};
use crate::Storage;
use crate::access::{Moment, hold, record};
use crate::dialect::{Arg, args};
use crate::error::Error;
use crate::plan::history::history_of;
use crate::save::Save;

/// What was ticked on one paper.
#[derive(Clone, Debug)]
pub struct ReviewOnPaper {
    /// Made when the form is shown, so that one paper sent twice is entered once.
    pub id: SaveId,
    /// How many reviews were over when the form was shown.
    pub seen: usize,
    /// What was decided of each line of which something was ticked.
    pub decided: BTreeMap<PlanLineId, Decided>,
    /// How far each goal of before was reached of which something was ticked.
    pub reached: BTreeMap<PlanGoalId, HowFar>,
    /// The goals that were written on it.
    pub goals: Vec<GoalOnPaper>,
}

/// One goal as it was written on a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalOnPaper {
    /// What.
    pub aim: Aim,
    /// What its steps would look like, as far as that was written.
    pub levels: Levels,
}

impl Storage {
    /// Enters a review that was held on paper, and ends it: the next proposal is made from it as from any other. Where one was
    /// begun on the screen, it is that one, and what the learner decided there stays. Refused as overtaken where they decided there of
    /// a place that is entered here, or said how far they came, or where another review is over by now: nothing that they
    /// said is written over.
    pub async fn enter_plan_review(
        &self,
        grant: &Grant<act::EnterPlanReview>,
        paper: ReviewOnPaper,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let (learner, by) = (grant.person(), grant.visitor().person);
                hold(conn, learner).await?;
                let save = Save { id: paper.id, turn: 0 };
                if !save.is_new(conn, learner, paper.whole(), at).await? {
                    return Ok(());
                }
                let (reviews, history) = (reviews_of(conn, learner).await?, history_of(conn, learner).await?);
                paper.fits(&reviews, &history, at)?;
                let review = match reviews.open() {
                    Some(open) => open.id,
                    None => begin(conn, learner, &reviews, at).await?,
                };
                let made = made(&Maker::WrittenForMe(Someone::Known(by)), Way::Paper, at);
                conn.insert_many(DECIDE, paper.rows((learner, review), &made)).await?;
                keep_from_paper(conn, (learner, review), &paper, &made).await?;
                end(conn, (learner, review), by, at).await?;
                record(conn, &grant, format!("{review} {}", paper.said()), at.now).await
            })
        })
        .await
    }
}

impl ReviewOnPaper {
    /// All that it says: another paper is another save.
    fn whole(&self) -> String {
        let said = self.said();
        let decided = self.decided.values().filter_map(Decided::words);
        let goals = self.goals.iter().flat_map(|GoalOnPaper { aim, levels }| {
            let steps = Reached::ALL.iter().map(move |step| levels.get(*step).unwrap_or_default());
            [aim.words(), aim.outcome().map_or("", Scale::key)].into_iter().chain(steps)
        });
        std::iter::once(said.as_str()).chain(decided).chain(goals).collect::<Vec<_>>().join(" ")
    }

    /// What it says, without the learner's own words.
    fn said(&self) -> String {
        let decided = self.decided.iter().map(|(line, decided)| format!("{line} {}", decided.decision().key()));
        let reached = self.reached.iter().map(|(goal, reached)| format!("{goal} {}", reached.key()));
        let goals = (!self.goals.is_empty()).then(|| format!("goals {}", self.goals.len()));
        decided.chain(reached).chain(goals).collect::<Vec<_>>().join(" ")
    }

    /// Fails where it says nothing, or of what is no line to decide on nor a goal to have reached, and where it comes too
    /// late.
    fn fits(&self, reviews: &PlanReviews, history: &History, at: Moment) -> Result<(), Error> {
        if self.decided.is_empty() && self.reached.is_empty() && self.goals.is_empty() {
            return Err(Refusal::Nothing.into());
        }
        if reviews.over().count() != self.seen {
            return Err(Overtaken.into());
        }
        for line in self.decided.keys() {
            let line = history.line(*line).filter(|line| line.origin.duty().is_none()).ok_or(Refused)?;
            if reviews.open().is_some_and(|open| history.decided_in(open, line, at.today).is_some()) {
                return Err(Overtaken.into());
            }
        }
        let number = reviews.number_on_paper();
        for id in self.reached.keys() {
            let goal = reviews.goals_before(number).find(|goal| goal.id == *id).ok_or(Refused)?;
            if goal.reached.contains_key(&number) {
                return Err(Overtaken.into());
            }
        }
        Ok(())
    }

    /// The rows of what was decided, each made as this says.
    fn rows(&self, (learner, review): (PersonId, PlanReviewId), made: &[Arg]) -> Vec<Vec<Arg>> {
        let row = |(line, decided): (&PlanLineId, &Decided)| {
            let what = args![learner, review, *line, decided.decision().key(), decided.words()];
            let id = args![PlanDecisionId::new(Uuid::now_v7())];
            [what, id, made.to_vec()].concat()
        };
        self.decided.iter().map(row).collect()
    }
}

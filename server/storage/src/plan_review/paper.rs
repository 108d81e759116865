//! A review that was held on paper, entered by a coordinator: what the learner ticked, kept as their own decision, with who wrote it
//! down and how.

use std::collections::BTreeMap;

use domain::access::{Grant, Refused, act};
use domain::id::{PersonId, PlanDecisionId, PlanLineId, PlanReviewId, SaveId};
use domain::plan::History;
use domain::plan::Refusal::Overtaken;
use domain::plan_review::{Decided, PlanReviews, Refusal};
use domain::scale::Scale;
use domain::sitting::{Maker, Someone, Way};
use uuid::Uuid;

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
}

impl Storage {
    /// Enters a review that was held on paper, and ends it: the next proposal is made from it as from any other. Where one was
    /// begun on the screen, it is that one, and what the learner decided there stays. Refused as overtaken where they decided there of
    /// a place that is entered here, or where another review is over by now: nothing that they said is written over.
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
                conn.insert_many(DECIDE, paper.rows((learner, review), by, at)).await?;
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
        let own = self.decided.values().filter_map(Decided::words);
        std::iter::once(self.said().as_str()).chain(own).collect::<Vec<_>>().join(" ")
    }

    /// What it says, without the learner's own words.
    fn said(&self) -> String {
        let each = self.decided.iter().map(|(line, decided)| format!("{line} {}", decided.decision().key()));
        each.collect::<Vec<_>>().join(" ")
    }

    /// Fails where it says nothing, or of what is no line to decide on, and where it comes too late.
    fn fits(&self, reviews: &PlanReviews, history: &History, at: Moment) -> Result<(), Error> {
        if self.decided.is_empty() {
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
        Ok(())
    }

    /// The rows to keep, each as written for the learner from paper.
    fn rows(&self, (learner, review): (PersonId, PlanReviewId), by: PersonId, at: Moment) -> Vec<Vec<Arg>> {
        let maker = Maker::WrittenForMe(Someone::Known(by));
        let row = |(line, decided): (&PlanLineId, &Decided)| {
            let what = args![learner, review, *line, decided.decision().key(), decided.words()];
            let id = args![PlanDecisionId::new(Uuid::now_v7())];
            [what, id, made(&maker, Way::Paper, at)].concat()
        };
        self.decided.iter().map(row).collect()
    }
}

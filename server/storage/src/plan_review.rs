//! The review of a plan each term: what the learner decides in it, their goals, and which are due. A coordinator reads it,
//! says where the programme stands, and changes nothing of what was said.

use domain::access::{Grant, Refused, act};
use domain::id::{PersonId, PlanDecisionId, PlanLineId, PlanReviewId, PlanStageId};
use domain::notice::Cause;
use domain::plan::Refusal::Overtaken;
use domain::plan_review::{Decided, PlanReviews, Refusal, Stage};
use domain::question::TAKEN_BACK;
use domain::scale::Scale;
use domain::sitting::{Maker, Way};
use uuid::Uuid;

use crate::Storage;
use crate::access::{Moment, hold, record};
use crate::dialect::{Arg, Conn, args};
use crate::error::Error;
use crate::notice::{News, To, tell};
use crate::plan::history::history_of;
use crate::save::Save;
use crate::sitting::{latest, maker_args};
use crate::sql::sql;

pub(crate) mod due;
pub(crate) mod frames;
pub(crate) mod goal;
pub(crate) mod paper;
pub(crate) mod read;
#[cfg(test)]
mod tests;

use read::{open_of, reviews_of};

sql! {
    /// Two windows of one person write one after the other.
    OPEN = "insert into plan_review (id, learner_id, number, opened_at) values ($1, $2, $3, $4) on conflict do nothing";
    CLOSE = "update plan_review set closed_at = $3 where learner_id = $1 and id = $2 and closed_at is null";
    HAS_DECIDED = "select 1 from plan_review_decision where learner_id = $1 and review_id = $2 and line_id = $3
                   and decision = $4 and coalesce(words, '') = coalesce($5, '') and ended_at is null";
    END_DECISIONS = "with stood (learner_id, review_id, line_id, ended_at) as (values ($1, $2, $3, $4))
                     update plan_review_decision set ended_at = (select cast(max(s.ended_at) as bigint) from stood s)
                     where ended_at is null and exists (select 1 from stood s where s.learner_id = plan_review_decision.learner_id
                     and s.review_id = plan_review_decision.review_id and s.line_id = plan_review_decision.line_id)";
    DECIDE = "insert into plan_review_decision (learner_id, review_id, line_id, decision, words, id, maker, helper_id,
              helper_relation, helper_name, way, decided_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    END_STAGE = "update plan_review_stage set ended_at = $3 where learner_id = $1 and review_id = $2 and ended_at is null";
    STAGE = "insert into plan_review_stage (id, review_id, learner_id, stage, author_id, set_at) values ($1, $2, $3, $4, $5, $6)";
}

impl Storage {
    /// A learner's own reviews.
    pub async fn own_plan_reviews(&self, grant: &Grant<act::LeadPlanReview>, at: Moment) -> Result<PlanReviews, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let found = reviews_of(conn, grant.person()).await?;
                record(conn, &grant, format!("reviews {}", found.all.len()), at.now).await?;
                Ok(found)
            })
        })
        .await
    }

    /// A learner's reviews, for their coordinator.
    pub async fn plan_reviews_of(&self, grant: &Grant<act::ReadPlanReview>, at: Moment) -> Result<PlanReviews, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let found = reviews_of(conn, grant.person()).await?;
                record(conn, &grant, format!("reviews {}", found.all.len()), at.now).await?;
                Ok(found)
            })
        })
        .await
    }

    /// Begins a review. Where one is going on, it stays the one. Fails with [`Error::NoSitting`] until it is known who answers.
    pub async fn open_plan_review(&self, grant: &Grant<act::LeadPlanReview>, at: Moment) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                answering(conn, &grant).await?;
                let learner = grant.person();
                let reviews = reviews_of(conn, learner).await?;
                if reviews.open().is_some() {
                    return Ok(());
                }
                let id = begin(conn, learner, &reviews, at).await?;
                record(conn, &grant, format!("{id} opened"), at.now).await
            })
        })
        .await
    }

    /// Keeps what the learner decides of one line; `None` takes it back, and the line is open again. Decided as before, it
    /// keeps its maker and its date.
    pub async fn decide(
        &self,
        grant: &Grant<act::LeadPlanReview>,
        save: Save,
        (line, decided): (PlanLineId, Option<Decided>),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let maker = answering(conn, &grant).await?;
                let (learner, review) = (grant.person(), open_of(conn, grant.person()).await?.ok_or(Refusal::Over)?);
                let history = history_of(conn, learner).await?;
                let decides = history.line(line).filter(|line| line.origin.duty().is_none()).ok_or(Refused)?;
                let here = history.of_one_place(decides, at.today).map(|line| line.id);
                let here: Vec<_> = here.map(|stood| args![learner, review, stood, at.now]).collect();
                let key = decided.as_ref().map_or(TAKEN_BACK, |decided| decided.decision().key());
                let words = decided.as_ref().and_then(Decided::words);
                let what = args![learner, review, line, key, words];
                let said = format!("{line} {key} {}", words.unwrap_or_default());
                if !save.is_new(conn, learner, said, at).await? || conn.row(HAS_DECIDED, what.clone()).await?.is_some()
                {
                    return Ok(());
                }
                // of whichever stood in its place, or took it since, too: of one place one decision stands
                conn.with_many(END_DECISIONS, here).await?;
                if decided.is_some() {
                    let way = if words.is_some() { Way::Typed } else { Way::Tapped };
                    let id = args![PlanDecisionId::new(Uuid::now_v7())];
                    conn.run(DECIDE, [what, id, made(&maker, way, at)].concat()).await?;
                }
                record(conn, &grant, format!("{line} {key}"), at.now).await
            })
        })
        .await
    }

    /// The learner says that it is over. Twice does nothing.
    pub async fn close_plan_review(&self, grant: &Grant<act::LeadPlanReview>, at: Moment) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                answering(conn, &grant).await?;
                let Some(review) = open_of(conn, grant.person()).await? else { return Ok(()) };
                end(conn, (grant.person(), review), grant.person(), at).await?;
                record(conn, &grant, format!("{review} closed"), at.now).await
            })
        })
        .await
    }

    /// Keeps where the programme stands, beside the newest review. Overtaken where somebody said otherwise since what was `seen`.
    pub async fn set_stage(
        &self,
        grant: &Grant<act::WritePlanReview>,
        id: PlanStageId,
        (seen, stage): (Option<Stage>, Stage),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                hold(conn, learner).await?;
                let reviews = reviews_of(conn, learner).await?;
                let review = reviews.all.first().ok_or(Refused)?;
                match review.stage.as_ref().map(|stood| stood.stage) {
                    Some(stood) if stood == stage => return Ok(()),
                    Some(stood) if Some(stood) != seen => return Err(Overtaken.into()),
                    _ => {}
                }
                conn.run(END_STAGE, args![learner, review.id, at.now]).await?;
                let row = args![id, review.id, learner, stage.key(), grant.visitor().person, at.now];
                conn.run(STAGE, row).await?;
                record(conn, &grant, format!("{} {}", review.id, stage.key()), at.now).await
            })
        })
        .await
    }
}

/// Begins the next review after these.
async fn begin(conn: &mut Conn, learner: PersonId, reviews: &PlanReviews, at: Moment) -> Result<PlanReviewId, Error> {
    let number = reviews.all.first().map_or(1, |last| last.number + 1);
    let id = PlanReviewId::new(Uuid::now_v7());
    conn.run(OPEN, args![id, learner, number, at.now]).await?;
    Ok(id)
}

/// Ends a review, and tells whoever is to propose from it.
async fn end(
    conn: &mut Conn,
    (learner, review): (PersonId, PlanReviewId),
    by: PersonId,
    at: Moment,
) -> Result<(), Error> {
    conn.run(CLOSE, args![learner, review, at.now]).await?;
    let news = News::of(Cause::Plan, review, by, at.now);
    tell(conn, To::CoordinatorsOf(learner), &news).await
}

/// Lets nobody else write for this learner meanwhile, and says who answers.
async fn answering(conn: &mut Conn, grant: &Grant<act::LeadPlanReview>) -> Result<Maker, Error> {
    let learner: PersonId = grant.person();
    hold(conn, learner).await?;
    let sitting = latest(conn, grant.visitor()).await?.ok_or(Error::NoSitting)?;
    Ok(sitting.answering)
}

/// Who made it, how and when: the last six columns.
fn made(maker: &Maker, way: Way, at: Moment) -> Vec<Arg> {
    [maker_args(maker), args![way.key(), at.now]].concat()
}

//! A learner's goals: what they want, what each step on the way would look like, and how far they came.

use domain::access::{Grant, Refused, act};
use domain::id::{GoalLevelsId, GoalReachedId, PersonId, PlanGoalId, PlanReviewId};
use domain::plan_review::{Aim, HowFar, Levels, Reached, Refusal};
use domain::question::TAKEN_BACK;
use domain::scale::Scale;
use domain::sitting::Way;
use uuid::Uuid;

use super::paper::{GoalOnPaper, ReviewOnPaper};
use super::read::open_of;
use super::{answering, made};
use crate::Storage;
use crate::access::{Moment, record};
use crate::dialect::{Arg, Conn, args};
use crate::error::Error;
use crate::save::Save;
use crate::sql::sql;

sql! {
    /// Touches no row for a goal that was kept before.
    ADD_GOAL = "insert into plan_goal (id, review_id, learner_id, words, outcome, maker, helper_id, helper_relation,
                helper_name, way, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (learner_id, id)
                do nothing";
    SAME_GOAL = "select 1 from plan_goal where id = $1 and learner_id = $2 and words = $3
                 and coalesce(outcome, '') = coalesce($4, '') and ended_at is null";
    /// What its steps look like is still what they look like, by whom and when it was said.
    CARRY_LEVELS = "insert into plan_goal_levels (learner_id, id, goal_id, much_less, less, as_hoped, more, much_more, maker,
                    helper_id, helper_relation, helper_name, way, said_at) select learner_id, $1, $2, much_less, less,
                    as_hoped, more, much_more, maker, helper_id, helper_relation, helper_name, way, said_at
                    from plan_goal_levels where learner_id = $3 and goal_id = $4 and ended_at is null";
    TAKE_OFF = "update plan_goal set ended_at = $4 where id = $1 and learner_id = $2 and review_id = $3 and ended_at is null";
    HAS_GOAL = "select 1 from plan_goal where id = $1 and learner_id = $2 and ended_at is null";
    HAS_REACHED = "select 1 from plan_goal_reached where learner_id = $1 and review_id = $2 and goal_id = $3
                   and reached = $4 and ended_at is null";
    END_REACHED = "update plan_goal_reached set ended_at = $4 where learner_id = $1 and review_id = $2 and goal_id = $3
                   and ended_at is null";
    REACH = "insert into plan_goal_reached (learner_id, review_id, goal_id, reached, id, maker, helper_id, helper_relation,
             helper_name, way, said_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    IS_NEW = "select 1 from plan_goal where id = $1 and learner_id = $2 and review_id = $3 and ended_at is null";
    /// The same once more, from a form that was sent twice or that changed nothing.
    HAS_LEVELS = "select 1 from plan_goal_levels where learner_id = $1 and (id = $2 or (goal_id = $3 and ended_at is null
                  and coalesce(much_less, '') = coalesce($4, '') and coalesce(less, '') = coalesce($5, '')
                  and coalesce(as_hoped, '') = coalesce($6, '') and coalesce(more, '') = coalesce($7, '')
                  and coalesce(much_more, '') = coalesce($8, '')))";
    END_LEVELS = "update plan_goal_levels set ended_at = $3 where learner_id = $1 and goal_id = $2 and ended_at is null";
    SAY_LEVELS = "insert into plan_goal_levels (learner_id, id, goal_id, much_less, less, as_hoped, more, much_more, maker,
                  helper_id, helper_relation, helper_name, way, said_at)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
}

impl Storage {
    /// Keeps a goal. The same form twice keeps it once.
    pub async fn add_goal(
        &self,
        grant: &Grant<act::LeadPlanReview>,
        id: PlanGoalId,
        aim: Aim,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                if put(conn, &grant, (id, &aim), at).await?.is_some() {
                    record(conn, &grant, id, at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// Puts a goal in the place of one that was made in the review that is going on; what its steps look like stays said. Said
    /// as before, it keeps its maker and its date; the same form twice changes it once.
    pub async fn change_goal(
        &self,
        grant: &Grant<act::LeadPlanReview>,
        (from, to): (PlanGoalId, PlanGoalId),
        aim: Aim,
        at: Moment,
    ) -> Result<(), Error> {
        let learner = grant.person();
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                answering(conn, &grant).await?;
                let same = args![from, learner, aim.words(), aim.outcome().map(Scale::key)];
                if conn.row(SAME_GOAL, same).await?.is_some() {
                    return Ok(());
                }
                let Some(review) = put(conn, &grant, (to, &aim), at).await? else { return Ok(()) };
                if conn.run(TAKE_OFF, args![from, learner, review, at.now]).await? == 0 {
                    return Err(Refused.into());
                }
                conn.run(CARRY_LEVELS, args![GoalLevelsId::new(Uuid::now_v7()), to, learner, from]).await?;
                record(conn, &grant, format!("{to} for {from}"), at.now).await
            })
        })
        .await
    }

    /// Takes off a goal that was made in the review that is going on. Twice does nothing.
    pub async fn take_off_goal(
        &self,
        grant: &Grant<act::LeadPlanReview>,
        id: PlanGoalId,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                answering(conn, &grant).await?;
                let review = open_of(conn, grant.person()).await?.ok_or(Refusal::Over)?;
                if conn.run(TAKE_OFF, args![id, grant.person(), review, at.now]).await? > 0 {
                    record(conn, &grant, format!("{id} off"), at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// Keeps how far the learner says a goal was reached; `None` takes that back. Said as before, it keeps its maker and its
    /// date.
    pub async fn say_reached(
        &self,
        grant: &Grant<act::LeadPlanReview>,
        save: Save,
        (goal, reached): (PlanGoalId, Option<HowFar>),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let maker = answering(conn, &grant).await?;
                let (learner, review) = (grant.person(), open_of(conn, grant.person()).await?.ok_or(Refusal::Over)?);
                conn.row(HAS_GOAL, args![goal, learner]).await?.ok_or(Refused)?;
                let key = reached.map_or(TAKEN_BACK, Scale::key);
                let what = args![learner, review, goal, key];
                let is_new = save.is_new(conn, learner, format!("{goal} {key}"), at).await?;
                if !is_new || conn.row(HAS_REACHED, what.clone()).await?.is_some() {
                    return Ok(());
                }
                conn.run(END_REACHED, args![learner, review, goal, at.now]).await?;
                if reached.is_some() {
                    let id = args![GoalReachedId::new(Uuid::now_v7())];
                    conn.run(REACH, [what, id, made(&maker, Way::Tapped, at)].concat()).await?;
                }
                record(conn, &grant, format!("{goal} {key}"), at.now).await
            })
        })
        .await
    }

    /// Keeps what each step of a goal would look like, while the review goes on at which it was set: later it is what the
    /// learner holds what they did against. Said as before, it keeps its maker and its date.
    pub async fn say_levels(
        &self,
        grant: &Grant<act::LeadPlanReview>,
        id: GoalLevelsId,
        (goal, levels): (PlanGoalId, Levels),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let maker = answering(conn, &grant).await?;
                let (learner, review) = (grant.person(), open_of(conn, grant.person()).await?.ok_or(Refusal::Over)?);
                conn.row(IS_NEW, args![goal, learner, review]).await?.ok_or(Refused)?;
                let each = Reached::ALL.iter().flat_map(|step| args![levels.get(*step)]);
                let what = args![learner, id, goal].into_iter().chain(each).collect::<Vec<_>>();
                if conn.row(HAS_LEVELS, what.clone()).await?.is_some() {
                    return Ok(());
                }
                conn.run(END_LEVELS, args![learner, goal, at.now]).await?;
                conn.run(SAY_LEVELS, [what, made(&maker, Way::Typed, at)].concat()).await?;
                record(conn, &grant, format!("{goal} steps"), at.now).await
            })
        })
        .await
    }
}

/// Writes a goal of the review that is going on, which is returned; nothing where it is written already.
async fn put(
    conn: &mut Conn,
    grant: &Grant<act::LeadPlanReview>,
    (id, aim): (PlanGoalId, &Aim),
    at: Moment,
) -> Result<Option<PlanReviewId>, Error> {
    let maker = answering(conn, grant).await?;
    let (learner, review) = (grant.person(), open_of(conn, grant.person()).await?.ok_or(Refusal::Over)?);
    let way = if aim.words().is_empty() { Way::Tapped } else { Way::Typed };
    let what = args![id, review, learner, aim.words(), aim.outcome().map(Scale::key)];
    let is_new = conn.run(ADD_GOAL, [what, made(&maker, way, at)].concat()).await? > 0;
    Ok(is_new.then_some(review))
}

/// Keeps what a paper says of goals: how far those of before were reached, and those that were written on it with their
/// steps, each made as this says.
pub(super) async fn keep_from_paper(
    conn: &mut Conn,
    (learner, review): (PersonId, PlanReviewId),
    paper: &ReviewOnPaper,
    made: &[Arg],
) -> Result<(), Error> {
    let reached = paper.reached.iter().map(|(goal, reached)| {
        let what = args![learner, review, *goal, reached.key(), GoalReachedId::new(Uuid::now_v7())];
        [what, made.to_vec()].concat()
    });
    conn.insert_many(REACH, reached.collect()).await?;
    for GoalOnPaper { aim, levels } in &paper.goals {
        let goal = PlanGoalId::new(Uuid::now_v7());
        let what = args![goal, review, learner, aim.words(), aim.outcome().map(Scale::key)];
        conn.run(ADD_GOAL, [what, made.to_vec()].concat()).await?;
        if levels.count() > 0 {
            let each = Reached::ALL.iter().flat_map(|step| args![levels.get(*step)]);
            let of = args![learner, GoalLevelsId::new(Uuid::now_v7()), goal];
            conn.run(SAY_LEVELS, of.into_iter().chain(each).chain(made.to_vec()).collect()).await?;
        }
    }
    Ok(())
}

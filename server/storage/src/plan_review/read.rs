//! A learner's reviews, read whole: one statement a kind.

use std::collections::BTreeMap;

use domain::id::{PersonId, PlanGoalId, PlanLineId, PlanReviewId};
use domain::plan_review::{Aim, Decided, Decision, Goal, Levels, Made, PlanReview, PlanReviews, Reached, Stood};
use domain::scale::Scale;

use super::frames::frames_of;
use crate::access::must;
use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::person::read_name;
use crate::sitting::read_maker;
use crate::sql::sql;

sql! {
    OPEN_OF = "select id from plan_review where learner_id = $1 and closed_at is null order by number desc limit 1";
    REVIEWS = "select r.id, r.number, r.opened_at, r.closed_at, case when s.id is null then 0 else 1 end, s.stage,
               s.author_id, p.given_name, p.family_name, s.set_at from plan_review r
               left join plan_review_stage s on s.learner_id = r.learner_id and s.review_id = r.id and s.ended_at is null
               left join person p on p.id = s.author_id where r.learner_id = $1 order by r.number desc";
    DECISIONS = "select d.review_id, d.line_id, d.words, d.decision, d.maker, d.helper_id, d.helper_relation, d.helper_name,
                 d.way, d.decided_at from plan_review_decision d where d.learner_id = $1 and d.ended_at is null";
    GOALS = "select g.id, r.number, g.words, g.outcome, g.maker, g.helper_id, g.helper_relation, g.helper_name, g.way, g.made_at
             from plan_goal g join plan_review r on r.learner_id = g.learner_id and r.id = g.review_id
             where g.learner_id = $1 and g.ended_at is null order by g.made_at, g.id";
    LEVELS = "select goal_id, much_less, less, as_hoped, more, much_more, maker, helper_id, helper_relation, helper_name,
              way, said_at from plan_goal_levels where learner_id = $1 and ended_at is null";
    REACHED = "select m.goal_id, r.number, m.reached, m.maker, m.helper_id, m.helper_relation, m.helper_name, m.way,
               m.said_at
               from plan_goal_reached m join plan_review r on r.learner_id = m.learner_id and r.id = m.review_id
               where m.learner_id = $1 and m.ended_at is null";
}

/// The review that is going on.
pub(super) async fn open_of(conn: &mut Conn, learner: PersonId) -> Result<Option<PlanReviewId>, Error> {
    let row = conn.row(OPEN_OF, args![learner]).await?;
    Ok(row.map(|mut row| row.parsed()).transpose()?)
}

/// Every review and goal of one learner.
pub(crate) async fn reviews_of(conn: &mut Conn, learner: PersonId) -> Result<PlanReviews, Error> {
    let mut all = Vec::new();
    for mut row in conn.rows(REVIEWS, args![learner]).await? {
        all.push(read_review(&mut row)?);
    }
    for mut row in conn.rows(DECISIONS, args![learner]).await? {
        let (review, line): (PlanReviewId, PlanLineId) = (row.parsed()?, row.parsed()?);
        let words = row.opt_text()?.unwrap_or_default();
        let made: Made<Decision> = read_step(&mut row)?;
        let what = must(Decided::new(made.what, &words).ok(), "what was decided")?;
        let decided = Made { what, maker: made.maker, way: made.way, at: made.at };
        all.iter_mut().filter(|one: &&mut PlanReview| one.id == review).for_each(|one| {
            one.decided.insert(line, decided.clone());
        });
    }
    let mut goals: Vec<Goal> = Vec::new();
    for mut row in conn.rows(GOALS, args![learner]).await? {
        goals.push(read_goal(&mut row)?);
    }
    for mut row in conn.rows(LEVELS, args![learner]).await? {
        let (goal, levels) = (row.parsed::<PlanGoalId>()?, read_levels(&mut row)?);
        goals.iter_mut().filter(|one| one.id == goal).for_each(|one| one.levels = Some(levels.clone()));
    }
    for mut row in conn.rows(REACHED, args![learner]).await? {
        let (goal, number): (PlanGoalId, i64) = (row.parsed()?, row.int()?);
        let reached = read_step(&mut row)?;
        goals.iter_mut().filter(|one| one.id == goal).for_each(|one| {
            one.reached.insert(number, reached.clone());
        });
    }
    Ok(PlanReviews { all, goals, frames: frames_of(conn, learner).await? })
}

fn read_review(row: &mut Row) -> Result<PlanReview, Failure> {
    let (id, number, opened, closed) = (row.parsed()?, row.int()?, row.instant()?, row.opt_instant()?);
    let stage = match row.truth()? {
        true => Some(Stood { stage: row.step()?, by: (row.parsed()?, read_name(row)?), at: row.instant()? }),
        false => None,
    };
    Ok(PlanReview { id, number, opened, closed, decided: BTreeMap::new(), stage })
}

/// Reads seven columns: the step, the four of its maker, how, and when.
fn read_step<S: Scale>(row: &mut Row) -> Result<Made<S>, Failure> {
    let step = row.step()?;
    read_made(step, row)
}

/// Reads the six columns after what was said: the four of its maker, how, and when.
fn read_made<T>(what: T, row: &mut Row) -> Result<Made<T>, Failure> {
    Ok(Made { what, maker: read_maker(row)?, way: row.step()?, at: row.instant()? })
}

fn read_goal(row: &mut Row) -> Result<Goal, Failure> {
    let (id, number, words, outcome) = (row.parsed()?, row.int()?, row.text()?, row.opt_text()?);
    let outcome = outcome.map(|key| must(Scale::parse(&key), "an outcome")).transpose()?;
    let aim = read_made(must(Aim::new(&words, outcome).ok(), "a goal")?, row)?;
    Ok(Goal { id, number, aim, levels: None, reached: BTreeMap::new() })
}

fn read_levels(row: &mut Row) -> Result<Made<Levels>, Failure> {
    let mut said = Vec::new();
    for step in Reached::ALL {
        said.extend(row.opt_text()?.map(|words| (*step, words)));
    }
    read_made(must(Levels::new(said).ok(), "the steps of a goal")?, row)
}

//! What a learner does with their plan: answers a line, and brings its review forward.

use chrono::NaiveDate;
use domain::access::{Grant, Visitor};
use domain::id::{PlanAnswerId, PlanId, PlanLineId};
use domain::plan::{Refusal, Reply};
use domain::scale::Scale;
use leptos::prelude::*;
use storage::Error;

use super::shown::{newest, waits};
use crate::page::sent;
use crate::question::page_with_others;
use crate::question::two_at_a_time::OTHERS;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, not_here, storage};

/// Answers one line, and goes on to the next that waits, else to the plan. With nothing picked it stays open (R03).
#[server(endpoint = "plan/answer", prefix = "/api")]
pub async fn answer_line(
    id: String,
    line: String,
    #[server(default)] pick: String,
    #[server(default)] part: String,
) -> Result<(), ServerFnError> {
    answered(answer(&id, &line, &pick, &part).await)
}

async fn answer(id: &str, line: &str, pick: &str, part: &str) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let (id, line) = (sent::<PlanAnswerId>(id)?, sent::<PlanLineId>(line)?);
    let reply = match pick {
        "" => return Ok(lead_to(&after(&learner, line).await?)),
        OTHERS => return Ok(lead_to(&page_with_others(&routes::plan_line(line), part))),
        // what a say sent anew does is nobody's to send
        word => Reply::parse(word).filter(|reply| *reply != Reply::SaidAnew).ok_or_else(not_here)?,
    };
    if reply == Reply::NotNow && is_agreed(&learner, line).await? {
        return Ok(lead_to(&after(&learner, line).await?));
    }
    match storage().answer_line(&Grant::themself(&learner)?, id, (line, reply), moment()).await {
        Ok(()) if reply == Reply::TakeBack => Ok(lead_to(&taken_back(&learner, line).await?)),
        Ok(()) => Ok(lead_to(&next(&learner).await?)),
        Err(Error::Plan(Refusal::Overtaken | Refusal::NotAgreed)) => Ok(lead_to(routes::PLAN_OVERTAKEN)),
        Err(error) => Err(error.into()),
    }
}

/// Whether something holds there already: "not now" leaves that as it is.
async fn is_agreed(learner: &Visitor, line: PlanLineId) -> Result<bool, Away> {
    let own = storage().own_plan(&Grant::themself(learner)?, moment()).await?;
    Ok(own.history.line(line).is_some_and(|line| line.standing().agreement().is_some()))
}

/// Where they read what they get there now, if anything comes in the place of what they took back; else as after any answer.
async fn taken_back(learner: &Visitor, line: PlanLineId) -> Result<String, Away> {
    let own = storage().own_plan(&Grant::themself(learner)?, moment()).await?;
    let back =
        own.history.line(line).filter(|line| own.history.holds_instead(own.me.id, line, moment().today).is_some());
    match back {
        Some(line) => Ok(routes::plan_taken_back(line.id)),
        None => next(learner).await,
    }
}

/// The next line that waits, else the plan.
async fn next(learner: &Visitor) -> Result<String, Away> {
    let own = storage().own_plan(&Grant::themself(learner)?, moment()).await?;
    let waiting = newest(&own).into_iter().find(|line| waits(line));
    Ok(waiting.map_or_else(|| routes::PLAN_KEPT.to_owned(), |line| routes::plan_line(line.id)))
}

/// The next line that waits after one that is left open, else the plan.
async fn after(learner: &Visitor, open: PlanLineId) -> Result<String, Away> {
    let own = storage().own_plan(&Grant::themself(learner)?, moment()).await?;
    let mut lines = newest(&own).into_iter().skip_while(|line| line.id != open).skip(1);
    Ok(lines.find(|line| waits(line)).map_or_else(|| routes::PLAN.to_owned(), |line| routes::plan_line(line.id)))
}

/// Brings the day forward on which the plan is looked at again. With nothing picked it stays.
#[server(endpoint = "plan/sooner", prefix = "/api")]
pub async fn look_sooner(plan: String, #[server(default)] on: String) -> Result<(), ServerFnError> {
    answered(sooner(&plan, &on).await)
}

async fn sooner(plan: &str, on: &str) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    if on.is_empty() {
        return Ok(lead_to(routes::PLAN));
    }
    let (plan, on) = (sent::<PlanId>(plan)?, sent::<NaiveDate>(on)?);
    storage().bring_review_forward(&Grant::themself(&learner)?, plan, on, moment()).await?;
    Ok(lead_to(routes::PLAN_SOONER))
}

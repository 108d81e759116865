//! What a coordinator does with a review that was held on paper: enters it, as the learner ticked it.

use std::collections::BTreeMap;

use domain::access::{Grant, act};
use domain::id::{PersonId, SaveId};
use domain::plan::Done;
use domain::plan::Refusal::Overtaken;
use domain::plan_review::Decided;
use domain::plan_review::Refusal::Nothing;
use leptos::prelude::*;
use storage::{Error, ReviewOnPaper};

use super::paper_form::TypedPaper;
use super::paper_goals::TypedGoal;
use crate::kept::Form;
use crate::page::sent;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, not_here, storage};

/// Enters a review that was held on paper, and ends it. What is refused is kept as it was filled in.
#[server(endpoint = "plan-review/paper", prefix = "/api")]
pub async fn enter_review(
    person: String,
    id: String,
    #[server(default)] seen: String,
    #[server(default)] lines: BTreeMap<String, String>,
    #[server(default)] wishes: BTreeMap<String, String>,
    #[server(default)] reached: BTreeMap<String, String>,
    #[server(default)] goals: BTreeMap<String, TypedGoal>,
) -> Result<(), ServerFnError> {
    answered(enter(&person, &id, &seen, TypedPaper { lines, wishes, reached, goals }).await)
}

async fn enter(person: &str, id: &str, seen: &str, typed: TypedPaper) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let (learner, id) = (sent::<PersonId>(person)?, sent::<SaveId>(id)?);
    let grant: Grant<act::EnterPlanReview> = storage().allow(&coordinator, learner, moment()).await?;
    let filled = typed.filled().ok_or_else(not_here)?.into_iter();
    let decided = filled.map(|(line, decision, wish)| Ok((line, Decided::new(decision, wish)?)));
    let decided = decided.collect::<Result<BTreeMap<_, _>, domain::plan_review::Refusal>>();
    let reached = typed.how_far().ok_or_else(not_here)?;
    let (Ok(decided), Ok(goals)) = (decided, typed.written()) else {
        typed.keep(&coordinator, &learner).await?;
        return Ok(lead_to(&routes::person_plan_review(learner)));
    };
    let paper = ReviewOnPaper { id, seen: seen.parse().unwrap_or_default(), decided, reached, goals };
    let done = match storage().enter_plan_review(&grant, paper, moment()).await {
        Ok(()) => Done::Entered,
        Err(Error::PlanReview(Nothing)) => Done::NoReply,
        Err(Error::Plan(Overtaken)) => {
            typed.keep(&coordinator, &learner).await?;
            Done::Overtaken
        }
        Err(error) => return Err(error.into()),
    };
    Ok(lead_to(&routes::person_plan_review_done(learner, done)))
}

//! What a learner does at the review of their plan, and what a coordinator says beside it.

use std::collections::BTreeMap;

use domain::access::{Grant, Visitor};
use domain::id::{GoalLevelsId, PersonId, PlanGoalId, PlanLineId, PlanStageId, SaveId, SiteId};
use domain::plan::Refusal::Overtaken;
use domain::plan_review::{Aim, Decided, Decision, HowFar, Levels, Outcome, Reached, Refusal, Stage, Step};
use domain::question::{NOT_NOW, TAKEN_BACK};
use domain::scale::Scale;
use leptos::prelude::*;
use storage::{Error, Save};

use super::frames_page::{asked, listed};
use super::goal_page::Typed;
use super::levels_page;
use super::line_page::TypedWish;
use crate::kept::Form;
use crate::page::sent;
use crate::question::page_with_others;
use crate::question::two_at_a_time::OTHERS;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, go_to, lead_to, moment, not_here, storage};

/// Begins a review.
#[server(endpoint = "plan-review/begin", prefix = "/api")]
pub async fn begin_review() -> Result<(), ServerFnError> {
    answered(begin().await)
}

async fn begin() -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    match storage().open_plan_review(&Grant::themself(&learner)?, moment()).await {
        Ok(()) => Ok(lead_to(&routes::plan_review_step(Step::Begin))),
        Err(error) => Err(away(error)),
    }
}

/// Keeps what the learner decides of a line, or that they take it back. With nothing picked it stays open (R03), but where they
/// wrote what they want: that is something else.
#[server(endpoint = "plan-review/decide", prefix = "/api")]
pub async fn decide(
    id: String,
    line: String,
    #[server(default)] turn: i64,
    #[server(default)] pick: String,
    #[server(default)] wish: String,
    #[server(default)] part: String,
) -> Result<(), ServerFnError> {
    answered(decided((&id, turn), &line, &pick, wish, &part).await)
}

async fn decided((id, turn): (&str, i64), line: &str, pick: &str, wish: String, part: &str) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let (id, line) = (sent::<SaveId>(id)?, sent::<PlanLineId>(line)?);
    let save = Save { id, turn };
    let decision = match pick {
        OTHERS => {
            TypedWish { wish }.keep(&learner, &line).await?;
            return Ok(lead_to(&page_with_others(&routes::plan_review_line(line), part)));
        }
        TAKEN_BACK => return take_back_decision(&learner, save, line).await,
        "" if wish.trim().is_empty() => {
            TypedWish::forget(&learner, &line).await?;
            return Ok(lead_to(&routes::plan_review_step(Step::Support)));
        }
        "" => Decision::Different,
        word => Decision::parse(word).ok_or_else(not_here)?,
    };
    let Ok(decided) = Decided::new(decision, &wish) else {
        TypedWish { wish }.keep(&learner, &line).await?;
        return Ok(lead_to(&routes::plan_review_line_refused(line)));
    };
    match storage().decide(&Grant::themself(&learner)?, save, (line, Some(decided)), moment()).await {
        Ok(()) => {
            TypedWish::forget(&learner, &line).await?;
            Ok(lead_to(&routes::plan_review_step(Step::Support)))
        }
        Err(error) => Err(away(error)),
    }
}

async fn take_back_decision(learner: &Visitor, save: Save, line: PlanLineId) -> Result<Led, Away> {
    match storage().decide(&Grant::themself(learner)?, save, (line, None), moment()).await {
        Ok(()) => {
            TypedWish::forget(learner, &line).await?;
            Ok(lead_to(&routes::plan_review_step(Step::Support)))
        }
        Err(error) => Err(away(error)),
    }
}

/// Keeps a goal, or puts it in the place of one; where nothing is picked nor written, or not now, there is none, which is no error
/// (R03). What is refused, or only `picked` or typed yet, is kept as it was filled in.
#[server(endpoint = "plan-review/add-goal", prefix = "/api")]
pub async fn add_goal(
    id: String,
    #[server(default)] instead: String,
    #[server(default)] words: String,
    #[server(default)] pick: String,
    #[server(default)] part: String,
    #[server(default)] way: String,
) -> Result<(), ServerFnError> {
    answered(add((&id, &instead), Typed { words, outcome: pick }, (&part, &way)).await)
}

async fn add((id, instead): (&str, &str), typed: Typed, (part, way): (&str, &str)) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let id: PlanGoalId = sent(id)?;
    let instead = (!instead.is_empty()).then(|| sent::<PlanGoalId>(instead)).transpose()?;
    if is_draft(way) {
        typed.keep_unsent(&learner, &instead, &id.to_string()).await?;
        return Ok(lead_to(&routes::plan_review_goal_said(instead)));
    }
    let outcome = match typed.outcome.as_str() {
        OTHERS => {
            Typed { outcome: String::new(), ..typed }.keep(&learner, &instead).await?;
            return Ok(lead_to(&page_with_others(&routes::plan_review_goal_said(instead), part)));
        }
        "" | NOT_NOW => None,
        word => Some(Outcome::parse(word).ok_or_else(not_here)?),
    };
    let aim = match Aim::new(&typed.words, outcome) {
        Ok(aim) => aim,
        Err(Refusal::Nothing) => {
            Typed::mark_sent(&learner, &instead, &id.to_string()).await?;
            return Ok(lead_to(&routes::plan_review_step(Step::Goals)));
        }
        Err(_) => {
            typed.keep(&learner, &instead).await?;
            return Ok(lead_to(&routes::plan_review_goal_refused(instead)));
        }
    };
    let grant = Grant::themself(&learner)?;
    let kept = match instead {
        Some(instead) => storage().change_goal(&grant, (instead, id), aim, moment()).await,
        None => storage().add_goal(&grant, id, aim, moment()).await,
    };
    match kept {
        Ok(()) => {
            Typed::mark_sent(&learner, &instead, &id.to_string()).await?;
            Ok(lead_to(&routes::plan_review_step(Step::Goals)))
        }
        Err(error) => Err(away(error)),
    }
}

/// Whether the page keeps what is filled in while nobody has pressed its button yet.
fn is_draft(way: &str) -> bool {
    way == "picked"
}

/// Keeps what each step of a goal would look like. What is refused, or only typed yet, is kept as it was filled in.
#[server(endpoint = "plan-review/levels", prefix = "/api")]
pub async fn say_levels(
    id: String,
    goal: String,
    #[server(default)] levels: BTreeMap<String, String>,
    #[server(default)] way: String,
) -> Result<(), ServerFnError> {
    answered(look_like(&id, &goal, levels_page::Typed { levels }, &way).await)
}

async fn look_like(id: &str, goal: &str, typed: levels_page::Typed, way: &str) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let (id, goal) = (sent::<GoalLevelsId>(id)?, sent::<PlanGoalId>(goal)?);
    if is_draft(way) {
        typed.keep_unsent(&learner, &goal, &id.to_string()).await?;
        return Ok(lead_to(&routes::plan_review_levels(goal)));
    }
    let steps = typed.levels.iter().map(|(step, words)| Some((Reached::parse(step)?, words.clone())));
    let steps: Option<Vec<_>> = steps.collect();
    let Ok(levels) = Levels::new(steps.ok_or_else(not_here)?) else {
        typed.keep(&learner, &goal).await?;
        return Ok(lead_to(&routes::plan_review_levels_refused(goal)));
    };
    match storage().say_levels(&Grant::themself(&learner)?, id, (goal, levels), moment()).await {
        Ok(()) => {
            levels_page::Typed::mark_sent(&learner, &goal, &id.to_string()).await?;
            Ok(lead_to(&routes::plan_review_step(Step::Goals)))
        }
        Err(error) => Err(away(error)),
    }
}

/// Takes a goal of this review off.
#[server(endpoint = "plan-review/take-off-goal", prefix = "/api")]
pub async fn take_off_goal(goal: String) -> Result<(), ServerFnError> {
    answered(take_off(&goal).await)
}

async fn take_off(goal: &str) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let goal: PlanGoalId = sent(goal)?;
    match storage().take_off_goal(&Grant::themself(&learner)?, goal, moment()).await {
        Ok(()) => Ok(lead_to(&routes::plan_review_step(Step::Goals))),
        Err(error) => Err(away(error)),
    }
}

/// Keeps how far a goal was reached, or that the learner takes that back; with nothing picked it stays open (R03).
#[server(endpoint = "plan-review/reached", prefix = "/api")]
pub async fn say_reached(
    id: String,
    goal: String,
    #[server(default)] turn: i64,
    #[server(default)] pick: String,
    #[server(default)] part: String,
) -> Result<(), ServerFnError> {
    answered(reached((&id, turn), &goal, &pick, &part).await)
}

async fn reached((id, turn): (&str, i64), goal: &str, pick: &str, part: &str) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let (id, goal) = (sent::<SaveId>(id)?, sent::<PlanGoalId>(goal)?);
    let reached = match pick {
        "" => return Ok(lead_to(&routes::plan_review_step(Step::LookBack))),
        OTHERS => return Ok(lead_to(&page_with_others(&routes::plan_review_goal(goal), part))),
        TAKEN_BACK => None,
        word => Some(HowFar::parse(word).ok_or_else(not_here)?),
    };
    let save = Save { id, turn };
    match storage().say_reached(&Grant::themself(&learner)?, save, (goal, reached), moment()).await {
        Ok(()) => Ok(lead_to(&routes::plan_review_step(Step::LookBack))),
        Err(error) => Err(away(error)),
    }
}

/// The meeting is over.
#[server(endpoint = "plan-review/end", prefix = "/api")]
pub async fn end_review() -> Result<(), ServerFnError> {
    answered(end().await)
}

async fn end() -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    match storage().close_plan_review(&Grant::themself(&learner)?, moment()).await {
        Ok(()) => Ok(lead_to(&routes::plan_review_step(Step::AllTerm))),
        Err(error) => Err(away(error)),
    }
}

/// The coordinator says where the programme stands.
#[server(endpoint = "plan-review/stage", prefix = "/api")]
pub async fn set_stage(
    person: String,
    id: String,
    #[server(default)] seen: String,
    #[server(default)] stage: String,
) -> Result<(), ServerFnError> {
    answered(stands(&person, &id, (&seen, &stage)).await)
}

async fn stands(person: &str, id: &str, (seen, stage): (&str, &str)) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let learner: PersonId = sent(person)?;
    let id: PlanStageId = sent(id)?;
    let grant = storage().allow(&coordinator, learner, moment()).await?;
    let Some(stage) = Stage::parse(stage) else { return Ok(lead_to(&routes::person_plan_review(learner))) };
    match storage().set_stage(&grant, id, (Stage::parse(seen), stage), moment()).await {
        Ok(()) => Ok(lead_to(&routes::person_plan_review(learner))),
        Err(Error::Plan(Overtaken)) => Ok(lead_to(&routes::stage_overtaken(learner, stage))),
        Err(error) => Err(error.into()),
    }
}

/// A coordinator says which frames their site asks by.
#[server(endpoint = "plan-review/frames", prefix = "/api")]
pub async fn arrange_frames(
    site: String,
    #[server(default)] seen: String,
    #[server(default)] asks: Vec<String>,
) -> Result<(), ServerFnError> {
    answered(arrange(&site, &seen, &asks).await)
}

async fn arrange(site: &str, seen: &str, asks: &[String]) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let site: SiteId = sent(site)?;
    let frames = (asked(seen), asked(&asks.join(",")));
    let grant = storage().allow(&coordinator, site, moment()).await?;
    match storage().arrange_plan_reviews(&grant, frames, moment()).await {
        Ok(()) => Ok(lead_to(routes::FRAMES_KEPT)),
        Err(Error::Plan(Overtaken)) => Ok(lead_to(&routes::frames_overtaken(site, &listed(frames.1)))),
        Err(error) => Err(error.into()),
    }
}

/// Where a meeting is over, or nobody has said who answers, the way back to its beginning.
fn away(error: Error) -> Away {
    match error {
        Error::PlanReview(Refusal::Over) => go_to(routes::PLAN_REVIEW),
        Error::NoSitting => go_to(routes::SITTING),
        error => error.into(),
    }
}

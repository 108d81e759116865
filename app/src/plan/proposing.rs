//! What a coordinator does with a plan: proposes it, writes and ends duties, and enters what was answered on paper.

use std::collections::BTreeMap;

use domain::access::{Grant, act};
use domain::id::{PersonId, PlanAnswerId, PlanId, PlanLineId, StatementId};
use domain::plan::{Done, Reply, Terms};
use domain::scale::Scale;
use domain::sitting::Way;
use domain::situation::Situation;
use leptos::prelude::*;
use storage::{Error, PlanOf, Proposal};

use super::place_form::{as_asked, at_first, decided};
use super::typed::{TypedDuty, TypedLine, TypedPlan, said};
use crate::kept::Form;
use crate::page::sent;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, not_here, storage};

/// Proposes a plan line by line; with `all=as-asked`, all that was asked just as it was asked.
#[server(endpoint = "plan/propose", prefix = "/api")]
pub async fn propose_plan(
    person: String,
    id: String,
    #[server(default)] seen: String,
    #[server(default)] review: String,
    #[server(default)] all: String,
    #[server(default)] lines: BTreeMap<String, TypedLine>,
    #[server(default)] other: TypedLine,
) -> Result<(), ServerFnError> {
    let typed = TypedPlan { review, lines, other, whole: String::new() };
    answered(propose(&person, &id, &seen, typed, all == "as-asked").await)
}

async fn propose(person: &str, id: &str, seen: &str, mut typed: TypedPlan, all: bool) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let learner: PersonId = sent(person)?;
    let id: PlanId = sent(id)?;
    let grant: Grant<act::ReadPlan> = storage().allow(&coordinator, learner, moment()).await?;
    let of = storage().plan_of(&grant, moment()).await?;
    match all {
        true => all_as_asked(&of, &mut typed),
        false => typed.take_up(|at| at_first(&of, at, Terms::asked(&said(&of), at).as_ref())),
    }
    let (offers, review) = match typed.read(&of, moment().today) {
        Ok(read) => read,
        Err(_) => return refused(&coordinator, learner, &typed).await,
    };
    // the number of the newest plan, and the statement where there was one: what was on the page
    let (number, statement) = seen.split_once(' ').unwrap_or((seen, ""));
    let (seen, statement) = (number.parse().unwrap_or_default(), statement.parse::<StatementId>().ok());
    let proposal = Proposal { id, seen, statement, review, offers };
    let grant: Grant<act::ProposePlan> = storage().allow(&coordinator, learner, moment()).await?;
    match storage().propose(&grant, proposal, moment()).await {
        Ok(()) => Ok(lead_to(&routes::person_plan_done(learner, Done::Proposed))),
        Err(Error::Plan(refusal)) => {
            refusal.key().clone_into(&mut typed.whole);
            refused(&coordinator, learner, &typed).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn refused(coordinator: &domain::access::Visitor, learner: PersonId, typed: &TypedPlan) -> Result<Led, Away> {
    typed.keep(coordinator, &learner).await?;
    Ok(lead_to(&routes::person_plan(learner)))
}

/// Every place of their week and day that something was asked for, as it was asked, whatever was filled in there; where the learner
/// decided otherwise at their review, as they decided.
fn all_as_asked(of: &PlanOf, typed: &mut TypedPlan) {
    let said = said(of);
    let places: std::collections::BTreeSet<Situation> =
        said.0.keys().map(|(at, _)| *at).filter(|at| at.is_a_place() && of.history.is_there(*at)).collect();
    let asked = places.into_iter().filter_map(|at| Some((at, Terms::asked(&said, at)?)));
    let line = |(at, asked): (Situation, Terms)| {
        (at.to_string(), decided(of, at, Some(&asked)).unwrap_or_else(|| as_asked(of, at)))
    };
    typed.lines = asked.map(line).collect();
    // nor is it passed over where nothing is asked any more
    for (line, _) in of.history.decided_otherwise(&of.reviews) {
        let there = typed.lines.contains_key(&line.situation.to_string());
        let unasked = decided(of, line.situation, None).filter(|_| !there);
        typed.lines.extend(unasked.map(|typed| (line.situation.to_string(), typed)));
    }
}

/// Writes down what the college must give.
#[server(endpoint = "plan/duty", prefix = "/api")]
pub async fn write_duty(person: String, id: String, #[server(default)] duty: TypedDuty) -> Result<(), ServerFnError> {
    answered(write(&person, &id, duty).await)
}

async fn write(person: &str, id: &str, typed: TypedDuty) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let learner: PersonId = sent(person)?;
    let id: PlanLineId = sent(id)?;
    let grant: Grant<act::WriteDuty> = storage().allow(&coordinator, learner, moment()).await?;
    match typed.read(moment().today) {
        Ok(duty) => {
            storage().write_duty(&grant, id, duty, moment()).await?;
            Ok(lead_to(&routes::person_plan_done(learner, Done::Duty)))
        }
        Err(_) => {
            typed.keep(&coordinator, &learner).await?;
            Ok(lead_to(&routes::person_plan(learner)))
        }
    }
}

/// Ends a duty from today on.
#[server(endpoint = "plan/end-duty", prefix = "/api")]
pub async fn end_duty(person: String, id: String) -> Result<(), ServerFnError> {
    answered(end(&person, &id).await)
}

async fn end(person: &str, id: &str) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let learner: PersonId = sent(person)?;
    let id: PlanLineId = sent(id)?;
    let grant: Grant<act::WriteDuty> = storage().allow(&coordinator, learner, moment()).await?;
    match storage().end_duty(&grant, id, moment()).await {
        Ok(()) => Ok(lead_to(&routes::person_plan_done(learner, Done::Ended))),
        Err(Error::Plan(_)) => Ok(lead_to(&routes::person_plan_done(learner, Done::Overtaken))),
        Err(error) => Err(error.into()),
    }
}

/// Enters what a learner answered on paper or in a meeting.
#[server(endpoint = "plan/paper", prefix = "/api")]
pub async fn enter_paper(
    person: String,
    id: String,
    line: String,
    #[server(default)] reply: String,
    #[server(default)] way: String,
    #[server(default)] answers: String,
) -> Result<(), ServerFnError> {
    answered(enter(&person, &id, &line, (&reply, &way, &answers)).await)
}

async fn enter(person: &str, id: &str, line: &str, (reply, way, answers): (&str, &str, &str)) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let learner: PersonId = sent(person)?;
    let (id, line) = (sent::<PlanAnswerId>(id)?, sent::<PlanLineId>(line)?);
    let grant: Grant<act::EnterPlanAnswer> = storage().allow(&coordinator, learner, moment()).await?;
    let reply = match reply {
        "" => return Ok(lead_to(&routes::person_plan_done(learner, Done::NoReply))),
        word => Reply::parse(word).filter(|reply| *reply != Reply::SaidAnew).ok_or_else(not_here)?,
    };
    let way = if way == Way::Meeting.key() { Way::Meeting } else { Way::Paper };
    let seen = answers.parse().unwrap_or_default();
    match storage().enter_plan_answer(&grant, id, (line, reply, way, seen), moment()).await {
        Ok(()) => Ok(lead_to(&routes::person_plan_done(learner, Done::Entered))),
        Err(Error::Plan(_)) => Ok(lead_to(&routes::person_plan_done(learner, Done::Overtaken))),
        Err(error) => Err(error.into()),
    }
}

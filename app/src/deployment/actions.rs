//! What a coordinator does with who comes. Each answers 303 to the learner's page, which says what came of it.

use domain::access::{Grant, Visitor, act};
use domain::deployment::Refusal;
use domain::id::PersonId;
use leptos::prelude::*;
use storage::Error;

use super::asked::Asked;
use super::kept::Kept;
use super::opened::zone;
use super::trouble::Trouble;
use crate::page::sent;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, storage};

/// Puts an LSA with a learner from a date to a date, published as it is saved.
#[server(endpoint = "deployment/deploy", prefix = "/api")]
pub async fn deploy_lsa(
    person: String,
    #[server(default)] session: String,
    #[server(default)] lsa: String,
    #[server(default)] part: String,
    #[server(default)] from: String,
    #[server(default)] to: String,
    #[server(default)] reason: String,
) -> Result<(), ServerFnError> {
    answered(deploy(&person, Asked { session, lsa, part, from, to, reason }).await)
}

async fn deploy(person: &str, asked: Asked) -> Result<Led, Away> {
    let (coordinator, learner, grant) = granted(person).await?;
    let saved = match asked.order(moment().today) {
        Ok(order) => storage().deploy(&grant, order, asked.reason(), (zone(), moment())).await,
        Err(troubles) => return refused(&coordinator, learner, (asked, false), troubles).await,
    };
    match saved {
        Ok(meetings) => Kept::published(&coordinator, learner, asked, meetings).await?,
        Err(Error::Deployment(refusal)) => {
            return refused(&coordinator, learner, (asked, false), Trouble::of(refusal)).await;
        }
        Err(error) => return Err(error.into()),
    }
    Ok(lead_to(&routes::person_statement(learner)))
}

/// Takes an LSA off a learner from a date on, published as it is saved; the learner reads why.
#[server(endpoint = "deployment/withdraw", prefix = "/api")]
pub async fn withdraw_lsa(
    person: String,
    #[server(default)] session: String,
    #[server(default)] lsa: String,
    #[server(default)] from: String,
    #[server(default)] part: String,
    #[server(default)] to: String,
    #[server(default)] reason: String,
) -> Result<(), ServerFnError> {
    answered(withdraw(&person, Asked { session, lsa, part, from, to, reason }).await)
}

async fn withdraw(person: &str, asked: Asked) -> Result<Led, Away> {
    let (coordinator, learner, grant) = granted(person).await?;
    let saved = match asked.order(moment().today) {
        Ok(order) => storage().withdraw(&grant, order, asked.reason(), moment()).await,
        Err(troubles) => return refused(&coordinator, learner, (asked, true), troubles).await,
    };
    match saved {
        Err(Error::Deployment(refusal @ Refusal::Unsaid)) => {
            return refused(&coordinator, learner, (asked, true), Trouble::of(refusal)).await;
        }
        // A second press, or another window: what was wanted is done.
        Ok(()) | Err(Error::Deployment(_)) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(lead_to(&routes::person_statement(learner)))
}

async fn granted(person: &str) -> Result<(Visitor, PersonId, Grant<act::Deploy>), Away> {
    let coordinator = visitor::coordinator().await?;
    let learner: PersonId = sent(person)?;
    let grant = storage().allow(&coordinator, learner, moment()).await?;
    Ok((coordinator, learner, grant))
}

async fn refused(
    coordinator: &Visitor,
    learner: PersonId,
    asked: (Asked, bool),
    troubles: Vec<Trouble>,
) -> Result<Led, Away> {
    Kept::refused(coordinator, learner, asked, troubles).await?;
    Ok(lead_to(&routes::person_statement(learner)))
}

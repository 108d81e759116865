//! One tap: a session is off for the day, or a learner is not there; and both taken back. Nobody is asked why.

use domain::access::{Grant, Role, act};
use domain::id::{CalledOffId, OccurrenceId, PersonId, SiteId};
use leptos::prelude::*;

use crate::page::sent;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, storage};

/// Calls a meeting off for everyone.
#[server(endpoint = "called-off/call-off", prefix = "/api")]
pub async fn call_off(
    id: String,
    occurrence: String,
    #[server(default)] site: String,
    #[server(default)] then: String,
) -> Result<(), ServerFnError> {
    answered(off(&id, &occurrence, &site, &then).await)
}

async fn off(id: &str, occurrence: &str, site: &str, then: &str) -> Result<Led, Away> {
    let id: CalledOffId = sent(id)?;
    storage().call_off(&granted(site).await?, id, meeting(occurrence)?, moment()).await?;
    Ok(lead_to(&routes::own_address(then)))
}

/// Says that it is on after all.
#[server(endpoint = "called-off/call-on", prefix = "/api")]
pub async fn call_on(
    occurrence: String,
    #[server(default)] site: String,
    #[server(default)] then: String,
) -> Result<(), ServerFnError> {
    answered(on(&occurrence, &site, &then).await)
}

async fn on(occurrence: &str, site: &str, then: &str) -> Result<Led, Away> {
    storage().call_on(&granted(site).await?, meeting(occurrence)?, moment()).await?;
    Ok(lead_to(&routes::own_address(then)))
}

/// Says that a learner is not at a meeting.
#[server(endpoint = "called-off/not-here", prefix = "/api")]
pub async fn mark_not_here(
    id: String,
    person: String,
    occurrence: String,
    #[server(default)] then: String,
) -> Result<(), ServerFnError> {
    answered(gone(&id, &person, &occurrence, &then).await)
}

async fn gone(id: &str, person: &str, occurrence: &str, then: &str) -> Result<Led, Away> {
    let id: CalledOffId = sent(id)?;
    storage().mark_not_here(&of_learner(person).await?, id, meeting(occurrence)?, moment()).await?;
    Ok(lead_to(&routes::own_address(then)))
}

/// Says that they are there after all.
#[server(endpoint = "called-off/here", prefix = "/api")]
pub async fn mark_here(
    person: String,
    occurrence: String,
    #[server(default)] then: String,
) -> Result<(), ServerFnError> {
    answered(back(&person, &occurrence, &then).await)
}

async fn back(person: &str, occurrence: &str, then: &str) -> Result<Led, Away> {
    storage().mark_here(&of_learner(person).await?, meeting(occurrence)?, moment()).await?;
    Ok(lead_to(&routes::own_address(then)))
}

/// A coordinator's right is to the site, everyone else's to their own meetings.
async fn granted(site: &str) -> Result<Grant<act::CallOff>, Away> {
    let visitor = visitor::anyone().await?;
    Ok(match visitor.role {
        Role::Coordinator => storage().allow(&visitor, sent::<SiteId>(site)?, moment()).await?,
        _ => storage().allow(&visitor, visitor.person, moment()).await?,
    })
}

async fn of_learner(person: &str) -> Result<Grant<act::MarkNotHere>, Away> {
    let visitor = visitor::anyone().await?;
    let person: PersonId = sent(person)?;
    Ok(storage().allow(&visitor, person, moment()).await?)
}

fn meeting(occurrence: &str) -> Result<OccurrenceId, Away> {
    sent(occurrence)
}

//! Saying no to somebody who comes to one's own lesson, and taking that back.

use domain::access::Grant;
use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;

use crate::page::sent;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, storage};

/// Says no: their coordinators look for someone else. Nobody else is told.
#[server(endpoint = "coming/no", prefix = "/api")]
pub async fn say_no(id: String, occurrence: String, lsa: String) -> Result<(), ServerFnError> {
    answered(no(&id, &occurrence, &lsa).await)
}

async fn no(id: &str, occurrence: &str, lsa: &str) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let id = sent(id)?;
    storage().refuse_coming(&Grant::themself(&learner)?, id, at(occurrence, lsa)?, moment()).await?;
    Ok(lead_to(routes::COMING))
}

/// Says that they can come after all.
#[server(endpoint = "coming/after-all", prefix = "/api")]
pub async fn take_back_no(occurrence: String, lsa: String) -> Result<(), ServerFnError> {
    answered(after_all(&occurrence, &lsa).await)
}

async fn after_all(occurrence: &str, lsa: &str) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    storage().take_back_refusal(&Grant::themself(&learner)?, at(occurrence, lsa)?, moment()).await?;
    Ok(lead_to(routes::COMING))
}

fn at(occurrence: &str, lsa: &str) -> Result<(OccurrenceId, PersonId), Away> {
    Ok((sent(occurrence)?, sent(lsa)?))
}

//! Writing what a session is for, and saying that one saw what is other than before.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::access::Grant;
use domain::id::OccurrenceId;
use domain::scale::Scale;
use domain::teaching::Meanwhile;
use leptos::prelude::*;
use storage::Error;

use super::kept::Typed;
use super::today_page::page_of;
use crate::briefing::actions::parse_changes;
use crate::kept::Form;
use crate::page::sent;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, storage};

/// Writes it for every meeting of the session, or for this one. What is refused is kept as it was typed. `seen` says since
/// when what the page showed of each had stood.
#[server(endpoint = "teaching/write", prefix = "/api")]
pub async fn write_purpose(
    occurrence: String,
    #[server(default)] holds: String,
    #[server(default)] aim: String,
    #[server(default)] support: String,
    #[server(default)] seen: BTreeMap<String, String>,
) -> Result<(), ServerFnError> {
    let typed = Typed { aim, support, holds, meanwhile: false };
    let seen = seen.get(typed.holds().key()).and_then(|at| at.parse().ok()).and_then(DateTime::from_timestamp_millis);
    answered(write(&occurrence, typed, seen).await)
}

async fn write(occurrence: &str, typed: Typed, seen: Option<DateTime<Utc>>) -> Result<Led, Away> {
    let tutor = visitor::tutor().await?;
    let occurrence: OccurrenceId = sent(occurrence)?;
    let grant = Grant::themself(&tutor)?;
    // whether it is theirs to write is asked before anything of it is kept
    let taught = storage().taught(&grant, occurrence, moment()).await?;
    match typed.purpose() {
        Ok(purpose) => {
            match storage().write_purpose(&grant, occurrence, typed.holds(), (purpose, seen), moment()).await {
                Ok(()) => Ok(lead_to(&page_of(taught.on))),
                Err(Error::Purpose(Meanwhile)) => {
                    Typed { meanwhile: true, ..typed }.keep(&tutor, &occurrence).await?;
                    Ok(lead_to(&routes::purpose(occurrence)))
                }
                Err(error) => Err(error.into()),
            }
        }
        Err(_) => {
            typed.keep(&tutor, &occurrence).await?;
            Ok(lead_to(&routes::purpose(occurrence)))
        }
    }
}

/// Keeps that a tutor saw which of their sessions are other than before, as their page told them: by the versions of their
/// weeks, and by what was moved, each with the instant at which it was.
#[server(endpoint = "teaching/see-changes", prefix = "/api")]
pub async fn see_changes(
    #[server(default)] versions: Vec<String>,
    #[server(default)] shifts: Vec<String>,
) -> Result<(), ServerFnError> {
    answered(see(&versions, &shifts).await)
}

async fn see(versions: &[String], shifts: &[String]) -> Result<Led, Away> {
    let tutor = visitor::tutor().await?;
    storage().saw_changed_meetings(&Grant::themself(&tutor)?, parse_changes(versions, shifts)?, moment()).await?;
    Ok(lead_to(routes::HOME))
}

//! Writing what a session is for.

use domain::access::Grant;
use domain::id::OccurrenceId;
use leptos::prelude::*;

use super::kept::Typed;
use crate::routes;
use crate::visitor::{self, Away, answered, go_to, moment, not_here, storage};

/// Writes it for every meeting of the session, or for this one. What is refused is kept as it was typed.
#[server(endpoint = "teaching/write", prefix = "/api")]
pub async fn write_purpose(
    occurrence: String,
    #[server(default)] holds: String,
    #[server(default)] aim: String,
    #[server(default)] support: String,
) -> Result<(), ServerFnError> {
    answered(write(&occurrence, Typed { aim, support, holds }).await)
}

async fn write(occurrence: &str, typed: Typed) -> Result<(), Away> {
    let tutor = visitor::tutor().await?;
    let occurrence: OccurrenceId = occurrence.parse().map_err(|_| not_here())?;
    let grant = Grant::themself(&tutor)?;
    match typed.purpose() {
        Ok(purpose) => {
            storage().write_purpose(&grant, occurrence, typed.holds(), purpose, moment()).await?;
            Err(go_to(routes::HOME))
        }
        Err(_) => {
            // whether it is theirs to write is asked before anything of it is kept
            storage().taught(&grant, occurrence, moment()).await?;
            typed.keep(&tutor, occurrence).await?;
            Err(go_to(&routes::purpose(occurrence)))
        }
    }
}

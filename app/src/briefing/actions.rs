//! That an LSA has read what the learners of a meeting say.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::access::Grant;
use domain::briefing::Edition;
use domain::id::{DeploymentVersionId, OccurrenceId, PersonId, SessionId};
use leptos::prelude::*;

use crate::page::sent;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, not_here, storage};

/// Marks what the page showed as read: a learner with what they say and what their plan gives in each of `read`, and of the `purpose` of a
/// meeting the instant it was written. When the page was `made` tells what is news to its reader still.
#[server(endpoint = "briefing/mark-read", prefix = "/api")]
pub async fn mark_briefing_read(
    session: String,
    #[server(default)] read: Vec<String>,
    #[server(default)] occurrence: String,
    #[server(default)] purpose: String,
    made: String,
    #[server(default)] then: String,
) -> Result<(), ServerFnError> {
    answered(mark(&session, (&read, &made), (&occurrence, &purpose), &then).await)
}

async fn mark(
    session: &str,
    (read, made): (&[String], &str),
    (occurrence, purpose): (&str, &str),
    then: &str,
) -> Result<Led, Away> {
    let lsa = visitor::lsa().await?;
    let (session, made): (SessionId, _) = (sent(session)?, instant(made)?);
    for read in read {
        let (learner, edition) = parse(read).ok_or_else(not_here)?;
        let grant = storage().allow(&lsa, learner, moment()).await?;
        storage().mark_read(&grant, session, (edition, made), moment()).await?;
    }
    if !purpose.is_empty() {
        let occurrence: OccurrenceId = sent(occurrence)?;
        let written = instant(purpose)?;
        storage().mark_purpose_read(&Grant::themself(&lsa)?, occurrence, written, moment()).await?;
    }
    Ok(lead_to(&routes::own_page(then)))
}

/// Keeps that an LSA saw what changed in their weeks, as their page showed it.
#[server(endpoint = "briefing/see-changes", prefix = "/api")]
pub async fn see_changes(#[server(default)] versions: Vec<String>) -> Result<(), ServerFnError> {
    answered(see(&versions).await)
}

async fn see(versions: &[String]) -> Result<Led, Away> {
    let lsa = visitor::lsa().await?;
    let versions = versions.iter().map(|version| sent(version));
    let versions = versions.collect::<Result<BTreeSet<DeploymentVersionId>, Away>>()?;
    storage().saw_moved(&Grant::themself(&lsa)?, versions, moment()).await?;
    Ok(lead_to(routes::HOME))
}

fn instant(millis: &str) -> Result<DateTime<Utc>, Away> {
    millis.parse().ok().and_then(DateTime::from_timestamp_millis).ok_or_else(not_here)
}

fn parse(read: &str) -> Option<(PersonId, Edition)> {
    let (learner, edition) = read.split_once(' ')?;
    Some((learner.parse().ok()?, edition.parse().ok()?))
}

//! That an LSA has read what the learners of a meeting say.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::access::Grant;
use domain::briefing::Edition;
use domain::id::{DeploymentVersionId, OccurrenceId, PersonId, SessionId};
use leptos::prelude::*;
use storage::Shifts;

use crate::page::sent;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, not_here, storage};

/// Marks what the page showed as read: a learner with what they say and what their plan gives in each of `read`, and of the `purpose` of a
/// meeting the instant it was written. When the page was `made` tells what is news to its reader still. What is theirs no more is passed
/// over: the page stood open while that changed, and their first page says what did.
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
    let read = read.iter().map(|read| parse(read).ok_or_else(not_here)).collect::<Result<Vec<_>, Away>>()?;
    let purpose = (!purpose.is_empty()).then(|| parse_purpose(occurrence, purpose)).transpose()?;
    let now = storage().sent(&Grant::themself(&lsa)?, session, moment()).await?;
    let (gone, read): (Vec<_>, Vec<_>) = read.into_iter().partition(|(learner, _)| now.is_no_more_to(*learner));
    for (learner, edition) in read {
        let grant = storage().allow(&lsa, learner, moment()).await?;
        storage().mark_read(&grant, session, (edition, made), moment()).await?;
    }
    let goes_no_more = purpose.is_some_and(|(occurrence, _)| now.is_no_more_at(occurrence));
    if let Some((occurrence, written)) = purpose.filter(|_| !goes_no_more) {
        storage().mark_purpose_read(&Grant::themself(&lsa)?, occurrence, written, moment()).await?;
    }
    // the page they came from may be of whoever is theirs no more
    let as_it_was = gone.is_empty() && !goes_no_more;
    Ok(lead_to(&if as_it_was { routes::own_address(then) } else { routes::HOME.to_owned() }))
}

/// Keeps that an LSA saw what changed in their weeks, as their page showed it: the versions, and the meetings that were moved
/// within their week, each with the instant at which it was.
#[server(endpoint = "briefing/see-changes", prefix = "/api")]
pub async fn see_changes(
    #[server(default)] versions: Vec<String>,
    #[server(default)] shifts: Vec<String>,
) -> Result<(), ServerFnError> {
    answered(see(&versions, &shifts).await)
}

async fn see(versions: &[String], shifts: &[String]) -> Result<Led, Away> {
    let lsa = visitor::lsa().await?;
    storage().saw_moved(&Grant::themself(&lsa)?, parse_changes(versions, shifts)?, moment()).await?;
    Ok(lead_to(routes::HOME))
}

/// What a page told as other than before, read from its form: the versions of weeks, and the meetings that were moved.
pub fn parse_changes(versions: &[String], shifts: &[String]) -> Result<(BTreeSet<DeploymentVersionId>, Shifts), Away> {
    let versions = versions.iter().map(|version| sent(version)).collect::<Result<_, Away>>()?;
    let shifts = shifts.iter().map(|shift| parse_shift(shift)).collect::<Result<_, Away>>()?;
    Ok((versions, shifts))
}

fn parse_purpose(occurrence: &str, written: &str) -> Result<(OccurrenceId, DateTime<Utc>), Away> {
    Ok((sent(occurrence)?, instant(written)?))
}

/// A meeting that was moved, and the instant at which it was, as a form names them.
pub fn shift_value((occurrence, shifted): &(OccurrenceId, DateTime<Utc>)) -> String {
    format!("{occurrence} {}", shifted.timestamp_millis())
}

fn parse_shift(shift: &str) -> Result<(OccurrenceId, DateTime<Utc>), Away> {
    let (occurrence, shifted) = shift.split_once(' ').ok_or_else(not_here)?;
    Ok((sent(occurrence)?, instant(shifted)?))
}

fn instant(millis: &str) -> Result<DateTime<Utc>, Away> {
    millis.parse().ok().and_then(DateTime::from_timestamp_millis).ok_or_else(not_here)
}

fn parse(read: &str) -> Option<(PersonId, Edition)> {
    let (learner, edition) = read.split_once(' ')?;
    Some((learner.parse().ok()?, edition.parse().ok()?))
}

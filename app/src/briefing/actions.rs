//! That an LSA has read what the learners of a meeting say.

use domain::briefing::Version;
use domain::id::{PersonId, SessionId};
use leptos::prelude::*;

use crate::routes;
use crate::visitor::{self, Away, answered, go_to, moment, not_here, storage};

/// Marks what the page showed as read: a learner and the version of their say in each of `read`.
#[server(endpoint = "briefing/mark-read", prefix = "/api")]
pub async fn mark_briefing_read(
    session: String,
    #[server(default)] read: Vec<String>,
    #[server(default)] then: String,
) -> Result<(), ServerFnError> {
    answered(mark(&session, &read, &then).await)
}

async fn mark(session: &str, read: &[String], then: &str) -> Result<(), Away> {
    let lsa = visitor::lsa().await?;
    let session: SessionId = session.parse().map_err(|_| not_here())?;
    for read in read {
        let (learner, version) = parse(read).ok_or_else(not_here)?;
        let grant = storage().allow(&lsa, learner, moment()).await?;
        storage().mark_read(&grant, session, version, moment()).await?;
    }
    go_to(&routes::own_page(then));
    Ok(())
}

fn parse(read: &str) -> Option<(PersonId, Version)> {
    let (learner, version) = read.split_once(' ')?;
    Some((learner.parse().ok()?, version.parse().ok()?))
}

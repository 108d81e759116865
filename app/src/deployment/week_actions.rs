//! What a coordinator does with a week: have it proposed, covered, published, taken back by one change, go back. Each answers 303.

use std::time::Duration;

use domain::deployment::{Refusal, Seen};
use leptos::prelude::*;
use storage::{Back, Compared, Error};

use super::changes::is_nothing_new;
use super::explain::found;
use super::opened::{Opened, Which};
use super::refused::Stands;
use super::search::Search;
use crate::page::sent;
use crate::routes;
use crate::visitor::{Away, Led, answered, clock, go_to, lead_to, moment, not_here, storage};

/// The longest a proposal may take, in seconds.
const LONGEST: u64 = 60;

/// Begins to look for a week that meets what was agreed. What is in force stays until someone publishes.
#[server(endpoint = "deployment/propose", prefix = "/api")]
pub async fn propose_week(
    site: String,
    monday: String,
    #[server(default)] seconds: String,
) -> Result<(), ServerFnError> {
    answered(propose(&site, &monday, &seconds).await)
}

async fn propose(site: &str, monday: &str, seconds: &str) -> Result<Led, Away> {
    let Opened { grant, week, zone, .. } = to_come(site, monday).await?;
    let (id, monday) = (week.site, week.week.monday());
    let seconds = seconds.parse::<u64>().map_or(5, |seconds| seconds.clamp(1, LONGEST));
    Search::begin(storage(), grant, week, Duration::from_secs(seconds), (zone, clock()));
    Ok(lead_to(&routes::proposal(id, monday)))
}

/// Shows how a week is covered in which somebody is sent who does not come: its draft where that was made to cover them and sends
/// nobody so, else the week planned again around them; or the week in force alone, where `dropping` is the number of a draft that is
/// let go for it. An LSA who marks themself as not in leaves that to the coordinator, who alone has the week changed.
#[server(endpoint = "deployment/cover", prefix = "/api")]
pub async fn cover_week(
    site: String,
    monday: String,
    #[server(default)] dropping: String,
) -> Result<(), ServerFnError> {
    answered(cover(&site, &monday, &dropping).await)
}

async fn cover(site: &str, monday: &str, dropping: &str) -> Result<Led, Away> {
    let mut opened = to_come(site, monday).await?;
    let (id, of) = (opened.week.site, opened.week.week);
    if !dropping.is_empty() {
        let dropped = storage().drop_draft(&opened.grant, of, sent(dropping)?, moment()).await;
        match dropped {
            Ok(()) => opened = to_come(site, monday).await?,
            Err(Error::Deployment(_)) => return Ok(lead_to(&routes::compare_refused(id, of.monday()))),
            Err(error) => return Err(error.into()),
        }
    }
    let Opened { grant, week, model, zone, .. } = opened;
    if week.draft.as_ref().is_some_and(|draft| draft.covers && model.all_come(week.reader, &draft.rows)) {
        return Ok(lead_to(&routes::compare(id, of.monday())));
    }
    Search::cover(storage(), grant, week, (zone, clock()));
    Ok(lead_to(&routes::proposal(id, of.monday())))
}

/// Ends a search with the best it has.
#[server(endpoint = "deployment/stop", prefix = "/api")]
pub async fn stop_search(site: String, monday: String) -> Result<(), ServerFnError> {
    answered(stop(&site, &monday).await)
}

async fn stop(site: &str, monday: &str) -> Result<Led, Away> {
    let week = Opened::open(Which::read(site, monday)?).await?.week;
    Search::stop_for(week.site, week.week.monday());
    Ok(lead_to(&routes::proposal(week.site, week.week.monday())))
}

/// Puts a draft in force, the one that was looked at, in place of what it was compared with.
#[server(endpoint = "deployment/publish", prefix = "/api")]
pub async fn publish_week(
    site: String,
    monday: String,
    number: String,
    #[server(default)] before: String,
) -> Result<(), ServerFnError> {
    answered(publish(&site, &monday, &number, &before).await)
}

async fn publish(site: &str, monday: &str, number: &str, before: &str) -> Result<Led, Away> {
    let opened = to_come(site, monday).await?;
    let compared = Compared { draft: sent(number)?, in_force: sent(before)? };
    if opened.week.seen() == Seen(Some(compared.draft)) && is_nothing_new(&opened) {
        return Ok(lead_to(&routes::compare(opened.week.site, opened.week.week.monday())));
    }
    // where the draft is another by now, it is refused whatever was found of it
    let found = found(&opened, opened.week.shown().to_vec()).await?;
    let kept = storage().publish_draft(&opened.grant, opened.week.week, compared, found, (opened.zone, moment())).await;
    brought_into_force(&opened, kept).await
}

/// Makes an earlier version the draft, and shows what it would change: it is published as any draft is.
#[server(endpoint = "deployment/back", prefix = "/api")]
pub async fn go_back(
    site: String,
    monday: String,
    number: String,
    #[server(default)] seen: String,
) -> Result<(), ServerFnError> {
    answered(back(&site, &monday, &number, &seen).await)
}

async fn back(site: &str, monday: &str, number: &str, seen: &str) -> Result<Led, Away> {
    let opened = to_come(site, monday).await?;
    let (site, week) = (opened.week.site, opened.week.week);
    let back = Back { to: sent(number)?, seen: sent(seen)? };
    match storage().go_back(&opened.grant, week, back, moment()).await {
        Ok(()) => Ok(lead_to(&routes::compare(site, week.monday()))),
        Err(Error::Deployment(Refusal::Meanwhile)) => {
            Ok(lead_to(&routes::week_meanwhile(site, week.monday(), back.to)))
        }
        Err(Error::Deployment(_)) => Err(not_here()),
        Err(error) => Err(error.into()),
    }
}

/// A week of which something is still to come; back to it where nothing is, which says that nothing of it can be changed.
async fn to_come(site: &str, monday: &str) -> Result<Opened, Away> {
    let opened = Opened::open(Which::read(site, monday)?).await?;
    if opened.model.is_over() {
        return Err(go_to(&routes::week(opened.week.site, opened.week.week.monday())));
    }
    Ok(opened)
}

async fn brought_into_force(opened: &Opened, kept: Result<(), Error>) -> Result<Led, Away> {
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    match kept {
        Ok(()) => Ok(lead_to(&routes::week_done(site, monday, "published"))),
        Err(Error::Deployment(refusal)) => {
            if let Refusal::Breaches(breaches) = refusal {
                Stands::keep(&opened.coordinator, (site, monday), &breaches).await?;
            }
            Ok(lead_to(&routes::compare_refused(site, monday)))
        }
        Err(error) => Err(error.into()),
    }
}

/// Lets a draft go.
#[server(endpoint = "deployment/drop", prefix = "/api")]
pub async fn drop_draft(site: String, monday: String, #[server(default)] number: String) -> Result<(), ServerFnError> {
    answered(let_go(&site, &monday, &number).await)
}

async fn let_go(site: &str, monday: &str, number: &str) -> Result<Led, Away> {
    let opened = Opened::open(Which::read(site, monday)?).await?;
    let (site, week) = (opened.week.site, opened.week.week);
    match storage().drop_draft(&opened.grant, week, sent(number)?, moment()).await {
        Ok(()) => Ok(lead_to(&routes::week_done(site, week.monday(), "dropped"))),
        Err(Error::Deployment(_)) => Ok(lead_to(&routes::compare_refused(site, week.monday()))),
        Err(error) => Err(error.into()),
    }
}

/// Takes back the last change of a draft, whoever made it: what stood before it is the draft again, or no draft is left.
#[server(endpoint = "deployment/undo", prefix = "/api")]
pub async fn undo_draft(site: String, monday: String, #[server(default)] number: String) -> Result<(), ServerFnError> {
    answered(undo(&site, &monday, &number).await)
}

async fn undo(site: &str, monday: &str, number: &str) -> Result<Led, Away> {
    let opened = Opened::open(Which::read(site, monday)?).await?;
    let (site, week) = (opened.week.site, opened.week.week);
    match storage().undo_draft(&opened.grant, week, sent(number)?, moment()).await {
        Ok(()) => Ok(lead_to(&routes::week_done(site, week.monday(), "undone"))),
        Err(Error::Deployment(_)) => Ok(lead_to(&routes::compare_refused(site, week.monday()))),
        Err(error) => Err(error.into()),
    }
}

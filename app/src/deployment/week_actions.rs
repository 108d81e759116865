//! What a coordinator does with a week: have it proposed, change it place by place, publish it, go back. Each answers 303.
#![expect(clippy::too_many_arguments, reason = "an action takes the fields of its form")]

use std::collections::BTreeSet;
use std::time::Duration;

use domain::deployment::{Part, Refusal, Row, Week};
use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;
use storage::Error;

use super::explain::found;
use super::opened::{Opened, Which};
use super::place::{Place, Put};
use super::search::Search;
use super::swap::swapped;
use super::why::Asking;
use crate::routes;
use crate::visitor::{Away, answered, go_to, moment, not_here, storage};

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

async fn propose(site: &str, monday: &str, seconds: &str) -> Result<(), Away> {
    let Opened { grant, week, zone, .. } = Opened::open(Which::read(site, monday)?).await?;
    let (id, monday) = (week.site, week.week.monday());
    let seconds = seconds.parse::<u64>().map_or(5, |seconds| seconds.clamp(1, LONGEST));
    Search::begin(storage(), grant, week, zone, Duration::from_secs(seconds), moment());
    Err(go_to(&routes::proposal(id, monday)))
}

/// Ends a search with the best it has.
#[server(endpoint = "deployment/stop", prefix = "/api")]
pub async fn stop_search(site: String, monday: String) -> Result<(), ServerFnError> {
    answered(stop(&site, &monday).await)
}

async fn stop(site: &str, monday: &str) -> Result<(), Away> {
    let week = Opened::open(Which::read(site, monday)?).await?.week;
    Search::stop_for(week.site, week.week.monday());
    Err(go_to(&routes::proposal(week.site, week.week.monday())))
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

async fn publish(site: &str, monday: &str, number: &str, before: &str) -> Result<(), Away> {
    let opened = Opened::open(Which::read(site, monday)?).await?;
    let numbers = (number.parse().map_err(|_| not_here())?, before.parse().unwrap_or_default());
    // where the draft is another by now, it is refused whatever was found of it
    let found = found(&opened, opened.week.shown().to_vec()).await?;
    let kept = storage().publish_draft(&opened.grant, opened.week.week, numbers, found, moment()).await;
    brought_into_force(&opened, kept, "published").await
}

/// Puts an earlier version in force again, as a new one, where the week is as it was seen.
#[server(endpoint = "deployment/republish", prefix = "/api")]
pub async fn republish_week(
    site: String,
    monday: String,
    number: String,
    #[server(default)] seen: String,
) -> Result<(), ServerFnError> {
    answered(republish(&site, &monday, &number, &seen).await)
}

async fn republish(site: &str, monday: &str, number: &str, seen: &str) -> Result<(), Away> {
    let opened = Opened::open(Which::read(site, monday)?).await?;
    let number = number.parse().map_err(|_| not_here())?;
    let seen = seen.parse().unwrap_or_default();
    let earlier = storage().earlier_version(&opened.grant, opened.week.week, number, moment()).await?;
    let found = found(&opened, earlier.unwrap_or_default()).await?;
    let kept = storage().republish(&opened.grant, opened.week.week, (number, seen), found, moment()).await;
    if let Err(Error::Deployment(Refusal::Meanwhile)) = kept {
        return Err(go_to(&routes::week_meanwhile(opened.week.site, opened.week.week.monday(), number)));
    }
    brought_into_force(&opened, kept, "republished").await
}

async fn brought_into_force(opened: &Opened, kept: Result<(), Error>, done: &str) -> Result<(), Away> {
    let (site, week): (_, Week) = (opened.week.site, opened.week.week);
    match kept {
        Ok(()) => Err(go_to(&routes::week_done(site, week.monday(), done))),
        Err(Error::Deployment(_)) => Err(go_to(&routes::compare_refused(site, week.monday()))),
        Err(error) => Err(error.into()),
    }
}

/// Lets a draft go.
#[server(endpoint = "deployment/drop", prefix = "/api")]
pub async fn drop_draft(site: String, monday: String, #[server(default)] number: String) -> Result<(), ServerFnError> {
    answered(drop(&site, &monday, &number).await)
}

async fn drop(site: &str, monday: &str, number: &str) -> Result<(), Away> {
    let opened = Opened::open(Which::read(site, monday)?).await?;
    let (site, week) = (opened.week.site, opened.week.week);
    match storage().drop_draft(&opened.grant, week, number.parse().unwrap_or_default(), moment()).await {
        Ok(()) => Err(go_to(&routes::week_done(site, week.monday(), "dropped"))),
        Err(Error::Deployment(_)) => Err(go_to(&routes::compare_refused(site, week.monday()))),
        Err(error) => Err(error.into()),
    }
}

/// Sends someone to a learner's place in the draft, in place of someone or of nobody; with no one to send, takes them off, and
/// the learner reads why.
/// A hard rule against it leaves everything as it is: the page says which. Whom a person puts there is locked.
#[server(endpoint = "deployment/put", prefix = "/api")]
pub async fn put_lsa(
    site: String,
    monday: String,
    occurrence: String,
    learner: String,
    #[server(default)] lsa: String,
    #[server(default)] instead: String,
    #[server(default)] part: String,
    #[server(default)] reason: String,
    #[server(default)] number: String,
) -> Result<(), ServerFnError> {
    let place = Place::open((&site, &monday), (&occurrence, &learner), (&number, &lsa)).await;
    answered(put(place, Put::read(&lsa, &instead, &part), Some(&reason)).await)
}

/// The same from the week itself, where a place was dragged to another row, and back to it.
#[server(endpoint = "deployment/give", prefix = "/api")]
pub async fn give_to_lsa(
    site: String,
    monday: String,
    occurrence: String,
    learner: String,
    #[server(default)] lsa: String,
    #[server(default)] instead: String,
    #[server(default)] part: String,
    #[server(default)] number: String,
) -> Result<(), ServerFnError> {
    let place = Place::open((&site, &monday), (&occurrence, &learner), (&number, &lsa)).await;
    answered(put(place, Put::read(&lsa, &instead, &part), None).await)
}

/// Does it; `reason` is what the place's own form says: the week's has none, and leads there where one is needed.
async fn put(place: Result<Place, Away>, asked: Put, reason: Option<&str>) -> Result<(), Away> {
    let place = &place?;
    let (week, model) = (&place.opened.week, &place.opened.model);
    let here = |row: &Row, lsa| row.occurrence == place.occurrence && row.learner == place.learner && row.lsa == lsa;
    let need = model.need(place.occurrence, place.learner);
    let part = asked.part.or_else(|| Some(need?.part));
    // whoever leaves one half to somebody else stays for the other
    let takes = if asked.lsa.is_some() { part.unwrap_or(Part::Whole) } else { Part::Whole };
    let stays = |row: &Row| {
        let leaves = asked.instead.is_some_and(|lsa| here(row, lsa));
        let part = if leaves { row.part.without(takes)? } else { row.part };
        Some(Row { part, ..row.clone() })
    };
    let mut rows: Vec<Row> = week.shown().iter().filter_map(stays).collect();
    let mut locked = place.locked();
    if let Some(lsa) = asked.lsa {
        let need = need.ok_or_else(not_here)?.in_part(takes);
        let works = week.lsas.iter().find(|works| works.lsa.id == lsa).ok_or_else(not_here)?;
        let is_there = rows.iter().any(|row| here(row, lsa) && row.part.meets(takes));
        if is_there || Asking::new(week, model, &rows).obstacle(&need, works).is_some() {
            let of = ((week.site, week.week.monday()), (place.occurrence, place.learner));
            return Err(go_to(&routes::place_refused(of.0, of.1, (lsa, takes))));
        }
        let (occurrence, learner) = (place.occurrence, place.learner);
        let is_more = model.need(occurrence, learner).is_some_and(|need| !need.part.covers(takes));
        let written = place.written(reason.unwrap_or_default(), is_more, (lsa, takes))?;
        match rows.iter_mut().find(|row| here(row, lsa)) {
            Some(row) => {
                row.part = row.part.and(takes);
                row.reason = written.or(row.reason.take());
            }
            None => {
                rows.push(Row { occurrence, learner, lsa, part: takes, plan_line: Some(need.line), reason: written });
            }
        }
        locked.insert((occurrence, learner, lsa));
    }
    let left = match asked.lsa {
        Some(_) => None,
        None => place.left(&rows, reason.unwrap_or_default(), asked.instead)?,
    };
    if reason.is_none() {
        place.kept(rows, locked, left).await?;
        return Err(go_to(&routes::week_by(week.site, week.week.monday(), "lsa")));
    }
    place.keep(rows, locked, left).await
}

/// Has two people who are in two rooms at the same time change places in the draft, each with everyone they are with there.
#[server(endpoint = "deployment/swap", prefix = "/api")]
pub async fn swap_lsas(
    site: String,
    monday: String,
    occurrence: String,
    learner: String,
    lsa: String,
    #[server(default)] other: String,
    #[server(default)] number: String,
) -> Result<(), ServerFnError> {
    let place = match Place::open((&site, &monday), (&occurrence, &learner), (&number, &other)).await {
        Ok(place) => place,
        Err(away) => return answered(Err(away)),
    };
    answered(swap(&place, &lsa, &other).await)
}

async fn swap(place: &Place, lsa: &str, other: &str) -> Result<(), Away> {
    let (one, other) = (lsa.parse().map_err(|_| not_here())?, other.parse().map_err(|_| not_here())?);
    let (week, model) = (&place.opened.week, &place.opened.model);
    let before: BTreeSet<_> = week.shown().iter().map(key).collect();
    let rows = swapped(week, model, place.occurrence, one, other).ok_or_else(not_here)?;
    // whom a person puts somewhere is locked there
    let moved = rows.iter().map(key).filter(|key| !before.contains(key));
    let locked = place.locked().into_iter().chain(moved).collect();
    place.keep(rows, locked, None).await
}

const fn key(row: &Row) -> (OccurrenceId, PersonId, PersonId) {
    (row.occurrence, row.learner, row.lsa)
}

/// Says that a proposal may not change who comes to a learner, or that it may again.
#[server(endpoint = "deployment/lock", prefix = "/api")]
pub async fn lock_row(
    site: String,
    monday: String,
    occurrence: String,
    learner: String,
    lsa: String,
    #[server(default)] locked: String,
    #[server(default)] number: String,
) -> Result<(), ServerFnError> {
    let place = match Place::open((&site, &monday), (&occurrence, &learner), (&number, &lsa)).await {
        Ok(place) => place,
        Err(away) => return answered(Err(away)),
    };
    answered(lock(&place, &lsa, locked == "yes").await)
}

async fn lock(place: &Place, lsa: &str, locks: bool) -> Result<(), Away> {
    let lsa: PersonId = lsa.parse().map_err(|_| not_here())?;
    let key = (place.occurrence, place.learner, lsa);
    let mut locked = place.locked();
    if locks {
        locked.insert(key);
    } else {
        locked.remove(&key);
    }
    place.keep(place.opened.week.shown().to_vec(), locked, None).await
}

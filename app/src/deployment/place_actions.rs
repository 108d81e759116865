//! What a coordinator does with one place of a week: put somebody there, change two people, lock. Each answers 303.
#![expect(clippy::too_many_arguments, reason = "an action takes the fields of its form")]

use domain::deployment::{Part, Row, Sending, Sendings};
use domain::id::PersonId;
use leptos::prelude::*;

use super::place::{Place, Put};
use super::swap::swapped;
use super::why::Asking;
use crate::page::sent;
use crate::routes;
use crate::visitor::{Away, Led, answered, lead_to, not_here};

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
    let asked = Put::read(&lsa, &instead, &part);
    let place = Place::open((&site, &monday), (&occurrence, &learner), (&number, asked, &reason)).await;
    answered(put(place, asked, true).await)
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
    let asked = Put::read(&lsa, &instead, &part);
    let place = Place::open((&site, &monday), (&occurrence, &learner), (&number, asked, "")).await;
    answered(put(place, asked, false).await)
}

/// Does it, by the place's own form, or by the week's: that has no reason, and leads to the place where one is needed.
async fn put(place: Result<Place, Away>, asked: Put, is_own_form: bool) -> Result<Led, Away> {
    let place = &place?;
    let (week, model) = (&place.opened.week, &place.opened.model);
    let here = |row: &Row, lsa| row.occurrence == place.occurrence && row.learner == place.learner && row.lsa == lsa;
    let need = model.need(place.occurrence, place.learner);
    let part = asked.part.or_else(|| Some(need?.part));
    // whoever leaves one half to somebody else stays for the other
    let takes = if asked.lsa.is_some() { part.unwrap_or(Part::Whole) } else { Part::Whole };
    let leaves = place.leaves(takes);
    let stays = |row: &Row| {
        let part = if leaves.is_some_and(|lsa| here(row, lsa)) { row.part.without(takes)? } else { row.part };
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
            return Err(place.back(routes::place_refused(of.0, of.1, (lsa, takes))).await);
        }
        let (occurrence, learner) = (place.occurrence, place.learner);
        let more = place.more(&rows, (lsa, takes));
        let written = place.written(more.is_some(), (lsa, takes)).await?;
        match rows.iter_mut().find(|row| here(row, lsa)) {
            Some(row) => {
                row.part = row.part.and(takes);
                row.reason = written.or(row.reason.take());
            }
            None => {
                let plan_line = (more != Some(takes)).then_some(need.line);
                rows.push(Row { occurrence, learner, lsa, part: takes, plan_line, reason: written });
            }
        }
        locked.insert(Sending { occurrence, learner, lsa });
    }
    let left = match asked.lsa {
        Some(_) => None,
        None => place.left(&rows, asked.instead).await?,
    };
    if !is_own_form {
        place.kept(rows, locked, left).await?;
        let of = (week.site, week.week.monday());
        return Ok(lead_to(&routes::week_given(of, (place.occurrence, place.learner), asked.lsa)));
    }
    let done = asked.lsa.map_or(("off", asked.instead), |lsa| ("sent", Some(lsa)));
    place.keep((rows, locked, left), done).await
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
    let place = match Place::open(
        (&site, &monday),
        (&occurrence, &learner),
        (&number, Put { lsa: other.parse().ok(), ..Put::default() }, ""),
    )
    .await
    {
        Ok(place) => place,
        Err(away) => return answered(Err(away)),
    };
    answered(swap(&place, &lsa, &other).await)
}

async fn swap(place: &Place, lsa: &str, other: &str) -> Result<Led, Away> {
    let (one, other) = (sent(lsa)?, sent(other)?);
    let (week, model) = (&place.opened.week, &place.opened.model);
    let before: Sendings = week.shown().iter().map(Row::sending).collect();
    let rows = swapped(week, model, place.occurrence, one, other).ok_or_else(not_here)?;
    // whom a person puts somewhere is locked there
    let moved = rows.iter().map(Row::sending).filter(|sending| !before.contains(sending));
    let locked = place.locked().into_iter().chain(moved).collect();
    place.keep((rows, locked, None), ("swapped", Some(other))).await
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
    let place = match Place::open(
        (&site, &monday),
        (&occurrence, &learner),
        (&number, Put { lsa: lsa.parse().ok(), ..Put::default() }, ""),
    )
    .await
    {
        Ok(place) => place,
        Err(away) => return answered(Err(away)),
    };
    answered(lock(&place, &lsa, locked == "yes").await)
}

async fn lock(place: &Place, lsa: &str, locks: bool) -> Result<Led, Away> {
    let lsa: PersonId = sent(lsa)?;
    let sending = Sending { occurrence: place.occurrence, learner: place.learner, lsa };
    let mut locked = place.locked();
    if locks {
        locked.insert(sending);
    } else {
        locked.remove(&sending);
    }
    let done = if locks { "locked" } else { "unlocked" };
    place.keep((place.opened.week.shown().to_vec(), locked, None), (done, Some(lsa))).await
}

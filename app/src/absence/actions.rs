//! Marking someone as not in, and taking it back. A coordinator is shown the week planned again, to publish with one button.

use std::time::Duration;

use domain::access::{Grant, Role, Visitor, act};
use domain::deployment::Stretch;
use domain::id::{AbsenceId, PersonId};
use leptos::prelude::*;

use super::kept::Typed;
use crate::deployment::{Opened, Search, Which, date};
use crate::routes;
use crate::visitor::{self, Away, answered, go_to, moment, not_here, storage};

/// Seconds that planning again may take: someone waits with a phone in their hand.
const REPLAN: u64 = 1;

/// Marks someone as not in from a day to a day; nobody says why. Without a person it is whoever asks.
#[server(endpoint = "absence/mark", prefix = "/api")]
pub async fn mark_absence(
    id: String,
    #[server(default)] person: String,
    #[server(default)] from: String,
    #[server(default)] to: String,
) -> Result<(), ServerFnError> {
    answered(mark(&id, &person, Typed { from, to }).await)
}

async fn mark(id: &str, person: &str, typed: Typed) -> Result<(), Away> {
    let (visitor, person, grant) = granted(person).await?;
    let id: AbsenceId = id.parse().map_err(|_| not_here())?;
    let stretch = date(&typed.from).zip(date(&typed.to));
    let stretch = stretch.and_then(|(from, to)| Stretch::new(from, to, moment().today).ok());
    let page = page_of(&visitor, person);
    let Some(stretch) = stretch else {
        typed.keep(&visitor, person).await?;
        return Err(go_to(&page));
    };
    storage().mark_absence(&grant, id, stretch, moment()).await?;
    if visitor.role == Role::Lsa {
        return Err(go_to(&format!("{page}?done=marked")));
    }
    // every site of the coordinator's at which they are expected: the first that has them
    for site in &visitor.sites {
        let which = Which { site: Some(*site), date: stretch.from() };
        let Opened { grant, week, zone, .. } = Opened::open(which).await?;
        let sent = week.shown().iter().any(|row| row.lsa == person);
        if sent {
            let monday = week.week.monday();
            Search::begin(storage(), grant, week, zone, Duration::from_secs(REPLAN), moment());
            return Err(go_to(&routes::proposal(*site, monday)));
        }
    }
    Err(go_to(&format!("{page}?done=marked")))
}

/// Says that someone is in after all.
#[server(endpoint = "absence/take-back", prefix = "/api")]
pub async fn take_back_absence(id: String, #[server(default)] person: String) -> Result<(), ServerFnError> {
    answered(take_back(&id, &person).await)
}

async fn take_back(id: &str, person: &str) -> Result<(), Away> {
    let (visitor, person, grant) = granted(person).await?;
    storage().take_back_absence(&grant, id.parse().map_err(|_| not_here())?, moment()).await?;
    Err(go_to(&format!("{}?done=back", page_of(&visitor, person))))
}

/// Whoever asks, whom it is about, and by what right.
pub async fn granted(person: &str) -> Result<(Visitor, PersonId, Grant<act::MarkAbsence>), Away> {
    let visitor = visitor::anyone().await?;
    if person.is_empty() {
        let grant = Grant::themself(&visitor)?;
        return Ok((visitor.clone(), visitor.person, grant));
    }
    let person: PersonId = person.parse().map_err(|_| not_here())?;
    let grant = storage().allow(&visitor, person, moment()).await?;
    Ok((visitor, person, grant))
}

fn page_of(visitor: &Visitor, person: PersonId) -> String {
    if visitor.role == Role::Lsa { routes::ABSENCE.to_owned() } else { routes::absence_of(person) }
}

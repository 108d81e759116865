//! Marking someone as not in, and taking it back. A coordinator is shown the week planned again, to publish with one button.

use chrono::NaiveDate;
use domain::access::{Grant, Role, Visitor, act};
use domain::deployment::{Stretch, Week};
use domain::id::{AbsenceId, PersonId, SiteId};
use leptos::prelude::*;
use storage::Away;

use super::kept::Typed;
use crate::deployment::{Opened, Search, Which};
use crate::kept::Form;
use crate::page::sent;
use crate::routes;
use crate::visitor::{self, Led, answered, lead_to, moment, storage};

/// Weeks planned again at once; those further off wait until they are looked at.
const AT_ONCE: usize = 8;

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

async fn mark(id: &str, person: &str, typed: Typed) -> Result<Led, visitor::Away> {
    let (visitor, person, grant) = granted(person).await?;
    let id: AbsenceId = sent(id)?;
    let page = page_of(&visitor, person);
    let Ok(stretch) = typed.read(moment().today) else {
        typed.keep(&visitor, &person).await?;
        return Ok(lead_to(&page));
    };
    storage().mark_absence(&grant, id, stretch, moment()).await?;
    if visitor.role == Role::Lsa {
        return Ok(lead_to(&routes::absence_marked(&page)));
    }
    let weeks = weeks_of(&visitor, person).await?;
    let weeks: Vec<_> = weeks.into_iter().filter(|(_, away)| touches(stretch, away.monday)).collect();
    for (site, away) in weeks.iter().take(AT_ONCE) {
        let Opened { grant, week, zone, .. } = Opened::open(Which { site: Some(*site), date: away.monday }).await?;
        Search::cover(storage(), grant, week, (zone, visitor::clock()));
    }
    // one week is looked at at once; of several the page has the list
    Ok(lead_to(&match weeks.as_slice() {
        [(site, away)] => routes::proposal(*site, away.monday),
        _ => routes::absence_marked(&page),
    }))
}

fn touches(stretch: Stretch, monday: NaiveDate) -> bool {
    (Week::of(stretch.from()).monday()..=stretch.to()).contains(&monday)
}

/// The weeks of a coordinator's sites in which someone is sent though they are not in, the next one first.
pub async fn weeks_of(visitor: &Visitor, lsa: PersonId) -> Result<Vec<(SiteId, Away)>, visitor::Away> {
    let mut weeks = Vec::new();
    if visitor.role == Role::Coordinator {
        for site in &visitor.sites {
            let found = storage().to_cover(&Grant::site(visitor, *site)?, moment()).await?.away;
            weeks.extend(found.into_iter().filter(|away| away.lsa == lsa).map(|away| (*site, away)));
        }
    }
    weeks.sort_by_key(|(site, away)| (away.monday, *site));
    Ok(weeks)
}

/// Says that someone is in from now on; or that they were never away, and marked by mistake.
#[server(endpoint = "absence/take-back", prefix = "/api")]
pub async fn take_back_absence(
    id: String,
    #[server(default)] person: String,
    #[server(default)] mistaken: String,
) -> Result<(), ServerFnError> {
    answered(take_back(&id, &person, !mistaken.is_empty()).await)
}

async fn take_back(id: &str, person: &str, was_mistaken: bool) -> Result<Led, visitor::Away> {
    let (visitor, person, grant) = granted(person).await?;
    let id: AbsenceId = sent(id)?;
    let stay_marked = match was_mistaken {
        true => storage().mistaken_absence(&grant, id, moment()).await?,
        false => storage().take_back_absence(&grant, id, moment()).await?,
    };
    let page = page_of(&visitor, person);
    Ok(lead_to(&match stay_marked {
        true => routes::absence_from_now(&page),
        false => routes::absence_back(&page),
    }))
}

/// Whoever asks, whom it is about, and by what right.
pub async fn granted(person: &str) -> Result<(Visitor, PersonId, Grant<act::MarkAbsence>), visitor::Away> {
    let visitor = visitor::anyone().await?;
    let person: PersonId = if person.is_empty() { visitor.person } else { sent(person)? };
    let grant = storage().allow(&visitor, person, moment()).await?;
    Ok((visitor, person, grant))
}

fn page_of(visitor: &Visitor, person: PersonId) -> String {
    if visitor.role == Role::Lsa { routes::ABSENCE.to_owned() } else { routes::absence_of(person) }
}

//! What a coordinator says of one LSA's week. Answers 303 to the page itself.

use std::collections::BTreeMap;

use domain::access::{Grant, act};
use domain::id::{PersonId, SiteId};
use domain::working_week::{DAYS, Written};
use leptos::prelude::*;

use super::kept::Typed;
use crate::kept::Form;
use crate::page::sent;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, storage};

/// Keeps one LSA's week. What is refused is kept as it was typed.
#[server(endpoint = "working-week/arrange", prefix = "/api")]
pub async fn arrange_working_week(
    person: String,
    #[server(default)] paid: String,
    #[server(default)] hours: String,
    #[server(default)] days: BTreeMap<String, String>,
    #[server(default)] rest: BTreeMap<String, String>,
    #[server(default)] sites: Vec<String>,
    #[server(default)] skills: Vec<String>,
) -> Result<(), ServerFnError> {
    let mut of_days: [String; DAYS] = Default::default();
    for (at, day) in of_days.iter_mut().enumerate() {
        *day = days.get(&at.to_string()).cloned().unwrap_or_default();
    }
    let days = of_days;
    let rest = |part: &str| rest.get(part).cloned().unwrap_or_default();
    let (break_minutes, break_from, break_to) = (rest("minutes"), rest("from"), rest("to"));
    let written = Written { paid, hours, days, break_minutes, break_from, break_to, sites, skills };
    answered(arrange(&person, written).await)
}

async fn arrange(person: &str, written: Written) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let lsa: PersonId = sent(person)?;
    let grant: Grant<act::ArrangeWorkingWeek> = storage().allow(&coordinator, lsa, moment()).await?;
    let sites = storage().working_week(&grant, moment()).await?.sites;
    let known = |name: &str| {
        let id: SiteId = name.parse().ok()?;
        sites.iter().any(|(site, ..)| *site == id).then_some(id)
    };
    match written.read(known) {
        Ok(week) => {
            storage().arrange_working_week(&grant, week, moment()).await?;
            Ok(lead_to(&routes::working_week_saved(lsa)))
        }
        Err(_) => {
            Typed(written).keep(&coordinator, &lsa).await?;
            Ok(lead_to(&routes::working_week(lsa)))
        }
    }
}

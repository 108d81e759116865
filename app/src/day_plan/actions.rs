//! What a coordinator changes of a site's day. Answers 303 to the page itself.

use std::collections::BTreeMap;

use domain::day_plan::DayPlan;
use domain::id::SiteId;
use leptos::prelude::*;

use super::kept::Typed;
use crate::college::College;
use crate::kept::Form;
use crate::page::sent;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, storage};

/// Arranges the day of one site: the times that `has` names, each with its hours where both fields are filled in. What is refused
/// is kept as it was typed.
#[server(endpoint = "day-plan/arrange", prefix = "/api")]
pub async fn arrange_day_plan(
    site: String,
    #[server(default)] has: BTreeMap<String, String>,
    #[server(default)] from: BTreeMap<String, String>,
    #[server(default)] to: BTreeMap<String, String>,
) -> Result<(), ServerFnError> {
    let has = has.into_keys().collect();
    answered(arrange(&site, Typed { has, from, to }).await)
}

async fn arrange(site: &str, typed: Typed) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let site: SiteId = sent(site)?;
    let grant = storage().allow(&coordinator, site, moment()).await?;
    match DayPlan::written(typed.ticked()) {
        Ok(plan) => {
            storage().arrange_day_plan(&grant, plan, expect_context::<College>().time_zone, moment()).await?;
            Ok(lead_to(&routes::day_plan_saved(site)))
        }
        Err(_) => {
            typed.keep(&coordinator, &site).await?;
            Ok(lead_to(routes::DAY_PLAN))
        }
    }
}

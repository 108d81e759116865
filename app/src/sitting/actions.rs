//! Saying who is answering.

use domain::access::{Grant, Visitor};
use domain::id::SittingId;
use domain::scale::Scale;
use domain::sitting::{Maker, Relation, Someone};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::kept::Form;
use crate::question::page_with_others;
use crate::question::two_at_a_time::OTHERS;
use crate::routes;
use crate::visitor::{self, Away, Led, lead_to, moment, storage};

/// A helper's name, as it was typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// What they are called.
    pub name: String,
}

impl Form for Typed {
    type Of = ();

    fn name((): &Self::Of) -> String {
        "sitting".to_owned()
    }
}

/// Begins a sitting: at once for a learner on their own, after one more page where someone helps or writes.
#[server(endpoint = "sitting/start", prefix = "/api")]
pub async fn start_sitting(
    #[server(default)] answering: String,
    #[server(default)] relation: String,
    #[server(default)] name: String,
    #[server(default)] asked: String,
    #[server(default)] part: String,
    #[server(default)] to: String,
) -> Result<(), ServerFnError> {
    let who_was_asked = asked == "who";
    let form = Sent { answering, relation, name, who_was_asked, part, to: routes::own_address(&to) };
    visitor::answered(start(form).await)
}

/// Either page's form, as it was sent.
struct Sent {
    answering: String,
    relation: String,
    name: String,
    /// Whether it is the second page's, which asks who helps.
    who_was_asked: bool,
    /// Which two of the answers come next, for those who want two at a time.
    part: String,
    to: String,
}

async fn start(form: Sent) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let someone = Relation::parse(&form.relation).map(|relation| Someone::related(relation, &form.name));
    let Some(maker) = Maker::from_parts(&form.answering, someone) else {
        return ask_on(&learner, form).await;
    };
    if form.who_was_asked {
        Typed::forget(&learner, &()).await?;
    }
    let id = SittingId::new(Uuid::now_v7());
    storage().start_sitting(&Grant::themself(&learner)?, id, maker, moment()).await?;
    Ok(lead_to(&form.to))
}

/// While it is not said yet who is answering: to the other answers, to who helps, or back to what nobody was picked for.
async fn ask_on(learner: &Visitor, form: Sent) -> Result<Led, Away> {
    if form.answering == OTHERS {
        return Ok(lead_to(&page_with_others(&routes::sitting(&form.to), &form.part)));
    }
    if !matches!(form.answering.as_str(), "with-help" | "written-for-me") {
        return Ok(lead_to(&routes::sitting_refused(&form.to)));
    }
    let asks_who = routes::helper(&form.answering, &form.to);
    if !form.who_was_asked {
        return Ok(lead_to(&asks_who));
    }
    let again = match form.relation.as_str() {
        OTHERS => page_with_others(&asks_who, &form.part),
        _ => routes::helper_refused(&form.answering, &form.to),
    };
    Typed { name: form.name }.keep(learner, &()).await?;
    Ok(lead_to(&again))
}

//! Leaving a request for a person, its reader's mark, and who reads at a site.

use std::collections::BTreeMap;

use domain::access::{Grant, act};
use domain::id::{PersonId, PlanLineId, SiteId, TalkId};
use domain::scale::Scale;
use domain::statement::Step;
use domain::talk::{OthersRead, Wish};
use leptos::prelude::*;
use storage::{Ask, Error};

use super::arranged::Typed;
use crate::college::College;
use crate::kept::Form;
use crate::page::sent;
use crate::question::page_with_others;
use crate::question::two_at_a_time::OTHERS;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, not_here, storage};

/// Tells the person that the form named that a learner wants somebody. `from` is the page they were on; `part` the wishes that
/// come next, for those who want two at a time, and `next` and `lead` how many readers and leads they passed over.
#[server(endpoint = "talk/ask", prefix = "/api")]
pub async fn ask_to_talk(
    id: String,
    from: String,
    #[server(default)] reader: String,
    #[server(default)] wish: String,
    #[server(default)] part: String,
    #[server(default)] next: usize,
    #[server(default)] lead: usize,
) -> Result<(), ServerFnError> {
    if wish == OTHERS {
        return answered(other_wishes(&from, [next, lead], &part).await);
    }
    answered(ask((&id, &reader), &from, &wish).await)
}

/// The page once more, with the next two of the wishes: nobody is told anything yet.
async fn other_wishes(from: &str, passed: [usize; 2], part: &str) -> Result<Led, Away> {
    visitor::learner().await?;
    Ok(lead_to(&page_with_others(&routes::talk_passing(from, passed), part)))
}

async fn ask((id, reader): (&str, &str), from: &str, wish: &str) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let id = sent::<TalkId>(id)?;
    let reader = sent::<PersonId>(reader)?;
    let from = routes::own_address(from);
    // whoever reads it is told the page, and not what was asked of it
    let page = from.split('?').next().unwrap_or(&from).to_owned();
    // a wish to talk about a question names it
    let (wish, step) = match wish.split_once('/') {
        Some((situation, question)) => {
            let step = situation.parse().ok().zip(domain::question::Question::parse(question));
            let step = step.and_then(|(situation, question)| Step::new(situation, question));
            (Wish::Question, Some(step.ok_or_else(not_here)?))
        }
        // who presses the button with nothing picked wants to tell somebody: that is no error (R03)
        None if wish.is_empty() => (Wish::Help, None),
        None => (Wish::parse(wish).ok_or_else(not_here)?, None),
    };
    let line = routes::line_at(&page);
    let ask = Ask { id, wish, reader, step, line, page };
    let zone = expect_context::<College>().time_zone;
    match storage().ask_to_talk(&Grant::themself(&learner)?, ask, zone, moment()).await {
        Ok(()) => Ok(lead_to(&routes::talk_told(&from, id))),
        Err(Error::Talk(OthersRead)) => Ok(lead_to(&who_reads_now(wish, line, &from))),
        Err(error) => Err(error.into()),
    }
}

/// The page that names who reads it now: of the line, for a wish that was made there.
fn who_reads_now(wish: Wish, line: Option<PlanLineId>, from: &str) -> String {
    match (wish, line) {
        (Wish::Advocate | Wish::Complaint, Some(line)) => routes::plan_line_not_told(line),
        _ => routes::talk_not_told(from),
    }
}

/// Marks a request as answered by a coordinator who reads it.
#[server(endpoint = "talk/read", prefix = "/api")]
pub async fn mark_talk_read(id: String, site: String) -> Result<(), ServerFnError> {
    answered(mark(&id, &site).await)
}

async fn mark(id: &str, site: &str) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let (id, site) = (sent::<TalkId>(id)?, sent::<SiteId>(site)?);
    storage().mark_talk_read(&storage().allow(&coordinator, site, moment()).await?, id, moment()).await?;
    Ok(lead_to(routes::HOME))
}

/// Marks a worry as answered by the safeguarding lead who reads it.
#[server(endpoint = "talk/worry-read", prefix = "/api")]
pub async fn mark_worry_read(id: String) -> Result<(), ServerFnError> {
    answered(mark_worry(&id).await)
}

async fn mark_worry(id: &str) -> Result<Led, Away> {
    let lead = visitor::safeguarding_lead().await?;
    let id = sent::<TalkId>(id)?;
    storage().mark_worry_read(&Grant::themself(&lead)?, id, moment()).await?;
    Ok(lead_to(routes::HOME))
}

/// Arranges who reads at a site, and when. A refused form comes back with all that was typed.
#[server(endpoint = "talk/arrange", prefix = "/api")]
pub async fn arrange_talk(
    site: String,
    #[server(default)] first: String,
    #[server(default)] second: String,
    #[server(default)] minutes: String,
    #[server(default)] times: BTreeMap<String, String>,
) -> Result<(), ServerFnError> {
    answered(arrange(&site, Typed { first, second, minutes, times }).await)
}

async fn arrange(site: &str, typed: Typed) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let site = sent::<SiteId>(site)?;
    let grant: Grant<act::ArrangeTalk> = storage().allow(&coordinator, site, moment()).await?;
    let Ok(wanted) = typed.read() else {
        typed.keep(&coordinator, &site).await?;
        return Ok(lead_to(&routes::talk_reading(site)));
    };
    storage().arrange_talk(&grant, wanted, moment()).await?;
    Ok(lead_to(&routes::talk_reading_kept(site)))
}

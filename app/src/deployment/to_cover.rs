//! What is to be covered, on a coordinator's first page: nothing where nothing is.

use domain::access::{Grant, Visitor};
use domain::deployment::Week;
use domain::id::SiteId;
use leptos::prelude::*;
use storage::{Away, SaidNo};

use super::opened::zone;
use crate::routes;
use crate::visitor::{self, storage};
use crate::words::{Words, use_words};

/// The section, of every site of theirs.
pub async fn to_cover(coordinator: &Visitor) -> Result<Option<AnyView>, visitor::Away> {
    let words = use_words();
    let mut rows = Vec::new();
    for site in &coordinator.sites {
        let found = storage().to_cover(&Grant::site(coordinator, *site)?, visitor::moment()).await?;
        rows.extend(found.said_no.iter().map(|no| said_no(words, *site, no)));
        rows.extend(found.away.iter().map(|away| away_row(words, routes::week(*site, away.monday), away)));
    }
    Ok((!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="to-cover">
                <h2 id="to-cover">{words.say("deployment-to-cover")}</h2>
                <ul class="differences">{rows}</ul>
            </section>
        }
        .into_any()
    }))
}

fn said_no(words: Words, site: SiteId, no: &SaidNo) -> AnyView {
    let time = no.starts.with_timezone(&zone()).time();
    let args = [
        ("name", no.name.to_string().into()),
        ("lsa", no.lsa.to_string().into()),
        ("title", no.title.clone().into()),
        ("date", words.date(no.on).into()),
        ("time", words.time(time).into()),
    ];
    let href = routes::place(site, Week::of(no.on).monday(), no.occurrence, no.learner);
    view! { <li class="uncovered"><a href=href>{words.say_with("deployment-said-no", &args)}</a></li> }.into_any()
}

/// Someone who is not in, with the way to the week they are sent in.
pub fn away_row(words: Words, href: String, away: &Away) -> AnyView {
    let args = [
        ("name", away.name.to_string().into()),
        ("count", away.meetings.into()),
        ("date", words.date(away.monday).into()),
    ];
    view! { <li class="uncovered"><a href=href>{words.say_with("deployment-still-sent", &args)}</a></li> }.into_any()
}

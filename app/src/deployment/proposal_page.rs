//! A proposal being made: how far it has come, and the way to stop it. A small script looks again by itself, and leads to what was
//! found; without it the link does.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};
use storage::Face;

use super::opened::{Opened, Which};
use super::search::{Progress, Search};
use super::week_actions::StopSearch;
use crate::assets;
use crate::page::page;
use crate::parts::StaffPage;
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, go_to, storage};
use crate::words::{Locale, use_words};

/// `/deployment/week/<monday>/proposal`
#[component]
pub fn ProposalPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let date = use_params_map().get_untracked().get("monday").unwrap_or_default();
        let site = use_query_map().get_untracked().get("site").unwrap_or_default();
        async move {
            let opened = Opened::open(Which::read(&site, &date)?).await?;
            let (site, monday) = (opened.week.site, opened.week.week.monday());
            let Some(progress) = Search::wait(site, monday).await else {
                return Err(go_to(&routes::compare(site, monday)));
            };
            let me = storage().own_face(&opened.coordinator).await?;
            Ok::<_, Away>(show(me, &opened, progress))
        }
    })
}

fn show(me: Face, opened: &Opened, progress: Progress) -> impl IntoView + use<> {
    let words = use_words();
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    let title = words.say_with("deployment-proposal-title", &[("date", opened.monday(words).into())]);
    let args = [("seconds", progress.seconds.into()), ("of", progress.of.into()), ("unmet", progress.unmet.into())];
    let best = progress.cost.map(|_| view! { <p>{words.say_with("deployment-proposal-best", &args)}</p> });
    let (how_far, stop) = match progress.waits {
        true => ("deployment-proposal-waits", "deployment-proposal-let-go"),
        false => ("deployment-proposal-progress", "deployment-proposal-stop"),
    };
    let stop = words.say(stop);
    let called = stop.clone();
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(routes::week(site, monday))>
            <h1>{title}</h1>
            <div id="how-far">
                <p role="status">{words.say_with(how_far, &args)}</p>
                {best}
            </div>
            <p><a class="main-button" href=routes::proposal(site, monday)>{words.say("deployment-proposal-again")}</a></p>
            <form method="post" action=StopSearch::url() aria-label=called>
                <input type="hidden" name="site" value=site.to_string()/>
                <input type="hidden" name="monday" value=monday.to_string()/>
                <button type="submit" class="button">{stop}</button>
            </form>
            <script type="module" src=assets::url("looking.js")></script>
        </StaffPage>
    }
}

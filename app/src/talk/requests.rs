//! The requests a coordinator is the reader of: who wants to talk, about what, and since when.

use domain::access::{Grant, Visitor};
use domain::id::SiteId;
use domain::talk::{Request, Wish};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::Face;

use super::actions::MarkTalkRead;
use crate::college::{College, college_date};
use crate::parts::Pill;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::{Words, use_words};

/// The list on the coordinator's first page; says so where nobody has asked.
pub async fn requests(coordinator: &Visitor, me: &Face) -> Result<AnyView, Away> {
    let words = use_words();
    // A request has one reader, whichever of their sites it came from: any site proves that they read requests.
    let Some(site) = coordinator.sites.first().copied() else { return Ok(().into_any()) };
    let requests = storage().talk_requests(&Grant::site(coordinator, site)?, moment()).await?;
    let nobody = requests.is_empty().then(|| view! { <p>{words.say("talk-staff-none")}</p> });
    let rows = requests.into_iter().map(|request| row(words, request, site, me)).collect_view();
    Ok(view! {
        <section>
            <h2>{words.say("talk-staff-title")}</h2>
            {nobody}
            <ul class="list">{rows}</ul>
        </section>
    }
    .into_any())
}

fn row(words: Words, request: Request, site: SiteId, me: &Face) -> AnyView {
    let name = request.name.called().to_owned();
    let about = match (request.wish, request.step) {
        (Wish::Question, Some(step)) => {
            words.say_with("talk-staff-question", &[("question", words.short(step.question).words.into())])
        }
        _ => words.say("talk-staff-help"),
    };
    let local = request.asked_at.with_timezone(&expect_context::<College>().time_zone);
    let asked = [("date", words.date(local.date_naive()).into()), ("time", words.time(local.time()).into())];
    let done = match request.read_at {
        Some(at) => {
            let reader = me.name.called().to_owned();
            let args =
                [("reader", reader.into()), ("name", name.into()), ("date", college_date(words, at).into())];
            view! { <Pill words=words.say_with("talk-staff-done", &args)/> }.into_any()
        }
        None => view! {
            <form method="post" action=MarkTalkRead::url()>
                <input type="hidden" name="id" value=request.id.to_string()/>
                <input type="hidden" name="site" value=site.to_string()/>
                <button type="submit" class="button">{words.say_with("talk-staff-answered", &[("name", name.into())])}</button>
            </form>
        }
        .into_any(),
    };
    view! {
        <li class="split">
            <div>
                <p><a href=routes::person_statement(request.learner)>{request.name.to_string()}</a></p>
                <p>{about}</p>
                <p class="quiet">{words.say_with("talk-staff-asked", &asked)}</p>
            </div>
            {done}
        </li>
    }
    .into_any()
}

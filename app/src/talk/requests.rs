//! The requests of learners to talk, on the page of the coordinator who reads them.

use domain::id::SiteId;
use domain::statement::Step;
use domain::talk::{Request, Wish};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::MarkTalkRead;
use crate::college::{college_date, college_time};
use crate::words::{Words, use_words};

/// The list, unread first; `site` is the one through which its reader reads it.
#[component]
pub fn Requests(
    /// As storage orders them.
    requests: Vec<Request>,
    /// A site of the coordinator's.
    site: SiteId,
) -> impl IntoView {
    let words = use_words();
    let none = requests.is_empty().then(|| view! { <p>{words.say("talk-staff-none")}</p> });
    let rows = requests.into_iter().map(|request| row(words, request, site)).collect_view();
    view! {
        <section class="talk-requests">
            <h2>{words.say("talk-staff-title")}</h2>
            {none}
            <ul class="rows">{rows}</ul>
        </section>
    }
}

fn row(words: Words, request: Request, site: SiteId) -> impl IntoView {
    let name = request.name.to_string();
    let asked = words.say_with(
        "talk-staff-asked",
        &[
            ("date", college_date(words, request.asked_at).into()),
            ("time", college_time(words, request.asked_at).into()),
        ],
    );
    let end = match request.read_at {
        Some(at) => {
            let args = [("name", name.clone().into()), ("date", college_date(words, at).into())];
            view! { <p class="hint">{words.say_with("talk-staff-done", &args)}</p> }.into_any()
        }
        None => {
            let label = words.say_with("talk-staff-answered", &[("name", name.clone().into())]);
            view! {
                <form method="post" action=MarkTalkRead::url()>
                    <input type="hidden" name="id" value=request.id.to_string()/>
                    <input type="hidden" name="site" value=site.to_string()/>
                    <button type="submit" class="button">{label}</button>
                </form>
            }
            .into_any()
        }
    };
    view! {
        <li class="talk-request">
            <p><strong>{name}</strong></p>
            <p>{wish(words, &request.wish, request.step)}</p>
            <p class="hint">{asked}</p>
            {end}
        </li>
    }
}

fn wish(words: Words, wish: &Wish, step: Option<Step>) -> String {
    match (wish, step) {
        (_, Some(step)) => {
            let question = words.short(step.question).words;
            let key = if *wish == Wish::Question { "talk-staff-question" } else { "talk-staff-page" };
            words.say_with(key, &[("question", question.clone().into()), ("page", question.into())])
        }
        (_, None) => words.say("talk-staff-help"),
    }
}

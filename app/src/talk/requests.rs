//! The requests a reader has: who wants to talk, about what, and since when.

use domain::access::{Grant, Visitor};
use domain::id::SiteId;
use domain::talk::Request;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::about::about;
use super::actions::MarkTalkRead;
use crate::college::{College, college_date};
use crate::parts::Pill;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::{Words, use_words};

/// The list on the coordinator's first page; says so where nobody has asked.
pub async fn requests(coordinator: &Visitor) -> Result<AnyView, Away> {
    let words = use_words();
    // A request names its readers, whichever of their sites it came from: any site proves that they read requests.
    let Some(site) = coordinator.sites.first().copied() else { return Ok(().into_any()) };
    let requests = storage().talk_requests(&Grant::site(coordinator, site)?, moment()).await?;
    let nobody = requests.is_empty().then(|| view! { <p>{words.say("talk-staff-none")}</p> });
    let rows = requests.into_iter().map(|request| row(words, request, Row::Wish(MarkTalkRead::url(), site)));
    let rows = rows.collect();
    Ok(view! {
        <section>
            <h2>{words.say("talk-staff-title")}</h2>
            {nobody}
            {list(rows)}
        </section>
    }
    .into_any())
}

/// The rows as a list; nothing where there are none, for a list without rows is none.
pub fn list(rows: Vec<AnyView>) -> Option<impl IntoView> {
    (!rows.is_empty()).then(|| view! { <ul class="list">{rows}</ul> })
}

/// Whose list a row is on, and where its mark is sent.
#[derive(Clone, Copy)]
pub enum Row {
    /// A coordinator's; the site proves what they are.
    Wish(&'static str, SiteId),
    /// A safeguarding lead's.
    Worry(&'static str),
}

/// One request: who, about what, since when, and the mark that they were talked to.
pub fn row(words: Words, request: Request, row: Row) -> AnyView {
    let local = request.asked_at.with_timezone(&expect_context::<College>().time_zone);
    let asked = [("date", words.date(local.date_naive()).into()), ("time", words.time(local.time()).into())];
    let [who, when] = ["who", "when"].map(|part| format!("talk-{}-{part}", request.id));
    let named = format!("{who} {when}");
    let passed_on = request.passed_on.then(|| view! { <p class="quiet">{words.say("talk-staff-passed-on")}</p> });
    let second = second(words, &request).map(|second| view! { <p class="quiet">{second}</p> });
    let name = request.name.to_string();
    let name = match request.is_ours {
        true => view! { <a href=routes::person_statement(request.learner)>{name}</a> }.into_any(),
        false => name.into_any(),
    };
    view! {
        <li class="split">
            <div>
                <p id=who>{name}</p>
                <p>{about(words, &request)}</p>
                {passed_on}
                {second}
                <p class="quiet" id=when>{words.say_with("talk-staff-asked", &asked)}</p>
            </div>
            {mark(words, &request, row, named)}
        </li>
    }
    .into_any()
}

/// Who else may read it, and from when on; nothing to whoever is the second themself, nor once it is answered.
fn second(words: Words, request: &Request) -> Option<String> {
    let (second, at) = request.second.as_ref().filter(|_| !request.passed_on && request.answered.is_none())?;
    let local = at.with_timezone(&expect_context::<College>().time_zone);
    let key = if *at <= moment().now { "talk-staff-second-since" } else { "talk-staff-second-from" };
    let args = [
        ("second", second.to_string().into()),
        ("date", words.date(local.date_naive()).into()),
        ("time", words.time(local.time()).into()),
    ];
    Some(words.say_with(key, &args))
}

/// Who talked to them, or the button that says so.
fn mark(words: Words, request: &Request, row: Row, named: String) -> AnyView {
    let name = request.name.called().to_owned();
    if let Some((reader, at)) = &request.answered {
        let args = [
            ("reader", reader.called().to_owned().into()),
            ("name", name.into()),
            ("date", college_date(words, *at).into()),
        ];
        return view! { <Pill words=words.say_with("talk-staff-done", &args)/> }.into_any();
    }
    let (action, site) = match row {
        Row::Wish(action, site) => (action, Some(site)),
        Row::Worry(action) => (action, None),
    };
    let site = site.map(|site| view! { <input type="hidden" name="site" value=site.to_string()/> });
    view! {
        <form method="post" action=action aria-labelledby=named>
            <input type="hidden" name="id" value=request.id.to_string()/>
            {site}
            <button type="submit" class="button">{words.say_with("talk-staff-answered", &[("name", name.into())])}</button>
        </form>
    }
    .into_any()
}

//! A draft beside what is in force: each change and whom it touches, then the one button that puts it in force.

use std::collections::BTreeSet;

use domain::id::PersonId;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};
use storage::{Face, Version};

use super::changes::{Change, changes};
use super::opened::{Opened, Which};
use super::search::Search;
use super::week_actions::{DropDraft, PublishWeek};
use super::why::Asking;
use crate::page::page;
use crate::parts::StaffPage;
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, storage};
use crate::words::{Locale, Words, use_words};

/// `/deployment/week/<monday>/compare`
#[component]
pub fn ComparePage() -> impl IntoView {
    page(Locale::EnGb, || {
        let date = use_params_map().get_untracked().get("monday").unwrap_or_default();
        let asked = use_query_map().get_untracked();
        let (site, refused) = (asked.get("site").unwrap_or_default(), asked.get("refused").is_some());
        async move {
            let opened = Opened::open(Which::read(&site, &date)?).await?;
            let me = storage().own_face(&opened.coordinator).await?;
            Ok::<_, Away>(show(me, &opened, refused))
        }
    })
}

fn show(me: Face, opened: &Opened, refused: bool) -> impl IntoView + use<> {
    let words = use_words();
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    let args = [("date", words.date(monday).into()), ("site", opened.week.name.clone().into())];
    let title = words.say_with("deployment-compare-title", &args);
    let refused =
        refused.then(|| view! { <p class="trouble" role="alert">{words.say("deployment-compare-refused")}</p> });
    let overtaken = Search::was_overtaken(site, monday);
    let overtaken =
        overtaken.then(|| view! { <p class="trouble" role="alert">{words.say("deployment-compare-overtaken")}</p> });
    let body = match &opened.week.draft {
        None => view! { <p>{words.say("deployment-compare-none")}</p> }.into_any(),
        Some(draft) => compared(words, opened, draft),
    };
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(routes::week(site, monday))>
            {refused}
            {overtaken}
            <h1>{title}</h1>
            {body}
        </StaffPage>
    }
}

fn compared(words: Words, opened: &Opened, draft: &Version) -> AnyView {
    let published = opened.week.published.as_ref().map_or(&[][..], |version| &version.rows);
    let changes = changes(opened, published, &draft.rows);
    let touched = |people: BTreeSet<PersonId>| people.len();
    let learners = touched(changes.iter().map(|change| change.learner).collect());
    let lsas = touched(changes.iter().flat_map(Change::moved).collect());
    let unmet = opened.model.unmet(&draft.rows).count();
    let was = opened.model.unmet(published).count();
    let args = [
        ("changes", changes.len().into()),
        ("learners", learners.into()),
        ("lsas", lsas.into()),
        ("unmet", unmet.into()),
        ("was", was.into()),
    ];
    let asking = Asking::new(&opened.week, &opened.model, &draft.rows);
    let rows = changes.iter().map(|change| row(words, opened, &asking, change)).collect_view();
    let list = (!changes.is_empty()).then(|| view! { <ul class="differences">{rows}</ul> });
    view! {
        <p>{words.say_with("deployment-compare-lead", &args)}</p>
        <p>{words.say_with("deployment-compare-unmet", &args)}</p>
        {buttons(words, opened, draft)}
        <h2>{words.say("deployment-compare-changes")}</h2>
        {changes.is_empty().then(|| view! { <p>{words.say("deployment-compare-same")}</p> })}
        {list}
    }
    .into_any()
}

fn row(words: Words, opened: &Opened, asking: &Asking, change: &Change) -> AnyView {
    let Change { at, learner, before, after } = change;
    let href = routes::place(opened.week.site, opened.week.week.monday(), *at, *learner);
    let away = opened.week.meeting(*at).map(|meeting| meeting.on);
    let away = opened
        .week
        .away
        .iter()
        .filter(|(lsa, from, to)| before.contains_key(lsa) && away.is_some_and(|on| *from <= on && on <= *to));
    let away: BTreeSet<String> = away.map(|(lsa, ..)| opened.name(*lsa)).collect();
    let why = (!away.is_empty())
        .then(|| view! { <p class="quiet">{words.say_with("deployment-compare-away", &[("names", words.list(away).into())])}</p> });
    // where nobody comes any more, what stands before it
    let need = opened.model.need(*at, *learner).filter(|_| after.is_empty());
    let unmet = need.map(|need| view! { <p class="quiet">{asking.tally(need).said(words, &opened.week, need)}</p> });
    view! { <li><p><a href=href>{change.said(words, opened)}</a></p>{why}{unmet}</li> }.into_any()
}

fn buttons(words: Words, opened: &Opened, draft: &Version) -> AnyView {
    let (site, monday) = (opened.week.site.to_string(), opened.week.week.monday().to_string());
    let [publish, drop] = ["deployment-compare-publish", "deployment-compare-drop"].map(|key| words.say(key));
    let before = opened.week.published.as_ref().map_or(0, |version| version.number);
    let (publish_called, drop_called) = (publish.clone(), drop.clone());
    view! {
        <div class="button-row">
            <form method="post" action=PublishWeek::url() aria-label=publish_called>
                <input type="hidden" name="site" value=site.clone()/>
                <input type="hidden" name="monday" value=monday.clone()/>
                <input type="hidden" name="number" value=draft.number.to_string()/>
                <input type="hidden" name="before" value=before.to_string()/>
                <button type="submit" class="main-button">{publish}</button>
            </form>
            <form method="post" action=DropDraft::url() aria-label=drop_called>
                <input type="hidden" name="site" value=site/>
                <input type="hidden" name="monday" value=monday/>
                <input type="hidden" name="number" value=draft.number.to_string()/>
                <button type="submit" class="button">{drop}</button>
            </form>
        </div>
    }
    .into_any()
}

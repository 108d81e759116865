//! A draft beside what is in force: each change and whom it touches, then the one button that puts it in force.

use std::collections::BTreeSet;

use domain::id::PersonId;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Face, Version};

use super::changes::{Change, changes, is_nothing_new};
use super::in_after_all::in_after_all;
use super::opened::{Opened, Which};
use super::refused::{self, Stands};
use super::search::Search;
use super::undo::undo_form;
use super::week_actions::{DropDraft, PublishWeek};
use crate::page::{has_query, page, param, query};
use crate::parts::StaffPage;
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, storage};
use crate::words::{Locale, Words, use_words};

mod beneath;
mod reasons;

use beneath::beneath;
use reasons::Reasons;

/// `/deployment/week/<monday>/compare`
#[component]
pub fn ComparePage() -> impl IntoView {
    page(Locale::EnGb, || {
        let date = param::<String>("monday").unwrap_or_default();
        let (site, refused) = (query::<String>("site").unwrap_or_default(), has_query("refused"));
        async move {
            let opened = Opened::open(Which::read(&site, &date)?).await?;
            let me = storage().own_face(&opened.coordinator).await?;
            let of = (opened.week.site, opened.week.week.monday());
            let stands = if refused { Stands::take(&opened.coordinator, of).await? } else { Vec::new() };
            Ok::<_, Away>(show(me, &opened, (refused, &stands)))
        }
    })
}

fn show(me: Face, opened: &Opened, (refused, stands): (bool, &[Stands])) -> impl IntoView + use<> {
    let words = use_words();
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    let args = [("date", opened.monday(words).into()), ("site", opened.week.name.clone().into())];
    let title = words.say_with("deployment-compare-title", &args);
    let refused = refused::said(words, opened, refused, stands);
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
    let unmet = opened.unmet(&draft.rows).count();
    let was = opened.unmet(published).count();
    let args = [
        ("changes", changes.len().into()),
        ("learners", learners.into()),
        ("lsas", lsas.into()),
        ("unmet", unmet.into()),
        ("was", was.into()),
    ];
    let reasons = Reasons::new(words, opened, &draft.rows, changes.len());
    let rows = changes.iter().map(|change| row(words, opened, &reasons, change)).collect_view();
    let list = (!changes.is_empty()).then(|| view! { <ul class="differences">{rows}</ul> });
    let same = match (changes.is_empty(), is_nothing_new(opened)) {
        (true, true) => Some("deployment-compare-same"),
        (true, false) if opened.week.published.is_none() => Some("deployment-compare-first"),
        (true, false) => Some("deployment-compare-nobody"),
        (false, _) => None,
    };
    let same = same.map(|key| view! { <p>{words.say(key)}</p> });
    let over = opened.model.is_over().then(|| view! { <p>{words.say("deployment-week-over")}</p> });
    view! {
        {over}
        {in_after_all(words, opened)}
        <p>{words.say_with("deployment-compare-lead", &args)}</p>
        <p>{words.say_with("deployment-compare-unmet", &args)}</p>
        {beneath(words, opened, draft, &changes)}
        {buttons(words, opened, draft)}
        <h2>{words.say("deployment-compare-changes")}</h2>
        {same}
        {list}
    }
    .into_any()
}

fn row(words: Words, opened: &Opened, reasons: &Reasons, change: &Change) -> AnyView {
    let href = routes::place(opened.week.site, opened.week.week.monday(), change.at, change.learner);
    let why = reasons.of(change).into_iter().map(|why| view! { <p class="quiet">{why}</p> }).collect_view();
    view! { <li><p><a href=href>{change.said(words, opened)}</a></p>{why}</li> }.into_any()
}

fn buttons(words: Words, opened: &Opened, draft: &Version) -> AnyView {
    let (site, monday) = (opened.week.site.to_string(), opened.week.week.monday().to_string());
    let drop = words.say("deployment-compare-drop");
    let drop_called = drop.clone();
    view! {
        <div class="button-row">
            {publish(words, opened, draft)}
            {undo_form(words, opened)}
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

/// The one button that puts it in force; none where it would change nothing, or nothing of the week is still to come.
fn publish(words: Words, opened: &Opened, draft: &Version) -> Option<AnyView> {
    if is_nothing_new(opened) || opened.model.is_over() {
        return None;
    }
    let label = words.say("deployment-compare-publish");
    let called = label.clone();
    let before = opened.week.in_force();
    let form = view! {
        <form method="post" action=PublishWeek::url() aria-label=called>
            <input type="hidden" name="site" value=opened.week.site.to_string()/>
            <input type="hidden" name="monday" value=opened.week.week.monday().to_string()/>
            <input type="hidden" name="number" value=draft.number.to_string()/>
            <input type="hidden" name="before" value=before.to_string()/>
            <button type="submit" class="main-button">{label}</button>
        </form>
    };
    Some(form.into_any())
}

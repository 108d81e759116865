//! A draft beside what is in force: each change and whom it touches, then the one button that puts it in force.

use std::collections::{BTreeMap, BTreeSet};

use domain::deployment::{Part, Row};
use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};
use storage::{Face, Version};

use super::opened::{Opened, Which};
use super::part::with_half;
use super::search::Search;
use super::week_actions::{DropDraft, PublishWeek};
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

/// Everyone who comes to one learner at one meeting, and for which part of it.
type Comes = BTreeMap<PersonId, Part>;
/// The same before, and after.
type Changes = BTreeMap<(usize, OccurrenceId, PersonId), (Comes, Comes)>;

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
    let learners = touched(changes.keys().map(|(.., learner)| *learner).collect());
    let lsas = touched(changes.values().flat_map(|(before, after)| moved(before, after)).collect());
    let unmet = opened.model.unmet(&draft.rows).count();
    let was = opened.model.unmet(published).count();
    let args = [
        ("changes", changes.len().into()),
        ("learners", learners.into()),
        ("lsas", lsas.into()),
        ("unmet", unmet.into()),
        ("was", was.into()),
    ];
    let rows =
        changes.iter().map(|((_, at, learner), (before, after))| change(words, opened, *at, *learner, before, after));
    let rows = rows.collect_view();
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

fn changes(opened: &Opened, before: &[Row], after: &[Row]) -> Changes {
    let order: BTreeMap<_, _> = opened.week.meetings.iter().enumerate().map(|(n, meeting)| (meeting.id, n)).collect();
    let mut changes = Changes::new();
    let key = |row: &Row| (order.get(&row.occurrence).copied().unwrap_or(usize::MAX), row.occurrence, row.learner);
    for row in before {
        changes.entry(key(row)).or_default().0.insert(row.lsa, row.part);
    }
    for row in after {
        changes.entry(key(row)).or_default().1.insert(row.lsa, row.part);
    }
    changes.retain(|_, (before, after)| before != after);
    changes
}

/// Who comes before and not after, or after and not before, or for another part.
fn moved(before: &Comes, after: &Comes) -> Vec<PersonId> {
    let all = before.keys().chain(after.keys());
    all.filter(|lsa| before.get(lsa) != after.get(lsa)).copied().collect()
}

/// Of these those who are not the same among the others.
fn otherwise(these: &Comes, others: &Comes) -> Comes {
    these.iter().filter(|(lsa, part)| others.get(lsa) != Some(part)).map(|(lsa, part)| (*lsa, *part)).collect()
}

fn change(
    words: Words,
    opened: &Opened,
    at: OccurrenceId,
    learner: PersonId,
    before: &Comes,
    after: &Comes,
) -> AnyView {
    // whoever stays as they were is not named, where somebody comes who did not
    let (left, new) = (otherwise(before, after), otherwise(after, before));
    let (left, new) = if new.is_empty() { (before.clone(), after.clone()) } else { (left, new) };
    // that somebody comes for all of it is said where they came for a half, or will
    let halved = before.values().chain(after.values()).any(|part| *part != Part::Whole);
    let names = |people: &Comes| {
        let named = people.iter().map(|(person, part)| match part {
            Part::Whole if halved => {
                words.say_with("deployment-compare-whole", &[("name", opened.name(*person).into())])
            }
            part => with_half(words, opened.name(*person), *part),
        });
        let names: Vec<_> = named.collect();
        if names.is_empty() { words.say("deployment-week-no-one") } else { names.join(", ") }
    };
    let args = [
        ("name", opened.name(learner).into()),
        ("meeting", opened.meeting(words, at).into()),
        ("before", names(&left).into()),
        ("after", names(&new).into()),
    ];
    let key = match (left.is_empty(), new.is_empty()) {
        (true, _) => "deployment-compare-new",
        (_, true) => "deployment-compare-gone",
        _ => "deployment-compare-other",
    };
    let href = routes::place(opened.week.site, opened.week.week.monday(), at, learner);
    let away = opened.week.meeting(at).map(|meeting| meeting.on);
    let away = opened
        .week
        .away
        .iter()
        .filter(|(lsa, from, to)| before.contains_key(lsa) && away.is_some_and(|on| *from <= on && on <= *to));
    let away: BTreeSet<String> = away.map(|(lsa, ..)| opened.name(*lsa)).collect();
    let why = (!away.is_empty())
        .then(|| view! { <p class="quiet">{words.say_with("deployment-compare-away", &[("names", words.list(away).into())])}</p> });
    view! { <li><p><a href=href>{words.say_with(key, &args)}</a></p>{why}</li> }.into_any()
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

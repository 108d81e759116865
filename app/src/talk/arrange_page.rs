//! Who reads what learners leave at a site, who is next, and when.

use domain::access::Visitor;
use domain::id::SiteId;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Face, ReadingOf};

use super::actions::ArrangeTalk;
use super::arranged::{DAYS, Fault, Typed};
use super::requests::list;
use crate::kept::Form;
use crate::page::{has_query, page, query};
use crate::parts::{ErrorSummary, Field, Pill, Select, StaffPage, titled};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, not_here, storage};
use crate::words::{Locale, Words, use_words};

/// `/college/talk?site=<site>`; without one, the first of the coordinator's.
#[component]
pub fn ArrangePage() -> impl IntoView {
    page(Locale::EnGb, || {
        let site: Option<SiteId> = query("site");
        let is_kept = has_query("kept");
        async move {
            let coordinator = visitor::coordinator().await?;
            let site = site.or_else(|| coordinator.sites.first().copied()).ok_or_else(not_here)?;
            let reading = reading(&coordinator, site).await?;
            let mut others = Vec::new();
            for other in coordinator.sites.iter().filter(|other| **other != site) {
                others.push(self::reading(&coordinator, *other).await?);
            }
            let refused = Typed::take(&coordinator, &site).await?;
            let me = storage().own_face(&coordinator).await?;
            Ok::<_, Away>(show(me, reading, others, refused, is_kept))
        }
    })
}

async fn reading(coordinator: &Visitor, site: SiteId) -> Result<ReadingOf, Away> {
    Ok(storage().reading_of(&storage().allow(coordinator, site, moment()).await?, moment()).await?)
}

fn show(me: Face, reading: ReadingOf, others: Vec<ReadingOf>, refused: Option<Typed>, is_kept: bool) -> impl IntoView {
    let words = use_words();
    let heading = words.say("talk-staff-set-title");
    let faults = refused.as_ref().and_then(|typed| typed.read().err()).unwrap_or_default();
    let title = titled(&heading, !faults.is_empty());
    let summary = (!faults.is_empty()).then(|| {
        let wrong = faults.iter().map(|fault| (fault.field(), fault.say(words))).collect();
        view! { <ErrorSummary title=words.say("parts-trouble") wrong/> }
    });
    let others = others
        .into_iter()
        .map(|other| view! { <li><a href=routes::talk_reading(other.site)>{other.name}</a></li> }.into_any());
    let others = list(others.collect());
    let typed = refused.unwrap_or_else(|| Typed::of(&reading.arrangement));
    view! {
        <StaffPage title me=figure(&me) back=Some(routes::COLLEGE.to_owned())>
            {summary}
            <h1>{heading}</h1>
            {is_kept.then(|| view! { <Pill words=words.say("talk-staff-set-kept")/> })}
            <p>{words.say("talk-staff-set-lead")}</p>
            {others}
            {form(words, &reading, &typed, &faults)}
            <p>{leads(words, &reading)}</p>
        </StaffPage>
    }
}

fn form(words: Words, reading: &ReadingOf, typed: &Typed, faults: &[Fault]) -> impl IntoView + use<> {
    let site = || [("site", reading.name.clone().into())];
    let wrong = |field: &str| faults.iter().find(|fault| fault.field() == field).map(|fault| fault.say(words));
    let people = |any: String| -> Vec<(String, String)> {
        let named = reading.may_read.iter().map(|face| (face.id.to_string(), face.name.to_string()));
        std::iter::once((String::new(), any)).chain(named).collect()
    };
    let first = people(words.say_with("talk-staff-set-first-any", &site()));
    let second = people(words.say("talk-staff-set-second-any"));
    let days = DAYS.iter().enumerate().map(|(day, (weekday, from, until))| {
        let label = |key: &str| words.say_with(key, &[("day", words.weekday(*weekday).into())]);
        view! {
            <div class="side-by-side">
                <Field name=*from kind="time" label=label("talk-staff-set-from") value=typed.time("from", day).to_owned() wrong=wrong(from)/>
                <Field name=*until kind="time" label=label("talk-staff-set-until") value=typed.time("until", day).to_owned() wrong=None/>
            </div>
        }
    });
    let days = days.collect_view();
    view! {
        <form class="panel" method="post" action=ArrangeTalk::url() novalidate aria-labelledby="reading-site">
            <h2 id="reading-site">{reading.name.clone()}</h2>
            <input type="hidden" name="site" value=reading.site.to_string()/>
            <Select name="first" label=words.say("talk-staff-set-first") options=first chosen=typed.first.clone() wrong=wrong("first")/>
            <Select name="second" label=words.say("talk-staff-set-second") options=second chosen=typed.second.clone() wrong=wrong("second")/>
            <p class="quiet">{words.say("talk-staff-set-second-note")}</p>
            <Field name="minutes" kind="number" label=words.say("talk-staff-set-minutes") value=typed.minutes.clone() wrong=wrong("minutes")/>
            <h3>{words.say("talk-staff-set-hours")}</h3>
            <p class="quiet">{words.say("talk-staff-set-hours-hint")}</p>
            {days}
            <button type="submit" class="main-button">{words.say_with("talk-staff-set-save", &site())}</button>
        </form>
    }
}

/// Who reads that somebody is worried; where nobody does, how somebody comes to.
fn leads(words: Words, reading: &ReadingOf) -> String {
    if reading.leads.is_empty() {
        return words.say_with("talk-staff-set-no-lead", &[("site", reading.name.clone().into())]);
    }
    let names = words.list(reading.leads.iter().map(|face| face.name.to_string()));
    words.say_with("talk-staff-set-leads", &[("names", names.into())])
}

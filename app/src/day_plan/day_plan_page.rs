//! The day of each of a coordinator's sites: which times it has that are no lesson, and when they are.

use domain::access::Grant;
use domain::day_plan::{DayPlan, Refusal, Trouble};
use domain::id::SiteId;
use domain::scale::{Scale, Time};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Face, SiteDay};

use super::actions::ArrangeDayPlan;
use super::kept::Typed;
use crate::kept::Form;
use crate::page::{page, query};
use crate::parts::{Check, ErrorSummary, Field, StaffPage, field_wrong, titled};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// One site's day as its form shows it, with what was refused of it.
struct Shown {
    day: SiteDay,
    typed: Typed,
    refused: Vec<Refusal>,
}

/// `/college/day-plan`
#[component]
pub fn DayPlanPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let saved = query::<SiteId>("saved");
        async move {
            let coordinator = visitor::coordinator().await?;
            let mut days = Vec::new();
            for site in &coordinator.sites {
                let day = storage().site_day(&Grant::site(&coordinator, *site)?, moment()).await?;
                let kept = Typed::take(&coordinator, site).await?;
                let refused = kept.as_ref().and_then(|kept| DayPlan::written(kept.ticked()).err()).unwrap_or_default();
                let typed = kept.unwrap_or_else(|| Typed::of(&day.plan.clone().unwrap_or_default()));
                days.push(Shown { day, typed, refused });
            }
            let me = storage().own_face(&coordinator).await?;
            Ok::<_, Away>(show(me, days, saved))
        }
    })
}

fn show(me: Face, days: Vec<Shown>, saved: Option<SiteId>) -> impl IntoView {
    let words = use_words();
    let heading = words.say("college-day-plan-title");
    let wrong: Vec<_> = days.iter().flat_map(|shown| troubles(words, shown)).collect();
    let title = titled(&heading, !wrong.is_empty());
    let summary = (!wrong.is_empty()).then(|| view! { <ErrorSummary title=words.say("parts-trouble") wrong/> });
    let saved = days.iter().find(|shown| Some(shown.day.site) == saved && shown.refused.is_empty());
    let saved = saved.map(|shown| {
        let args = [("site", shown.day.name.clone().into())];
        view! { <p class="panel" role="status">{words.say_with("college-day-plan-saved", &args)}</p> }
    });
    let days = days.iter().map(|shown| of_site(words, shown)).collect_view();
    view! {
        <StaffPage title me=figure(&me) back=Some(routes::COLLEGE.to_owned())>
            {summary}
            {saved}
            <h1>{heading}</h1>
            <p>{words.say("college-day-plan-lead")}</p>
            <div class="in-order">{days}</div>
        </StaffPage>
    }
}

/// Each field of a site that has to be mended, by its id, and what is wrong with it.
fn troubles(words: Words, shown: &Shown) -> Vec<(String, String)> {
    let site = shown.day.site;
    let of_one = |refused: &Refusal| match *refused {
        Refusal::NoTime => (id(site, Time::Arriving, "has"), words.say("college-day-plan-no-time")),
        Refusal::Hours(time, trouble) => {
            let end = if trouble.is_of_start() { "from" } else { "to" };
            (id(site, time, end), wrong(words, time, trouble))
        }
    };
    shown.refused.iter().map(of_one).collect()
}

fn wrong(words: Words, time: Time, trouble: Trouble) -> String {
    let key = match trouble {
        Trouble::Missing => "college-day-plan-hours-missing",
        Trouble::FromMissing if !time.needs_hours() => "college-day-plan-from-or-empty",
        Trouble::ToMissing if !time.needs_hours() => "college-day-plan-to-or-empty",
        Trouble::FromMissing => "college-day-plan-from-missing",
        Trouble::ToMissing => "college-day-plan-to-missing",
        Trouble::FromUnreadable | Trouble::ToUnreadable => "college-day-plan-unreadable",
        Trouble::EndsFirst => "college-day-plan-ends-first",
    };
    words.say_with(key, &[("time", words.time_of_day(time).words.into())])
}

/// One site: its times, each with its hours, and one button.
fn of_site(words: Words, shown: &Shown) -> impl IntoView + use<> {
    let SiteDay { site, name, plan } = shown.day.clone();
    let as_it_came = plan.is_none().then(|| view! { <p class="quiet">{words.say("college-day-plan-as-it-came")}</p> });
    let no_time = shown.refused.contains(&Refusal::NoTime);
    let no_time = no_time.then(|| words.say("college-day-plan-no-time"));
    let no_time = field_wrong(&format!("times-{site}"), no_time);
    let times = Time::ALL.iter().map(|time| of_time(words, shown, *time)).collect_view();
    let save = words.say_with("college-day-plan-save", &[("site", name.clone().into())]);
    let form = save.clone();
    view! {
        <section class="panel">
            <h2>{name}</h2>
            {as_it_came}
            <form method="post" action=ArrangeDayPlan::url() novalidate aria-label=form>
                <input type="hidden" name="site" value=site.to_string()/>
                {no_time}
                {times}
                <button type="submit" class="main-button">{save}</button>
            </form>
        </section>
    }
}

/// One time: whether the day has it, and from when till when.
fn of_time(words: Words, shown: &Shown, time: Time) -> impl IntoView + use<> {
    let (site, key) = (shown.day.site, time.key());
    let name = words.time_of_day(time).words;
    let hours = time.has_hours().then(|| {
        let wrong_at = |start: bool| {
            shown.refused.iter().find_map(|refused| match *refused {
                Refusal::Hours(wrong_time, trouble) if wrong_time == time && trouble.is_of_start() == start => {
                    Some(wrong(words, time, trouble))
                }
                _ => None,
            })
        };
        let ends = [("from", shown.typed.from(time), wrong_at(true)), ("to", shown.typed.to(time), wrong_at(false))];
        let fields = ends.map(|(end, typed, wrong)| {
            let label = words.say(&format!("college-day-plan-{end}"));
            view! { <Field name=format!("{end}[{key}]") id=id(site, time, end) kind="time" label value=typed.to_owned() wrong/> }
        });
        view! { <div class="side-by-side">{fields}</div> }
    });
    let label = words.say("college-day-plan-has");
    view! {
        <fieldset class="checks day-time">
            <legend>{name}</legend>
            <Check id=id(site, time, "has") name=format!("has[{key}]") value="yes".to_owned() label ticked=shown.typed.is_ticked(time)/>
            {hours}
        </fieldset>
    }
}

fn id(site: SiteId, time: Time, field: &str) -> String {
    format!("{field}-{}-{site}", time.key())
}

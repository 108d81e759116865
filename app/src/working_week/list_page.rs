//! Everyone who may be sent to a coordinator's sites, with when they work and what they know.

use chrono::Weekday;
use domain::access::Grant;
use domain::id::SiteId;
use domain::scale::Scale;
use domain::working_week::WorkingWeek;
use leptos::prelude::*;
use storage::{Face, Works};

use crate::page::page;
use crate::parts::{Avatar, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// `/working-week`
#[component]
pub fn ListPage() -> impl IntoView {
    page(Locale::EnGb, || async move {
        let coordinator = visitor::coordinator().await?;
        let mut all: Vec<At> = Vec::new();
        for site in &coordinator.sites {
            let name = storage().site_day(&Grant::site(&coordinator, *site)?, moment()).await?.name;
            for works in storage().working_weeks(&Grant::site(&coordinator, *site)?, moment()).await? {
                match all.iter_mut().find(|other| other.works.lsa.id == works.lsa.id) {
                    Some(other) => other.sites.push(name.clone()),
                    None => all.push(At { works, sites: vec![name.clone()] }),
                }
            }
        }
        let me = storage().own_face(&coordinator).await?;
        Ok::<_, Away>(show(me, &all, coordinator.sites.len() > 1))
    })
}

/// One of them, and to which of the coordinator's sites they may be sent.
struct At {
    works: Works,
    sites: Vec<String>,
}

/// `at_sites` has it said to which site each may be sent: there are several.
fn show(me: Face, all: &[At], at_sites: bool) -> impl IntoView + use<> {
    let words = use_words();
    let title = words.say("working-week-title");
    let columns = ["lsa", "site", "hours", "days", "skills"];
    let columns = columns.map(|column| (column, words.say(&format!("working-week-column-{column}"))));
    let shown = columns.into_iter().filter(|(column, _)| at_sites || *column != "site");
    let columns: Vec<_> = shown.map(|(_, said)| said).collect();
    let heads = columns.iter().cloned().map(|column| view! { <th scope="col" role="columnheader">{column}</th> });
    let heads = heads.collect_view();
    let rows = all.iter().map(|one| row(words, one, &columns, at_sites)).collect_view();
    let table = (!all.is_empty()).then(|| {
        view! {
            <table role="table">
                <caption>{words.say("working-week-caption")}</caption>
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        }
    });
    let nobody = all.is_empty().then(|| view! { <p>{words.say("working-week-nobody")}</p> });
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(routes::COLLEGE.to_owned())>
            <h1>{title}</h1>
            <p>{words.say("working-week-lead")}</p>
            {nobody}
            {table}
        </StaffPage>
    }
}

fn row(words: Words, one: &At, columns: &[String], at_sites: bool) -> AnyView {
    let works = &one.works;
    let said = works.week.as_ref().map(|week| (contract(words, week), days(words, week), knows(words, week)));
    let (hours, days, skills) = said.unwrap_or_else(|| (words.say("working-week-unknown"), Vec::new(), String::new()));
    let days = days.into_iter().map(|day| view! { <p>{day}</p> }).collect_view();
    let sites = at_sites.then(|| words.list(one.sites.iter().cloned()).into_any());
    let cells = sites.into_iter().chain([hours.into_any(), days.into_any(), skills.into_any()]);
    let cells = columns.iter().skip(1).cloned().zip(cells);
    let cells = cells.map(|(name, cell)| view! { <td role="cell" data-name=name>{cell}</td> }).collect_view();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <span class="said-who">
                    <Avatar figure=figure(&works.lsa)/>
                    <a href=routes::working_week(works.lsa.id)>{works.lsa.name.to_string()}</a>
                </span>
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

fn contract(words: Words, week: &WorkingWeek<SiteId>) -> String {
    let paid = words.say(&format!("working-week-paid-{}", week.paid.key()));
    let hours = domain::working_week::Written::of(week, SiteId::to_string).hours;
    words.say_with("working-week-contract", &[("hours", hours.into()), ("paid", paid.into())])
}

/// Each day they work, one line.
fn days(words: Words, week: &WorkingWeek<SiteId>) -> Vec<String> {
    let all = (0u8..).zip(&week.days).filter(|(_, hours)| !hours.is_empty());
    let day = |(day, hours): (u8, &Vec<domain::day_plan::Hours>)| {
        let at =
            |at: &domain::day_plan::Hours| format!("{}–{}", words.time(at.from().time()), words.time(at.to().time()));
        let hours = hours.iter().map(at).collect::<Vec<_>>().join(", ");
        let day = Weekday::try_from(day).map(|day| words.weekday(day)).unwrap_or_default();
        words.say_with("working-week-day", &[("day", day.into()), ("hours", hours.into())])
    };
    all.map(day).collect()
}

fn knows(words: Words, week: &WorkingWeek<SiteId>) -> String {
    let skills = week.skills.iter().map(|skill| words.say(&format!("working-week-skill-{}", skill.key())));
    skills.collect::<Vec<_>>().join(", ")
}

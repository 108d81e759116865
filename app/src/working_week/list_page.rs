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
        let mut all: Vec<Works> = Vec::new();
        for site in &coordinator.sites {
            let here = storage().working_weeks(&Grant::site(&coordinator, *site)?, moment()).await?;
            let new: Vec<_> =
                here.into_iter().filter(|one| all.iter().all(|other| other.lsa.id != one.lsa.id)).collect();
            all.extend(new);
        }
        let me = storage().own_face(&coordinator).await?;
        Ok::<_, Away>(show(me, &all))
    })
}

fn show(me: Face, all: &[Works]) -> impl IntoView + use<> {
    let words = use_words();
    let title = words.say("working-week-title");
    let columns = ["lsa", "hours", "days", "skills"].map(|column| words.say(&format!("working-week-column-{column}")));
    let heads = columns.clone().map(|column| view! { <th scope="col" role="columnheader">{column}</th> });
    let rows = all.iter().map(|works| row(words, works, &columns)).collect_view();
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

fn row(words: Words, works: &Works, columns: &[String; 4]) -> AnyView {
    let [_, hours_name, days_name, skills_name] = columns.clone();
    let said = works.week.as_ref().map(|week| (contract(words, week), days(words, week), knows(words, week)));
    let (hours, days, skills) = said.unwrap_or_else(|| (words.say("working-week-unknown"), Vec::new(), String::new()));
    let days = days.into_iter().map(|day| view! { <p>{day}</p> }).collect_view();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <span class="said-who">
                    <Avatar figure=figure(&works.lsa)/>
                    <a href=routes::working_week(works.lsa.id)>{works.lsa.name.to_string()}</a>
                </span>
            </th>
            <td role="cell" data-name=hours_name>{hours}</td>
            <td role="cell" data-name=days_name>{days}</td>
            <td role="cell" data-name=skills_name>{skills}</td>
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

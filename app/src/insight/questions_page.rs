//! How the questions do with people: for each, its versions, who tried them, and what happens at it, as counts.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc};
use domain::access::Grant;
use domain::insight::{FEWEST_PEOPLE, Figures, Record, Sign, Worded};
use domain::question::Question;
use domain::scale::{Activity, Scale};
use leptos::prelude::*;
use storage::Face;

use super::bar::bar;
use super::tried::records;
use crate::college::College;
use crate::page::page;
use crate::parts::{Pill, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, not_here, storage};
use crate::words::{About, Locale, Words, use_words};

/// `/insight/questions`
#[component]
pub fn QuestionsPage() -> impl IntoView {
    page(Locale::EnGb, || async move {
        let coordinator = visitor::coordinator().await?;
        let site = *coordinator.sites.first().ok_or_else(not_here)?;
        let (monday, before) = this_week(moment().today);
        let figures = storage().how_questions_do(&Grant::site(&coordinator, site)?, before, moment()).await?;
        let me = storage().own_face(&coordinator).await?;
        Ok::<_, Away>(show(me, figures, monday))
    })
}

/// The Monday of a date's week, and the instant at which it begins by the college's own clock.
fn this_week(today: NaiveDate) -> (NaiveDate, DateTime<Utc>) {
    let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
    let zone = expect_context::<College>().time_zone;
    let midnight = monday.and_time(NaiveTime::MIN).and_local_timezone(zone).earliest();
    (monday, midnight.map_or_else(|| monday.and_time(NaiveTime::MIN).and_utc(), |midnight| midnight.to_utc()))
}

fn show(me: Face, figures: BTreeMap<Worded, Figures>, monday: NaiveDate) -> impl IntoView {
    let words = use_words();
    let title = words.say("insight-questions-title");
    let counted = [("date", words.date(monday).into()), ("fewest", FEWEST_PEOPLE.into())];
    let questions = Question::ALL.iter().map(move |question| of_question(words, *question, &figures));
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(routes::COLLEGE.to_owned())>
            <h1>{title}</h1>
            <p>{words.say_with("insight-questions-lead", &counted)}</p>
            <p class="quiet">{words.say_with("insight-questions-how", &counted)}</p>
            <div class="figures-of">{questions.collect_view()}</div>
        </StaffPage>
    }
}

fn of_question(words: Words, question: Question, figures: &BTreeMap<Worded, Figures>) -> AnyView {
    let about = match question {
        Question::Now | Question::Goal => About::Activity(Activity::Reading),
        _ => About::AllLessons,
    };
    let records = records(question);
    let versions = records.iter().map(|record| of_version(words, question, record, figures));
    view! {
        <section class="panel" id=question.key()>
            <h2>{words.short(question).words}</h2>
            <p>{words.heading(question, &about).words}</p>
            {versions.collect_view()}
        </section>
    }
    .into_any()
}

/// One version: its record, then its figures in each wording that enough people met.
fn of_version(words: Words, question: Question, record: &Record, figures: &BTreeMap<Worded, Figures>) -> AnyView {
    let since = [
        ("version", record.version.into()),
        ("date", words.date(record.since).into()),
        ("year", record.since.year().into()),
        ("changed", words.say(&format!("insight-changed-{}", record.changed)).into()),
    ];
    let tried = record.tried.iter().map(|trial| {
        let args =
            [("people", trial.people.into()), ("date", words.date(trial.on).into()), ("year", trial.on.year().into())];
        view! { <p>{words.say_with(&format!("insight-tried-{}", trial.with.key()), &args)}</p> }
    });
    let untried = record.tried.is_empty().then(|| view! { <Pill words=words.say("insight-untried")/> });
    let enough = figures.iter().filter(|(worded, _)| worded.question == question && worded.version == record.version);
    let enough: Vec<AnyView> = enough.map(|(worded, figures)| of_wording(words, question, *worded, figures)).collect();
    let too_few = enough.is_empty().then(|| view! { <p>{words.say("insight-too-few")}</p> });
    view! {
        <p class="quiet">{words.say_with("insight-version", &since)}</p>
        {tried.collect_view()}
        {untried}
        {enough}
        {too_few}
    }
    .into_any()
}

fn of_wording(words: Words, question: Question, worded: Worded, figures: &Figures) -> AnyView {
    let people = figures.people();
    let most = match figures.most() {
        None => words.say_with("insight-most-none", &[("people", people.into())]),
        Some((sign, of)) => {
            let args = [("of", of.into()), ("people", people.into())];
            words.say_with(&format!("insight-most-{}", sign.key()), &args)
        }
    };
    let name = |sign: Sign| words.say(&format!("insight-sign-{}", sign.key()));
    let told = |sign: Sign| words.say_with("insight-of", &[("of", figures.of(sign).into()), ("people", people.into())]);
    let bars = Sign::ALL.iter().map(|sign| {
        view! {
            <li>
                <span>{name(*sign)}</span>
                <span inner_html=bar(*sign, figures.of(*sign), people)></span>
                <b>{told(*sign)}</b>
            </li>
        }
    });
    let rows = Sign::ALL.iter().map(|sign| {
        view! { <tr><th scope="row">{name(*sign)}</th><td>{figures.of(*sign)}</td><td>{people}</td></tr> }
    });
    let own_words = (worded.wording != 0).then(|| view! { <p>{words.say("insight-own-words")}</p> });
    view! {
        {own_words}
        <p>{most}</p>
        <ul class="bars">{bars.collect_view()}</ul>
        <details>
            <summary>{words.say_with("insight-as-table", &[("question", words.short(question).words.into())])}</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.say("insight-column-sign")}</th>
                        <th scope="col">{words.say("insight-column-of")}</th>
                        <th scope="col">{words.say("insight-column-people")}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </details>
    }
    .into_any()
}

//! How the questions do with people: for each, its versions, who tried them, and what happens at it, as counts.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use domain::access::Grant;
use domain::deployment::Week;
use domain::insight::{FEWEST_PEOPLE, Figures, Record, Sign, Worded};
use domain::question::Question;
use domain::scale::{Activity, Scale};
use domain::wall_clock::day_begins;
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
        let monday = Week::of(moment().today).monday();
        let before = day_begins(monday, expect_context::<College>().time_zone);
        let figures = storage().how_questions_do(&Grant::site(&coordinator, site)?, before, moment()).await?;
        let me = storage().own_face(&coordinator).await?;
        Ok::<_, Away>(show(me, figures, monday))
    })
}

fn show(me: Face, figures: BTreeMap<Worded, Figures>, monday: NaiveDate) -> impl IntoView {
    let words = use_words();
    let title = words.say("insight-questions-title");
    let counted = [("date", words.date(monday).into()), ("fewest", FEWEST_PEOPLE.into())];
    let questions = Question::ALL
        .iter()
        .filter(|question| !question.is_private())
        .map(move |question| of_question(words, *question, &figures));
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
    let enough: Vec<_> = enough.collect();
    let several = enough.iter().any(|(worded, _)| worded.wording != 0);
    let of_each = enough.iter().map(|(worded, figures)| {
        let asked_in = several.then(|| view! { <h3>{asked_in(words, worded.wording)}</h3> });
        view! { {asked_in} {of_wording(words, question, figures)} }.into_any()
    });
    let of_each: Vec<AnyView> = of_each.collect();
    let too_few = enough.is_empty().then(|| view! { <p>{words.say("insight-too-few")}</p> });
    view! {
        <p class="quiet">{words.say_with("insight-version", &since)}</p>
        {tried.collect_view()}
        {untried}
        {of_each}
        {too_few}
    }
    .into_any()
}

/// Which words people were asked in: those it came with, or the college's own by the number its page of words gives.
fn asked_in(words: Words, wording: i64) -> String {
    match wording {
        0 => words.say("insight-shipped-words"),
        number => words.say_with("insight-own-words", &[("number", number.into())]),
    }
}

fn of_wording(words: Words, question: Question, figures: &Figures) -> AnyView {
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
    view! {
        <p>{most}</p>
        <ul class="bars">{bars.collect_view()}</ul>
        <details>
            <summary>{words.say_with("insight-as-table", &[("question", words.short(question).words.into())])}</summary>
            {table(words, figures)}
        </details>
    }
    .into_any()
}

/// The figures of the bars. Each cell has the name of its column, which is all that tells on a phone what it is.
fn table(words: Words, figures: &Figures) -> AnyView {
    let [sign, of, people] = ["sign", "of", "people"].map(|column| words.say(&format!("insight-column-{column}")));
    let heads = [&sign, &of, &people].map(|column| {
        view! { <th scope="col" role="columnheader">{column.clone()}</th> }
    });
    let rows = Sign::ALL.iter().map(|sign| {
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{words.say(&format!("insight-sign-{}", sign.key()))}</th>
                <td role="cell" data-name=of.clone()>{figures.of(*sign)}</td>
                <td role="cell" data-name=people.clone()>{figures.people()}</td>
            </tr>
        }
    });
    view! {
        <table role="table">
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn every_figure_of_a_table_says_what_it_is_where_the_heads_are_out_of_sight() {
        let figures = Figures::over(FEWEST_PEOPLE, BTreeMap::new()).unwrap_or_else(|| panic!("enough people"));
        let shown = table(Words::of(Locale::EnGb), &figures).to_html();
        assert_eq!(shown.matches("<td").count(), 2 * Sign::ALL.len());
        assert_eq!(shown.matches("<td").count(), shown.matches("data-name=\"").count(), "{shown}");
    }

    #[test]
    fn each_wording_stands_under_the_number_the_page_of_words_gives_it() {
        let (words, question) = (Words::of(Locale::EnGb), Question::Help);
        let figures = |wording| {
            let figures = Figures::over(FEWEST_PEOPLE, BTreeMap::new()).unwrap_or_else(|| panic!("enough people"));
            (Worded { question, version: question.version(), wording }, figures)
        };
        let record = records(question).remove(0);
        let shown = of_version(words, question, &record, &BTreeMap::from([figures(0), figures(7)])).to_html();
        assert!(shown.contains("In the words it came with") && shown.contains("In the college’s own words, number 7"));
        let shown = of_version(words, question, &record, &BTreeMap::from([figures(0)])).to_html();
        assert!(!shown.contains("In the words it came with"), "where there is no other");
    }
}

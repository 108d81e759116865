//! A learner's record over time, as they look at it and as their coordinator does: the same pictures and tables.

mod counts;
mod goals;
mod help_with;
mod levels;
mod on_own;

use domain::plan_review::PlanReviews;
use domain::review::record::most_given;
use domain::review::{Amount, Given, Written};
use leptos::prelude::*;
use storage::{LearnerRecord, Reviewed};

use crate::symbol::{Size, Symbol};
use crate::words::{Said, Words};

/// Whose words the page is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The learner.
    Learner,
    /// Their coordinator.
    Staff,
}

impl Reader {
    fn key(self, word: &str) -> String {
        match self {
            Self::Learner => format!("review-record-{word}"),
            Self::Staff => format!("review-staff-record-{word}"),
        }
    }
}

/// Every part of the record.
pub fn parts(words: Words, reader: Reader, record: &LearnerRecord, reviews: &PlanReviews) -> AnyView {
    let all = &record.reviews.all;
    let own = record.sent.on_own();
    let goals = goals::part(words, reader, reviews);
    if all.is_empty() && own.is_empty() && goals.is_none() {
        return view! { <p>{words.say(&reader.key("nothing"))}</p> }.into_any();
    }
    view! {
        {levels::part(words, reader, record)}
        {counts::felt(words, reader, all)}
        {counts::help(words, reader, all)}
        {help_with::part(words, reader, all)}
        {on_own::part(words, reader, &own)}
        {goals}
    }
    .into_any()
}

/// What stands of what was written of one session: the newest of each who wrote.
pub fn given(one: &Reviewed) -> impl Iterator<Item = &Written<Given>> + Clone {
    one.given.iter().filter(|given| !given.is_earlier)
}

/// How much was given in one session, by everyone who wrote of it.
pub fn amount_given(one: &Reviewed) -> Option<Amount> {
    most_given(given(one).map(|given| &given.what))
}

fn cell(said: Said) -> AnyView {
    let picture = said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> });
    view! { <span class="said-row">{picture}<span>{said.words}</span></span> }.into_any()
}

/// What the marks of a picture stand for: each beside its words.
fn marks(rows: Vec<(String, String)>) -> AnyView {
    let rows = rows.into_iter().map(|(drawn, words)| {
        view! { <li><span inner_html=drawn></span><span>{words}</span></li> }
    });
    view! { <ul class="chart-marks">{rows.collect_view()}</ul> }.into_any()
}

/// What a table says of one thing: its name, and what stands under each heading.
struct Line {
    name: String,
    cells: Vec<AnyView>,
}

/// The same as a picture, in words.
fn table(words: Words, reader: Reader, (caption, heads): (&str, &[&str]), lines: Vec<Line>) -> AnyView {
    let caption = words.say(&reader.key(caption));
    let names: Vec<String> = heads.iter().map(|name| words.say(&reader.key(name))).collect();
    let heads = names.iter().map(|name| view! { <th scope="col" role="columnheader">{name.clone()}</th> });
    let rows = lines.into_iter().map(|line| {
        let cells = names.iter().skip(1).zip(line.cells).map(|(name, cell)| {
            view! { <td role="cell" data-name=name.clone()>{cell}</td> }
        });
        view! { <tr role="row"><th scope="row" role="rowheader">{line.name}</th>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <details class="record-table">
            <summary>{caption.clone()}</summary>
            <table role="table">
                <caption>{caption}</caption>
                <thead role="rowgroup"><tr role="row">{heads.collect_view()}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}

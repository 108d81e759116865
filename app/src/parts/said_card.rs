//! The learner's own words as staff read them: visibly theirs, and nobody else's words on the same card.

use leptos::prelude::*;

use super::{Avatar, Figure};
use crate::symbol::Symbol;
use crate::words::Said;

/// One thing a learner said.
#[derive(Clone, Debug)]
pub struct SaidLine {
    /// The question in a word or two ("How near").
    pub question: String,
    /// What they picked, each with its symbol.
    pub picks: Vec<Said>,
    /// What staff call it ("clueing"), where they have a word of their own.
    pub note: Option<String>,
}

/// A learner's picture and name, who made what they said and when, and the words themselves.
///
/// ```ignore
/// <SaidCard figure=figure(&face) name="Amina".to_owned() maker="Said by Amina themself, 3 November".to_owned()
///     mark=Some("Changed yesterday".to_owned()) lines/>
/// ```
#[component]
pub fn SaidCard(
    /// Their picture.
    figure: Figure,
    /// Their name: the card's heading, one level below the page's sections.
    name: String,
    /// Who made it, and when.
    maker: String,
    /// "Changed yesterday", "Not read yet".
    mark: Option<String>,
    /// What they said.
    lines: Vec<SaidLine>,
) -> impl IntoView {
    view! {
        <article class="said-card">
            <div class="said-who">
                <Avatar figure/>
                <div>
                    <h3>{name} {mark.map(|words| view! { <Pill words/> })}</h3>
                    <p class="quiet">{maker}</p>
                </div>
            </div>
            <SaidLines lines/>
        </article>
    }
}

/// The words alone, on the ground that is the learner's own.
#[component]
pub fn SaidLines(
    /// What they said.
    lines: Vec<SaidLine>,
) -> impl IntoView {
    let lines = lines.into_iter().map(|SaidLine { question, picks, note }| {
        let picks = picks.into_iter().map(|said| {
            view! {
                <dd>
                    {said.symbol.map(|concept| view! { <Symbol concept/> })}
                    <b>{said.words}</b>
                </dd>
            }
        });
        view! {
            <div>
                <dt>{question}</dt>
                {picks.collect_view()}
                {note.map(|note| view! { <dd class="quiet">{note}</dd> })}
            </div>
        }
    });
    view! { <dl class="said-lines">{lines.collect_view()}</dl> }
}

/// A short state beside a name: never by colour alone, because it is words.
#[component]
pub fn Pill(
    /// One to three words.
    words: String,
) -> impl IntoView {
    view! { <span class="pill">{words}</span> }
}

/// Names and values in rows.
///
/// ```ignore
/// <Facts rows=vec![("Room".to_owned(), "B14".to_owned())]/>
/// ```
#[component]
pub fn Facts(
    /// Each row's name and value.
    rows: Vec<(String, String)>,
) -> impl IntoView {
    let rows = rows.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    view! { <dl class="facts">{rows.collect_view()}</dl> }
}

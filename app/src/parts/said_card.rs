//! The learner's own words as staff read them: visibly theirs, and nobody else's words on the same card.

use leptos::prelude::*;

use crate::symbol::Symbol;
use crate::words::Said;

/// One thing a learner said.
#[derive(Clone, Debug)]
pub struct SaidLine {
    /// The question in a word or two ("How near").
    pub question: String,
    /// What they picked, each with its symbol.
    pub picks: Vec<Said>,
    /// What staff call it ("clueing"), and what was said before.
    pub notes: Vec<String>,
}

/// The words alone, on the ground that is the learner's own.
#[component]
pub fn SaidLines(
    /// What they said.
    lines: Vec<SaidLine>,
) -> impl IntoView {
    let lines = lines.into_iter().map(|SaidLine { question, picks, notes }| {
        let notes = notes.into_iter().map(|note| view! { <dd class="quiet">{note}</dd> });
        let picks = picks.into_iter().map(|said| {
            view! {
                <dd>
                    {said.symbol.map(|concept| view! { <Symbol concept/> })}
                    <b dir="auto">{said.words}</b>
                </dd>
            }
        });
        view! {
            <div>
                <dt>{question}</dt>
                {picks.collect_view()}
                {notes.collect_view()}
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
    /// Whether it is a state of the screen, as whether someone has read it: paper says nothing of it.
    #[prop(optional)]
    on_screen: bool,
) -> impl IntoView {
    let class = if on_screen { "pill never-printed" } else { "pill" };
    view! { <span class=class>{words}</span> }
}

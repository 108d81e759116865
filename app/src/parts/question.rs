//! One question: its heading is the legend of its answers, and the page's one heading.

use leptos::prelude::*;

use super::Speak;
use super::heading::{FocusedFirst, hint_below};
use crate::symbol::{Size, Symbol};
use crate::words::Said;

/// A fieldset whose legend is the page's `h1`. Children are its choices.
#[component]
pub fn Question(
    /// The question.
    said: Said,
    /// At most one line below it.
    hint: Option<Said>,
    /// What is to be known before it is answered.
    #[prop(optional_no_strip)]
    about: Option<AnyView>,
    /// Whether the page says first what is wrong with what was sent (R50).
    #[prop(optional)]
    refused: bool,
    /// Whether its answers stand side by side: the other form in which an answer is asked again (R07).
    #[prop(optional)]
    pair: bool,
    children: Children,
) -> impl IntoView {
    let described_by = [refused.then_some("trouble"), hint.is_some().then_some("hint")].into_iter().flatten();
    let described_by = Some(described_by.collect::<Vec<_>>().join(" ")).filter(|ids| !ids.is_empty());
    let ids = if hint.is_some() { "question hint" } else { "question" }.to_owned();
    let spoken = said.words.clone();
    let class = if pair { "question pair" } else { "question" };
    let first = FocusedFirst::here();
    let around = first == FocusedFirst::Around;
    view! {
        <fieldset class=class aria-describedby=described_by tabindex=around.then_some("-1") autofocus=around>
            <legend>
                <h1 id="question" tabindex=first.reached_by_keyboard() autofocus=!around>
                    {said.symbol.map(|concept| view! { <Symbol concept size=Size::Large/> })}
                    <span>{said.words}</span>
                </h1>
            </legend>
            <Speak ids words=spoken/>
            {hint.map(|said| hint_below("hint".to_owned(), said))}
            {about}
            <div class="choices">{children()}</div>
        </fieldset>
    }
}

/// One question of several on a page, or one that its page's heading says already: a fieldset whose legend is an `h2`.
#[component]
pub fn OneQuestion(
    /// Its place in the page's addresses.
    id: String,
    /// The question.
    said: Said,
    /// At most one line below it.
    hint: Option<Said>,
    children: Children,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described_by = hint.is_some().then(|| hint_id.clone());
    let ids = described_by.iter().fold(id.clone(), |ids, hint| format!("{ids} {hint}"));
    let spoken = said.words.clone();
    view! {
        <fieldset class="question" aria-describedby=described_by>
            <legend>
                <h2 id=id class="asked">
                    {said.symbol.map(|concept| view! { <Symbol concept size=Size::Large/> })}
                    <span>{said.words}</span>
                </h2>
            </legend>
            <Speak ids words=spoken/>
            {hint.map(|said| hint_below(hint_id, said))}
            <div class="choices">{children()}</div>
        </fieldset>
    }
}

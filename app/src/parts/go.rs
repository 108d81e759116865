//! What a page is left by: the one main button, and rows that are links as a whole.

use domain::settings::Symbols;
use leptos::prelude::*;

use crate::settings::use_settings;
use crate::symbol::{Size, Symbol};
use crate::words::Said;

/// Words that stand alone; where only pictures are wanted, with the picture that speaks for them (R31).
#[component]
pub fn Worded(
    /// The words.
    said: Said,
) -> impl IntoView {
    let picture = said.symbol.filter(|_| use_settings().symbols == Symbols::Only);
    view! { {picture.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{said.words}</span> }
}

/// The one accent button of a form.
#[component]
pub fn Continue(
    /// What it does.
    label: Said,
) -> impl IntoView {
    view! { <button type="submit" class="main-button"><Worded said=label/></button> }
}

/// The main way on where nothing is sent: a link drawn as the main button.
#[component]
pub fn LinkButton(
    /// Where it leads.
    href: String,
    /// What it does.
    label: Said,
) -> impl IntoView {
    view! { <a class="main-button" href=href><Worded said=label/></a> }
}

/// A row that is one link, with where it stands or what it means below.
#[component]
pub fn LinkRow(
    /// Where it leads.
    href: String,
    /// Its words and symbol.
    said: Said,
    /// A second, quieter line.
    note: Option<Said>,
) -> impl IntoView {
    view! {
        <a class="link-row" href=href>
            {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
            <span class="link-row-words">{said.words}</span>
            {note.map(|note| view! { <span class="link-row-note"><Worded said=note/></span> })}
        </a>
    }
}

/// One line with its symbol.
#[component]
pub fn SaidRow(
    /// The line.
    said: Said,
) -> impl IntoView {
    view! {
        <p class="said-row">
            {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
            <span>{said.words}</span>
        </p>
    }
}

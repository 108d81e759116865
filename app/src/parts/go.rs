//! What a page is left by: the one main button, and rows that are links as a whole.

use leptos::prelude::*;

use crate::symbol::{Size, Symbol};
use crate::words::Said;

/// The one accent button of a form.
#[component]
pub fn Continue(
    /// What it does.
    label: Said,
) -> impl IntoView {
    view! { <button type="submit" class="main-button">{label.words}</button> }
}

/// The main way on where nothing is sent: a link drawn as the main button.
#[component]
pub fn LinkButton(
    /// Where it leads.
    href: String,
    /// What it does.
    label: Said,
) -> impl IntoView {
    view! { <a class="main-button" href=href>{label.words}</a> }
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
            {note.map(|note| view! { <span class="link-row-note">{note.words}</span> })}
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

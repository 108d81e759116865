//! What a page is left by: the one main button, and rows that are links as a whole.

use domain::settings::Symbols;
use domain::symbol::Concept;
use leptos::prelude::*;

use super::{Avatar, Figure, with_speaker};
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
    /// Whom it tells: their face beside the words, so that two such buttons are told apart without reading (R01).
    #[prop(optional_no_strip)]
    to: Option<Figure>,
) -> impl IntoView {
    let face = to.map(|figure| view! { <Avatar figure/> });
    view! { <button type="submit" class="main-button">{face}<Worded said=label/></button> }
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

/// A row that is one link, with where it stands or what it means below, and what reads it aloud beside it.
#[component]
pub fn LinkRow(
    /// Where it leads.
    href: String,
    /// Its words and symbol.
    said: Said,
    /// A second, quieter line.
    note: Option<Said>,
    /// The person it is about, before its symbol.
    #[prop(optional_no_strip)]
    about: Option<Figure>,
) -> impl IntoView {
    // what leads back has its arrow already, at the other end
    let class = if said.symbol == Some(Concept::Back) { "link-row is-back" } else { "link-row" };
    let spoken = said.words.clone();
    let row = view! {
        <a class=class href=href>
            {about.map(|figure| view! { <Avatar figure/> })}
            {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
            <span class="link-row-words">{said.words}</span>
            {note.map(|note| view! { <span class="link-row-note"><Worded said=note/></span> })}
        </a>
    };
    with_speaker(row.into_any(), spoken)
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

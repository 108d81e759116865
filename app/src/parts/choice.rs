//! One answer to pick: the whole card is the control.

use leptos::prelude::*;

use super::{Avatar, Figure, Speak};
use crate::symbol::{Sign, Symbol};
use crate::words::{Said, use_words};

/// A radio, or a checkbox where many may be picked, drawn as a card. `name` is the form's field.
#[component]
pub fn Choice(
    /// The form's field.
    name: &'static str,
    /// What the form sends.
    value: String,
    /// What is read.
    said: Said,
    /// Whether it was said before.
    picked: bool,
    /// Whether more than one may be picked.
    many: bool,
    /// The person it is, in place of a symbol.
    figure: Option<Figure>,
) -> impl IntoView {
    let id = format!("pick-{value}");
    let words_id = format!("{id}-words");
    let kind = if many { "checkbox" } else { "radio" };
    let tick = use_words().say("parts-picked");
    let picture = match (figure, said.symbol) {
        (Some(figure), _) => view! { <Avatar figure/> }.into_any(),
        (None, Some(concept)) => view! { <Symbol concept/> }.into_any(),
        (None, None) => ().into_any(),
    };
    let spoken = said.words.clone();
    view! {
        <div class="choice">
            <input type=kind id=id.clone() name=name value=value checked=picked/>
            <label for=id>
                {picture}
                <span id=words_id.clone() class="choice-words">{said.words}</span>
                <span class="choice-picked" aria-hidden="true"><Sign concept=domain::symbol::Concept::Picked/>{tick}</span>
            </label>
            <Speak ids=words_id words=spoken/>
        </div>
    }
}

/// "I am not sure" and "Not now": the same size, set a little apart.
#[component]
pub fn Apart(children: Children) -> impl IntoView {
    view! { <div class="apart">{children()}</div> }
}

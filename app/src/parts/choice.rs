//! One answer to pick: the whole card is the control.

use leptos::prelude::*;

use super::{Avatar, Figure, Speak};
use crate::symbol::{Sign, Symbol};
use crate::words::{Said, use_words};

/// A radio, or a checkbox where many may be picked, drawn as a card. `name` is the form's field.
#[component]
pub fn Choice(
    /// The form's field; its letters name the control too, so that several questions can stand on a page.
    #[prop(into)]
    name: String,
    /// What the form sends.
    value: String,
    /// What is read.
    said: Said,
    /// Whether it was said before.
    picked: bool,
    /// Whether more than one may be picked.
    many: bool,
    /// What is said where picking it unpicks the others of the question; `None` where it does not.
    #[prop(optional_no_strip)]
    alone: Option<String>,
    /// The person it is, in place of a symbol.
    figure: Option<Figure>,
    /// As in `lang`, where it is not in the language of the page.
    #[prop(optional_no_strip)]
    lang: Option<&'static str>,
) -> impl IntoView {
    let id = format!("{}-{value}", name.replace(['[', ']', '.'], ""));
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
            <input type=kind id=id.clone() name=name value=value checked=picked data-alone=alone/>
            <label for=id>
                {picture}
                <span id=words_id.clone() class="choice-words" lang=lang>{said.words}</span>
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

//! The voices of this device to pick from. Only the browser knows them, so the island fills the list.

use leptos::prelude::*;

use super::SaidRow;
use crate::settings::use_reader;
use crate::symbol::{Sign, Symbol};
use crate::words::{Said, use_words};
use domain::symbol::Concept;

/// One card that the island copies for each voice, and what is said until it has found one. A copy's button speaks with
/// its own voice.
#[component]
pub fn VoiceChoices(
    /// Said where there is no voice, or no script.
    none: Said,
) -> impl IntoView {
    let words = use_words();
    let tick = words.say("parts-picked");
    let chosen = use_reader().settings.and_then(|kept| kept.voices().of(words.locale().lang()).map(str::to_owned));
    let chosen = chosen.unwrap_or_default();
    let speaks = words.say_with("parts-read-aloud", &[("words", String::new().into())]);
    view! {
        <div data-no-voices><SaidRow said=none/></div>
        <div class="choice" data-voice-card=chosen hidden>
            <input type="radio" name="pick" value=""/>
            <label>
                <Symbol concept=Concept::Voice/>
                <span class="choice-words"></span>
                <span class="choice-picked" aria-hidden="true"><Sign concept=Concept::Picked/>{tick}</span>
            </label>
            <button type="button" class="speak" aria-label=speaks><Sign concept=Concept::ReadAloud/></button>
        </div>
    }
}

//! The small button that reads something aloud. Hidden until the island finds a voice.

use leptos::prelude::*;

use crate::settings::use_settings;
use crate::symbol::Sign;
use crate::words::use_words;
use domain::settings::Speech;
use domain::symbol::Concept;

/// Reads the elements with the given ids, in order. A sibling of what it reads, never inside its label.
#[component]
pub fn Speak(
    /// The ids, parted by a space.
    ids: String,
    /// What is read, for those who cannot see which button it is.
    words: String,
) -> impl IntoView {
    (use_settings().speech == Speech::On).then(|| {
        let label = use_words().say_with("parts-read-aloud", &[("words", words.into())]);
        view! {
            <button type="button" class="speak" data-speak=ids aria-label=label hidden>
                <Sign concept=Concept::ReadAloud/>
            </button>
        }
    })
}

//! The small button that reads something aloud. Hidden until the island finds a voice.

use leptos::prelude::*;

use super::read_aloud_island::ROW;
use crate::settings::{use_reader, use_settings};
use crate::symbol::Sign;
use crate::words::use_words;
use domain::access::Role;
use domain::settings::Speech;
use domain::sign_in::SignedIn;
use domain::symbol::Concept;

/// Reads the elements with the given ids, in order, or the row that it stands beside. A sibling of what it reads, never
/// inside its label.
#[component]
pub fn Speak(
    /// The ids, parted by a space; [`ROW`] for the row.
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

/// A row that leads somewhere, with the button beside it that reads it aloud (R25): a link holds no button. The row alone on
/// a page that nothing reads aloud.
pub fn with_speaker(row: AnyView, words: String) -> AnyView {
    if !is_read_aloud() {
        return row;
    }
    view! { <div class="spoken-row">{row}<Speak ids=ROW.to_owned() words/></div> }.into_any()
}

/// Whether this page is read aloud: as its reader wants it, and never one of staff.
fn is_read_aloud() -> bool {
    let is_staff = matches!(use_reader().signed_in, SignedIn::Here(visitor) if visitor.role != Role::Learner);
    !is_staff && use_settings().speech == Speech::On
}

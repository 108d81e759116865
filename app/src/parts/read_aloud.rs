//! Brings the island that reads aloud, and the script that wakes it, to a page that wants them.

use leptos::prelude::*;

use super::read_aloud_island::ReadAloudIsland;
use crate::assets;

/// Once a page, before its `main`. Without script it shows nothing.
#[component]
pub fn ReadAloud(
    /// "Read all"
    read_all: String,
    /// "Stop"
    stop: String,
    /// Said when this device has no voice.
    no_voice: String,
    /// Said when a picked answer is kept.
    kept: String,
    /// Said when it could not be kept.
    not_kept: String,
    /// As in `lang`.
    language: String,
) -> impl IntoView {
    view! {
        <ReadAloudIsland read_all stop no_voice kept not_kept language/>
        <script type="module" src=assets::url("browser.js")></script>
    }
}

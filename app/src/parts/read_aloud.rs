//! Brings the island that reads aloud, and the script that wakes it, to a page that wants them.

use domain::scale::Scale;
use domain::settings::{GoOn, Speed};
use leptos::prelude::*;

use super::read_aloud_island::ReadAloudIsland;
use crate::assets;
use crate::settings::{use_reader, use_settings};

/// Once a page, before its `main`. Without script it shows nothing.
#[component]
pub fn ReadAloud(
    /// "Read all"
    read_all: String,
    /// "Stop"
    stop: String,
    /// Said when this device turns out to have no voice for the language.
    no_voice: String,
    /// Said when a picked answer is kept.
    kept: String,
    /// Said when it could not be kept, and what to do.
    not_kept: String,
    /// As in `lang`; decides the voice.
    language: String,
) -> impl IntoView {
    let name = read_all.clone();
    let settings = use_settings();
    let voice = use_reader().settings.and_then(|kept| kept.voices().of(&language).map(str::to_owned));
    let speed = (settings.speed != Speed::Normal).then(|| settings.speed.key());
    let go_on = (settings.go_on == GoOn::WhenIPick).then_some("");
    view! {
        <section class="read-aloud" aria-label=name data-read-aloud=language data-no-voice=no_voice data-kept=kept data-not-kept=not_kept data-voice=voice data-speed=speed data-go-on=go_on hidden>
            <button type="button" class="read-aloud-all" data-speak="">{read_all}</button>
            <button type="button" class="read-aloud-stop" data-stop="" hidden>{stop}</button>
        </section>
        <p class="read-aloud-status" role="status"></p>
        <ReadAloudIsland/>
        <script type="module" src=assets::url("browser.js")></script>
    }
}

//! Brings the island that reads aloud, and the script that wakes it, to a page that wants them.

use domain::scale::Scale;
use domain::settings::{GoOn, Speech, Speed};
use leptos::prelude::*;

use super::read_aloud_island::ReadAloudIsland;
use crate::assets;
use crate::settings::{use_reader, use_settings};
use crate::symbol::{Size, Symbol};
use crate::words::{Said, use_words};

/// Once a page, before its `main`. Without script it shows nothing; nor where nothing is to be read aloud, but what is picked
/// is kept there too.
#[component]
pub fn ReadAloud() -> impl IntoView {
    let words = use_words();
    let [read_all, stop] = ["parts-read-all", "parts-stop"].map(|key| words.said(key));
    // said when the device has no voice for the language, when a picked answer is kept, and when it could not be
    let [no_voice, kept, not_kept] = ["parts-no-voice", "parts-kept", "parts-not-kept"].map(|key| words.say(key));
    let language = words.locale().lang();
    let name = read_all.words.clone();
    let settings = use_settings();
    let voice = use_reader().settings.and_then(|kept| kept.voices().of(language).map(str::to_owned));
    let speed = (settings.speed != Speed::Normal).then(|| settings.speed.key());
    let go_on = (settings.go_on == GoOn::WhenIPick).then_some("");
    let reads = settings.speech == Speech::On;
    let name = reads.then_some(name);
    let buttons = reads.then(|| {
        view! {
            <button type="button" class="read-aloud-all" data-speak="">{pictured(read_all)}</button>
            <button type="button" class="read-aloud-stop" data-stop="" hidden>{pictured(stop)}</button>
        }
    });
    view! {
        <p class="read-aloud-status" role="status"></p>
        <section class=reads.then_some("read-aloud") aria-label=name data-read-aloud=language data-no-voice=no_voice data-kept=kept data-not-kept=not_kept data-voice=voice data-speed=speed data-go-on=go_on hidden>
            {buttons}
        </section>
        <ReadAloudIsland/>
        <script type="module" src=assets::url("browser.js")></script>
    }
}

fn pictured(said: Said) -> impl IntoView {
    view! { {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{said.words}</span> }
}

//! The one island of a learner's page: it reads aloud, and keeps an answer as soon as it is picked.
//!
//! The page is whole without it. Buttons with `data-speak="id id"` come hidden from the server and are shown here when
//! the browser has a voice; a `form[data-keep]` is posted by its own button, and here on picking too.

mod page;
mod passage;
mod picked;
mod sentence;
mod speaker;
mod voice;

use leptos::prelude::*;

/// All words come from the server, in the reader's language.
#[island]
pub fn ReadAloudIsland(
    /// The button that reads the whole page.
    read_all: String,
    /// The button that makes it quiet.
    stop: String,
    /// Said when this device turns out to have no voice for the language.
    no_voice: String,
    /// Said when a picked answer is kept.
    kept: String,
    /// Said when it could not be, and what to do.
    not_kept: String,
    /// The page's language, as in `lang`.
    language: String,
) -> impl IntoView {
    Effect::new(move |_| {
        page::wake(&language, &no_voice, page::Kept { kept: kept.clone(), not_kept: not_kept.clone() });
    });
    view! {
        <div class="read-aloud" data-read-aloud="" hidden=true>
            <button type="button" class="read-aloud-all" data-speak="">{read_all}</button>
            <button type="button" class="read-aloud-stop" data-stop="" hidden=true>{stop}</button>
        </div>
        <p class="read-aloud-status" role="status" data-status=""></p>
    }
}

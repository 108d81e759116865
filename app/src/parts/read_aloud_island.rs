//! The one island of a learner's page: it reads aloud, and keeps an answer as soon as it is picked.
//!
//! The page is whole without it. `ReadAloud` draws its buttons and words on the server; buttons with
//! `data-speak="id id"`, or `"row"` beside a row, come hidden and are shown here when the browser can speak; a
//! `form[data-keep]` is posted by its own button, and here on picking too. Where a page asks which voice is wanted, the
//! device's own are listed. It draws nothing itself and takes no properties: the code that would redraw and unpack them is
//! twice as big as the rest of what a browser loads.

mod offered;
mod page;
mod passage;
mod picked;
mod sentence;
mod speaker;
mod voice;

use leptos::prelude::*;

/// What a button reads that stands beside a row: all of that row.
pub const ROW: &str = "row";

/// Wakes the page's buttons and forms; see [`super::ReadAloud`] for what it expects on the page.
#[island]
pub fn ReadAloudIsland() -> impl IntoView {
    if cfg!(target_family = "wasm") {
        page::wake();
    }
}

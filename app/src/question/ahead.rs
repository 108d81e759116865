//! What the page after a question will show, fetched while this one is read: one thing a page multiplies the loads of a
//! slow line (R85). The page itself is never kept.

use leptos::prelude::*;
use leptos_meta::Link;

use super::Pick;
use crate::symbol::glyphs;
use crate::words::Said;

/// The addresses of the pictures of some answers, each once.
pub fn pictures(picks: impl IntoIterator<Item = Pick>) -> Vec<String> {
    pictures_of(picks.into_iter().map(|pick| pick.said))
}

/// The same of whatever is said.
pub fn pictures_of(said: impl IntoIterator<Item = Said>) -> Vec<String> {
    let mut pictures: Vec<_> = said.into_iter().filter_map(|said| said.symbol).flat_map(glyphs).collect();
    pictures.sort();
    pictures.dedup();
    pictures
}

/// Asks the browser to fetch pictures when it has nothing better to do.
#[component]
pub fn FetchAhead(
    /// Their addresses.
    pictures: Vec<String>,
) -> impl IntoView {
    pictures.into_iter().map(|href| view! { <Link rel="prefetch" as_="image" href=href/> }).collect_view()
}

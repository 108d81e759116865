//! What the page after a question will show, fetched while this one is read: one thing a page multiplies the loads of a
//! slow line (R85). The page itself is never kept.

use leptos::prelude::*;
use leptos_meta::Link;

use super::Pick;
use crate::symbol::glyphs;

/// The addresses of the pictures of some answers, each once.
pub fn pictures(picks: impl IntoIterator<Item = Pick>) -> Vec<String> {
    let mut pictures: Vec<_> = picks.into_iter().filter_map(|pick| pick.said.symbol).flat_map(glyphs).collect();
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

//! The way from one page about Sayso to the others.

use leptos::prelude::*;

use crate::parts::{LinkRow, here};
use crate::routes;
use crate::words::use_words;

/// A row for each page.
#[component]
pub fn AboutRows() -> impl IntoView {
    let words = use_words();
    let pages = [
        (routes::ACCESSIBILITY.to_owned(), "accessibility-easy-full"),
        (routes::word_list(&here()), "glossary-title"),
        (routes::CREDITS.to_owned(), "accessibility-credits"),
    ];
    let rows = pages.map(|(href, key)| view! { <li><LinkRow href said=words.said(key) note=None/></li> });
    view! { <ul class="rows">{rows.collect_view()}</ul> }
}

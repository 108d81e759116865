//! The way from one page about Sayso to the others.

use leptos::prelude::*;

use crate::parts::LinkRow;
use crate::routes;
use crate::words::use_words;

/// A row for each page.
#[component]
pub fn AboutRows() -> impl IntoView {
    let words = use_words();
    let pages = [
        (routes::ACCESSIBILITY, "accessibility-easy-full"),
        (routes::WORD_LIST, "glossary-title"),
        (routes::CREDITS, "accessibility-credits"),
    ];
    let rows =
        pages.map(|(href, key)| view! { <li><LinkRow href=href.to_owned() said=words.said(key) note=None/></li> });
    view! { <ul class="rows">{rows.collect_view()}</ul> }
}

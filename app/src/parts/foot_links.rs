//! The ways that stand in the foot of every learner's page, always in the same order (R49): home, to change one's mind (rule 5 of
//! the product), who can see what was said, what the words mean, and to say that someone else is answering now. The door has the
//! one to what the words mean.

use http::request::Parts;
use leptos::prelude::*;

use super::settings_link::{after_sitting, here};
use crate::routes;
use crate::symbol::Symbol;
use crate::words::use_words;

/// Each but the page it stands on.
#[component]
pub fn FootLinks() -> impl IntoView {
    let here = here();
    elsewhere(vec![
        (routes::HOME.to_owned(), "parts-home"),
        (routes::CHANGED_MY_MIND.to_owned(), "plan-changed-my-mind"),
        (routes::who_can_see(&here), "statement-who-can-see"),
        (routes::word_list(&here), "glossary-title"),
        (routes::sitting(&after_sitting()), "sign-in-answering-change"),
    ])
}

/// The one to what the words mean, by itself: the door has hard words, too (R39).
#[component]
pub fn WordListLink() -> impl IntoView {
    elsewhere(vec![(routes::word_list(&here()), "glossary-title")])
}

/// A link for each address and the key of its words, less the one of the page it stands on.
fn elsewhere(links: Vec<(String, &'static str)>) -> impl IntoView {
    let words = use_words();
    let path = use_context::<Parts>().map(|parts| parts.uri.path().to_owned()).unwrap_or_default();
    let is_here = |href: &str| href.split('?').next() == Some(path.as_str());
    let others = links.into_iter().filter(|(href, _)| !is_here(href));
    let links = others.map(|(href, key)| {
        let said = words.said(key);
        view! {
            <a class="talk" href=href>
                {said.symbol.map(|concept| view! { <Symbol concept/> })}<span>{said.words}</span>
            </a>
        }
    });
    links.collect_view()
}

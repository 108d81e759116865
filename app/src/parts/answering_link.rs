//! The way to say that someone else is answering now: in the foot of every learner's page (rule 1 of the product).

use domain::symbol::Concept;
use leptos::prelude::*;

use super::settings_link::here;
use crate::routes;
use crate::symbol::Symbol;
use crate::words::use_words;

/// Carries the page it stands on; not shown where that is what is asked.
#[component]
pub fn AnsweringLink() -> impl IntoView {
    let here = here();
    let label = use_words().say("sign-in-answering-change");
    (!here.starts_with(routes::SITTING)).then(|| {
        view! {
            <a class="talk" href=routes::sitting(&here)><Symbol concept=Concept::Change/><span>{label}</span></a>
        }
    })
}

//! A page for whoever is not signed in, and for what cannot be shown.

use leptos::prelude::*;

use super::{Heading, LinkButton, ReadAloud, SettingsLink};
use crate::routes;
use crate::shell::{Audience, Page};
use crate::symbol::Symbol;
use crate::words::use_words;
use domain::symbol::Concept;

/// Everything around a page that knows nobody; its way to a person is the front desk (R49).
#[component]
pub fn PlainPage(
    /// The page's own title.
    title: String,
    /// The page before, where there is one.
    #[prop(optional)]
    back: Option<String>,
    children: Children,
) -> impl IntoView {
    let words = use_words();
    let bar = back.map(|href| {
        let label = words.say("parts-back");
        view! { <a class="bar-back" href=href><Symbol concept=Concept::Back/><span>{label}</span></a> }.into_any()
    });
    view! {
        <Page
            title=words.say_with("parts-page-title", &[("title", title.into())])
            audience=Audience::Learner
            skip=words.say("parts-skip")
            bar
        >
            <ReadAloud/>
            <main id="main">{children()}</main>
            <footer class="foot">
                <p class="talk"><Symbol concept=Concept::Desk/><span>{words.say("parts-talk-desk")}</span></p>
                <SettingsLink/>
            </footer>
        </Page>
    }
}

/// What is asked for is not here, or not for this visitor: one page for both.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    lost("error-not-found")
}

/// The failure is ours.
#[component]
pub fn TroublePage() -> impl IntoView {
    lost("error-failed")
}

/// A page of one heading, one hint and the way home: `error-not-found`, `error-failed` and their like.
pub fn lost(key: &str) -> impl IntoView + use<> {
    let words = use_words();
    let heading = words.said(&format!("{key}-title"));
    let hint = words.said(&format!("{key}-lead"));
    view! {
        <PlainPage title=heading.words.clone()>
            <Heading said=heading hint=Some(hint)/>
            <LinkButton href=routes::HOME.to_owned() label=words.said("error-home")/>
        </PlainPage>
    }
}

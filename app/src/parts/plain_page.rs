//! A page for whoever is not signed in, and for what cannot be shown.

use leptos::prelude::*;

use super::{Heading, LearnerPage, LinkButton, ReadAloud, SettingsLink, StaffPage, WordListLink};
use crate::person::figure;
use crate::routes;
use crate::settings::use_reader;
use crate::shell::{Audience, Page};
use crate::symbol::Symbol;
use crate::visitor::storage;
use crate::words::{Said, Words, use_words};
use domain::access::Role;
use domain::sign_in::SignedIn;
use domain::symbol::Concept;

/// Everything around a page that knows nobody; its way to a person is the front desk (R49). Whoever is not signed in has what the
/// hard words mean in one action (R39); staff on their way in have not, as on their other pages.
#[component]
pub fn PlainPage(
    /// The page's own title.
    title: String,
    /// The page before, where there is one.
    #[prop(optional)]
    back: Option<String>,
    /// Whether it stands for a page that cannot be shown: nobody comes back to that from what the words mean.
    #[prop(optional)]
    lost: bool,
    children: Children,
) -> impl IntoView {
    let words = use_words();
    let has_word_list = !lost && use_reader().signed_in == SignedIn::Nobody;
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
                {has_word_list.then(|| view! { <WordListLink/> })}
                <SettingsLink/>
            </footer>
        </Page>
    }
}

/// What is asked for is not here, or not for this visitor: one page for both. Whoever is signed in keeps their bar, and a
/// learner the way to a person (R49).
pub async fn not_found() -> AnyView {
    let SignedIn::Here(visitor) = use_reader().signed_in else { return lost("error-not-found").into_any() };
    let words = use_words();
    let title = words.say("error-not-found-title");
    if visitor.role == Role::Learner {
        let Ok(own) = storage().own(&visitor).await else { return lost("error-not-found").into_any() };
        let (me, reader, talk) = (figure(&own.face), own.reader.as_ref().map(figure), routes::talk(routes::HOME));
        return view! { <LearnerPage title me back=None reader talk>{said_lost(words, "error-not-found")}</LearnerPage> }.into_any();
    }
    match storage().own_face(&visitor).await {
        Ok(me) => {
            // of what a learner said there is nothing to tell them
            let [heading, hint] = ["error-not-found-title", "error-not-found-staff-lead"].map(|key| words.said(key));
            let lost = lost_page(words, heading, hint);
            view! { <StaffPage title me=figure(&me) back=None>{lost}</StaffPage> }.into_any()
        }
        Err(_) => lost("error-not-found").into_any(),
    }
}

/// The failure is ours.
#[component]
pub fn TroublePage() -> impl IntoView {
    lost("error-failed")
}

/// A page of one heading, one hint and the way home: `error-not-found`, `error-failed` and their like.
pub fn lost(key: &str) -> impl IntoView + use<> {
    let words = use_words();
    let title = words.say(&format!("{key}-title"));
    let said = said_lost(words, key).into_any();
    view! { <PlainPage title lost=true>{said}</PlainPage> }
}

fn said_lost(words: Words, key: &str) -> impl IntoView + use<> {
    let [heading, hint] = ["title", "lead"].map(|part| words.said(&format!("{key}-{part}")));
    lost_page(words, heading, hint)
}

fn lost_page(words: Words, heading: Said, hint: Said) -> impl IntoView + use<> {
    view! {
        <Heading said=heading hint=Some(hint)/>
        <LinkButton href=routes::HOME.to_owned() label=words.said("error-home")/>
    }
}

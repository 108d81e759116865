//! A learner's page: a thin bar, the page itself, and the foot with the one way to a person.

use leptos::prelude::*;

use super::{Avatar, Figure, ReadAloud, SettingsLink, Worded};
use crate::shell::{Audience, Page};
use crate::symbol::Symbol;
use crate::words::use_words;
use domain::symbol::Concept;

/// Everything around a signed-in learner's page; the same things in the same places on every one (R49).
#[component]
pub fn LearnerPage(
    /// The page's own title; must be unique (R78).
    title: String,
    /// Who is signed in.
    me: Figure,
    /// The page before, where there is one.
    back: Option<String>,
    /// Who reads what is left through "Talk to someone"; none when the site has nobody.
    reader: Option<String>,
    /// Where "Talk to someone" leads.
    talk: String,
    children: Children,
) -> impl IntoView {
    let words = use_words();
    let note = match reader {
        Some(name) => words.say_with("parts-talk-reader", &[("name", name.into())]),
        None => words.say("parts-talk-desk"),
    };
    let name = me.name.clone();
    view! {
        <Page
            title=words.say_with("parts-page-title", &[("title", title.into())])
            audience=Audience::Learner
            language=words.locale().lang()
            skip=words.say("parts-skip")
        >
            <header class="bar">
                {back.map(|href| view! {
                    <a class="bar-back" href=href><Symbol concept=Concept::Back/><span>{words.say("parts-back")}</span></a>
                })}
                <form class="bar-me" method="post" action="/api/sign_in/sign_out">
                    <Avatar figure=me/>
                    <span>{name}</span>
                    <button type="submit" class="bar-out"><Worded said=words.said("parts-sign-out")/></button>
                </form>
            </header>
            <ReadAloud
                read_all=words.say("parts-read-all")
                stop=words.say("parts-stop")
                no_voice=words.say("parts-no-voice")
                kept=words.say("parts-kept")
                not_kept=words.say("parts-not-kept")
                language=words.locale().lang().to_owned()
            />
            <main id="main">{children()}</main>
            <footer class="foot">
                <a class="talk" href=talk>
                    <Symbol concept=Concept::Talk/>
                    <span>{words.say("parts-talk")}</span>
                    <span class="talk-reader">{note}</span>
                </a>
                <SettingsLink/>
            </footer>
        </Page>
    }
}

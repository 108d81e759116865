//! A learner's page: a thin bar, the page itself, and the foot with the one way to a person.

use leptos::prelude::*;

use super::settings_link::after_sitting;
use super::{Avatar, Figure, FootLinks, ReadAloud, SettingsLink, Worded, with_speaker};
use crate::routes;
use crate::settings::use_sitting;
use crate::shell::{Audience, Page};
use crate::symbol::{Size, Symbol};
use crate::words::{Words, use_words};
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
    reader: Option<Figure>,
    /// Where "Talk to someone" leads.
    talk: String,
    children: Children,
) -> impl IntoView {
    let words = use_words();
    view! {
        <Page
            title=words.say_with("parts-page-title", &[("title", title.into())])
            audience=Audience::Learner
            skip=words.say("parts-skip")
            bar=Some(bar(me, back))
        >
            <ReadAloud/>
            <main id="main">{children()}</main>
            <footer class="foot">
                {way_to_a_person(words, talk, reader)}
                <FootLinks/>
                <SettingsLink/>
            </footer>
        </Page>
    }
}

/// "Talk to someone", with who reads what is left there; the front desk where nobody does.
fn way_to_a_person(words: Words, href: String, reader: Option<Figure>) -> AnyView {
    let note = match &reader {
        Some(reader) => words.say_with("parts-talk-reader", &[("name", reader.name.clone().into())]),
        None => words.say("parts-talk-desk"),
    };
    let label = words.say("parts-talk");
    let row = view! {
        <a class="talk" href=href>
            <Symbol concept=Concept::Talk/>
            <span>{label.clone()}</span>
            <span class="talk-reader">{note}</span>
            {reader.map(|figure| view! { <Avatar figure/> })}
        </a>
    };
    with_speaker(row.into_any(), label)
}

/// Back, where there is a page before; who is signed in and who is answering, which can be changed there; and out.
fn bar(me: Figure, back: Option<String>) -> AnyView {
    let words = use_words();
    let out = words.said("parts-sign-out");
    let called = out.words.clone();
    view! {
        {back.map(|href| view! {
            <a class="bar-back" href=href><Symbol concept=Concept::Back/><span>{words.say("parts-back")}</span></a>
        })}
        <div class="bar-me">
            {who(words, me)}
            <form method="post" action="/api/sign_in/sign_out" aria-label=called>
                <button type="submit" class="bar-out"><Worded said=out/></button>
            </form>
        </div>
    }
    .into_any()
}

/// Who is signed in; once they said who is answering, that too, as the way to change it.
fn who(words: Words, me: Figure) -> AnyView {
    let name = me.name.clone();
    let Some(sitting) = use_sitting() else {
        return view! { <Avatar figure=me/><span class="bar-name" dir="auto">{name}</span> }.into_any();
    };
    let now = words.said(&format!("sign-in-bar-{}", sitting.answering.key()));
    let change = words.say("sign-in-answering-change");
    view! {
        <a class="bar-who" href=routes::sitting(&after_sitting())>
            <Avatar figure=me/>
            <span class="bar-name" dir="auto">{name}</span>
            <span class="bar-now">
                {now.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{now.words}</span>
            </span>
            <span class="bar-change">{change}</span>
        </a>
    }
    .into_any()
}

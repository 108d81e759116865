//! A staff page: who I am and how to leave, then the page. No island, so no script.

use domain::scale::Scale;
use domain::sign_in::SignedIn;
use leptos::prelude::*;

use super::{Avatar, Figure, SettingsLink};
use crate::college::College;
use crate::routes;
use crate::settings::use_reader;
use crate::shell::{Audience, Page};
use crate::words::{Words, use_words};

/// Everything around a signed-in staff page.
#[component]
pub fn StaffPage(
    /// The page's own title.
    title: String,
    /// Who is signed in.
    me: Figure,
    /// The page before, where there is one.
    back: Option<String>,
    children: Children,
) -> impl IntoView {
    let words = use_words();
    view! {
        <Page
            title=words.say_with("parts-page-title", &[("title", title.into())])
            audience=Audience::Staff
            skip=words.say("parts-skip")
            bar=Some(bar(me, back))
        >
            <main id="main">{children()}</main>
            <footer class="foot"><SettingsLink/>{made_up(words)}</footer>
        </Page>
    }
}

/// That nobody here is real, where that is so.
fn made_up(words: Words) -> Option<impl IntoView> {
    expect_context::<College>().is_demo.then(|| view! { <p class="foot-demo">{words.say("parts-staff-demo")}</p> })
}

fn bar(me: Figure, back: Option<String>) -> AnyView {
    let words = use_words();
    let name = me.name.clone();
    let out = words.say("parts-sign-out");
    let called = out.clone();
    view! {
        {back.map(|href| view! { <a class="bar-back" href=href>{words.say("parts-back")}</a> })}
        <form class="bar-me" method="post" action="/api/sign_in/sign_out" aria-label=called>
            <Avatar figure=me/>
            <span dir="auto">{name}</span>
            {other_roles(words)}
            <button type="submit" class="bar-out">{out}</button>
        </form>
    }
    .into_any()
}

/// The way to be here as another of one's roles, for whoever holds several.
fn other_roles(words: Words) -> Option<impl IntoView> {
    let reader = use_reader();
    let SignedIn::Here(visitor) = reader.signed_in else { return None };
    let role = words.say(&format!("person-role-{}", visitor.role.key()));
    let said = words.say_with("parts-staff-here-as", &[("role", role.into())]);
    reader.has_other_roles.then(|| view! { <a class="bar-role" href=routes::ROLE>{said}</a> })
}

//! A staff page: who I am and how to leave, then the page. No island, so no script.

use leptos::prelude::*;

use super::{Avatar, Figure, SettingsLink};
use crate::shell::{Audience, Page};
use crate::words::use_words;

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
    let name = me.name.clone();
    view! {
        <Page
            title=words.say_with("parts-page-title", &[("title", title.into())])
            audience=Audience::Staff
            language=words.locale().lang()
            skip=words.say("parts-skip")
        >
            <header class="bar">
                {back.map(|href| view! { <a class="bar-back" href=href>{words.say("parts-back")}</a> })}
                <form class="bar-me" method="post" action="/api/sign_in/sign_out">
                    <Avatar figure=me/>
                    <span>{name}</span>
                    <button type="submit" class="bar-out">{words.say("parts-sign-out")}</button>
                </form>
            </header>
            <main id="main">{children()}</main>
            <footer class="foot"><SettingsLink/></footer>
        </Page>
    }
}

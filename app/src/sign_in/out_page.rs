//! That someone is signed out, and that nothing of theirs is lost.

use leptos::prelude::*;

use crate::page::page;
use crate::parts::{Heading, LinkButton, PlainPage};
use crate::routes;
use crate::visitor::Away;
use crate::words::{Locale, use_words};

/// `/sign-in/out`
#[component]
pub fn OutPage() -> impl IntoView {
    page(Locale::EnGbEasy, || async { Ok::<_, Away>(show()) })
}

fn show() -> impl IntoView {
    let words = use_words();
    let title = words.said("sign-in-out-title");
    view! {
        <PlainPage title=title.words.clone()>
            <Heading said=title hint=Some(words.said("sign-in-out-lead"))/>
            <LinkButton href=routes::SIGN_IN.to_owned() label=words.said("sign-in-again")/>
        </PlainPage>
    }
}

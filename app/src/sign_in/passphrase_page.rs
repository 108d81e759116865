//! Setting a passphrase after a one-time link, or leaving it for now.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::ChoosePassphrase;
use crate::page::{page, query};
use crate::parts::{Continue, Field, Heading, LinkRow, PlainPage, Trouble, titled};
use crate::routes;
use crate::visitor::{self, Away, answer, moment, not_here, storage};
use crate::words::{Locale, use_words};
use http::StatusCode;

/// What can be wrong, as the address says it and the words are keyed.
const REFUSALS: [&str; 3] = ["short", "long", "differs"];

/// `/sign-in/passphrase`
#[component]
pub fn PassphrasePage() -> impl IntoView {
    page(Locale::EnGb, || {
        let which = query::<String>("refused");
        let is_late = which.as_deref() == Some("late");
        let refused = which.and_then(|which| REFUSALS.into_iter().find(|known| *known == which));
        async move {
            let sign_in = visitor::sign_in().await?;
            if !storage().may_set_passphrase(sign_in, moment().now).await? {
                // the hour ran out between the page and its form
                return if is_late { Ok(late()) } else { Err(not_here()) };
            }
            if refused.is_some() {
                answer(StatusCode::UNPROCESSABLE_ENTITY);
            }
            Ok::<_, Away>(show(refused).into_any())
        }
    })
}

/// That nothing was set, and how to get a new link.
fn late() -> AnyView {
    answer(StatusCode::UNPROCESSABLE_ENTITY);
    let words = use_words();
    let title = words.said("sign-in-staff-passphrase-title");
    view! {
        <PlainPage title=titled(&title.words, true)>
            <Trouble said=words.said("sign-in-staff-passphrase-late")/>
            <Heading said=title hint=None/>
            <LinkRow href=routes::HOME.to_owned() said=words.said("sign-in-staff-passphrase-go-on") note=None/>
        </PlainPage>
    }
    .into_any()
}

fn show(refused: Option<&'static str>) -> impl IntoView {
    let words = use_words();
    let title = words.said("sign-in-staff-passphrase-title");
    let wrong = refused.map(|which| words.said(&format!("sign-in-staff-passphrase-{which}")));
    let first = wrong.clone().filter(|_| refused != Some("differs")).map(|wrong| wrong.words);
    let second = wrong.clone().filter(|_| refused == Some("differs")).map(|wrong| wrong.words);
    view! {
        <PlainPage title=titled(&title.words, refused.is_some())>
            {wrong.map(|said| view! { <Trouble said/> })}
            <Heading said=title hint=Some(words.said("sign-in-staff-passphrase-lead"))/>
            <form method="post" action=ChoosePassphrase::url()>
                <Field
                    name="passphrase"
                    label=words.say("sign-in-staff-passphrase-new")
                    kind="password"
                    autocomplete="new-password"
                    value=String::new()
                    wrong=first
                    aloud=true
                />
                <Field
                    name="again"
                    label=words.say("sign-in-staff-passphrase-again")
                    kind="password"
                    autocomplete="new-password"
                    value=String::new()
                    wrong=second
                    aloud=true
                />
                <Continue label=words.said("sign-in-staff-passphrase-submit")/>
            </form>
            <LinkRow href=routes::HOME.to_owned() said=words.said("sign-in-staff-passphrase-later") note=None/>
        </PlainPage>
    }
}

//! What somebody posted while their sign-in had run out: kept for them, and sent once they are back and say so.

use domain::id::SignInId;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Fields, WordsOf};

use crate::page::page;
use crate::parts::{Continue, Heading, LinkRow, SaidRow, Worded};
use crate::routes;
use crate::settings::{Around, Frame};
use crate::visitor::{self, Away, Led, lead_to, moment, storage};
use crate::words::{Locale, use_words};

/// The name under which it is kept.
pub const FORM: &str = "posted";
/// The name of the first field, which says to which action it was posted. No form has such a field.
pub const TO: &str = ":to";
/// The name of the field that says that it is sent again, and need be kept no more.
pub const AGAIN: &str = ":again";

/// Where whoever signed in goes: to what they posted before, if anything waits for them, else to where they were going.
pub async fn next(sign_in: SignInId, to: &str) -> Result<String, Away> {
    let waits = storage().kept_words(WordsOf::SignIn(sign_in), FORM, moment().now).await?;
    Ok(if waits.is_some() { routes::KEPT.to_owned() } else { routes::own_address(to) })
}

/// Lets go what waits, and goes on to the first page.
#[server(endpoint = "sign_in/leave_kept", prefix = "/api")]
pub async fn leave_kept() -> Result<(), ServerFnError> {
    visitor::answered(leave().await)
}

async fn leave() -> Result<Led, Away> {
    let (_, sign_in) = visitor::sign_in().await?;
    storage().forget_words(WordsOf::SignIn(sign_in), FORM).await?;
    Ok(lead_to(routes::HOME))
}

/// `/sign-in/kept`
#[component]
pub fn KeptPage() -> impl IntoView {
    page(Locale::EnGbEasy, || async {
        let (_, sign_in) = visitor::sign_in().await?;
        let kept = storage().kept_words(WordsOf::SignIn(sign_in), FORM, moment().now).await?;
        let around = Around::reader().await?;
        Ok::<_, Away>(match kept.and_then(Posted::of) {
            Some(posted) => posted.show(around).into_any(),
            None => nothing(around).into_any(),
        })
    })
}

/// The fields in which somebody writes in words of their own.
const OWN_WORDS: [&str; 4] = ["typed", "wish", "words", "note"];

/// A form as it was posted.
struct Posted {
    to: String,
    fields: Fields,
}

impl Posted {
    fn of(fields: Fields) -> Option<Self> {
        let mut fields = fields.into_iter();
        let (_, to) = fields.next().filter(|(name, to)| name == TO && to.starts_with("/api/"))?;
        Some(Self { to, fields: fields.collect() })
    }

    /// What they wrote in words of their own: everything else in a form is picked, each of several under a name of a list, or is one
    /// word for the form's own use.
    fn written(&self) -> Vec<String> {
        let is_written = |(name, words): &&(String, String)| {
            let of = name.split('[').next().unwrap_or_default();
            // their own words may be one; what a page showed of before was not written now
            let is_own = OWN_WORDS.contains(&of) && !words.trim().is_empty();
            is_own || (of != "was" && !name.ends_with("[]") && words.trim().contains(char::is_whitespace))
        };
        self.fields.iter().filter(is_written).map(|(_, words)| words.clone()).collect()
    }

    fn show(self, around: Around) -> impl IntoView {
        let words = use_words();
        let title = words.said("sign-in-kept-title");
        let written = self.written();
        let written = (!written.is_empty()).then(|| {
            let own = written.into_iter().map(|own| view! { <p class="plan-own-words" dir="auto">{own}</p> });
            view! { <SaidRow said=words.said("sign-in-kept-written")/> {own.collect_view()} }
        });
        let fields =
            self.fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
        view! {
            <Frame around title=title.words.clone() back=routes::HOME.to_owned() from=routes::KEPT.to_owned()>
                <Heading said=title hint=Some(words.said("sign-in-kept-lead"))/>
                {written}
                <form method="post" action=self.to>
                    {fields.collect_view()}
                    <input type="hidden" name=AGAIN value="yes"/>
                    <Continue label=words.said("sign-in-kept-save")/>
                </form>
                <form method="post" action=LeaveKept::url()>
                    <button type="submit" class="button"><Worded said=words.said("sign-in-kept-leave")/></button>
                </form>
            </Frame>
        }
    }
}

fn nothing(around: Around) -> impl IntoView {
    let words = use_words();
    let title = words.said("sign-in-kept-nothing");
    view! {
        <Frame around title=title.words.clone() back=routes::HOME.to_owned() from=routes::KEPT.to_owned()>
            <Heading said=title hint=None/>
            <LinkRow href=routes::HOME.to_owned() said=words.said("error-home") note=None/>
        </Frame>
    }
}

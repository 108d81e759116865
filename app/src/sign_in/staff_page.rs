//! Staff's door: email and passphrase. Learners never meet it unless they ask for it.

use http::StatusCode;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::{SignInStaff, Typed};
use super::cookie::Cookie;
use crate::kept::Form;
use crate::page::{page, query, query_page};
use crate::parts::{Continue, Field, Heading, LinkRow, PlainPage, Trouble, titled};
use crate::routes;
use crate::visitor::{Away, answer, moment, storage};
use crate::words::{Locale, Said, Words, use_words};

/// The longest wait there is, in minutes; an address that says more is not ours.
const LONGEST_WAIT: i64 = 15;

/// What is wrong with the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Refusal {
    EmptyEmail,
    EmptyPassphrase,
    Wrong,
    /// Too many guesses; the next in this many minutes.
    Slow(i64),
}

impl Refusal {
    fn parse(which: &str, minutes: Option<&str>) -> Option<Self> {
        match which {
            "empty-email" => Some(Self::EmptyEmail),
            "empty-passphrase" => Some(Self::EmptyPassphrase),
            "refused" => Some(Self::Wrong),
            "slow" => {
                let minutes = minutes.and_then(|minutes| minutes.parse().ok()).unwrap_or(LONGEST_WAIT);
                Some(Self::Slow(minutes.clamp(1, LONGEST_WAIT)))
            }
            _ => None,
        }
    }

    fn say(self, words: Words) -> Said {
        match self {
            Self::EmptyEmail => words.said("sign-in-staff-empty-email"),
            Self::EmptyPassphrase => words.said("sign-in-staff-empty-passphrase"),
            Self::Wrong => words.said("sign-in-staff-refused"),
            Self::Slow(minutes) => words.said_with("sign-in-staff-slow", &[("minutes", minutes.into())]),
        }
    }
}

/// `/sign-in/staff`
#[component]
pub fn StaffPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let to = query_page("to");
        let minutes = query::<String>("minutes");
        let refused = query::<String>("refused").and_then(|which| Refusal::parse(&which, minutes.as_deref()));
        async move {
            match refused {
                Some(Refusal::Slow(_)) => answer(StatusCode::TOO_MANY_REQUESTS),
                Some(_) => answer(StatusCode::UNPROCESSABLE_ENTITY),
                None => {}
            }
            Ok::<_, Away>(show(to, refused, typed_email().await?))
        }
    })
}

/// The email of the refused form.
async fn typed_email() -> Result<String, Away> {
    let Some(token) = Cookie::Arrival.brought() else { return Ok(String::new()) };
    let Some(arrival) = storage().arrival(&token, moment().now).await? else { return Ok(String::new()) };
    Ok(Typed::kept(&arrival.id, &()).await?.unwrap_or_default().email)
}

fn show(to: String, refused: Option<Refusal>, email: String) -> impl IntoView {
    let words = use_words();
    let title = words.said("sign-in-staff-title");
    let wrong = move |field| refused.filter(|refused| *refused == field).map(|refused| refused.say(words).words);
    view! {
        <PlainPage title=titled(&title.words, refused.is_some())>
            {refused.map(|refused| view! { <Trouble said=refused.say(words)/> })}
            <Heading said=title hint=None/>
            <form method="post" action=SignInStaff::url()>
                <input type="hidden" name="to" value=to.clone()/>
                <Field
                    name="email"
                    label=words.say("sign-in-staff-email")
                    kind="email"
                    autocomplete="email"
                    value=email
                    wrong=wrong(Refusal::EmptyEmail)
                    aloud=true
                />
                <Field
                    name="passphrase"
                    label=words.say("sign-in-staff-passphrase")
                    kind="password"
                    autocomplete="current-password"
                    value=String::new()
                    wrong=wrong(Refusal::EmptyPassphrase)
                    aloud=true
                />
                <Continue label=words.said("sign-in-staff-submit")/>
            </form>
            <p>{words.say("sign-in-staff-lost")}</p>
            <LinkRow href=routes::sign_in(&to) said=words.said("sign-in-staff-learner") note=None/>
        </PlainPage>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_that_an_address_makes_up_is_at_most_the_longest_there_is() {
        assert_eq!(Refusal::parse("slow", Some("5")), Some(Refusal::Slow(5)));
        assert_eq!(Refusal::parse("slow", Some("99999")), Some(Refusal::Slow(15)));
        assert_eq!(Refusal::parse("slow", Some("<b>")), Some(Refusal::Slow(15)));
        assert_eq!(Refusal::parse("anything", None), None);
    }
}

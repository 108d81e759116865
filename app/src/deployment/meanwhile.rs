//! Of two who change one week at once, the later is told.

use domain::id::PersonId;
use leptos::prelude::*;

use super::opened::Opened;
use crate::words::Words;

/// That somebody else changed the week, and whom was asked for: it is not kept, and one button away.
pub fn said_meanwhile(words: Words, opened: &Opened, asked: Option<PersonId>) -> AnyView {
    let name = asked.map(|lsa| opened.name(lsa)).filter(|name| !name.is_empty());
    let asked = name.map(|name| words.say_with("deployment-meanwhile-asked", &[("name", name.into())]));
    view! { <p class="trouble" role="alert">{words.say("deployment-meanwhile")}" "{asked}</p> }.into_any()
}

/// That somebody else changed the week before an earlier version was put back: it was not, and it is one button away.
pub fn went_back_meanwhile(words: Words, number: i64) -> AnyView {
    let back = words.say_with("deployment-meanwhile-back", &[("number", number.into())]);
    view! { <p class="trouble" role="alert">{words.say("deployment-meanwhile")}" "{back}</p> }.into_any()
}

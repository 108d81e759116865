//! Of two who change one week at once, the later is told.

use domain::deployment::VersionNumber;
use domain::id::PersonId;
use leptos::prelude::*;

use super::opened::Opened;
use super::typed::Typed;
use crate::words::Words;

/// That somebody else changed the week, and what was asked for, with what was typed for it: it is not kept, and one button away.
/// `asked` is who was to come, or to come no more.
pub fn said_meanwhile(
    words: Words,
    opened: &Opened,
    asked: Option<(PersonId, bool)>,
    typed: Option<&Typed>,
) -> AnyView {
    let asked = asked.map(|(lsa, comes)| (opened.name(lsa), comes)).filter(|(name, _)| !name.is_empty());
    let asked = asked.map(|(name, comes)| {
        let key = if comes { "deployment-meanwhile-asked" } else { "deployment-meanwhile-off" };
        words.say_with(key, &[("name", name.into())])
    });
    let typed = typed.map(|typed| {
        let wrote = words.say("deployment-meanwhile-typed");
        view! { <p>{wrote}" "<span class="plan-own-words" dir="auto">{typed.reason.clone()}</span></p> }
    });
    view! { <div class="trouble" role="alert"><p>{words.say("deployment-meanwhile")}" "{asked}</p>{typed}</div> }
        .into_any()
}

/// That somebody else changed the week before an earlier version was put back: it was not, and it is one button away.
pub fn went_back_meanwhile(words: Words, number: VersionNumber) -> AnyView {
    let back = words.say_with("deployment-meanwhile-back", &[("number", number.get().into())]);
    view! { <p class="trouble" role="alert">{words.say("deployment-meanwhile")}" "{back}</p> }.into_any()
}

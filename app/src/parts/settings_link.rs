//! The way to one's settings: in the foot of every page, after the way to a person.

use domain::symbol::Concept;
use http::request::Parts;
use leptos::prelude::*;

use crate::routes;
use crate::symbol::Symbol;
use crate::words::use_words;

/// Carries the page it stands on, so that settings lead back to it.
#[component]
pub fn SettingsLink() -> impl IntoView {
    let label = use_words().say("parts-settings");
    view! {
        <a class="talk" href=routes::settings(&here())><Symbol concept=Concept::Settings/><span>{label}</span></a>
    }
}

/// The page asked for, as it was asked for, to come back to; from one that is only looked at on the way, the page they came from.
pub fn here() -> String {
    let Some(parts) = use_context::<Parts>() else { return routes::HOME.to_owned() };
    let (path, query) = (parts.uri.path(), parts.uri.query().unwrap_or_default());
    if routes::is_on_the_way(path) {
        return routes::carried_in(query, "from");
    }
    let asked: Vec<_> = query.split('&').filter(|pair| !is_said_once(pair)).collect();
    let query = asked.join("&");
    let whole = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
    // what is asked of it in other characters is left, and the page is not
    if routes::own_address(&whole) == whole { whole } else { path.to_owned() }
}

/// Whether it only says what came of the last form.
fn is_said_once(pair: &str) -> bool {
    ["refused=", "done=", "kept="].iter().any(|name| pair.starts_with(name))
}

/// Where whoever says anew who is answering goes then: not to where that is asked.
pub(super) fn after_sitting() -> String {
    let asked = use_context::<Parts>().filter(|parts| parts.uri.path().starts_with(routes::SITTING));
    asked.map_or_else(here, |parts| routes::carried_in(parts.uri.query().unwrap_or_default(), "to"))
}

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

/// The page asked for; from a page of settings, the page they came from.
pub(super) fn here() -> String {
    let Some(parts) = use_context::<Parts>() else { return routes::HOME.to_owned() };
    let path = parts.uri.path();
    if !path.starts_with(routes::SETTINGS) {
        return path.to_owned();
    }
    let asked = parts.uri.query().unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("from="));
    asked.unwrap_or(routes::HOME).to_owned()
}

//! The one action that undoes the last change (R62).

use domain::scale::Scale;
use domain::settings::Setting;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::PutSettingsBack;
use crate::symbol::{Size, Symbol};
use crate::words::Said;

/// Its button. Leads back to the page of a setting, or to all of them.
#[component]
pub fn PutBack(
    /// What it does.
    label: Said,
    /// The setting whose page this is; none on the page of all.
    setting: Option<Setting>,
    /// The page from which they came to settings.
    from: String,
) -> impl IntoView {
    let called = label.words.clone();
    view! {
        <form method="post" action=PutSettingsBack::url() aria-label=called>
            {setting.map(|setting| view! { <input type="hidden" name="setting" value=setting.key()/> })}
            <input type="hidden" name="from" value=from/>
            <button type="submit" class="button">
                {label.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
                <span>{label.words}</span>
            </button>
        </form>
    }
}

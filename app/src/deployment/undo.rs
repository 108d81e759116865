//! The button that takes back the last change of a draft.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::opened::Opened;
use super::week_actions::UndoDraft;
use crate::words::Words;

/// The button; nothing where there is no draft.
pub fn undo_form(words: Words, opened: &Opened) -> Option<AnyView> {
    let number = opened.week.draft.as_ref()?.number;
    let label = words.say("deployment-undo");
    let called = label.clone();
    let form = view! {
        <form method="post" action=UndoDraft::url() aria-label=called>
            <input type="hidden" name="site" value=opened.week.site.to_string()/>
            <input type="hidden" name="monday" value=opened.week.week.monday().to_string()/>
            <input type="hidden" name="number" value=number.to_string()/>
            <button type="submit" class="button">{label}</button>
        </form>
    };
    Some(form.into_any())
}

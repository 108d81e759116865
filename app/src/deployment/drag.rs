//! With a pointer, a place is dragged to another person's row. A small script sends the form that the place's own page has a
//! button for; without it, and for whoever uses no pointer, that page is one link away.

use domain::deployment::Part;
use domain::id::{OccurrenceId, PersonId};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::opened::Opened;
use super::place_actions::GiveToLsa;
use crate::assets;
use crate::words::Words;

/// What a place is called by the script; nothing where it cannot be given to anybody else.
pub fn held(
    opened: &Opened,
    (at, learner): (OccurrenceId, PersonId),
    (part, lsa): (Part, Option<PersonId>),
) -> Option<String> {
    let can = opened.model.is_open(at) && opened.model.need(at, learner).is_some();
    let lsa = lsa.map(|lsa| lsa.to_string()).unwrap_or_default();
    can.then(|| format!("{at} {learner} {} {lsa}", part.key()))
}

/// The form that is sent, the script that sends it, and the word that it can be done, shown by the script.
pub fn drag(words: Words, opened: &Opened) -> AnyView {
    let week = &opened.week;
    let hint = words.say("deployment-week-drag");
    let called = hint.clone();
    view! {
        <p id="drag-hint" class="quiet" hidden>{hint}</p>
        <form id="drag" method="post" action=GiveToLsa::url() aria-label=called hidden>
            <input type="hidden" name="site" value=week.site.to_string()/>
            <input type="hidden" name="monday" value=week.week.monday().to_string()/>
            <input type="hidden" name="number" value=week.seen().to_string()/>
            <input type="hidden" name="occurrence"/>
            <input type="hidden" name="learner"/>
            <input type="hidden" name="lsa"/>
            <input type="hidden" name="part"/>
            <input type="hidden" name="instead"/>
        </form>
        <script type="module" src=assets::url("drag.js")></script>
    }
    .into_any()
}

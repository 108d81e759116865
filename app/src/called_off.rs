//! Off for the day: a session, or a learner who is not there. Said with one button by whoever is to be there, and taken back
//! with one.

pub mod actions;

use domain::id::{CalledOffId, OccurrenceId, PersonId, SiteId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use uuid::Uuid;

use actions::{CallOff, CallOn, MarkHere, MarkNotHere};

use crate::words::Words;

/// Where the buttons stand, and which meeting they are of.
#[derive(Clone, Debug)]
pub struct At {
    /// Which meeting.
    pub occurrence: OccurrenceId,
    /// "Maths, 9:00": it tells buttons of one name apart.
    pub called: String,
    /// The site, for whoever answers for it.
    pub site: Option<SiteId>,
    /// The page to return to.
    pub then: String,
}

/// That a meeting is off, or on after all.
pub fn meeting(words: Words, at: &At, is_off: bool) -> AnyView {
    let (key, action) = if is_off { ("called-off-on", CallOn::url()) } else { ("called-off-off", CallOff::url()) };
    form(words.say(key), action, words, at, None)
}

/// That a learner is not at it, or is after all.
pub fn learner(words: Words, at: &At, learner: PersonId, name: &str, not_here: bool) -> AnyView {
    let (key, action) =
        if not_here { ("called-off-here", MarkHere::url()) } else { ("called-off-not-here", MarkNotHere::url()) };
    form(words.say_with(key, &[("name", name.to_owned().into())]), action, words, at, Some(learner))
}

fn form(label: String, action: &'static str, words: Words, at: &At, learner: Option<PersonId>) -> AnyView {
    let called = words.list([label.clone(), at.called.clone()]);
    let hidden = |name: &'static str, value: String| view! { <input type="hidden" name=name value=value/> };
    view! {
        <form method="post" action=action aria-label=called>
            {hidden("id", CalledOffId::new(Uuid::now_v7()).to_string())}
            {hidden("occurrence", at.occurrence.to_string())}
            {at.site.map(|site| hidden("site", site.to_string()))}
            {learner.map(|learner| hidden("person", learner.to_string()))}
            {hidden("then", at.then.clone())}
            <button type="submit" class="button">{label}</button>
        </form>
    }
    .into_any()
}

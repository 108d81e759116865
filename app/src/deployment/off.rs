//! What is off for the day: the buttons of one place, and the list of a week.

use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;

use super::opened::Opened;
use crate::called_off::{self, At};
use crate::routes;
use crate::visitor::moment;
use crate::words::Words;

/// That the learner is not there, or that the session is off, each with the way back; nothing once it is over.
pub fn off(words: Words, opened: &Opened, at: OccurrenceId, learner: PersonId) -> Option<AnyView> {
    let meeting = opened.week.meeting(at).filter(|meeting| meeting.ends > moment().now)?;
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    let by_hand = opened.week.off.meetings.contains(&at);
    // what the timetable called off is for the timetable
    if meeting.is_off && !by_hand {
        return None;
    }
    // back to the place, which says how it stands then
    let then = routes::place_done((site, monday), (at, learner), ("day", None));
    let of = At { occurrence: at, called: opened.meeting(words, at), site: Some(site), then };
    let not_here = opened.week.off.not_here.contains(&(at, learner));
    let person = (!by_hand).then(|| called_off::learner(words, &of, learner, &opened.name(learner), not_here));
    let stands = match (by_hand, not_here) {
        (true, _) => Some(words.say("called-off-is-off")),
        (_, true) => Some(words.say_with("called-off-is-not-here", &[("name", opened.name(learner).into())])),
        _ => None,
    };
    // lunch is never off for everyone
    let whole = meeting.title.is_lesson().then(|| called_off::meeting(words, &of, by_hand));
    Some(
        view! {
            <section aria-labelledby="for-the-day">
                <h2 id="for-the-day">{words.say("called-off-title")}</h2>
                {stands.map(|stands| view! { <p>{stands}</p> })}
                <div class="button-row off-row">{person}{whole}</div>
            </section>
        }
        .into_any(),
    )
}

/// Who is not there and what is off, each with the way to its place.
pub fn off_rows(words: Words, opened: &Opened) -> Option<AnyView> {
    let off = &opened.week.off;
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    let row = |key: &str, at: OccurrenceId, learner: PersonId| {
        let args = [("name", opened.name(learner).into()), ("meeting", opened.meeting(words, at).into())];
        let (said, href) = (words.say_with(key, &args), routes::place(site, monday, at, learner));
        view! { <li><a href=href>{said}</a></li> }
    };
    let away = off.not_here.iter().map(|(at, learner)| row("called-off-row-not-here", *at, *learner));
    // one of those who would be there leads to it
    let meetings = off.meetings.iter().filter_map(|at| Some((*at, *opened.week.meeting(*at)?.learners.first()?)));
    let meetings = meetings.map(|(at, learner)| row("called-off-row-off", at, learner));
    let rows: Vec<_> = meetings.chain(away).collect();
    (!rows.is_empty()).then(|| view! { <ul class="differences">{rows}</ul> }.into_any())
}

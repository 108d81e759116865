//! What is off for the day: the buttons of one place, and the list of a week.

use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;

use super::opened::Opened;
use crate::called_off::{self, At};
use crate::routes;
use crate::visitor::moment;
use crate::words::Words;

/// Whether nobody is expected at a place: the session is off, or the learner is not there.
pub fn is_off(opened: &Opened, at: OccurrenceId, learner: PersonId) -> bool {
    is_off_for_all(opened, at) || opened.week.off.not_here.contains(&(at, learner))
}

fn is_off_for_all(opened: &Opened, at: OccurrenceId) -> bool {
    opened.week.off.meetings.contains(&at) || opened.week.meeting(at).is_some_and(|meeting| meeting.is_off)
}

/// That the learner is not there, or that the session is off, each with the way back until it is over; nothing where neither
/// is so, nor can be any more.
pub fn off(words: Words, opened: &Opened, at: OccurrenceId, learner: PersonId) -> Option<AnyView> {
    let stands = if is_off_for_all(opened, at) {
        Some(words.say("called-off-is-off"))
    } else if opened.week.off.not_here.contains(&(at, learner)) {
        Some(words.say_with("called-off-is-not-here", &[("name", opened.name(learner).into())]))
    } else {
        None
    };
    let ways = ways(words, opened, at, learner);
    if stands.is_none() && ways.is_none() {
        return None;
    }
    Some(
        view! {
            <section aria-labelledby="for-the-day">
                <h2 id="for-the-day">{words.say("called-off-title")}</h2>
                {stands.map(|stands| view! { <p>{stands}</p> })}
                {ways}
            </section>
        }
        .into_any(),
    )
}

/// The buttons of a place; none once it is over, nor where the timetable called it off: that is for the timetable.
fn ways(words: Words, opened: &Opened, at: OccurrenceId, learner: PersonId) -> Option<AnyView> {
    let meeting = opened.week.meeting(at).filter(|meeting| meeting.ends > moment().now)?;
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    let by_hand = opened.week.off.meetings.contains(&at);
    if meeting.is_off && !by_hand {
        return None;
    }
    // back to the place, which says how it stands then
    let then = routes::place_done((site, monday), (at, learner), ("day", None));
    let of = At { occurrence: at, called: opened.meeting(words, at), site: Some(site), then };
    let not_here = opened.week.off.not_here.contains(&(at, learner));
    let person = (!by_hand).then(|| called_off::learner(words, &of, learner, &opened.name(learner), not_here));
    // lunch is never off for everyone
    let whole = meeting.title.is_lesson().then(|| called_off::meeting(words, &of, by_hand));
    Some(view! { <div class="button-row off-row">{person}{whole}</div> }.into_any())
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

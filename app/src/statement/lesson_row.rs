//! A lesson as a row that leads to its road: told apart by pictures before it is by words (R01, R42).

use domain::statement::Road;
use domain::timetable::subject::subject;
use leptos::prelude::*;
use storage::{MySupport, WeekSession};

use super::standing;
use crate::parts::{Avatar, Worded, with_speaker};
use crate::person::figure;
use crate::symbol::{DrawnStart, Symbol};
use crate::words::Words;

/// The subject where the title names one, the day and the clock, and the faces of whoever teaches it; then its words, and
/// where the say about it stands. No row for a lesson that the college asks nothing of.
pub fn lesson_row(
    words: Words,
    support: &MySupport,
    session: &WeekSession,
    road: Road,
) -> Option<impl IntoView + use<>> {
    let (href, note) = standing::link(words, support, road)?;
    let called = called(words, session);
    let row = view! {
        <a class="link-row lesson" href=href>
            <span class="lesson-pictures">{pictures(session)}</span>
            <span class="link-row-words">{called.clone()}</span>
            <span class="link-row-note"><Worded said=note/></span>
        </a>
    };
    Some(view! { <li>{with_speaker(row.into_any(), called)}</li> })
}

/// What a lesson is told apart by: its subject where the title names one, its day and the clock, and who teaches it.
pub fn pictures(session: &WeekSession) -> impl IntoView + use<> {
    let (day, time) = (session.slot.weekday, session.slot.start.time());
    let faces = session.tutors.iter().map(|tutor| view! { <Avatar figure=figure(tutor)/> }).collect_view();
    let subject = subject(&session.title).map(|concept| view! { <Symbol concept/> });
    view! { {subject}<DrawnStart day time/>{faces} }
}

/// A lesson by its class, its day and time in words, and who teaches it.
fn called(words: Words, session: &WeekSession) -> String {
    let when = words.day_and_time(session.slot.weekday, session.slot.start.time()).words;
    let taught_by = words.list(session.tutors.iter().map(|tutor| tutor.name.to_string()));
    let when_and_who = match taught_by.is_empty() {
        true => when,
        false => words.say_with("statement-lesson-with", &[("time", when.into()), ("tutor", taught_by.into())]),
    };
    format!("{}, {when_and_who}", session.title)
}

//! A tutor's first page: their sessions of today, and those before that they can still write a line about.

use domain::access::{Grant, Visitor};
use leptos::prelude::*;
use storage::{Face, Lesson, Wrote};

use super::shown::plain;
use crate::college::college_time;
use crate::parts::{LinkRow, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::{Words, use_words};

/// `/` for a tutor.
pub async fn home(tutor: Visitor) -> Result<AnyView, Away> {
    let me = storage().own_face(&tutor).await?;
    let lessons = storage().lessons(&Grant::themself(&tutor)?, moment()).await?;
    Ok(show(me, &lessons))
}

fn show(me: Face, lessons: &[Lesson]) -> AnyView {
    let words = use_words();
    let title = words.say("review-staff-lessons");
    let today = moment().today;
    let days = lessons.chunk_by(|one, other| one.met.on == other.met.on).map(|day| {
        let on = day[0].met.on;
        let heading = if on == today { words.say("review-staff-lessons-today") } else { words.date(on) };
        let lessons = day.iter().map(|lesson| one(words, lesson)).collect_view();
        view! { <section><h2>{heading}</h2>{lessons}</section> }
    });
    let nothing = lessons.is_empty().then(|| view! { <p>{words.say("review-staff-no-lessons")}</p> });
    let days = days.collect_view();
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=None>
            <div class="split narrow"><h1>{title}</h1><p>{words.date(today)}</p></div>
            <div class="narrow">{nothing} {days}</div>
        </StaffPage>
    }
    .into_any()
}

fn one(words: Words, lesson: &Lesson) -> AnyView {
    let met = &lesson.met;
    let is_over = met.ends <= moment().now;
    let when = [college_time(words, met.starts), lesson.room.clone()];
    let when: Vec<String> = when.into_iter().filter(|part| !part.is_empty()).collect();
    let rows: Vec<_> = lesson.learners.iter().filter(|_| is_over).map(|learner| row(words, lesson, learner)).collect();
    let note = match (is_over, lesson.learners.is_empty()) {
        (_, true) => Some("review-staff-no-learners"),
        (false, false) => Some("review-staff-to-come"),
        (true, false) => None,
    };
    view! {
        <section class="panel">
            <h3>{met.title.clone()}</h3>
            <p>{when.join(", ")}</p>
            {note.map(|key| view! { <p class="quiet">{words.say(key)}</p> })}
            {(!rows.is_empty()).then(|| view! { <ul class="rows">{rows}</ul> })}
        </section>
    }
    .into_any()
}

fn row(words: Words, lesson: &Lesson, learner: &Wrote) -> AnyView {
    let label = words.say_with("review-staff-write-line", &[("name", learner.name.to_string().into())]);
    let mark = words.say(if learner.is_written { "review-staff-written" } else { "review-staff-not-written" });
    let note = [lesson.met.title.clone(), college_time(words, lesson.met.starts), mark].join(", ");
    let href = routes::review_of(learner.id, lesson.met.occurrence);
    view! { <li><LinkRow href said=plain(label) note=Some(plain(note))/></li> }.into_any()
}

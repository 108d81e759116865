//! The lessons of a tutor that are over and that they can still write a line about, on their first page.

use domain::access::{Grant, Visitor};
use leptos::prelude::*;
use storage::{Lesson, Wrote};

use super::shown::plain;
use crate::college::college_time;
use crate::parts::LinkRow;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::{Words, use_words};

/// A part of a tutor's first page; nothing where no lesson of theirs is over.
pub async fn lines(tutor: &Visitor) -> Result<Option<AnyView>, Away> {
    let lessons = storage().lessons(&Grant::themself(tutor)?, moment()).await?;
    let words = use_words();
    let over = lessons.iter().filter(|lesson| lesson.met.ends <= moment().now);
    let over: Vec<_> = over.map(|lesson| one(words, lesson)).collect();
    let heading = words.say("review-staff-lessons");
    Ok((!over.is_empty()).then(|| view! { <section><h2>{heading}</h2>{over}</section> }.into_any()))
}

fn one(words: Words, lesson: &Lesson) -> AnyView {
    let met = &lesson.met;
    let when = [words.date(met.on), college_time(words, met.starts), lesson.room.clone()];
    let when = words.list(when.into_iter().filter(|part| !part.is_empty()));
    let rows: Vec<_> = lesson.learners.iter().map(|learner| row(words, lesson, learner)).collect();
    let nobody = rows.is_empty().then(|| words.say("review-staff-no-learners"));
    view! {
        <section class="panel">
            <h3>{words.title(&met.title)}</h3>
            <p>{when}</p>
            {nobody.map(|nobody| view! { <p class="quiet">{nobody}</p> })}
            {(!rows.is_empty()).then(|| view! { <ul class="rows">{rows}</ul> })}
        </section>
    }
    .into_any()
}

fn row(words: Words, lesson: &Lesson, learner: &Wrote) -> AnyView {
    let label = words.say_with("review-staff-write-line", &[("name", learner.name.to_string().into())]);
    let mark = words.say(if learner.is_written { "review-staff-written" } else { "review-staff-not-written" });
    let note = [words.title(&lesson.met.title), college_time(words, lesson.met.starts), mark].join(", ");
    let href = routes::review_of(learner.id, lesson.met.occurrence);
    view! { <li><LinkRow href said=plain(label) note=Some(plain(note))/></li> }.into_any()
}

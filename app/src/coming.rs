//! Who comes to a learner's lessons.

pub mod actions;
mod coming_page;

use domain::access::{Grant, Visitor};
use leptos::prelude::*;
use storage::{ComingLesson, Look};

use crate::parts::LinkRow;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::{Said, Words, use_words};

pub use coming_page::ComingPage;

/// The row of a learner's first page that leads there: the next lesson and who comes to it, or that something changed.
pub async fn row(learner: &Visitor) -> Result<AnyView, Away> {
    let lessons = storage().coming(&Grant::themself(learner)?, Look::Glance, moment()).await?;
    let words = use_words();
    let (said, note) = (words.said("coming-title"), note(words, &lessons));
    Ok(view! { <LinkRow href=routes::COMING.to_owned() said note=Some(note)/> }.into_any())
}

/// There is no lesson to come to; where there is one that staff marked them as not at, that.
fn nothing(words: Words, not_here: Option<&ComingLesson>) -> Said {
    words.said(match not_here {
        Some(lesson) if lesson.title.is_lesson() => "coming-not-here",
        Some(_) => "coming-not-here-then",
        None => "coming-nothing",
    })
}

fn note(words: Words, lessons: &[ComingLesson]) -> Said {
    if lessons.iter().any(|lesson| lesson.is_news) {
        return words.said("coming-row-changed");
    }
    let on = || lessons.iter().filter(|lesson| !lesson.called_off);
    // nobody comes to a lesson for a learner who is marked as not there
    let Some(next) = on().find(|lesson| !lesson.not_here) else { return nothing(words, on().next()) };
    let lesson = ("lesson", words.title(&next.title).into());
    if next.comes.is_empty() && next.own_assistant.is_none() && next.is_looked_for {
        return words.said_with("coming-row-looked-for", &[lesson]);
    }
    let of_the_college = next.comes.iter().map(|face| face.name.called());
    let names: Vec<&str> = of_the_college.chain(next.own_assistant.as_deref()).collect();
    if names.is_empty() {
        return words.said_with("coming-row-no-one", &[lesson]);
    }
    words.said_with("coming-row-next", &[lesson, ("names", names.join(", ").into())])
}

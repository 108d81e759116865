//! Where one part of a say stands, in the words of R47, as a row that leads to it.

use domain::situation::Situation;
use domain::statement::{Progress, Road, State};
use leptos::prelude::*;
use storage::MySupport;

use super::asking::first_open;
use crate::parts::LinkRow;
use crate::routes;
use crate::words::{Said, Words};

/// A whole-row link to a road: to its first page where nothing is said yet, else to its first open question.
pub fn row(words: Words, support: &MySupport, road: Road, said: Said) -> impl IntoView + use<> {
    let note = note(words, support, road);
    let answers = support.statements.answers();
    let has_a_page_before = matches!(road, Road::Of(Situation::AllLessons | Situation::Session(_)));
    let href = match answers.progress(road) {
        Progress::NotStarted if has_a_page_before => routes::before(road),
        _ => routes::question(road, first_open(&answers, road)),
    };
    view! { <li><LinkRow href said note=Some(note)/></li> }
}

/// Not started, started, ready to send, sent or taken back. Never "completed": that was taken for "sent" (GOV573).
fn note(words: Words, support: &MySupport, road: Road) -> Said {
    let statements = &support.statements;
    let answers = statements.answers();
    let as_sent = statements.current.as_ref().filter(|current| {
        let values = |answers: &domain::statement::Answers| {
            let said = answers.said(road).into_iter();
            said.map(|(step, answer)| (step, answer.value.clone())).collect::<Vec<_>>()
        };
        values(&current.answers) == values(&answers)
    });
    match (answers.progress(road), as_sent) {
        (Progress::NotStarted, _) => words.said("statement-state-not-started"),
        (_, Some(current)) => words.state(current.state),
        (Progress::Started, None) => words.state(State::Draft),
        (Progress::Answered, None) => words.said("statement-state-ready"),
    }
}

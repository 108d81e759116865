//! Where one part of a say stands, in the words of R47, as a row that leads to it.

use domain::settings::{Asking, Choosing};
use domain::statement::{Progress, Road, State};
use leptos::prelude::*;
use storage::MySupport;

use super::asking::first_open;
use crate::parts::LinkRow;
use crate::routes;
use crate::settings::use_settings;
use crate::words::{Said, Words};

/// A whole-row link to a road: to the page before its questions where it has one and nothing is said yet, to a question to try
/// where it holds the first scale its reader meets, else to its first open question. No row for a road that the college asks
/// nothing of.
pub fn row(words: Words, support: &MySupport, road: Road, said: Said) -> impl IntoView + use<> {
    link(words, support, road).map(|(href, note)| view! { <li><LinkRow href said note=Some(note)/></li> })
}

/// Where such a row leads, and where the road stands.
pub fn link(words: Words, support: &MySupport, road: Road) -> Option<(String, Said)> {
    let note = note(words, support, road);
    let answers = support.statements.answers();
    let has_a_page_before = matches!(road, Road::Of(about) if about.is_a_place());
    // nobody meets a scale without having tried one (R06)
    let mut steps = support.questions.road(&answers, road).into_iter();
    let holds_the_first_scale = !answers.have_met_a_scale() && steps.any(|step| step.question.has_a_scale());
    let href = first_page(support, road).map(|first| match support.questions.progress(&answers, road) {
        Progress::NotStarted if has_a_page_before => routes::before(road),
        Progress::NotStarted if holds_the_first_scale => routes::practice(road),
        _ => first,
    });
    href.map(|href| (href, note))
}

/// Where a road's questions begin for this reader: all of them on one page where they want them so, else the first that is
/// open. Two answers at a time is for one question at a time. `None` for a road that asks nothing.
pub fn first_page(support: &MySupport, road: Road) -> Option<String> {
    let settings = use_settings();
    let first = first_open(&support.questions, &support.statements.answers(), road)?;
    Some(match (settings.asking, settings.choosing) {
        (Asking::All, Choosing::All) => routes::all_questions(road),
        _ => routes::question(road, first),
    })
}

/// Not started, started, ready to send, sent or taken back. Never "completed": that was taken for "sent" (GOV573).
fn note(words: Words, support: &MySupport, road: Road) -> Said {
    let statements = &support.statements;
    let answers = statements.answers();
    let as_sent = statements.current.as_ref().filter(|current| {
        let values = |answers: &domain::statement::Answers| {
            let said = support.questions.said(answers, road).into_iter();
            said.map(|(step, answer)| (step, answer.value.clone())).collect::<Vec<_>>()
        };
        values(&current.answers) == values(&answers)
    });
    match (support.questions.progress(&answers, road), as_sent) {
        (Progress::NotStarted, _) => words.said("statement-state-not-started"),
        (_, Some(current)) => words.state(current.state),
        (Progress::Started, None) => words.state(State::Draft),
        (Progress::Answered, None) => words.said("statement-state-ready"),
    }
}

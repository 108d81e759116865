//! What a learner asked a person for, and what came of it: whoever has not answered yet is named. A worry is not among it, for a
//! helper may sit beside them.

use domain::question::Value;
use domain::situation::Situation;
use domain::statement::Step;
use domain::talk::Wish;
use leptos::prelude::*;
use storage::{Asked, OwnPlan};

use super::did_page::not_yet;
use super::shown::{called_by, place};
use crate::college::college_date;
use crate::parts::{SaidRow, pictured_below, pictured_within};
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::talk::{page_called, question_at, second};
use crate::words::{Said, Words};

/// Each thing a person was asked for, the newest first; nothing where there is none.
pub fn in_person(words: Words, own: &OwnPlan, asked: &[Asked]) -> Option<AnyView> {
    let title = words.said("plan-did-person");
    let each: Vec<_> = asked.iter().map(|asked| one(words, own, asked)).collect();
    (!each.is_empty()).then(|| {
        view! {
            <section>
                <h2>{title.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{title.words}</span></h2>
                {each}
            </section>
        }
        .into_any()
    })
}

fn one(words: Words, own: &OwnPlan, asked: &Asked) -> AnyView {
    let what = what(words, own, asked);
    let line = routes::line_at(&asked.page).and_then(|line| own.history.line(line));
    let line = line.map(|line| view! { <SaidRow said=called_by(words, own, line)/> });
    let args = [("name", name(asked).into()), ("date", college_date(words, asked.at).into())];
    let said = words.said_with("plan-did-person-asked", &args);
    view! {
        {pictured_below(what)}
        <div class="plan-beside">
            <div class="answered">{pictured_within(words.said("plan-asked"))}{line}<SaidRow said/></div>
            <div class="answered">{pictured_within(words.said("plan-did-we"))}{came_of(words, asked)}</div>
        </div>
    }
    .into_any()
}

/// What for, with the page or the place it is about; a question that nobody beside them may know of is not named.
fn what(words: Words, own: &OwnPlan, asked: &Asked) -> Said {
    let at = |about| place_of_say(words, own, about);
    match (asked.wish, asked.step) {
        (Wish::Advocate, _) => words.said("plan-advocate"),
        (Wish::Complaint, _) => words.said("plan-complaint"),
        (Wish::Help, _) => match page_called(words, &asked.page, at) {
            Some(page) => words.said_with("talk-page-named", &[("page", page.into())]),
            None => words.said("plan-did-person-help"),
        },
        (Wish::Question, Some(step)) if !step.question.is_private() => {
            let said = words.said_with("talk-question-named", &[("question", question_at(words, step, at).into())]);
            Said { symbol: words.short(step.question).symbol, ..said }
        }
        (Wish::Question | Wish::Worried, _) => words.said("plan-did-person-talk"),
    }
}

/// What something is called that a question is asked of; nothing where it is asked of them, wherever they are.
fn place_of_say(words: Words, own: &OwnPlan, about: Situation) -> Option<String> {
    match about {
        Situation::Me => None,
        Situation::Activity(_) | Situation::SmallStep(_) => Some(words.activity_or_step(about).words),
        Situation::AllLessons | Situation::Session(_) | Situation::Time(_) => Some(place(words, own, about).words),
    }
}

fn name(asked: &Asked) -> String {
    asked.reader.name.called().to_owned()
}

/// Who says they talked with them, or who has not answered yet and who may read it too.
fn came_of(words: Words, asked: &Asked) -> AnyView {
    let said = match &asked.answered {
        Some((by, at)) => {
            let args = [("name", by.called().to_owned().into()), ("date", college_date(words, *at).into())];
            vec![words.said_with("plan-did-person-talked", &args)]
        }
        None => {
            let next = asked.passed_on.as_ref().map(|(next, from)| second(words, next.called(), *from));
            let waits = words.said_with("plan-did-person-not-yet", &[("name", name(asked).into())]);
            std::iter::once(waits).chain(next).collect()
        }
    };
    said.into_iter().map(|said| view! { <SaidRow said/> }).collect_view().into_any()
}

/// What came of some of what they want wherever they are: whoever comes reads it; where they want to talk about it, whether
/// somebody did.
pub fn read_or_talked(words: Words, own: &OwnPlan, asked: &[Asked], said: &[(Step, &Value)]) -> AnyView {
    let (talks, read): (Vec<_>, Vec<_>) = said.iter().partition(|(_, value)| **value == Value::TalkToMe);
    let read = (!read.is_empty()).then(|| view! { <SaidRow said=words.said("plan-did-read")/> });
    let talks = talks.into_iter().map(|&(step, _)| talked(words, own, asked, step)).collect_view();
    view! { {read}{talks} }.into_any()
}

/// The newest time that they asked to talk about a question comes first.
fn talked(words: Words, own: &OwnPlan, asked: &[Asked], step: Step) -> AnyView {
    let about = asked.iter().find(|asked| asked.wish == Wish::Question && asked.step == Some(step));
    about.map_or_else(|| not_yet(words, own), |asked| came_of(words, asked))
}

//! One question about a lesson that is over: heading, answers to pick, and one button.

use domain::access::Grant;
use domain::id::OccurrenceId;
use domain::review::{Asked, Word};
use domain::sitting::Maker;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Own, Reviewed, Reviews};

use super::actions::SayHowItWas;
use super::answers::{called, word};
use crate::page::{page, param, query};
use crate::parts::{LearnerPage, Progress, SaidRow};
use crate::person::figure;
use crate::question::{FetchAhead, OneAnswer, OneAnswerForm, Pick, pictures};
use crate::routes::{self, THEN_CHECK};
use crate::visitor::{self, Away, go_to, moment, not_here, storage};
use crate::words::{Locale, Said, Words, use_words};

/// How the page is opened.
struct Opened {
    /// Who answers.
    answering: Maker,
    /// Whether one answer alone is changed.
    changes: bool,
    /// Which two answers are shown.
    part: Option<usize>,
}

/// `/review/<occurrence>/<question>`
#[component]
pub fn QuestionPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let occurrence = param::<OccurrenceId>("occurrence");
        let changes = query::<String>("then").is_some_and(|then| then == THEN_CHECK);
        let part = query("part");
        let asked = param::<Asked>("question");
        async move {
            let learner = visitor::learner().await?;
            let (occurrence, asked) = (occurrence?, asked?);
            let reviews = storage().own_review(&Grant::themself(&learner)?, occurrence, moment()).await?;
            let Some(sitting) = storage().sitting(&learner).await? else { return Err(go_to(routes::SITTING)) };
            let own = storage().own(&learner).await?;
            show(own, &reviews, asked, Opened { answering: sitting.answering, changes, part })
        }
    })
}

fn show(own: Own, reviews: &Reviews, asked: Asked, it: Opened) -> Result<AnyView, Away> {
    let words = use_words();
    let reviewed = reviews.all.first().ok_or_else(not_here)?;
    let all = reviewed.asks_of(&it.answering);
    let place = all.iter().position(|one| *one == asked).ok_or_else(not_here)?;
    let occurrence = reviewed.met.occurrence;
    let back = match place {
        _ if it.changes => routes::my_review(occurrence),
        0 => routes::my_review(occurrence),
        _ => routes::review_question(occurrence, all[place - 1]),
    };
    // whoever changes one answer is led back to what they said (R44)
    let next = all.get(place + 1).filter(|_| !it.changes).copied();
    let then = if it.changes { THEN_CHECK.to_owned() } else { next.map(|next| next.to_string()).unwrap_or_default() };
    let asks = asks(words, reviewed, asked, it.part);
    let ahead = next.map(|next| pictures(options(words, reviewed, next))).unwrap_or_default();
    Ok(view! {
        <LearnerPage
            title=asks.said.words.clone()
            me=figure(&own.face)
            back=Some(back)
            reader=own.reader.as_ref().map(figure)
            talk=routes::talk(&routes::review_question(occurrence, asked))
        >
            <FetchAhead pictures=ahead/>
            {(!it.changes).then(|| view! { <Progress number={place + 1} total=Some(all.len())/> })}
            <OneAnswerForm asked=asks action=SayHowItWas::url() keeps=Some("/review/")>
                <input type="hidden" name="occurrence" value=occurrence.to_string()/>
                <input type="hidden" name="asked" value=asked.to_string()/>
                <input type="hidden" name="then" value=then/>
            </OneAnswerForm>
        </LearnerPage>
    }
    .into_any())
}

fn asks(words: Words, reviewed: &Reviewed, asked: Asked, part: Option<usize>) -> OneAnswer {
    let who_sees = who_sees(words, asked);
    OneAnswer {
        said: heading(words, reviewed, asked),
        about: Some(view! { <SaidRow said=who_sees/> }.into_any()),
        options: options(words, reviewed, asked),
        apart: Pick::apart(words, reviewed.said(asked).map(|felt| felt.word.key())),
        own_words: None,
        part,
    }
}

/// The answers of its scale.
fn options(words: Words, reviewed: &Reviewed, asked: Asked) -> Vec<Pick> {
    let said = reviewed.said(asked).map(|felt| felt.word);
    let steps = asked.steps().into_iter().map(Word::Picked);
    steps.map(|step| Pick::new(step.key(), word(words, asked, step), said == Some(step))).collect()
}

fn heading(words: Words, reviewed: &Reviewed, asked: Asked) -> Said {
    // with its day: no two pages have one heading (R02)
    let lesson = words.list([words.title(&reviewed.met.title), words.date(reviewed.met.on)]);
    let args = [("lesson", lesson.into()), ("name", called(reviewed, asked).into())];
    let then = if reviewed.met.title.is_lesson() { "" } else { "-then" };
    words.said_with(&format!("review-{}{then}", asked.key()), &args)
}

/// Who reads the answer: those who were there, or for one about a person those who plan their support alone.
fn who_sees(words: Words, asked: Asked) -> Said {
    words.said(if asked.is_private() { "statement-private-planners" } else { "review-seen-by-staff" })
}

//! One question about a lesson that is over: heading, answers to pick, and one button.

use domain::access::Grant;
use domain::id::{OccurrenceId, ReviewId};
use domain::question::{NOT_NOW, NOT_SURE};
use domain::review::{Asked, Word};
use domain::sitting::Maker;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};
use storage::{Own, Reviewed, Reviews};
use uuid::Uuid;

use super::actions::SayHowItWas;
use super::answers::{called, word};
use crate::page::page;
use crate::parts::{Apart, Choice, Continue, LearnerPage, Progress, Question, SaidRow};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, go_to, moment, not_here, storage};
use crate::words::{Locale, Said, Words, use_words};

/// `/review/<occurrence>/<question>`
#[component]
pub fn QuestionPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let params = use_params_map().get_untracked();
        let occurrence = params.get("occurrence").and_then(|id| id.parse::<OccurrenceId>().ok());
        let changes = use_query_map().get_untracked().get("then").is_some_and(|then| then == "check");
        let asked = params.get("question").and_then(|word| word.parse::<Asked>().ok());
        async move {
            let learner = visitor::learner().await?;
            let (occurrence, asked) = occurrence.zip(asked).ok_or_else(not_here)?;
            let reviews = storage().own_review(&Grant::themself(&learner)?, occurrence, moment()).await?;
            let Some(sitting) = storage().sitting(&learner).await? else { return Err(go_to(routes::SITTING)) };
            let own = storage().own(&learner).await?;
            show(own, &reviews, asked, (&sitting.answering, changes))
        }
    })
}

fn show(own: Own, reviews: &Reviews, asked: Asked, (answering, changes): (&Maker, bool)) -> Result<AnyView, Away> {
    let words = use_words();
    let reviewed = reviews.all.first().ok_or_else(not_here)?;
    let all = reviewed.asks_of(answering);
    let place = all.iter().position(|one| *one == asked).ok_or_else(not_here)?;
    let occurrence = reviewed.met.occurrence;
    let here = routes::review_question(occurrence, asked);
    let back = match place {
        _ if changes => routes::my_review(occurrence),
        0 => routes::my_review(occurrence),
        _ => routes::review_question(occurrence, all[place - 1]),
    };
    // whoever changes one answer is led back to what they said (R44)
    let next = all.get(place + 1).filter(|_| !changes).map(ToString::to_string).unwrap_or_default();
    let heading = heading(words, reviewed, asked);
    let said = reviewed.said(asked).map(|felt| felt.word);
    let choice = |step: Word| {
        let picked = said == Some(step);
        view! {
            <Choice name="pick" value=step.key().to_owned() said=word(words, asked, step) picked many=false figure=None/>
        }
    };
    let steps = asked.steps().into_iter().map(Word::Picked).map(choice).collect_view();
    let apart = [NOT_SURE, NOT_NOW].map(|word| if word == NOT_SURE { Word::NotSure } else { Word::NotNow });
    let apart = apart.map(choice).collect_view();
    let who_sees = who_sees(words, asked);
    Ok(view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&own.face)
            back=Some(back)
            reader=own.reader.as_ref().map(figure)
            talk=routes::talk(&here)
        >
            {(!changes).then(|| view! { <Progress number={place + 1} total=Some(all.len())/> })}
            <form method="post" action=SayHowItWas::url()>
                <input type="hidden" name="occurrence" value=occurrence.to_string()/>
                <input type="hidden" name="asked" value=asked.to_string()/>
                <input type="hidden" name="id" value=ReviewId::new(Uuid::now_v7()).to_string()/>
                <input type="hidden" name="then" value=next/>
                <Question said=heading hint=None>
                    <SaidRow said=who_sees/>
                    {steps}
                    <Apart>{apart}</Apart>
                </Question>
                <Continue label=words.said("parts-continue")/>
            </form>
        </LearnerPage>
    }
    .into_any())
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

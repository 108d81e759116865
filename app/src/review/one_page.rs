//! One lesson of a learner's that is over: what they said of it, and what staff wrote, once they may see that.

use domain::access::Grant;
use domain::id::OccurrenceId;
use domain::review::{Asked, Word, Written};
use domain::sitting::Maker;
use domain::statement::minutes;
use domain::symbol::Concept;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Met, Own, Reviewed, Reviews};

use super::actions::SayHowItWas;
use super::answers::{given_to_me, short, word};
use crate::college::college_date;
use crate::page::{has_query, page, param};
use crate::parts::{Answered, Heading, Kind, LearnerPage, LinkButton, SaidRow, pictured};
use crate::person::figure;
use crate::question::TakeBack;
use crate::routes;
use crate::sitting::made_by;
use crate::statement::offer_practice;
use crate::visitor::{self, Away, moment, not_here, storage};
use crate::words::{Locale, Said, Words, use_words};

/// `/review/<occurrence>`
#[component]
pub fn OnePage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let occurrence = param("occurrence");
        let is_first = has_query("first");
        async move {
            let learner = visitor::learner().await?;
            let occurrence: OccurrenceId = occurrence?;
            let reviews = storage().own_review(&Grant::themself(&learner)?, occurrence, moment()).await?;
            let own = storage().own(&learner).await?;
            let answering = storage().sitting(&learner).await?.map(|sitting| sitting.answering);
            show(own, &reviews, answering.as_ref(), is_first)
        }
    })
}

/// "Maths on Tuesday morning. Tuesday 24 November.": no two lessons are called the same.
pub fn lesson(words: Words, met: &Met) -> Said {
    let args = [("lesson", words.title(&met.title).into()), ("date", words.date(met.on).into())];
    words.said_with("review-on", &args)
}

fn show(own: Own, reviews: &Reviews, answering: Option<&Maker>, is_first: bool) -> Result<AnyView, Away> {
    let words = use_words();
    let reviewed = reviews.all.first().ok_or_else(not_here)?;
    let heading = lesson(words, &reviewed.met);
    // what was said of a person is shown to whoever answers alone
    let asks = match answering {
        Some(answering) => reviewed.asks_of(answering),
        None => reviewed.asks().into_iter().filter(|asked| !asked.is_private()).collect(),
    };
    let nothing_said = asks.iter().all(|asked| reviewed.said(*asked).is_none());
    let before = nothing_said.then(|| before(words, reviewed, &asks, is_first));
    let said = match nothing_said && is_first {
        true => None,
        false => {
            let rows = asks.iter().map(|asked| row(words, reviewed, *asked)).collect_view();
            Some(view! { <section>{pictured(words.said("review-you-said"))}{rows}</section> })
        }
    };
    let here = routes::my_review(reviewed.met.occurrence);
    let wrote = wrote(words, reviewed);
    Ok(view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&own.face)
            back=Some(routes::MY_REVIEWS.to_owned())
            reader=own.reader.as_ref().map(figure)
            talk=routes::talk(&here)
        >
            <Heading said=heading hint=None/>
            {before}
            {said}
            <section>
                {pictured(words.said("review-wrote-title"))}
                {wrote}
            </section>
        </LearnerPage>
    }
    .into_any())
}

/// Before anything is said: what it is for, how long it takes, that one can stop, who sees it (R48), and a question to try
/// (R06), which comes first for whoever is new to this.
fn before(words: Words, reviewed: &Reviewed, asks: &[Asked], is_first: bool) -> AnyView {
    let minutes = [("minutes", i64::try_from(minutes(asks.len())).unwrap_or_default().into())];
    let told = ["statement-before-why", "statement-before-long", "statement-before-stop", "review-seen-by-staff"];
    let told = told.map(|key| words.said_with(key, &minutes));
    let first = asks.first().map(|asked| routes::review_question(reviewed.met.occurrence, *asked));
    let way_on = first.map(|first| match is_first {
        true => {
            let href = routes::practice_before(&first);
            view! { <LinkButton href label=words.said("statement-before-start")/> }.into_any()
        }
        false => view! { <div class="rows">{offer_practice(words, &first)}</div> }.into_any(),
    });
    view! { {told.map(|said| view! { <SaidRow said/> }).collect_view()}{way_on} }.into_any()
}

/// One question: what was said, or that nothing was, with the way to it and the way to take it back.
fn row(words: Words, reviewed: &Reviewed, asked: Asked) -> AnyView {
    let heading = short(words, reviewed, asked);
    let question = [("question", heading.words.clone().into())];
    let occurrence = reviewed.met.occurrence;
    match reviewed.said(asked) {
        None => {
            let picks = vec![words.said("review-not-said")];
            let say = (routes::review_question(occurrence, asked), words.said_with("review-say-named", &question));
            view! { <Answered heading picks maker=None change=Some(say) kind=Kind::NotSaid/> }.into_any()
        }
        Some(felt) if felt.word == Word::TakenBack => {
            let date = [("date", college_date(words, felt.at).into())];
            let picks = vec![words.said_with("statement-answer-taken-back-on", &date)];
            let say = (routes::review_answer(occurrence, asked), words.said_with("statement-say-again", &question));
            view! { <Answered heading picks maker=None change=Some(say) kind=Kind::TakenBack/> }.into_any()
        }
        Some(felt) => {
            let kind = match felt.word {
                Word::NotSure => Kind::NotSure,
                Word::NotNow => Kind::NotNow,
                Word::Picked(_) | Word::TakenBack => Kind::Picked,
            };
            let picks = vec![word(words, asked, felt.word)];
            let maker = Some(made_by(words, &felt.maker));
            let change = (routes::review_answer(occurrence, asked), words.said_with("review-change-named", &question));
            let question = heading.words.clone();
            view! {
                <Answered heading picks maker change=Some(change) kind>
                    <TakeBack action=SayHowItWas::url() question>
                        <input type="hidden" name="occurrence" value=occurrence.to_string()/>
                        <input type="hidden" name="asked" value=asked.to_string()/>
                    </TakeBack>
                </Answered>
            }
            .into_any()
        }
    }
}

fn wrote(words: Words, reviewed: &Reviewed) -> AnyView {
    if reviewed.is_kept_back {
        return view! { <SaidRow said=words.said("review-kept-back")/> }.into_any();
    }
    if reviewed.given.is_empty() && reviewed.lines.is_empty() {
        return view! { <SaidRow said=words.said("review-wrote-nothing")/> }.into_any();
    }
    let given = reviewed.given.iter().map(|given| {
        let rows = given_to_me(words, &given.what, given.name.called());
        let rows = rows.into_iter().map(|(heading, picks)| {
            view! { <Answered heading picks maker=None change=None/> }
        });
        view! { <SaidRow said=by(words, given)/>{rows.collect_view()} }
    });
    let lines = reviewed.lines.iter().map(|line| {
        let picks = vec![Said { words: line.what.words().to_owned(), symbol: Some(Concept::Message) }];
        view! {
            <SaidRow said=by(words, line)/>
            <Answered heading=words.said("review-line") picks maker=None change=None/>
        }
    });
    view! { {given.collect_view()}{lines.collect_view()} }.into_any()
}

/// Who wrote it and when; what was changed later stays readable, and says that it was before.
fn by<T>(words: Words, written: &Written<T>) -> Said {
    let key = if written.is_earlier { "review-earlier-version" } else { "review-by" };
    let args = [("name", written.name.to_string().into()), ("date", college_date(words, written.at).into())];
    words.said_with(key, &args)
}

//! One question to try before the real ones (R48): it works as they do, and nothing of it is kept.

use domain::access::Grant;
use domain::question::{NOT_NOW, NOT_SURE, Question};
use domain::statement::Road;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use storage::MySupport;

use super::{about, picks::Picks, standing};
use crate::page::page;
use crate::parts::{Continue, Heading, LearnerPage, LinkButton, LinkRow, Question as Questions, SaidRow};
use crate::person::figure;
use crate::question::Pick;
use crate::question::two_at_a_time::{OTHERS, Shown, shown};
use crate::routes;
use crate::visitor::{self, Away, moment, not_here, storage};
use crate::words::{Locale, Said, Words, use_words};

/// `/statement/practice?road=<road>`, and the same with what was tried.
#[component]
pub fn PracticePage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let query = use_query_map().get_untracked();
        let road = query.get("road").and_then(|word| word.parse::<Road>().ok());
        let tried = query.get("tried").map(|_| query.get("pick").unwrap_or_default()).filter(|pick| pick != OTHERS);
        let part = query.get("part").and_then(|part| part.parse().ok());
        async move {
            let learner = visitor::learner().await?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            let road = road.filter(|road| about::is_asked(&support, *road)).ok_or_else(not_here)?;
            Ok::<_, Away>(match tried {
                Some(pick) => done(&support, road, &pick).into_any(),
                None => asked(&support, road, part).into_any(),
            })
        }
    })
}

/// The way to try it out, for whoever has answered before: any day, and as often as they like.
pub fn offer(words: Words, road: Road) -> impl IntoView {
    view! { <LinkRow href=routes::practice(road) said=words.said("question-practice-first") note=None/> }
}

/// The question itself: sent by its own address, since nothing is kept.
fn asked(support: &MySupport, road: Road, part: Option<usize>) -> impl IntoView + use<> {
    let words = use_words();
    let said = words.said("question-practice");
    let step = |step| Pick::new(step, words.step(Question::Amount, step), false);
    let options = Question::Amount.steps().into_iter().map(step).collect();
    let Shown { options, others, next, .. } = shown(words, options, part);
    let next = (!next.is_empty()).then_some(next);
    let apart = Pick::apart(words, None);
    view! {
        <LearnerPage
            title=said.words.clone()
            me=figure(&support.me)
            back=Some(routes::start(road))
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(routes::PRACTICE)
        >
            <form method="get" action=routes::PRACTICE>
                <input type="hidden" name="road" value=road.to_string()/>
                <input type="hidden" name="tried" value="yes"/>
                {next.map(|next| view! { <input type="hidden" name="part" value=next/> })}
                <Questions said hint=Some(words.said("question-practice-hint"))>
                    <Picks
                        field="pick".to_owned() typed=String::new() question=Question::Amount options others apart
                        own_words=None
                    />
                </Questions>
                <Continue label=words.said("parts-continue")/>
            </form>
        </LearnerPage>
    }
}

/// What came of it, and the way on.
fn done(support: &MySupport, road: Road, picked: &str) -> impl IntoView + use<> {
    let words = use_words();
    let heading = words.said("question-practice-done");
    let tried = tried(words, picked);
    let href = standing::first_page(support, road).unwrap_or_else(|| routes::start(road));
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&support.me)
            back=Some(routes::practice(road))
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(routes::PRACTICE)
        >
            <Heading said=heading hint=Some(words.said("question-practice-hint"))/>
            <SaidRow said=tried/>
            <LinkButton href label=words.said("question-practice-next")/>
            <div class="rows">
                <LinkRow href=routes::practice(road) said=words.said("question-practice-again") note=None/>
            </div>
        </LearnerPage>
    }
}

fn tried(words: Words, picked: &str) -> Said {
    let answer = match picked {
        NOT_SURE => words.said("question-not-sure"),
        NOT_NOW => words.said("question-not-now"),
        step if Question::Amount.steps().contains(&step) => words.step(Question::Amount, step),
        _ => return words.said("question-practice-none"),
    };
    Said { symbol: answer.symbol, ..words.said_with("question-picked-before", &[("what", answer.words.into())]) }
}

//! One question to try before the real ones (R48): it works as they do, and nothing of it is kept.

use domain::access::Grant;
use domain::question::{NOT_NOW, NOT_SURE, Question};
use domain::statement::Road;
use leptos::prelude::*;
use storage::MySupport;

use super::ahead::pictures_of_first;
use super::{about, picks::Picks, standing};
use crate::page::{has_query, page, query};
use crate::parts::{Continue, Heading, LearnerPage, LinkButton, LinkRow, Question as Questions, SaidRow};
use crate::person::figure;
use crate::question::two_at_a_time::{OTHERS, Shown, shown};
use crate::question::{FetchAhead, Pick};
use crate::routes;
use crate::visitor::{self, Away, moment, not_here, storage};
use crate::words::{Locale, Said, Words, use_words};

/// Where the question to try leads.
#[derive(Clone, Debug)]
enum After {
    /// To the questions of a road.
    Road(Road),
    /// To another page of the learner's own that asks something.
    Page(String),
}

impl After {
    /// The page of the question to try.
    fn practice(&self) -> String {
        match self {
            Self::Road(road) => routes::practice(*road),
            Self::Page(page) => routes::practice_before(page),
        }
    }

    /// The page before it.
    fn before(&self) -> String {
        match self {
            Self::Road(road) => routes::start(*road),
            Self::Page(page) => page.clone(),
        }
    }

    /// The first real question.
    fn first_page(&self, support: &MySupport) -> String {
        match self {
            Self::Road(road) => standing::first_page(support, *road).unwrap_or_else(|| routes::start(*road)),
            Self::Page(page) => page.clone(),
        }
    }

    /// The pictures of that question, where it is of a road.
    fn pictures(&self, words: Words, support: &MySupport) -> Vec<String> {
        match self {
            Self::Road(road) => pictures_of_first(words, support, *road),
            Self::Page(_) => Vec::new(),
        }
    }

    /// The field of a form that says it.
    fn field(&self) -> impl IntoView + use<> {
        let (name, value) = match self {
            Self::Road(road) => ("road", road.to_string()),
            Self::Page(page) => ("then", page.clone()),
        };
        view! { <input type="hidden" name=name value=value/> }
    }
}

/// `/statement/practice?road=<road>` or `?then=<page>`, and the same with what was tried.
#[component]
pub fn PracticePage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let road = query::<Road>("road");
        let then = query::<String>("then").map(|page| routes::own_page(&page));
        let tried =
            has_query("tried").then(|| query::<String>("pick").unwrap_or_default()).filter(|pick| pick != OTHERS);
        let part = query("part");
        async move {
            let learner = visitor::learner().await?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            let road = road.filter(|road| about::is_asked(&support, *road)).map(After::Road);
            let after = road.or(then.map(After::Page)).ok_or_else(not_here)?;
            Ok::<_, Away>(match tried {
                Some(pick) => done(&support, &after, &pick).into_any(),
                None => asked(&support, &after, part).into_any(),
            })
        }
    })
}

/// The way to try it out, for whoever has answered before: any day, and as often as they like.
pub fn offer(words: Words, road: Road) -> impl IntoView {
    offer_at(words, routes::practice(road))
}

/// The same before a page that is of no road.
pub fn offer_before(words: Words, page: &str) -> impl IntoView + use<> {
    offer_at(words, routes::practice_before(page))
}

fn offer_at(words: Words, href: String) -> impl IntoView + use<> {
    view! { <LinkRow href said=words.said("question-practice-first") note=None/> }
}

/// The question itself: sent by its own address, since nothing is kept.
fn asked(support: &MySupport, after: &After, part: Option<usize>) -> impl IntoView + use<> {
    let words = use_words();
    let said = words.said("question-practice");
    let step = |step| Pick::new(step, words.step(Question::Amount, step), false);
    let options = Question::Amount.steps().into_iter().map(step).collect();
    let Shown { options, others, next, .. } = shown(words, options, part);
    let next = (!next.is_empty()).then_some(next);
    let apart = Pick::apart(words, None);
    let (pictures, field) = (after.pictures(words, support), after.field());
    view! {
        <LearnerPage
            title=said.words.clone()
            me=figure(&support.me)
            back=Some(after.before())
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(&after.practice())
        >
            <FetchAhead pictures/>
            <form method="get" action=routes::PRACTICE>
                {field}
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
fn done(support: &MySupport, after: &After, picked: &str) -> impl IntoView + use<> {
    let words = use_words();
    let heading = words.said("question-practice-done");
    let tried = tried(words, picked);
    let (href, again) = (after.first_page(support), after.practice());
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&support.me)
            back=Some(after.practice())
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(&after.practice())
        >
            <Heading said=heading hint=Some(words.said("question-practice-hint"))/>
            <SaidRow said=tried/>
            <LinkButton href label=words.said("question-practice-next")/>
            <div class="rows">
                <LinkRow href=again said=words.said("question-practice-again") note=None/>
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

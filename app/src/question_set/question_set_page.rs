//! What a college asks: for each question where, and before or after which others.

use std::collections::BTreeSet;

use domain::question::{Asked, Move, Question, QuestionSet, SHORT_ROAD, Where};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::Face;

use super::actions::{AskAsItCame, AskQuestionIn, MoveQuestion, grant};
use crate::page::{page, query, query_word};
use crate::parts::{Check, ErrorSummary, Pill, StaffPage, titled};
use crate::person::figure;
use crate::routes;
use crate::settings::use_own_words;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{About, Locale, Words, use_words};

/// A change that could not be kept: the question, and the places that were ticked.
type Refused = (Question, BTreeSet<Where>);

/// What a page opens with: the change that was refused, and the question that was changed just now.
#[derive(Clone, Debug, Default)]
struct Came {
    refused: Option<Refused>,
    at: Option<Question>,
}

impl Came {
    fn is_at(&self, question: Question) -> bool {
        self.at == Some(question) || self.refused.as_ref().is_some_and(|(refused, _)| *refused == question)
    }
}

/// `/college/questions`
#[component]
pub fn QuestionSetPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let refused = query_word::<Question>("refused");
        let ticked = query::<String>("wheres").unwrap_or_default();
        let ticked = ticked.split(' ').filter_map(Where::parse).collect();
        let at = query_word::<Question>("at");
        let came = Came { refused: refused.map(|question| (question, ticked)), at };
        async move {
            let set = storage().question_set(&grant().await?, moment()).await?;
            let me = storage().own_face(&visitor::coordinator().await?).await?;
            Ok::<_, Away>(show(me, set, came))
        }
    })
}

fn show(me: Face, set: QuestionSet, came: Came) -> impl IntoView {
    let words = use_words();
    let heading = words.say("college-questions-title");
    let title = titled(&heading, came.refused.is_some());
    let short = [("asked", set.short_road().into()), ("most", SHORT_ROAD.into())];
    let too_long = came.refused.as_ref().map(|(question, _)| {
        let wrong = vec![(question.key(), words.say_with("college-questions-too-long", &short))];
        view! { <ErrorSummary title=words.say("parts-trouble") wrong/> }
    });
    let as_it_came = (set != QuestionSet::default()).then(|| {
        view! {
            <form method="post" action=AskAsItCame::url()>
                <button type="submit" class="button">{words.say("college-questions-as-it-came")}</button>
            </form>
        }
    });
    let questions = set.in_order().iter().map(|asked| of_question(words, &set, asked, &came));
    let questions = questions.collect_view();
    view! {
        <StaffPage title me=figure(&me) back=Some(routes::COLLEGE.to_owned())>
            {too_long}
            <h1>{heading}</h1>
            <p>{words.say("college-questions-lead")}</p>
            <p class="quiet">{words.say_with("college-questions-short", &short)}</p>
            {as_it_came}
            <div class="in-order">{questions}</div>
        </StaffPage>
    }
}

/// One question, folded under what holds for it: its words, where it is asked, and its place among the others. The one that
/// was changed or refused is open.
fn of_question(words: Words, set: &QuestionSet, asked: &Asked, came: &Came) -> impl IntoView + use<> {
    let question = asked.question;
    let refused = came.refused.as_ref().filter(|(refused, _)| *refused == question).map(|(_, ticked)| ticked);
    let ticked = refused.unwrap_or(&asked.wheres);
    let off = asked.wheres.is_empty().then(|| view! { <p class="quiet">{words.say("college-questions-off")}</p> });
    let field = format!("wheres[{}][]", question.key());
    let places = question.can_be_asked().iter().map(|place| {
        let label = words.say(&format!("college-questions-where-{}", place.key()));
        let id = format!("{}-{}", question.key(), place.key());
        view! { <Check id name=field.clone() value=place.key().to_owned() label ticked=ticked.contains(place) folded=true/> }
    });
    let places = places.collect_view();
    let short = words.short(question).words;
    let legend = words.say_with("college-questions-where", &[("question", short.clone().into())]);
    let save = words.say_with("college-questions-save", &[("question", short.clone().into())]);
    let reword = words.say_with("college-questions-reword", &[("question", short.clone().into())]);
    let earlier = set.beside(question, Move::Earlier).map(|_| move_button(words, question, "earlier", &short));
    let later = set.beside(question, Move::Later).map(|_| move_button(words, question, "later", &short));
    let (form, group) = (save.clone(), legend.clone());
    view! {
        <details class="panel fold" id=question.key() tabindex="-1" open=came.is_at(question)>
            {folded(words, asked, short)}
            <p>{heading(words, question)}</p>
            {off}
            <form method="post" action=AskQuestionIn::url() aria-label=form>
                <input type="hidden" name="question" value=question.key()/>
                <fieldset class="checks" aria-label=group><legend>{legend}</legend>{places}</fieldset>
                <button type="submit" class="button" aria-label=save>{words.say("college-questions-save-short")}</button>
            </form>
            <div class="side-by-side">{earlier}{later}</div>
            <p class="read-row"><a href=routes::wording(&format!("question-{}", question.key()))>{reword}</a></p>
        </details>
    }
}

/// What a folded question says of itself: where it is asked or that it is switched off, and whether the college rewords it.
fn folded(words: Words, asked: &Asked, short: String) -> impl IntoView + use<> {
    let places = asked.question.can_be_asked().iter().filter(|place| asked.wheres.contains(place));
    let places = words.list(places.map(|place| words.say(&format!("college-questions-where-{}", place.key()))));
    let off = asked.wheres.is_empty().then(|| view! { <Pill words=words.say("college-questions-is-off")/> });
    let own = is_reworded(asked.question).then(|| view! { <Pill words=words.say("college-questions-reworded")/> });
    view! { <summary><strong>{short}</strong><span class="quiet">{places}</span><span class="pills">{off}{own}</span></summary> }
}

/// Whether the college asks it in words of its own, of whatever it is asked and in whichever language.
fn is_reworded(question: Question) -> bool {
    let own = use_own_words();
    let says = |key: &str| Locale::ALL.iter().any(|locale| own.said(*locale, key).is_some());
    ["", "-named", "-at", "-step", "-hint"].iter().any(|of| says(&format!("question-{}{of}", question.key())))
}

fn move_button(words: Words, question: Question, step: &'static str, short: &str) -> impl IntoView + use<> {
    let name = words.say_with(&format!("college-questions-{step}-named"), &[("question", short.to_owned().into())]);
    let form = name.clone();
    view! {
        <form method="post" action=MoveQuestion::url() aria-label=form>
            <input type="hidden" name="question" value=question.key()/>
            <input type="hidden" name="step" value=step/>
            <button type="submit" class="button" aria-label=name>{words.say(&format!("college-questions-{step}"))}</button>
        </form>
    }
}

/// The question as a learner reads it.
fn heading(words: Words, question: Question) -> String {
    let about = match question {
        Question::Now | Question::Goal => About::Activity(domain::scale::Activity::Reading),
        _ => About::AllLessons,
    };
    words.heading(question, &about).words
}

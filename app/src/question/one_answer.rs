//! A question that takes one answer, outside the statement: asked and kept as the statement does it.

use domain::id::SaveId;
use domain::question::TAKEN_BACK;
use leptos::prelude::*;
use uuid::Uuid;

use super::Pick;
use super::two_at_a_time::{Shown, shown};
use crate::parts::{Apart, Choice, Continue, Question, SaidRow};
use crate::symbol::{Size, Symbol};
use crate::words::{Said, use_words};

/// One question and its answers.
pub struct OneAnswer {
    /// The question: the page's one heading, which names what it is about (R02).
    pub said: Said,
    /// What is to be known before it is answered.
    pub about: Option<AnyView>,
    /// The answers of its scale.
    pub options: Vec<Pick>,
    /// "I am not sure" and "Not now".
    pub apart: [Pick; 2],
    /// Room for words of their own, where it takes any.
    pub own_words: Option<AnyView>,
    /// Which two of the answers are shown, for those who want two at a time.
    pub part: Option<usize>,
}

/// The question in its form. Children are the fields that say what it is about.
#[component]
pub fn OneAnswerForm(
    /// What is asked.
    asked: OneAnswer,
    /// Where it is sent.
    action: &'static str,
    /// What the address begins with to which it leads once it is kept: it is then kept as soon as it is picked (R14). None
    /// for what holds others to something, and so waits for the button.
    keeps: Option<&'static str>,
    /// The same of what is an answer only once it is sent: until then the page keeps it as it stands, and says nothing of it.
    #[prop(optional)]
    drafts: Option<&'static str>,
    /// As in `class`.
    #[prop(optional)]
    class: &'static str,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let words = use_words();
    let OneAnswer { said, about, options, apart, own_words, part } = asked;
    let Shown { options, before, others, next, .. } = shown(words, options, part);
    let choice = |pick: Pick| {
        view! { <Choice name="pick" value=pick.word said=pick.said picked=pick.picked many=false figure=None/> }
    };
    let options = options.into_iter().map(choice).collect_view();
    let others = others.map(choice);
    let apart = apart.map(choice).collect_view();
    view! {
        <form method="post" action=action class=class data-keep=keeps data-draft=drafts>
            <input type="hidden" name="id" value=SaveId::new(Uuid::now_v7()).to_string()/>
            <input type="hidden" name="turn" value="0"/>
            <input type="hidden" name="part" value=next/>
            {children.map(|children| children())}
            <Question said hint=None about>
                {before.into_iter().map(|said| view! { <SaidRow said/> }).collect_view()}
                {options}
                {own_words}
                {others.map(|others| view! { <Apart>{others}</Apart> })}
                <Apart>{apart}</Apart>
            </Question>
            <Continue label=words.said("parts-continue")/>
        </form>
    }
}

/// The page of a question with the next two of its answers.
pub fn page_with_others(page: &str, part: &str) -> String {
    let joined = if page.contains('?') { '&' } else { '?' };
    format!("{page}{joined}part={part}")
}

/// Takes an answer back in one press (R45): what is sent in place of a pick says so. Children are the fields that say which.
#[component]
pub fn TakeBack(
    /// Where it is sent.
    action: &'static str,
    /// What was asked, in a word or two.
    question: String,
    children: Children,
) -> impl IntoView {
    let label = use_words().said_with("statement-take-back-answer", &[("question", question.into())]);
    let form = label.words.clone();
    view! {
        <form method="post" action=action aria-label=form>
            <input type="hidden" name="id" value=SaveId::new(Uuid::now_v7()).to_string()/>
            <input type="hidden" name="pick" value=TAKEN_BACK/>
            {children()}
            <button type="submit" class="button">
                {label.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{label.words}</span>
            </button>
        </form>
    }
}

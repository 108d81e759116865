//! One answer shown back: the question in a word, what was picked, who made it, and big buttons to change it or take it
//! back.

use domain::question::Value;
use domain::statement::Answer;
use leptos::prelude::*;

use super::SaidRow;
use crate::symbol::{Size, Symbol};
use crate::words::Said;

/// What kind of answer it is, for the frame around it: words and symbol say it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Something was picked.
    #[default]
    Picked,
    /// "I am not sure".
    NotSure,
    /// "Not now".
    NotNow,
    /// "Talk to me about this".
    TalkToMe,
    /// No answer any more: it was taken back.
    TakenBack,
    /// No answer at all.
    NotSaid,
}

impl Kind {
    /// The kind of an answer, or of there being none.
    pub const fn of(answer: Option<&Answer>) -> Self {
        match answer {
            None => Self::NotSaid,
            Some(Answer { value: Value::NotSure, .. }) => Self::NotSure,
            Some(Answer { value: Value::NotNow, .. }) => Self::NotNow,
            Some(Answer { value: Value::TalkToMe, .. }) => Self::TalkToMe,
            Some(_) => Self::Picked,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Picked => "answered",
            Self::NotSure => "answered is-not-sure",
            Self::NotNow => "answered is-not-now",
            Self::TalkToMe => "answered is-talk",
            Self::TakenBack => "answered is-taken-back",
            Self::NotSaid => "answered is-not-said",
        }
    }
}

/// The whole row is about one answer; its buttons, where there are any, say which answer they change (R43).
#[component]
pub fn Answered(
    /// The question in a word or two.
    heading: Said,
    /// What was picked, each with its symbol.
    picks: Vec<Said>,
    /// Who made it.
    maker: Option<Said>,
    /// That it is not sent yet, where that is not plain from the page.
    #[prop(optional_no_strip)]
    note: Option<Said>,
    /// Where it is changed, and the button's words.
    change: Option<(String, Said)>,
    /// Where it is taken back, and the button's words.
    #[prop(optional_no_strip)]
    take_back: Option<(String, Said)>,
    /// What kind of answer it is.
    #[prop(optional)]
    kind: Kind,
    /// A form of its own, where a press alone does it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let picks = picks.into_iter().map(|said| {
        view! { <li>{said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span dir="auto">{said.words}</span></li> }
    });
    let buttons = [change, take_back].map(|button| {
        button.map(|(href, label)| {
            view! {
                <a class="button" href=href>
                    {label.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{label.words}</span>
                </a>
            }
        })
    });
    view! {
        <div class=kind.class()>
            <p class="answered-question">
                {heading.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{heading.words}</span>
            </p>
            <ul class="answered-picks">{picks.collect_view()}</ul>
            {maker.map(maker_below)}
            {note.map(|said| view! { <SaidRow said/> })}
            {buttons.into_iter().collect_view()}
            {children.map(|children| children())}
        </div>
    }
}

/// Who made an answer, below it.
pub fn maker_below(maker: Said) -> impl IntoView + use<> {
    view! {
        <p class="answered-maker">
            {maker.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{maker.words}</span>
        </p>
    }
}

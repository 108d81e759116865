//! What can be picked for one question, and words of one's own where it takes them.

use domain::question::{LONGEST_WORDS, Question};
use domain::scale::{More, Scale};
use leptos::prelude::*;

use super::asking::Asking;
use crate::parts::{Apart, Choice, SaidRow, TextArea};
use crate::person::figure;
use crate::question::Pick;
use crate::words::{Said, Words, use_words};

/// The answers of one question. `field` is the form's field for them.
#[component]
pub fn Picks(
    /// The form's field.
    field: String,
    /// The field of words of their own.
    typed: String,
    /// What they answer.
    question: Question,
    /// The answers of the scale, or a part of them.
    options: Vec<Pick>,
    /// The way to the other answers, where these are a part of them.
    others: Option<Pick>,
    /// "I am not sure" and "Not now".
    apart: [Pick; 2],
    /// What was written before; `None` where the question takes no words.
    own_words: Option<String>,
) -> impl IntoView {
    let (words, many) = (use_words(), question.takes_many());
    let shown = Some(as_said(own_words.as_deref(), &options, &apart)).filter(|shown| !shown.is_empty());
    let shown = shown.map(|shown| view! { <input type="hidden" name=was_field(&typed) value=shown/> });
    let choice = move |pick: Pick| {
        let figure = pick.face.as_ref().map(figure);
        let alone = question.stands_alone(&pick.word).then(|| alone(words, &pick.said.words));
        view! { <Choice name=field.clone() value=pick.word said=pick.said picked=pick.picked many alone figure/> }
    };
    let instead = own_words.as_ref().filter(|written| !written.is_empty()).map(|_| instead(words, question, &apart));
    let options = options.into_iter().map(&choice).collect_view();
    let others = others.map(&choice);
    let apart = apart.into_iter().map(&choice).collect_view();
    let own_words = own_words.map(|written| {
        let label = words.said("question-own-words");
        view! {
            {instead.map(|said| view! { <SaidRow said/> })}
            <TextArea name=typed label written most=LONGEST_WORDS aloud=true/>
        }
    });
    view! {
        {shown}
        {options}
        {own_words}
        {others.map(|others| view! { <Apart>{others}</Apart> })}
        <Apart>{apart}</Apart>
    }
}

/// Which picks take the place of words that stand in the box: said before any is sent.
fn instead(words: Words, question: Question, [not_sure, _]: &[Pick; 2]) -> Said {
    let nothing = words.step(question, More::Nothing.key()).words;
    let args = [("nothing", nothing.into()), ("unsure", not_sure.said.words.clone().into())];
    words.said_with("question-own-words-go", &args)
}

/// Begins what a page shows as picked where words of their own could stand: these may be the word of a pick.
pub const SHOWN_AS_PICKED: &str = "picked:";

/// What a page shows as said, in the words of the form. Left so, it says nothing anew; and of boxes, which can all be
/// unpicked, it may go: nothing that was said elsewhere since does.
fn as_said(written: Option<&str>, options: &[Pick], apart: &[Pick; 2]) -> String {
    match (written, picked(options, apart)) {
        (None, picked) => picked,
        (Some(""), picked) if !picked.is_empty() => format!("{SHOWN_AS_PICKED}{picked}"),
        (Some(written), _) => written.to_owned(),
    }
}

/// What is picked already, parted by spaces.
fn picked(options: &[Pick], apart: &[Pick; 2]) -> String {
    let picked = options.iter().chain(apart).filter(|pick| pick.picked).map(|pick| pick.word.as_str());
    picked.collect::<Vec<_>>().join(" ")
}

/// The field of what the page showed. It tells words left as they were shown from words just written, too: only these go
/// before every pick.
fn was_field(typed: &str) -> String {
    typed.replacen("typed", "was", 1)
}

/// What is said of an answer that takes the place of the others.
pub fn alone(words: Words, answer: &str) -> String {
    words.say_with("question-alone", &[("answer", answer.to_owned().into())])
}

/// What a question was answered with in their own words; `None` where it takes none.
pub fn own_words(asking: &Asking) -> Option<String> {
    asking.step.question.takes_words().then(|| asking.written.clone().unwrap_or_default())
}

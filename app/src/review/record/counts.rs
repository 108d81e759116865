//! How sessions were, and what kinds of help they took: one square for each, with the number in words beside it.

use domain::question::{NOT_NOW, NOT_SURE, Question, TAKEN_BACK};
use domain::review::record::most_help;
use domain::review::{Asked, Word};
use domain::scale::{Help, Scale};
use domain::timetable::Title;
use leptos::prelude::*;
use storage::Reviewed;

use super::super::answers::word;
use super::super::chart::squares;
use super::{Reader, given, was_missed};
use crate::parts::{pictured, pictured_below};
use crate::symbol::{Size, Symbol};
use crate::words::{Said, Words};

/// So many of something, as squares and in a number, with what it is.
fn counted(words: Words, said: Said, count: usize, known: bool) -> AnyView {
    let picture = said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> });
    let number = i64::try_from(count).unwrap_or_default();
    view! {
        <li class="counted">
            <span class="said-row">{picture}<span>{said.words}</span></span>
            <span inner_html=squares(count, known)></span>
            <span>{words.say_with("review-record-times", &[("count", number.into())])}</span>
        </li>
    }
    .into_any()
}

/// How it was, as the learner said it: what was not said is counted as that, but of sessions that they missed.
pub fn felt(words: Words, reader: Reader, all: &[Reviewed]) -> Option<AnyView> {
    let met: Vec<&Reviewed> = all.iter().filter(|one| !was_missed(one)).collect();
    let all = met.as_slice();
    let of = |asked: Asked| {
        let said = |one: &Reviewed| one.said(asked).map(|felt| felt.word.key());
        let steps = asked.steps().into_iter().chain([NOT_SURE, NOT_NOW, TAKEN_BACK]).map(move |step| {
            let count = all.iter().filter(|one| said(one) == Some(step)).count();
            let said = Word::parse(asked, step).map(|step| word(words, asked, step));
            said.ok().filter(|_| count > 0).map(|said| counted(words, said, count, true))
        });
        let silent = all.iter().filter(|one| said(one).is_none()).count();
        let silent = (silent > 0).then(|| counted(words, words.said(&reader.key("not-said")), silent, false));
        steps.flatten().chain(silent).collect::<Vec<_>>()
    };
    let (enough, own) = (of(Asked::Enough), of(Asked::OnOwn));
    (!all.is_empty()).then(|| {
        view! {
            <section class="record-part">
                {pictured(words.said(&reader.key("how-it-was")))}
                {pictured_below(words.said(&reader.key("enough")))}
                <ul class="counts">{enough}</ul>
                {pictured_below(words.said(&reader.key("on-own")))}
                <ul class="counts">{own}</ul>
            </section>
        }
        .into_any()
    })
}

/// The most help that was needed, lesson by lesson.
pub fn help(words: Words, reader: Reader, all: &[Reviewed]) -> Option<AnyView> {
    let mut titles: Vec<&Title> = all.iter().map(|one| &one.met.title).collect();
    titles.sort_unstable();
    titles.dedup();
    let of = |title: &Title| {
        let rungs = Help::ALL.iter().map(|rung| {
            let helped = |one: &&Reviewed| most_help(given(one).map(|given| &given.what)) == Some(*rung);
            let count = all.iter().filter(|one| one.met.title == *title).filter(helped).count();
            (count > 0).then(|| counted(words, words.step(Question::Help, rung.key()), count, true))
        });
        rungs.flatten().collect::<Vec<_>>()
    };
    let lessons = titles.into_iter().map(|title| (words.title(title), of(title))).filter(|(_, rows)| !rows.is_empty());
    let lessons: Vec<_> =
        lessons.map(|(title, rows)| view! { <h3 dir="auto">{title}</h3><ul class="counts">{rows}</ul> }).collect();
    (!lessons.is_empty()).then(|| {
        view! {
            <section class="record-part">
                {pictured(words.said(&reader.key("kinds-of-help")))}
                {lessons}
            </section>
        }
        .into_any()
    })
}

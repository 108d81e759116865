//! A learner's record over time, as they look at it and as their coordinator does: the same pictures and tables.

use domain::question::{Picked, Question, Value};
use domain::review::record::{OnOwn, Wanted};
use domain::review::{Amount, Asked, Given, Written};
use domain::scale::{Help, Scale};
use domain::symbol::Concept;
use leptos::prelude::*;
use storage::{LearnerRecord, Reviewed};

use super::answers::word;
use super::chart::{Column, asked_and_given, squares};
use crate::symbol::{Size, Symbol};
use crate::words::{Said, Words};

/// The most sessions one picture shows.
const MOST: usize = 12;

/// Whose words the page is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The learner.
    Learner,
    /// Their coordinator.
    Staff,
}

impl Reader {
    fn key(self, word: &str) -> String {
        match self {
            Self::Learner => format!("review-record-{word}"),
            Self::Staff => format!("review-staff-record-{word}"),
        }
    }
}

/// Every part of the record.
pub fn parts(words: Words, reader: Reader, record: &LearnerRecord) -> AnyView {
    let all = &record.reviews.all;
    if all.is_empty() && record.sent.on_own().is_empty() {
        return view! { <p>{words.say(&reader.key("nothing"))}</p> }.into_any();
    }
    view! {
        {given_part(words, reader, record)}
        {felt_part(words, reader, all)}
        {help_part(words, reader, all)}
        {own_part(words, reader, &record.sent.on_own())}
    }
    .into_any()
}

/// What stands of what was written of one session: the newest of whoever wrote.
fn given(one: &Reviewed) -> Option<&Written<Given>> {
    one.given.iter().find(|given| !given.is_earlier)
}

fn level(amount: Amount) -> Option<u8> {
    match amount {
        Amount::Nothing => Some(0),
        Amount::ALittle => Some(1),
        Amount::Some => Some(2),
        Amount::Most => Some(3),
        Amount::All => Some(4),
        Amount::NotHere | Amount::DidNotHappen => None,
    }
}

fn wanted_level(wanted: Wanted) -> Option<u8> {
    match wanted {
        // someone near is never help, so nothing of it is drawn but the line of nothing
        Wanted::NoOne | Wanted::JustInCase => Some(0),
        Wanted::Help(amount) => u8::try_from(amount as usize + 1).ok(),
        Wanted::SomeHelp | Wanted::NotSaid => None,
    }
}

fn wanted_words(words: Words, reader: Reader, wanted: Wanted) -> Said {
    match wanted {
        Wanted::NoOne => words.step(Question::Presence, "no-one"),
        Wanted::JustInCase => words.step(Question::Presence, "just-in-case"),
        Wanted::Help(amount) => words.step(Question::Amount, amount.key()),
        Wanted::SomeHelp => words.step(Question::Presence, "help"),
        Wanted::NotSaid => words.said(&reader.key("not-said")),
    }
}

fn given_words(words: Words, reader: Reader, one: &Reviewed) -> Said {
    match given(one).map(|given| given.what.amount()) {
        None => words.said(&reader.key("not-written")),
        Some(Amount::Nothing) => words.said("review-given-nothing"),
        Some(Amount::NotHere) => words.said(&reader.key("not-here")),
        Some(Amount::DidNotHappen) => words.said("review-given-did-not-happen"),
        Some(amount) => words.step(Question::Amount, amount.key()),
    }
}

fn cell(said: Said) -> AnyView {
    let picture = said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> });
    view! { <span class="said-row">{picture}<span>{said.words}</span></span> }.into_any()
}

fn given_part(words: Words, reader: Reader, record: &LearnerRecord) -> AnyView {
    let shown: Vec<&Reviewed> = record.reviews.all.iter().take(MOST).collect();
    let wanted = |one: &Reviewed| record.sent.wanted(one.met.session, one.met.starts);
    let columns: Vec<Column> = shown
        .iter()
        .rev()
        .map(|one| Column {
            asked: wanted_level(wanted(one)),
            given: given(one).and_then(|given| level(given.what.amount())),
        })
        .collect();
    let names = ["lesson", "asked", "given", "felt"].map(|name| words.say(&reader.key(name)));
    let heads = names.clone().map(|name| view! { <th scope="col" role="columnheader">{name}</th> });
    let rows = shown.iter().map(|one| {
        let lesson = super::one_page::lesson(words, &one.met).words;
        let felt = one.said(Asked::Enough).map(|felt| word(words, Asked::Enough, felt.word));
        let felt = felt.unwrap_or_else(|| words.said(&reader.key("not-said")));
        let [_, asked, given, how] = names.clone();
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{lesson}</th>
                <td role="cell" data-name=asked>{cell(wanted_words(words, reader, wanted(one)))}</td>
                <td role="cell" data-name=given>{cell(given_words(words, reader, one))}</td>
                <td role="cell" data-name=how>{cell(felt)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let picture = (!columns.is_empty()).then(|| {
        view! {
            <div inner_html=asked_and_given(&columns)></div>
            <p class="quiet">{words.say(&reader.key("how-to-read"))}</p>
        }
    });
    view! {
        <section class="record-part">
            <h2>{words.say(&reader.key("asked-and-given"))}</h2>
            {picture}
            <table role="table">
                <caption>{words.say(&reader.key("table"))}</caption>
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// So many of something, as squares and in a number, with what it is.
fn counted(words: Words, said: Said, count: usize) -> AnyView {
    let picture = said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> });
    let number = i64::try_from(count).unwrap_or_default();
    view! {
        <li class="counted">
            {picture}
            <span>{said.words}</span>
            <span inner_html=squares(count)></span>
            <span>{words.say_with("review-record-times", &[("count", number.into())])}</span>
        </li>
    }
    .into_any()
}

fn felt_part(words: Words, reader: Reader, all: &[Reviewed]) -> AnyView {
    let of = |asked: Asked| {
        let said = |one: &Reviewed| one.said(asked).map(|felt| felt.word.key());
        let steps = asked.steps().into_iter().chain(["not-sure"]).map(move |step| {
            let count = all.iter().filter(|one| said(one) == Some(step)).count();
            let said = domain::review::Word::parse(asked, step).map(|step| word(words, asked, step));
            said.ok().filter(|_| count > 0).map(|said| counted(words, said, count))
        });
        let silent = all.iter().filter(|one| said(one).is_none_or(|said| said == "not-now")).count();
        let silent = (silent > 0).then(|| counted(words, words.said(&reader.key("not-said")), silent));
        steps.flatten().chain(silent).collect::<Vec<_>>()
    };
    let (enough, own) = (of(Asked::Enough), of(Asked::OnOwn));
    (!all.is_empty())
        .then(|| {
            view! {
                <section class="record-part">
                    <h2>{words.say(&reader.key("how-it-was"))}</h2>
                    <h3>{words.say("review-enough-short")}</h3>
                    <ul class="counts">{enough}</ul>
                    <h3>{words.say(&reader.key("on-own"))}</h3>
                    <ul class="counts">{own}</ul>
                </section>
            }
        })
        .into_any()
}

/// The most help that was needed, lesson by lesson.
fn help_part(words: Words, reader: Reader, all: &[Reviewed]) -> AnyView {
    let mut titles: Vec<&str> = all.iter().map(|one| one.met.title.as_str()).collect();
    titles.sort_unstable();
    titles.dedup();
    let of = |title: &str| {
        let rungs = Help::ALL.iter().map(|rung| {
            let helped = |one: &&Reviewed| given(one).is_some_and(|given| given.what.help() == Some(*rung));
            let count = all.iter().filter(|one| one.met.title == title).filter(helped).count();
            (count > 0).then(|| counted(words, words.step(Question::Help, rung.key()), count))
        });
        rungs.flatten().collect::<Vec<_>>()
    };
    let lessons = titles.into_iter().map(|title| (title.to_owned(), of(title))).filter(|(_, rows)| !rows.is_empty());
    let lessons: Vec<_> =
        lessons.map(|(title, rows)| view! { <h3>{title}</h3><ul class="counts">{rows}</ul> }).collect();
    (!lessons.is_empty())
        .then(|| {
            view! {
                <section class="record-part">
                    <h2>{words.say(&reader.key("kinds-of-help"))}</h2>
                    {lessons}
                </section>
            }
        })
        .into_any()
}

fn own_part(words: Words, reader: Reader, own: &[OnOwn]) -> AnyView {
    let names = ["activity", "then", "now", "goal"].map(|name| words.say(&reader.key(name)));
    let heads = names.clone().map(|name| view! { <th scope="col" role="columnheader">{name}</th> });
    let step = |question: Question, picked: &Picked| {
        let said = words.value(question, &Value::Picked(picked.clone()), str::to_owned).into_iter().next();
        cell(said.unwrap_or(Said { words: String::new(), symbol: None::<Concept> }))
    };
    let rows = own.iter().map(|one| {
        let [_, then, now, goal] = names.clone();
        let wanted = match &one.goal {
            Some(goal) => step(Question::Goal, goal),
            None => cell(words.said(&reader.key("not-said"))),
        };
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{words.activity_or_step(one.about)}</th>
                <td role="cell" data-name=then>{step(Question::Now, &one.then.0)}</td>
                <td role="cell" data-name=now>{step(Question::Now, &one.now.0)}</td>
                <td role="cell" data-name=goal>{wanted}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    (!own.is_empty())
        .then(|| {
            view! {
                <section class="record-part">
                    <h2>{words.say(&reader.key("independence"))}</h2>
                    <table role="table">
                        <caption>{words.say(&reader.key("independence-table"))}</caption>
                        <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                        <tbody role="rowgroup">{rows}</tbody>
                    </table>
                </section>
            }
        })
        .into_any()
}

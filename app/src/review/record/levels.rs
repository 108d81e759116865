//! How much help was asked, agreed and given, session by session, and how it felt.

use domain::question::Question;
use domain::review::record::Wanted;
use domain::review::{Amount, Asked, Enough, Word};
use domain::scale::{Amount as HowMuch, Scale};
use leptos::prelude::*;
use storage::{LearnerRecord, Reviewed};

use super::super::answers::word;
use super::super::chart::{Column, Mark, alone, over_time};
use super::super::one_page::lesson;
use super::{Line, Reader, amount_given, cell, marks, table};
use crate::words::{Said, Words};

/// The most sessions one picture shows: what a phone has room for.
const DRAWN: usize = 10;
/// The most its table tells.
const TOLD: usize = 30;

const HEADS: [&str; 5] = ["lesson", "asked", "agreed", "given", "felt"];

/// The picture, what it comes to in a sentence, and the table.
pub fn part(words: Words, reader: Reader, record: &LearnerRecord) -> Option<AnyView> {
    let all = &record.reviews.all;
    let columns: Vec<Column> = all.iter().take(DRAWN).rev().map(|one| column(record, one)).collect();
    let mut ends = vec![words.date(all.get(columns.len().checked_sub(1)?)?.met.on), words.date(all.first()?.met.on)];
    // of one day it is said once
    ends.dedup();
    let ends = ends.into_iter().map(|date| view! { <span>{date}</span> }).collect_view();
    let lines = all.iter().take(TOLD).map(|one| line(words, reader, record, one)).collect();
    let [most, least] = [words.step(Question::Amount, HowMuch::All.key()), words.said("review-given-nothing")];
    Some(
        view! {
            <section class="record-part">
                <h2>{words.say(&reader.key("asked-and-given"))}</h2>
                {as_wanted(words, reader, &columns)}
                <div class="chart-frame">
                    <div class="chart-scale">{cell(most)}{cell(least)}</div>
                    <div inner_html=over_time(&columns)></div>
                    <p class="chart-ends">{ends}</p>
                </div>
                {meanings(words, reader)}
                {table(words, reader, ("table", &HEADS), lines)}
            </section>
        }
        .into_any(),
    )
}

fn column(record: &LearnerRecord, one: &Reviewed) -> Column {
    let felt = one.said(Asked::Enough).map(|felt| felt.word);
    Column {
        asked: wanted_level(record.wanted(&one.met)),
        agreed: wanted_level(record.agreed(&one.met)),
        given: amount_given(one).and_then(level),
        felt: felt.and_then(|word| match word {
            Word::Picked(step) => Enough::parse(step),
            Word::NotSure | Word::NotNow | Word::TakenBack => None,
        }),
    }
}

/// In how many of the sessions that are drawn, of those where both are known, what was given was what was wanted.
fn as_wanted(words: Words, reader: Reader, columns: &[Column]) -> Option<AnyView> {
    let both: Vec<_> = columns.iter().filter_map(|column| Some((column.asked?, column.given?))).collect();
    let same = both.iter().filter(|(asked, given)| asked == given).count();
    let counts = [("same", (same as i64).into()), ("all", (both.len() as i64).into())];
    (!both.is_empty())
        .then(|| view! { <p class="chart-says">{words.say_with(&reader.key("as-wanted"), &counts)}</p> }.into_any())
}

fn meanings(words: Words, reader: Reader) -> AnyView {
    let bars = [(Mark::Asked, "asked"), (Mark::Agreed, "agreed"), (Mark::Given, "given")];
    let bars = bars.into_iter().map(|(mark, name)| (alone(mark), words.say(&reader.key(name))));
    let felt = Enough::ALL
        .iter()
        .map(|step| (alone(Mark::Felt(*step)), word(words, Asked::Enough, Word::Picked(step.key())).words));
    marks(bars.chain(felt).collect())
}

fn line(words: Words, reader: Reader, record: &LearnerRecord, one: &Reviewed) -> Line {
    let felt = one.said(Asked::Enough).map(|felt| word(words, Asked::Enough, felt.word));
    let felt = felt.unwrap_or_else(|| words.said(&reader.key("not-said")));
    let agreed = match record.agreed(&one.met) {
        Wanted::NotSaid => words.said(&reader.key("not-agreed")),
        agreed => wanted_words(words, reader, agreed),
    };
    let cells = [wanted_words(words, reader, record.wanted(&one.met)), agreed, given_words(words, reader, one), felt];
    Line { name: lesson(words, &one.met).words, cells: cells.into_iter().map(cell).collect() }
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
    match amount_given(one) {
        None => words.said(&reader.key("not-written")),
        Some(Amount::Nothing) => words.said("review-given-nothing"),
        Some(Amount::NotHere) => words.said(&reader.key("not-here")),
        Some(Amount::DidNotHappen) => words.said("review-given-did-not-happen"),
        Some(amount) => words.step(Question::Amount, amount.key()),
    }
}

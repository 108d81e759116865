//! The help a learner had by what it was with: steps of help with a dot for each meeting, and the table.

use domain::question::Question;
use domain::review::record::{HelpWith, help_with};
use domain::scale::{Help, Scale};
use leptos::prelude::*;
use storage::Reviewed;

use super::super::answers::amount_words;
use super::super::chart::stairs;
use super::{Line, Reader, cell, given, table};
use crate::parts::pictured;
use crate::words::{Said, Words};

const HEADS: [&str; 4] = ["activity", "help-with-times", "help-with-kinds", "help-with-amounts"];

/// Steps for each activity, what they come to in a sentence, and the table; nothing where nobody named an activity.
pub fn part(words: Words, reader: Reader, all: &[Reviewed]) -> Option<AnyView> {
    let with = help_with(all.iter().map(|one| given(one).map(|given| &given.what).collect()));
    let pictures = with.iter().map(|one| {
        view! {
            <li>
                <h3>{cell(name(words, reader, one))}</h3>
                <p>{most(words, reader, one)}</p>
                <div inner_html=drawn(one)></div>
                <p class="chart-ends"><span>{rung(words, Help::OnMyOwn)}</span><span>{rung(words, Help::DoItWithMe)}</span></p>
            </li>
        }
    });
    let pictures = pictures.collect_view();
    let lines = with.iter().map(|one| line(words, reader, one)).collect();
    (!with.is_empty()).then(|| {
        view! {
            <section class="record-part">
                {pictured(words.said(&reader.key("help-with")))}
                <p>{words.say(&reader.key("help-with-lead"))}</p>
                <ul class="ladders help-with">{pictures}</ul>
                {table(words, reader, ("help-with-table", &HEADS), lines)}
            </section>
        }
        .into_any()
    })
}

fn name(words: Words, reader: Reader, one: &HelpWith) -> Said {
    match one.activity {
        Some(activity) => words.step(Question::Activity, activity.key()),
        None => words.said(&reader.key("help-with-nothing")),
    }
}

fn rung(words: Words, rung: Help) -> String {
    words.step(Question::Help, rung.key()).words
}

fn drawn(one: &HelpWith) -> String {
    let mut counts = [0; Help::ALL.len()];
    for (rung, count) in &one.rungs {
        counts[*rung as usize] = *count;
    }
    stairs(counts)
}

/// "3 lessons. The most help: a clue."
fn most(words: Words, reader: Reader, one: &HelpWith) -> String {
    let most = one.most().map_or_else(|| words.say(&reader.key("help-with-unknown")), |most| rung(words, most));
    let args = [("count", number(one.meetings).into()), ("most", most.into())];
    words.say_with(&reader.key("help-with-most"), &args)
}

fn line(words: Words, reader: Reader, one: &HelpWith) -> Line {
    let kinds = one.rungs.iter().map(|(rung, count)| (words.step(Question::Help, rung.key()), *count));
    let unknown = one.meetings - one.rungs.iter().map(|(_, count)| count).sum::<usize>();
    let unknown = (unknown > 0).then(|| (words.said(&reader.key("help-with-unknown")), unknown));
    let amounts = one.amounts.iter().map(|(amount, count)| (amount_words(words, *amount), *count));
    let cells = vec![
        words.say_with("review-record-times", &[("count", number(one.meetings).into())]).into_any(),
        counted(words, kinds.chain(unknown)),
        counted(words, amounts),
    ];
    Line { name: name(words, reader, one).words, cells }
}

/// Each with how often.
fn counted(words: Words, all: impl Iterator<Item = (Said, usize)>) -> AnyView {
    let all = all.map(|(said, count)| {
        let times = words.say_with("review-record-times", &[("count", number(count).into())]);
        let args = [("what", said.words.into()), ("times", times.into())];
        let words = words.say_with("review-record-so-often", &args);
        view! { <span class="so-often">{cell(Said { words, symbol: said.symbol })}</span> }
    });
    all.collect_view().into_any()
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or_default()
}

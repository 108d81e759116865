//! What a learner does on their own as they say it, then and now, and what they want: the same is as good as more.

use domain::question::{Picked, Question, Value};
use domain::review::record::OnOwn;
use domain::scale::{Goal, Independence, Scale};
use leptos::prelude::*;

use super::super::chart::ladder;
use super::{Line, Reader, cell, table};
use crate::parts::{pictured, pictured_below};
use crate::words::{Said, Words};

const HEADS: [&str; 4] = ["activity", "then", "now", "goal"];

/// A ladder for each activity, and the table.
pub fn part(words: Words, reader: Reader, own: &[OnOwn]) -> Option<AnyView> {
    let ladders = own.iter().map(|one| {
        view! {
            <li>
                {pictured_below(words.activity_or_step(one.about))}
                <div inner_html=drawn(one)></div>
                <p class="chart-ends">
                    <span>{step(words, Independence::NotYet)}</span><span>{step(words, Independence::All)}</span>
                </p>
                <p>{now(words, reader, one)}</p>
            </li>
        }
    });
    let ladders = ladders.collect_view();
    let lines = own.iter().map(|one| line(words, reader, one)).collect();
    (!own.is_empty()).then(|| {
        view! {
            <section class="record-part">
                {pictured(words.said(&reader.key("independence")))}
                <p>{words.say(&reader.key("ladder"))}</p>
                <ul class="ladders">{ladders}</ul>
                {table(words, reader, ("independence-table", &HEADS), lines)}
            </section>
        }
        .into_any()
    })
}

fn drawn(one: &OnOwn) -> String {
    let now = rung(&one.now.0);
    let goal = one.goal.as_ref().and_then(|goal| match goal {
        Value::Picked(Picked::Goal(Goal::SameAsNow)) => now,
        goal => rung(goal),
    });
    ladder(rung(&one.then.0), now, goal)
}

/// The step that was picked; none of who is not sure, which is drawn as nothing.
fn rung(said: &Value) -> Option<u32> {
    match said {
        Value::Picked(Picked::Now(step)) => Some(*step as u32),
        Value::Picked(Picked::Goal(Goal::SameAsNow)) => None,
        Value::Picked(Picked::Goal(step)) => Some(*step as u32),
        _ => None,
    }
}

fn step(words: Words, step: Independence) -> String {
    words.step(Question::Now, step.key()).words
}

/// "First: some. Now: most. You want: all."
fn now(words: Words, reader: Reader, one: &OnOwn) -> String {
    let named = |question: Question, said: &Value| shown(words, question, said).words;
    let goal = one.goal.as_ref().map(|goal| named(Question::Goal, goal));
    let args = [
        ("then", named(Question::Now, &one.then.0).into()),
        ("now", named(Question::Now, &one.now.0).into()),
        ("goal", goal.unwrap_or_else(|| words.say(&reader.key("not-said"))).into()),
    ];
    words.say_with(&reader.key("then-now"), &args)
}

fn shown(words: Words, question: Question, said: &Value) -> Said {
    let said = words.value(question, said, str::to_owned).into_iter().next();
    said.unwrap_or(Said { words: String::new(), symbol: None })
}

fn line(words: Words, reader: Reader, one: &OnOwn) -> Line {
    let goal = match &one.goal {
        Some(goal) => shown(words, Question::Goal, goal),
        None => words.said(&reader.key("not-said")),
    };
    let cells = [shown(words, Question::Now, &one.then.0), shown(words, Question::Now, &one.now.0), goal];
    Line { name: words.activity_or_step(one.about).words, cells: cells.into_iter().map(cell).collect() }
}

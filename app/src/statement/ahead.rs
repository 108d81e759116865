//! The pictures of the question that comes next on a road, or first.

use domain::question::Value;
use domain::sitting::{Maker, Way};
use domain::statement::{Answer, Road, Step};
use storage::MySupport;

use super::asking::{first_open, next, options};
use crate::question::pictures;
use crate::visitor::moment;
use crate::words::Words;

/// The addresses of the pictures of the question that comes next; as if the first answer were picked here, where none is.
pub fn pictures_ahead(words: Words, support: &MySupport, road: Road, here: Step) -> Vec<String> {
    let mut answers = support.statements.answers();
    let first = here.question.steps().first().map(ToString::to_string);
    if let Some(Ok(Some(value))) = first.map(|first| Value::parse(here.question, &[first])) {
        let as_if = Answer { version: 1, wording: 0, value, maker: Maker::Myself, way: Way::Tapped, at: moment().now };
        answers.0.entry((here.situation, here.question)).or_insert(as_if);
    }
    let Some(question) = next(&support.questions, &answers, road, here.question) else { return Vec::new() };
    let Some(step) = Step::new(here.situation, question) else { return Vec::new() };
    let shown = options(words, support, &answers, step, None);
    pictures(shown)
}

/// The addresses of the pictures of a road's first open question.
pub fn pictures_of_first(words: Words, support: &MySupport, road: Road) -> Vec<String> {
    let answers = support.statements.answers();
    let question = first_open(&support.questions, &answers, road);
    let of_it = |step: &Step| Some(step.question) == question;
    let first = support.questions.road(&answers, road).into_iter().find(of_it);
    first.map(|step| pictures(options(words, support, &answers, step, None))).unwrap_or_default()
}

//! Writing down what was given, a tutor's line, and the learner saying how it was.

#![expect(clippy::too_many_arguments, reason = "an action takes the fields of its form")]

use domain::access::{Grant, Role};
use domain::id::{OccurrenceId, PersonId, ReviewId};
use domain::review::{Asked, Filled, Given, Note, Refusal, Word};
use leptos::prelude::*;
use storage::Save;

use super::kept::{TypedGiven, TypedLine};
use crate::college::College;
use crate::kept::Form;
use crate::page::sent;
use crate::question::page_with_others;
use crate::question::two_at_a_time::OTHERS;
use crate::routes::{self, THEN_CHECK};
use crate::visitor::{self, Away, Led, answered, lead_to, moment, not_here, storage};

/// Keeps what was given. What is refused is kept as it was filled in.
#[server(endpoint = "review/give", prefix = "/api")]
pub async fn give_review(
    person: String,
    occurrence: String,
    id: String,
    #[server(default)] amount: String,
    #[server(default)] nearness: String,
    #[server(default)] help: String,
    #[server(default)] stood_back: String,
    #[server(default)] by: String,
    #[server(default)] activities: Vec<String>,
    #[server(default)] note: String,
) -> Result<(), ServerFnError> {
    let filled = Filled { amount, nearness, help, stood_back, by, activities, note };
    answered(give(&person, &occurrence, &id, filled).await)
}

async fn give(person: &str, occurrence: &str, id: &str, filled: Filled) -> Result<Led, Away> {
    let lsa = visitor::lsa().await?;
    let (learner, occurrence, id) = ids(person, occurrence, id)?;
    let grant = storage().allow(&lsa, learner, moment()).await?;
    match Given::new(&filled) {
        Ok(given) => {
            let zone = expect_context::<College>().time_zone;
            storage().give_review(&grant, occurrence, id, given, (zone, moment())).await?;
            Ok(lead_to(&routes::review_saved(learner, occurrence)))
        }
        Err(Refusal::NoSuchStep) => Err(not_here()),
        Err(_) => {
            TypedGiven(filled).keep(&lsa, &(learner, occurrence)).await?;
            Ok(lead_to(&routes::review_of(learner, occurrence)))
        }
    }
}

/// Keeps a tutor's line.
#[server(endpoint = "review/write-line", prefix = "/api")]
pub async fn write_line(
    person: String,
    occurrence: String,
    id: String,
    #[server(default)] line: String,
) -> Result<(), ServerFnError> {
    answered(write(&person, &occurrence, &id, line).await)
}

async fn write(person: &str, occurrence: &str, id: &str, line: String) -> Result<Led, Away> {
    let tutor = visitor::as_role(Role::Tutor).await?;
    let (learner, occurrence, id) = ids(person, occurrence, id)?;
    let grant = storage().allow(&tutor, learner, moment()).await?;
    match Note::new(&line) {
        Ok(Some(line)) => {
            let zone = expect_context::<College>().time_zone;
            storage().write_line(&grant, occurrence, id, line, (zone, moment())).await?;
            Ok(lead_to(&routes::review_saved(learner, occurrence)))
        }
        Ok(None) | Err(_) => {
            TypedLine { line }.keep(&tutor, &(learner, occurrence)).await?;
            Ok(lead_to(&routes::review_of(learner, occurrence)))
        }
    }
}

/// Keeps what the learner says of a meeting, or that they take it back, and goes on to the next question. Nothing picked goes
/// on too, and is kept as nothing said. `part` is where the other answers are, for those who want two at a time.
#[server(endpoint = "review/say", prefix = "/api")]
pub async fn say_how_it_was(
    occurrence: String,
    asked: String,
    id: String,
    #[server(default)] turn: i64,
    #[server(default)] pick: String,
    #[server(default)] part: String,
    #[server(default)] then: String,
) -> Result<(), ServerFnError> {
    answered(say((&occurrence, &asked), (&id, turn), &pick, (&part, &then)).await)
}

async fn say(
    (occurrence, asked): (&str, &str),
    (id, turn): (&str, i64),
    pick: &str,
    (part, then): (&str, &str),
) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let occurrence: OccurrenceId = sent(occurrence)?;
    let asked: Asked = sent(asked)?;
    let save = Save { id: sent(id)?, turn };
    if pick == OTHERS {
        let page = if then == THEN_CHECK { routes::review_answer } else { routes::review_question };
        return Ok(lead_to(&page_with_others(&page(occurrence, asked), part)));
    }
    if !pick.is_empty() {
        let word = Word::parse(asked, pick).map_err(|_| not_here())?;
        storage().say_how_it_was(&Grant::themself(&learner)?, occurrence, save, (asked, word), moment()).await?;
    }
    Ok(lead_to(&match then.parse::<Asked>() {
        Ok(next) => routes::review_question(occurrence, next),
        Err(_) => routes::my_review(occurrence),
    }))
}

fn ids(person: &str, occurrence: &str, id: &str) -> Result<(PersonId, OccurrenceId, ReviewId), Away> {
    let person = sent(person)?;
    let occurrence = sent(occurrence)?;
    Ok((person, occurrence, sent(id)?))
}

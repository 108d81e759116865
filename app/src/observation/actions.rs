//! Writing down what one saw of a learner, taking it back, and what the learner says to it.

use domain::access::Grant;
use domain::id::{ObservationId, PersonId};
use domain::observation::Refusal;
use domain::question::Question;
use domain::scale::Scale;
use leptos::prelude::*;

use super::kept::Typed;
use crate::kept::Form;
use crate::page::sent;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, not_here, storage};

/// Keeps what was seen, and returns to the page it was written from. What is refused is kept as it was filled in.
#[server(endpoint = "observation/observe", prefix = "/api")]
pub async fn observe(
    person: String,
    question: String,
    id: String,
    #[server(default)] situation: String,
    #[server(default)] pick: Vec<String>,
    #[server(default)] then: String,
) -> Result<(), ServerFnError> {
    answered(saw(&person, &question, &id, Typed { situation, pick }, &then).await)
}

async fn saw(person: &str, question: &str, id: &str, typed: Typed, then: &str) -> Result<Led, Away> {
    let staff = visitor::anyone().await?;
    let learner: PersonId = sent(person)?;
    let grant = storage().allow(&staff, learner, moment()).await?;
    let question = Question::parse(question).ok_or_else(not_here)?;
    let id: ObservationId = sent(id)?;
    match typed.seen(question) {
        Ok(seen) => {
            storage().observe(&grant, id, seen, moment()).await?;
            Ok(lead_to(&routes::own_page(then)))
        }
        Err(refused) if refused.contains(&Refusal::NotToBeSeen) => Err(not_here()),
        Err(_) => {
            typed.keep(&staff, &(learner, question)).await?;
            Ok(lead_to(&routes::saw_question(learner, question, &routes::own_page(then))))
        }
    }
}

/// Takes back what one wrote oneself.
#[server(endpoint = "observation/take-back", prefix = "/api")]
pub async fn take_back_observation(
    person: String,
    id: String,
    #[server(default)] then: String,
) -> Result<(), ServerFnError> {
    answered(take_back(&person, &id, &then).await)
}

async fn take_back(person: &str, id: &str, then: &str) -> Result<Led, Away> {
    let staff = visitor::anyone().await?;
    let learner: PersonId = sent(person)?;
    let grant = storage().allow(&staff, learner, moment()).await?;
    let id: ObservationId = sent(id)?;
    storage().take_back_observation(&grant, id, moment()).await?;
    Ok(lead_to(&routes::own_page(then)))
}

/// The learner says that what staff saw is not right, or (`right=yes`) that it is after all.
#[server(endpoint = "observation/dispute", prefix = "/api")]
pub async fn dispute_observation(id: String, #[server(default)] right: String) -> Result<(), ServerFnError> {
    answered(dispute(&id, right == "yes").await)
}

async fn dispute(id: &str, right: bool) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let id: ObservationId = sent(id)?;
    storage().dispute(&Grant::themself(&learner)?, id, right, moment()).await?;
    Ok(lead_to(&routes::seen_of_me(id)))
}

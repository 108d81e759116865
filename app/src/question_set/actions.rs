//! What a coordinator changes of the questions. Each answers 303 to the page itself, at the question.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::{Grant, act};
use domain::question::{Move, Question, SetRefusal, Where};
use domain::scale::Scale;
use leptos::prelude::*;
use storage::Arrange;

use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, not_here, storage};

/// Has a question asked in the places that are ticked, and in no other. The field of its boxes carries its name: on one
/// page no two groups of boxes are the same.
#[server(endpoint = "question-set/ask", prefix = "/api")]
pub async fn ask_question_in(
    question: String,
    #[server(default)] wheres: BTreeMap<String, Vec<String>>,
) -> Result<(), ServerFnError> {
    let ticked = wheres.get(&question).map_or(&[][..], Vec::as_slice);
    answered(ask_in(&question, ticked).await)
}

async fn ask_in(question: &str, wheres: &[String]) -> Result<Led, Away> {
    let grant = grant().await?;
    let question = Question::parse(question).ok_or_else(not_here)?;
    let ticked: BTreeSet<Where> = wheres.iter().filter_map(|place| Where::parse(place)).collect();
    let change = Arrange::Ask(question, ticked.clone());
    match storage().arrange_questions(&grant, change, moment()).await {
        Ok(()) => Ok(lead_to(&routes::arranged(question))),
        Err(storage::Error::QuestionSet(SetRefusal::ShortRoadTooLong)) => {
            Ok(lead_to(&routes::arranged_too_long(question, &ticked)))
        }
        Err(storage::Error::QuestionSet(SetRefusal::NotArranged)) => Err(not_here()),
        Err(error) => Err(error.into()),
    }
}

/// Asks a question one place earlier or later.
#[server(endpoint = "question-set/move", prefix = "/api")]
pub async fn move_question(question: String, step: String) -> Result<(), ServerFnError> {
    answered(moved(&question, &step).await)
}

async fn moved(question: &str, step: &str) -> Result<Led, Away> {
    let grant = grant().await?;
    let question = Question::parse(question).ok_or_else(not_here)?;
    let step = match step {
        "earlier" => Move::Earlier,
        "later" => Move::Later,
        _ => return Err(not_here()),
    };
    match storage().arrange_questions(&grant, Arrange::Move(question, step), moment()).await {
        // Two presses of the last step, or another window: it stands at that end already.
        Ok(()) | Err(storage::Error::QuestionSet(_)) => Ok(lead_to(&routes::arranged(question))),
        Err(error) => Err(error.into()),
    }
}

/// Asks everything as it came.
#[server(endpoint = "question-set/as-it-came", prefix = "/api")]
pub async fn ask_as_it_came() -> Result<(), ServerFnError> {
    answered(as_it_came().await)
}

async fn as_it_came() -> Result<Led, Away> {
    storage().arrange_questions(&grant().await?, Arrange::AsItCame, moment()).await?;
    Ok(lead_to(routes::QUESTION_SET))
}

/// The set is the whole college's: a coordinator of any of its sites sees to it.
pub(super) async fn grant() -> Result<Grant<act::ArrangeQuestions>, Away> {
    let coordinator = visitor::coordinator().await?;
    let site = *coordinator.sites.first().ok_or_else(not_here)?;
    Ok(Grant::site(&coordinator, site)?)
}

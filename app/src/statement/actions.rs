//! What a learner does with their say. Each answers 303 to the page that comes next.

use domain::access::Grant;
use domain::id::SaveId;
use domain::question::{Question, Value};
use domain::scale::Scale;
use domain::sitting::Way;
use domain::situation::Situation;
use domain::statement::{Answers, Road, Step};
use leptos::prelude::*;
use storage::Save;

use crate::routes;
use crate::statement::asking::next;
use crate::visitor::{self, Away, answered, go_to, moment, not_here, storage};

/// Keeps one answer and goes on: to the next question, or back to the check page when it was changed from there.
/// `road` is what is being answered, `about` the one this answer belongs to: independence belongs to its activity.
#[server(endpoint = "statement/answer", prefix = "/api")]
pub async fn answer_question(
    road: String,
    about: String,
    question: String,
    save: String,
    #[server(default)] turn: i64,
    #[server(default)] pick: Vec<String>,
    #[server(default)] then: String,
) -> Result<(), ServerFnError> {
    let form = Form { road, about, question, save, turn, pick, then };
    answered(answer(form).await)
}

/// One question's form, as it was sent.
struct Form {
    road: String,
    about: String,
    question: String,
    save: String,
    turn: i64,
    pick: Vec<String>,
    then: String,
}

async fn answer(form: Form) -> Result<(), Away> {
    let learner = visitor::learner().await?;
    let (Ok(road), Ok(situation)) = (form.road.parse::<Road>(), form.about.parse::<Situation>()) else {
        return Err(not_here());
    };
    let Some(step) = Question::parse(&form.question).and_then(|question| Step::new(situation, question)) else {
        return Err(not_here());
    };
    let (Ok(id), Ok(value)) = (form.save.parse::<SaveId>(), Value::parse(step.question, &form.pick)) else {
        return Err(not_here());
    };
    let save = Save { id, turn: form.turn };
    let answers = storage().keep_answer(&Grant::themself(&learner)?, save, step, value, Way::Tapped, moment()).await?;
    go_to(&page_after(&answers, road, step.question, &form.then));
    Ok(())
}

fn page_after(answers: &Answers, road: Road, question: Question, then: &str) -> String {
    match next(answers, road, question) {
        Some(question) if then != routes::THEN_CHECK => routes::question(road, question),
        None if then != routes::THEN_CHECK => routes::end(road),
        _ => routes::CHECK.to_owned(),
    }
}

/// Sends the draft.
#[server(endpoint = "statement/send", prefix = "/api")]
pub async fn send_statement() -> Result<(), ServerFnError> {
    answered(send().await)
}

async fn send() -> Result<(), Away> {
    let learner = visitor::learner().await?;
    let sent = storage().send_statement(&Grant::themself(&learner)?, moment()).await;
    match sent {
        Err(storage::Error::Statement(domain::statement::Refusal::NothingToSend)) => {
            go_to(&format!("{}?refused=nothing", routes::CHECK));
        }
        // A second press, or another window: what was wanted is done.
        Err(storage::Error::Statement(domain::statement::Refusal::AlreadyDone)) | Ok(()) => {
            go_to(routes::SENT);
        }
        Err(error) => return Err(error.into()),
    }
    Ok(())
}

/// Takes back what was sent.
#[server(endpoint = "statement/take-back", prefix = "/api")]
pub async fn take_back_statement() -> Result<(), ServerFnError> {
    answered(take_back().await)
}

async fn take_back() -> Result<(), Away> {
    let learner = visitor::learner().await?;
    match storage().take_back_statement(&Grant::themself(&learner)?, moment()).await {
        Ok(()) | Err(storage::Error::Statement(_)) => {
            go_to(routes::TAKEN_BACK);
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}

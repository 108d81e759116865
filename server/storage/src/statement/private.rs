//! What only a learner who answers alone says.

use domain::access::Visitor;
use domain::question::Value;
use domain::sitting::Maker;
use domain::statement::Step;

use crate::dialect::Conn;
use crate::error::Error;
use crate::sitting::latest as latest_sitting;

/// The answers of a page without what is private, where someone came to help since it was shown: the others are kept.
pub(super) async fn without_private(
    conn: &mut Conn,
    visitor: &Visitor,
    mut answers: Vec<(Step, Option<Value>)>,
) -> Result<Vec<(Step, Option<Value>)>, Error> {
    let is_private = |(step, _): &(Step, Option<Value>)| step.question.is_private();
    if answers.iter().any(is_private) {
        let sitting = latest_sitting(conn, visitor).await?;
        let helped = sitting.is_some_and(|sitting| sitting.answering != Maker::Myself);
        answers.retain(|answer| !(helped && is_private(answer)));
    }
    Ok(answers)
}

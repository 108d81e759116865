//! What is given beside pages, a photo, a calendar or a table: who asks for it, and what is answered where it is not given.

use app::visitor::token_of;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::access::Visitor;
use domain::sign_in::SignedIn;
use storage::{Error, Moment};

use super::House;

/// In how many seconds the same may be asked for again where the database is only busy.
const A_WHILE: &str = "5";

/// The moment by the college's clock and calendar.
pub fn moment(house: &House) -> Moment {
    let now = house.clock.now();
    Moment { now, today: now.with_timezone(&house.college.time_zone).date_naive() }
}

/// Who asks, where their token proves somebody who is here as one role.
pub async fn visitor(house: &House, headers: &HeaderMap, at: Moment) -> Result<Option<Visitor>, Error> {
    let Some(token) = token_of(headers, &house.college) else { return Ok(None) };
    Ok(match house.storage.signed_in(&token, at.now).await? {
        SignedIn::Here(visitor) => Some(visitor),
        SignedIn::Nobody | SignedIn::PicksRole { .. } => None,
    })
}

/// What is answered in its place: not found where it is refused, a while to wait where that may help.
pub fn not_given(error: &Error, what: &'static str) -> Response {
    let Some(failure) = error.failure() else { return StatusCode::NOT_FOUND.into_response() };
    tracing::error!(%error, source = ?std::error::Error::source(error), what, "not given");
    match failure.may_pass() {
        true => (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, A_WHILE)]).into_response(),
        false => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

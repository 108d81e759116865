//! How much a request may send, and how long it may take: a form is small and quick, a photo of a card is neither.

use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::Limited;

struct Allowance {
    bytes: usize,
    time: Duration,
}

const FORM: Allowance = Allowance { bytes: 1024 * 1024, time: Duration::from_secs(30) };
/// A phone's photo of a card, over a connection of 50 kB a second.
const PHOTO: Allowance = Allowance { bytes: 12 * 1024 * 1024, time: Duration::from_secs(5 * 60) };

/// The layer. A body that claims to be too long is refused unread; one that turns out so is cut off.
pub async fn limited(request: Request, next: Next) -> Response {
    let allowance = if has_files(request.headers()) { PHOTO } else { FORM };
    if claimed_length(request.headers()).is_some_and(|length| length > allowance.bytes) {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    let request = request.map(|body| Body::new(Limited::new(body, allowance.bytes)));
    match tokio::time::timeout(allowance.time, next.run(request)).await {
        Ok(response) => response,
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}

fn has_files(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.trim_start().to_ascii_lowercase().starts_with("multipart/form-data"))
}

fn claimed_length(headers: &HeaderMap) -> Option<usize> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

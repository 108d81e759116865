//! How much a request may send, in what form, and how long it may take: a form is small and quick, a photo of a card
//! is neither.

use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, Method, StatusCode};
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

/// The one action that takes a file.
const TAKES_A_PHOTO: &str = "/api/sign_in/photo";

/// The layer. A body that claims to be too long is refused unread; one that turns out so is cut off.
pub async fn limited(request: Request, next: Next) -> Response {
    let takes_a_photo = request.uri().path() == TAKES_A_PHOTO && request.method() == Method::POST;
    if takes_a_photo && !has_parts(request.headers()) {
        // server_fn would panic on a body whose parts it cannot tell apart
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let allowance = if takes_a_photo { PHOTO } else { FORM };
    if claimed_length(request.headers()).is_some_and(|length| length > allowance.bytes) {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    let request = request.map(|body| Body::new(Limited::new(body, allowance.bytes)));
    match tokio::time::timeout(allowance.time, next.run(request)).await {
        Ok(response) => response,
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}

/// Whether the body says what parts it is made of, as every browser's form does (RFC 2046 §5.1.1).
fn has_parts(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let Some((form, boundary)) = kind.split_once(';') else { return false };
    let Some(boundary) = boundary.trim().strip_prefix("boundary=") else { return false };
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.+'".contains(letter);
    form.trim().eq_ignore_ascii_case("multipart/form-data")
        && (1..=70).contains(&boundary.len())
        && boundary.chars().all(plain)
}

fn claimed_length(headers: &HeaderMap) -> Option<usize> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

//! How much a request may send, in what form, and how long it may take: a form is small and quick, a photo of a card
//! is neither.

mod arriving;

use std::future::Future;
use std::time::Duration;

use app::routes;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use http_body_util::{BodyExt, Limited};
use tokio::sync::Semaphore;

use arriving::{Arrival, Arriving};

struct Allowance {
    bytes: usize,
    time: Duration,
}

const FORM: Allowance = Allowance { bytes: 1024 * 1024, time: Duration::from_secs(30) };
/// A phone's photo of a card, over a connection of 50 kB a second.
const PHOTO: Allowance = Allowance { bytes: 12 * 1024 * 1024, time: Duration::from_secs(5 * 60) };

/// Bytes of a photo too big that may pass before it is answered: more than any phone takes.
const LET_PASS: usize = 64 * 1024 * 1024;

/// Photos too big that may pass at once: whoever sends one more is answered before it has passed.
static PASSING: Semaphore = Semaphore::const_new(8);

/// The one action that takes a file.
const TAKES_A_PHOTO: &str = "/api/sign_in/photo";

/// The layer. A body that claims to be too long is refused unread, and a photo of the kind with an answer for whoever sent it; one
/// that turns out so is cut off.
pub async fn limited(request: Request, next: Next) -> Response {
    let takes_a_photo = request.uri().path() == TAKES_A_PHOTO && request.method() == Method::POST;
    if takes_a_photo && !has_parts(request.headers()) {
        // server_fn would panic on a body whose parts it cannot tell apart
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let allowance = if takes_a_photo { PHOTO } else { FORM };
    if claimed_length(request.headers()).is_some_and(|length| length > allowance.bytes) {
        if takes_a_photo {
            return too_big(request.into_body()).await;
        }
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    let (head, body) = request.into_parts();
    let (body, arrival) = Arriving::of(body);
    let request = Request::from_parts(head, Body::new(Limited::new(body, allowance.bytes)));
    within(allowance.time, &arrival, next.run(request)).await
}

/// The answer, unless it takes too long. That is the sender's while their body is still coming, and from then on ours.
async fn within(time: Duration, body: &Arrival, answer: impl Future<Output = Response>) -> Response {
    match tokio::time::timeout(time, answer).await {
        Ok(response) => response,
        Err(_) if body.has_ended() => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}

/// Leads back to the door, which says so. The photo passes first, and nothing of it is kept: a browser that is still sending hears
/// no answer. While many pass, the next is answered at once, heard or not.
async fn too_big(photo: Body) -> Response {
    if let Ok(_turn) = PASSING.try_acquire() {
        let mut photo = Limited::new(photo, LET_PASS);
        let passing = async { while let Some(Ok(_)) = photo.frame().await {} };
        // the answer is the same for one that never came whole
        let _ = tokio::time::timeout(PHOTO.time, passing).await;
    }
    Redirect::to(&routes::sign_in_refused("photo-too-big", "")).into_response()
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

#[cfg(test)]
mod tests {
    use futures::stream::pending;
    use tokio::time::timeout;

    use super::*;

    /// How an action that reads the whole body, and then never ends, is answered.
    async fn answered_in_vain(body: Body) -> StatusCode {
        let (body, arrival) = Arriving::of(body);
        let never = async {
            let _ = Body::new(body).collect().await;
            std::future::pending::<Response>().await
        };
        within(Duration::from_millis(50), &arrival, never).await.status()
    }

    #[tokio::test]
    async fn too_slow_is_whoever_sends_while_the_body_is_coming_and_then_we_are() {
        let comes = || Body::from_stream(pending::<Result<Vec<u8>, std::io::Error>>());
        assert_eq!(answered_in_vain(comes()).await, StatusCode::REQUEST_TIMEOUT);
        assert_eq!(answered_in_vain(Body::from("typed=quiet")).await, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answered_in_vain(Body::empty()).await, StatusCode::SERVICE_UNAVAILABLE);
    }

    #[tokio::test]
    async fn a_page_that_is_asked_for_without_a_body_is_never_the_senders_delay() {
        let (_unread, arrival) = Arriving::of(Body::empty());
        let answer = within(Duration::from_millis(10), &arrival, std::future::pending());
        assert_eq!(answer.await.status(), StatusCode::SERVICE_UNAVAILABLE);
    }

    #[tokio::test]
    async fn while_many_photos_too_big_pass_the_next_is_answered_at_once() {
        let sending = || Body::from_stream(pending::<Result<Vec<u8>, std::io::Error>>());
        let waited = timeout(Duration::from_millis(100), too_big(sending())).await;
        assert!(waited.is_err(), "a browser that is still sending would not hear it");
        let many: Vec<_> = std::iter::from_fn(|| PASSING.try_acquire().ok()).collect();
        let answered = timeout(Duration::from_secs(10), too_big(sending())).await;
        assert_eq!(answered.unwrap().status(), StatusCode::SEE_OTHER);
        drop(many);
    }
}

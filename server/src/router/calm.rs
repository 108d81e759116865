//! The last resort: whatever went wrong further in, the visitor gets one calm page, and no detail of ours.

use app::problem::{Problem, document};
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use super::House;

/// Leptos marks with it the answer of a server function that returned `Err`.
pub const SERVER_FUNCTION_FAILED: &str = "serverfnerror";
/// How a server function begins its report on a form it could not read.
const NOT_UNDERSTOOD: [&str; 3] = ["Deserialization|", "Args|", "MissingArg|"];
/// Reports are one line; what is longer is not ours.
const LONGEST_REPORT: usize = 64 * 1024;
/// Long enough for a restart or a promoted standby.
const AGAIN_AFTER: HeaderValue = HeaderValue::from_static("10");

/// The layer. Pages of the app stand as they are, whatever their status; everything else that failed is replaced.
pub async fn calmed(State(house): State<House>, request: Request, next: Next) -> Response {
    let asked = again(&request);
    let response = next.run(request).await;
    let Some(status) = wrong(response.status(), response.headers()) else { return response };
    let (parts, body) = response.into_parts();
    let status = match status {
        StatusCode::INTERNAL_SERVER_ERROR if parts.headers.contains_key(SERVER_FUNCTION_FAILED) => reported(body).await,
        status => status,
    };
    let mut page = page(house, status, asked).await;
    if let Some(allowed) = parts.headers.get(ALLOW) {
        page.headers_mut().insert(ALLOW, allowed.clone());
    }
    page
}

/// What to answer instead, if the answer is not a page of the app.
fn wrong(status: StatusCode, headers: &HeaderMap) -> Option<StatusCode> {
    if headers.contains_key(SERVER_FUNCTION_FAILED) {
        // A status of its own (404, 429) was chosen on the way; a redirect was not.
        let chosen = status.is_client_error() || status == StatusCode::SERVICE_UNAVAILABLE;
        return Some(if chosen { status } else { StatusCode::INTERNAL_SERVER_ERROR });
    }
    let is_page = headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let went_wrong = status.is_client_error() || status.is_server_error();
    (went_wrong && !is_page).then_some(status)
}

/// A form that could not be read is the sender's to mend; anything else a server function reports is ours.
async fn reported(body: Body) -> StatusCode {
    let report = to_bytes(body, LONGEST_REPORT).await.unwrap_or_default();
    if NOT_UNDERSTOOD.iter().any(|beginning| report.starts_with(beginning.as_bytes())) {
        return StatusCode::BAD_REQUEST;
    }
    tracing::error!(report = %String::from_utf8_lossy(&report), "a server function failed");
    StatusCode::INTERNAL_SERVER_ERROR
}

/// The request as the page about it sees it: same address and headers, nothing sent.
fn again(request: &Request) -> Request {
    let mut asked = Request::new(Body::empty());
    *asked.method_mut() = Method::GET;
    *asked.uri_mut() = request.uri().clone();
    *asked.headers_mut() = request.headers().clone();
    asked
}

async fn page(house: House, status: StatusCode, asked: Request) -> Response {
    let problem = match status {
        StatusCode::NOT_FOUND => Problem::NotFound,
        StatusCode::TOO_MANY_REQUESTS => Problem::TooMany,
        status if status.is_client_error() => Problem::NotUnderstood,
        _ => Problem::Failed,
    };
    let render = leptos_axum::render_app_async_with_context(move || house.provide(), move || document(problem));
    let mut page = render(asked).await;
    *page.status_mut() = status;
    if status == StatusCode::SERVICE_UNAVAILABLE {
        page.headers_mut().insert(RETRY_AFTER, AGAIN_AFTER);
    }
    page
}

//! Answers a form with 303, "see the other page": leptos_axum says 302, which lets a client post again.

use axum::extract::Request;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

/// The layer.
pub async fn after_a_form(request: Request, next: Next) -> Response {
    let posted = request.method() == Method::POST;
    let mut response = next.run(request).await;
    if posted && response.status() == StatusCode::FOUND {
        *response.status_mut() = StatusCode::SEE_OTHER;
    }
    response
}

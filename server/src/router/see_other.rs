//! Sends elsewhere with 303, "see the other page": leptos_axum says 302, which lets a client post again, and nothing but an
//! address to a client that does not ask for HTML by name.

use axum::extract::Request;
use axum::http::header::LOCATION;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

/// The layer.
pub async fn instead(request: Request, next: Next) -> Response {
    let gets = request.method() == Method::GET;
    let mut response = next.run(request).await;
    let (status, is_sent) = (response.status(), response.headers().contains_key(LOCATION));
    if status == StatusCode::FOUND || gets && is_sent && status == StatusCode::OK {
        *response.status_mut() = StatusCode::SEE_OTHER;
    }
    response
}

//! Sends whoever came by number to the name: a passkey belongs to `localhost`, never to `127.0.0.1`.

use std::net::IpAddr;

use axum::extract::{Request, State};
use axum::http::Method;
use axum::http::header::HOST;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use crate::config::{PublicUrl, host_of};

/// The layer. Acts only where the public name is this machine's own: elsewhere a number is a proxy's or a probe's.
pub async fn by_name(State(public_url): State<PublicUrl>, request: Request, next: Next) -> Response {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).map(host_of);
    let by_number = host.and_then(|host| host.parse::<IpAddr>().ok()).is_some_and(|address| address.is_loopback());
    let named = public_url.is_loopback() && public_url.host().parse::<IpAddr>().is_err();
    if by_number && named && matches!(*request.method(), Method::GET | Method::HEAD) {
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        return Redirect::permanent(&format!("{public_url}{path}")).into_response();
    }
    next.run(request).await
}

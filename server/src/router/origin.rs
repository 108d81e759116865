//! Refuses posts that another site made a browser send. Pages carry no token: the browser itself says where a request
//! came from.
//!
//! The rules are those of Go 1.25's `CrossOriginProtection`, but for one: with neither header it fails open and we do
//! not, since nothing but a browser has business posting here and every one of them has sent `Origin` since 2020.

use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::config::PublicUrl;

/// The layer.
pub async fn same_origin_only(State(public_url): State<PublicUrl>, request: Request, next: Next) -> Response {
    if is_ours(request.method(), request.headers(), &public_url) {
        return next.run(request).await;
    }
    StatusCode::FORBIDDEN.into_response()
}

fn is_ours(method: &Method, headers: &HeaderMap, public_url: &PublicUrl) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    match text("sec-fetch-site".to_owned()) {
        Some("same-origin" | "none") => return true,
        Some(_) => return false,
        None => {}
    }
    // An older browser, or plain http to a name that is not this machine's. "null" has no host and is refused.
    let Some(origin) = text(ORIGIN.to_string()).and_then(|origin| origin.parse::<Uri>().ok()) else { return false };
    let Some(host) = origin.authority().filter(|_| origin.scheme().is_some()) else { return false };
    // A proxy may have put its own name in `Host`, so ours is good as well.
    host.as_str().eq_ignore_ascii_case(public_url.authority())
        || text(HOST.to_string()).is_some_and(|own| host.as_str().eq_ignore_ascii_case(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(method: Method, headers: &[(&'static str, &'static str)]) -> bool {
        let headers = headers
            .iter()
            .map(|(name, value)| (name.parse().expect("a header's name"), value.parse().expect("a header's value")));
        let ours = PublicUrl::parse("https://sayso.example").expect("an address");
        is_ours(&method, &headers.collect(), &ours)
    }

    #[test]
    fn reading_is_never_refused() {
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            assert!(answer(method, &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")]));
        }
    }

    #[test]
    fn the_browsers_word_goes_first() {
        assert!(answer(Method::POST, &[("sec-fetch-site", "same-origin")]));
        assert!(answer(Method::POST, &[("sec-fetch-site", "none")]));
        for site in ["cross-site", "same-site", "", "SAME-ORIGIN", "\u{7f}"] {
            if let Ok(value) = axum::http::HeaderValue::from_bytes(site.as_bytes()) {
                let mut headers = HeaderMap::new();
                headers.insert("sec-fetch-site", value);
                headers.insert("origin", "https://sayso.example".parse().expect("a value"));
                let ours = PublicUrl::parse("https://sayso.example").expect("an address");
                assert!(!is_ours(&Method::POST, &headers, &ours), "{site:?}");
            }
        }
    }

    #[test]
    fn without_it_the_origin_must_be_ours() {
        assert!(answer(Method::POST, &[("origin", "https://sayso.example"), ("host", "127.0.0.1:3000")]));
        assert!(answer(Method::POST, &[("origin", "http://localhost:3000"), ("host", "localhost:3000")]));
        for origin in ["null", "https://evil.example", "https://sayso.example.evil.example", "sayso.example", ""] {
            assert!(!answer(Method::POST, &[("origin", origin), ("host", "sayso.example")]), "{origin}");
        }
    }

    #[test]
    fn with_neither_header_a_post_is_refused() {
        for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
            assert!(!answer(method, &[("host", "sayso.example")]));
        }
    }
}

//! What is posted by somebody whose sign-in ran out meanwhile, or who has not said again who is answering: kept for them, and
//! sent once they are back and say so. Nothing that was typed or picked is lost by having to sign in again.

use app::routes;
use app::sign_in::kept_page::{AGAIN, FORM, TO};
use app::visitor::token_of;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use storage::{Error, Fields};

use super::House;
use super::calm::SERVER_FUNCTION_FAILED;

/// What comes before the addresses of signing in, whose forms carry secrets and are typed anew.
const SIGNING_IN: &str = "/api/sign_in/";

/// The layer. The length of a body is limited by another.
pub async fn kept(State(house): State<House>, request: Request, next: Next) -> Response {
    let Some(token) = token_of(request.headers(), &house.college).filter(|_| is_form(&request)) else {
        return next.run(request).await;
    };
    let (head, body) = request.into_parts();
    let path = head.uri.path().to_owned();
    let Ok(body) = to_bytes(body, usize::MAX).await else { return StatusCode::PAYLOAD_TOO_LARGE.into_response() };
    let mut response = next.run(Request::from_parts(head, Body::from(body.clone()))).await;
    let fields: Fields = form_urlencoded::parse(&body).into_owned().collect();
    let done = match response.headers().get(LOCATION).and_then(then) {
        Some(then) => {
            response.headers_mut().insert(LOCATION, then);
            keep(&house, &token, path, fields).await
        }
        None if is_again(&fields) && is_taken(&response) => forget(&house, &token).await,
        None => Ok(()),
    };
    if let Err(error) = done {
        tracing::error!(%error, "what was posted after a sign-in ran out is not kept, or not forgotten");
    }
    response
}

/// Whether it is a form of a page of ours. A photo comes in parts, and is of a card.
fn is_form(request: &Request) -> bool {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let path = request.uri().path();
    request.method() == Method::POST
        && path.starts_with("/api/")
        && !path.starts_with(SIGNING_IN)
        && kind.starts_with("application/x-www-form-urlencoded")
}

fn is_again(fields: &Fields) -> bool {
    fields.iter().any(|(name, _)| name == AGAIN)
}

/// Whether the action took the form. One that was not found, not allowed or failed is answered so, or marked as an error, whatever
/// address stands beside it: then what is kept is all there is of it.
fn is_taken(response: &Response) -> bool {
    let leads_on = response.status().is_redirection() || response.status().is_success();
    leads_on && !response.headers().contains_key(SERVER_FUNCTION_FAILED)
}

/// Where whoever is sent to sign in, or to say as what they are here or who is answering, goes: there, and then to what was kept.
fn then(to: &HeaderValue) -> Option<HeaderValue> {
    match to.to_str().ok()? {
        // whoever signs in, or picks a role, is shown what waits for them
        routes::SIGN_IN | routes::ROLE => Some(to.clone()),
        routes::SITTING => HeaderValue::try_from(routes::sitting(routes::KEPT)).ok(),
        _ => None,
    }
}

async fn keep(house: &House, token: &str, path: String, fields: Fields) -> Result<(), Error> {
    let Some(owner) = house.storage.words_of_token(token).await? else { return Ok(()) };
    let own: Fields = fields.into_iter().filter(|field| is_of_the_form(&path, field)).collect();
    let all = [(TO.to_owned(), path)].into_iter().chain(own).collect();
    house.storage.keep_words(owner, FORM, all, house.clock.now()).await
}

/// Whether a field is sent again. An answer picked on its page is then sent from no page that could tell of it beside the pick.
fn is_of_the_form(path: &str, (name, value): &(String, String)) -> bool {
    let is_beside_the_pick = path.starts_with("/api/statement/") && name == "way" && value == "picked";
    name != AGAIN && !is_beside_the_pick
}

/// It was sent again, and is kept no more.
async fn forget(house: &House, token: &str) -> Result<(), Error> {
    match house.storage.words_of_token(token).await? {
        Some(owner) => house.storage.forget_words(owner, FORM).await,
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(status: StatusCode, to: &'static str) -> Response {
        (status, [(LOCATION, to)]).into_response()
    }

    #[test]
    fn a_form_is_taken_only_where_the_action_leads_on() {
        assert!(is_taken(&answered(StatusCode::FOUND, "/plan?done=kept")));
        assert!(is_taken(&StatusCode::OK.into_response()));
        for failed in [StatusCode::NOT_FOUND, StatusCode::TOO_MANY_REQUESTS, StatusCode::SERVICE_UNAVAILABLE] {
            assert!(!is_taken(&answered(failed, "/sign-in/kept")), "{failed}");
        }
        let mut unread = answered(StatusCode::FOUND, "/sign-in/kept");
        unread.headers_mut().insert(SERVER_FUNCTION_FAILED, HeaderValue::from_static("/api/plan/propose"));
        assert!(!is_taken(&unread), "an action that could not read it leads back as well");
    }

    #[test]
    fn an_answer_that_is_sent_again_leads_to_what_is_told_of_it() {
        let way = ("way".to_owned(), "picked".to_owned());
        assert!(!is_of_the_form("/api/statement/answer", &way));
        assert!(is_of_the_form("/api/plan-review/goal", &way), "a draft that is not sent stays one");
        assert!(is_of_the_form("/api/statement/answer", &("pick".to_owned(), "help".to_owned())));
    }

    #[test]
    fn what_is_posted_before_anybody_picked_a_role_waits_as_it_does_for_a_sign_in() {
        for first in [routes::SIGN_IN, routes::ROLE] {
            assert_eq!(then(&HeaderValue::from_static(first)), Some(HeaderValue::from_static(first)));
        }
        assert_eq!(then(&HeaderValue::from_static("/plan")), None);
    }
}

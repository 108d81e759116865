//! Who is asking, as a proven type: the first line of every page and every action.

use domain::access::{Refused, Role, Visitor};
use domain::id::{PersonId, SignInId};
use domain::sign_in::SignedIn;
use http::StatusCode;
use http::header::COOKIE;
use http::request::Parts;
use leptos::prelude::{ServerFnError, expect_context, use_context};
use leptos_axum::ResponseOptions;
use storage::{Error, Moment, Reader, Storage};

use crate::clock::Clock;
use crate::college::College;
use crate::routes;

/// The visitor is answered already: sent elsewhere, told that nothing is here, or that we failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Away {
    /// A redirect is on its way.
    Elsewhere,
    /// Not found, or not for this visitor: one answer for both (404).
    NotHere,
    /// The failure is ours, and logged.
    Trouble,
}

impl From<Error> for Away {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(_) => Refused.into(),
            Error::NoSitting => go_to(routes::SITTING),
            Error::Statement(domain::statement::Refusal::LessonOver) => go_to(routes::LESSON_OVER),
            // Another window was quicker: the learner's own page shows how things stand.
            Error::Statement(_)
            | Error::Deployment(_)
            | Error::QuestionSet(_)
            | Error::Plan(_)
            | Error::PlanReview(_)
            | Error::Purpose(_)
            | Error::Talk(_) => go_to(routes::HOME),
            Error::Failure(failure) => {
                let later = failure.may_pass();
                tracing::error!(%failure, source = ?std::error::Error::source(&failure), "a request failed");
                answer(if later { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::INTERNAL_SERVER_ERROR });
                Self::Trouble
            }
        }
    }
}

impl From<Refused> for Away {
    fn from(_: Refused) -> Self {
        not_here()
    }
}

/// What everything is kept in.
pub fn storage() -> Storage {
    expect_context::<Storage>()
}

/// The clock that everything goes by.
pub fn clock() -> Clock {
    expect_context::<Clock>()
}

/// The instant, and the college's own date then.
pub fn moment() -> Moment {
    let now = clock().now();
    let today = now.with_timezone(&expect_context::<College>().time_zone).date_naive();
    Moment { now, today }
}

/// A learner, or an answer for whoever else it is.
pub async fn learner() -> Result<Visitor, Away> {
    as_role(Role::Learner).await
}

/// A coordinator, or an answer for whoever else it is.
pub async fn coordinator() -> Result<Visitor, Away> {
    as_role(Role::Coordinator).await
}

/// A safeguarding lead, or an answer for whoever else it is.
pub async fn safeguarding_lead() -> Result<Visitor, Away> {
    as_role(Role::SafeguardingLead).await
}

/// A tutor, or an answer for whoever else it is.
pub async fn tutor() -> Result<Visitor, Away> {
    as_role(Role::Tutor).await
}

/// An LSA, or an answer for whoever else it is.
pub async fn lsa() -> Result<Visitor, Away> {
    as_role(Role::Lsa).await
}

/// Anyone signed in and here as one role; others are sent to sign in or to pick a role.
pub async fn anyone() -> Result<Visitor, Away> {
    match signed_in().await? {
        SignedIn::Here(visitor) => Ok(visitor),
        SignedIn::PicksRole { .. } => Err(go_to(routes::ROLE)),
        SignedIn::Nobody => Err(go_to(&sign_in_then_back())),
    }
}

/// Whoever asks and their sign-in, though they may not have said what they are here as.
pub async fn sign_in() -> Result<(PersonId, SignInId), Away> {
    match signed_in().await? {
        SignedIn::Here(visitor) => Ok((visitor.person, visitor.sign_in)),
        SignedIn::PicksRole { person, sign_in, .. } => Ok((person, sign_in)),
        SignedIn::Nobody => Err(go_to(&sign_in_then_back())),
    }
}

/// Whether, and as what, whoever asks is signed in. A page has found it out already; an action asks here.
pub async fn signed_in() -> Result<SignedIn, Away> {
    if let Some(reader) = use_context::<Reader>() {
        return Ok(reader.signed_in);
    }
    match token() {
        None => Ok(SignedIn::Nobody),
        Some(token) => Ok(storage().signed_in(&token, moment().now).await?),
    }
}

/// Someone here as a role, or an answer for whoever else it is: a refusal is on record, as every other.
pub async fn as_role(role: Role) -> Result<Visitor, Away> {
    let visitor = anyone().await?;
    if visitor.role == role {
        return Ok(visitor);
    }
    storage().refuse_as(&visitor, role, moment().now).await?;
    Err(not_here())
}

/// The token a request carries, for whoever answers it without rendering a page.
pub fn token_of(headers: &http::HeaderMap, college: &College) -> Option<String> {
    cookie_of(headers, cookie_name_at(college))
}

/// The token of whoever stands at the door, for the same.
pub fn arrival_token_of(headers: &http::HeaderMap, college: &College) -> Option<String> {
    cookie_of(headers, &arrival_cookie(cookie_name_at(college)))
}

/// The name of the cookie of whoever stands at the door, by that of the sign-in cookie.
pub fn arrival_cookie(own: &str) -> String {
    format!("{own}-arrival")
}

/// The name of the sign-in cookie: with TLS the browser itself keeps other sites from planting one.
pub fn cookie_name() -> &'static str {
    cookie_name_at(&expect_context::<College>())
}

fn cookie_name_at(college: &College) -> &'static str {
    if college.is_https() { "__Host-sayso" } else { "sayso" }
}

/// The secret of the sign-in, from its cookie.
pub fn token() -> Option<String> {
    cookie(cookie_name())
}

/// One cookie of the request.
pub fn cookie(name: &str) -> Option<String> {
    cookie_of(&use_context::<Parts>()?.headers, name)
}

fn cookie_of(headers: &http::HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
    all.filter_map(|pair| pair.trim().split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

/// Answers that the failure is ours, and logs it.
pub fn trouble(error: &dyn std::error::Error) -> Away {
    tracing::error!(%error, source = ?error.source(), "a request failed");
    answer(StatusCode::INTERNAL_SERVER_ERROR);
    Away::Trouble
}

/// What was asked is done, and the visitor is on the way to the page that comes next: nothing but [`lead_to`] makes one, so that no
/// action ends without it.
#[must_use]
pub struct Led(());

/// Leads the visitor to the page that comes after what they did.
pub fn lead_to(path: &str) -> Led {
    leptos_axum::redirect(path);
    Led(())
}

/// Sends the visitor to another page of ours, in place of the one they asked for.
pub fn go_to(path: &str) -> Away {
    leptos_axum::redirect(path);
    Away::Elsewhere
}

/// Answers that nothing is here for this visitor.
pub fn not_here() -> Away {
    answer(StatusCode::NOT_FOUND);
    Away::NotHere
}

/// The end of every action: whatever it came to is already in the answer, so a refusal is never an error whose words
/// would travel in the address.
pub fn answered(_: Result<Led, Away>) -> Result<(), ServerFnError> {
    Ok(())
}

/// Sets the status of the answer.
pub fn answer(status: StatusCode) {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(status);
    }
}

/// The sign-in page, with the page asked for so that they return to it, as it was asked for; after a post, home.
fn sign_in_then_back() -> String {
    let asked = use_context::<Parts>().filter(|parts| parts.method == http::Method::GET);
    let Some(uri) = asked.map(|parts| parts.uri) else { return routes::SIGN_IN.to_owned() };
    let whole = uri.path_and_query().map_or_else(|| uri.path(), |whole| whole.as_str());
    // what is asked of it in other characters is left, and the page is not
    let to = if routes::own_address(whole) == whole { whole } else { uri.path() };
    routes::sign_in(to)
}

//! Serves a person's photo to whoever has a grant for it, and to nobody else.

use app::routes::PHOTO_AT_THE_DOOR;
use app::visitor::arrival_token_of;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::id::PersonId;
use storage::{Error, Photo};

use super::House;
use super::given::{moment, not_given, visitor};

/// The digest in its query is no secret: it is there so that a new photo has a new address.
pub const PATH: &str = "/person/{person}/photo";
/// The photo of whoever's card is held at the door, for the page that asks "Is this you?".
pub const AT_THE_DOOR: &str = PHOTO_AT_THE_DOOR;
/// Kept by the one browser, and shown by it only once we were asked again: who sits there may be somebody else by now.
const ASKED_EACH_TIME: &str = "private, no-cache";

/// Whatever stands in the way, nothing is here: a signed-out visitor, a wrong role, no such person and no photo all
/// look the same.
pub async fn photo(State(house): State<House>, Path(person): Path<String>, headers: HeaderMap) -> Response {
    let found = match person.parse() {
        Ok(person) => seen(&house, person, &headers).await,
        Err(_) => Ok(None),
    };
    match found {
        Ok(Some(photo)) if is_had(&photo, &headers) => {
            let kept = [(CACHE_CONTROL, ASKED_EACH_TIME.to_owned()), (ETAG, tag(&photo))];
            (StatusCode::NOT_MODIFIED, kept).into_response()
        }
        found => shown(found, ASKED_EACH_TIME),
    }
}

/// The same to whoever holds a card and has not said yet that it is theirs; no browser keeps it.
pub async fn at_the_door(State(house): State<House>, headers: HeaderMap) -> Response {
    let found = match arrival_token_of(&headers, &house.college) {
        Some(token) => house.storage.photo_at_the_door(&token, house.clock.now()).await,
        None => Ok(None),
    };
    shown(found, "private, no-store")
}

fn shown(found: Result<Option<Photo>, Error>, kept: &'static str) -> Response {
    match found {
        Ok(Some(photo)) => {
            let tag = tag(&photo);
            let headers = [
                (CONTENT_TYPE, photo.media_type.as_str()),
                (CACHE_CONTROL, kept),
                (CONTENT_DISPOSITION, "inline"),
                (ETAG, tag.as_str()),
            ];
            (headers, photo.picture).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => not_given(&error, "a photo"),
    }
}

fn tag(photo: &Photo) -> String {
    format!("\"{}\"", photo.digest)
}

/// Whether the browser has this very photo already.
fn is_had(photo: &Photo, headers: &HeaderMap) -> bool {
    let had = headers.get(IF_NONE_MATCH).and_then(|had| had.to_str().ok());
    had.is_some_and(|had| had.contains(&tag(photo)))
}

async fn seen(house: &House, person: PersonId, headers: &HeaderMap) -> Result<Option<Photo>, Error> {
    let at = moment(house);
    let Some(visitor) = visitor(house, headers, at).await? else { return Ok(None) };
    let grant = house.storage.allow(&visitor, person, at).await?;
    house.storage.photo(&grant, at).await
}

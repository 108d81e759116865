//! Serves a person's photo to whoever has a grant for it, and to nobody else.

use app::routes::PHOTO_AT_THE_DOOR;
use app::visitor::arrival_token_of;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
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
/// Kept by the one browser for as long as someone looks at a list, and by nobody between.
const FIVE_MINUTES: &str = "private, max-age=300";

/// Whatever stands in the way, nothing is here: a signed-out visitor, a wrong role, no such person and no photo all
/// look the same.
pub async fn photo(State(house): State<House>, Path(person): Path<String>, headers: HeaderMap) -> Response {
    let found = match person.parse() {
        Ok(person) => seen(&house, person, &headers).await,
        Err(_) => Ok(None),
    };
    shown(found, FIVE_MINUTES)
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
            let headers =
                [(CONTENT_TYPE, photo.media_type.as_str()), (CACHE_CONTROL, kept), (CONTENT_DISPOSITION, "inline")];
            (headers, photo.picture).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => not_given(&error, "a photo"),
    }
}

async fn seen(house: &House, person: PersonId, headers: &HeaderMap) -> Result<Option<Photo>, Error> {
    let at = moment(house);
    let Some(visitor) = visitor(house, headers, at).await? else { return Ok(None) };
    let grant = house.storage.allow(&visitor, person, at).await?;
    house.storage.photo(&grant, at).await
}

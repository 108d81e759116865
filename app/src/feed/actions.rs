//! Making the address of one's own feed, and voiding it.

use leptos::prelude::*;

use crate::routes;
use crate::sign_in::{Cookie, draw_secret};
use crate::visitor::{self, Away, Led, answered, lead_to, moment, storage};

/// Makes an address; the one before opens nothing any more. It is shown to this browser alone, for ten minutes.
#[server(endpoint = "feed/make", prefix = "/api")]
pub async fn make_feed() -> Result<(), ServerFnError> {
    answered(make().await)
}

async fn make() -> Result<Led, Away> {
    let reader = visitor::anyone().await?;
    let secret = draw_secret();
    let grant = storage().allow(&reader, reader.person, moment()).await?;
    storage().make_feed(&grant, secret.reveal(), moment()).await?;
    Cookie::Feed.set(&secret);
    Ok(lead_to(routes::FEED))
}

/// Voids it: from now on nothing is there.
#[server(endpoint = "feed/void", prefix = "/api")]
pub async fn void_feed() -> Result<(), ServerFnError> {
    answered(void().await)
}

async fn void() -> Result<Led, Away> {
    let reader = visitor::anyone().await?;
    let grant = storage().allow(&reader, reader.person, moment()).await?;
    storage().void_feed(&grant, moment()).await?;
    Cookie::Feed.clear();
    Ok(lead_to(routes::FEED_STOPPED))
}

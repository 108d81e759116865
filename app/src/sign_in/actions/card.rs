//! The learner's road: show a card, by its code or by a photo of it; say that it is yours; be signed in.

use leptos::prelude::*;
use leptos::server_fn::codec::{MultipartData, MultipartFormData};

use super::super::cookie::Cookie;
use super::super::{NoCard, draw_secret, kept_page, photo};
use super::{entrance, let_in};
use crate::client_address::ClientAddress;
use crate::routes;
use crate::visitor::{self, Away, Led, lead_to, moment, storage};

/// Takes the secret of a card's code. Signs nobody in.
#[server(endpoint = "sign_in/card", prefix = "/api")]
pub async fn show_card(secret: String, #[server(default)] to: String) -> Result<(), ServerFnError> {
    visitor::answered(arrive(&secret, &to).await)
}

/// Takes a photo of a card, for browsers without script. Signs nobody in.
#[server(endpoint = "sign_in/photo", prefix = "/api", input = MultipartFormData)]
pub async fn send_photo(data: MultipartData) -> Result<(), ServerFnError> {
    visitor::answered(look_at(data).await)
}

async fn look_at(data: MultipartData) -> Result<Led, Away> {
    let Ok(upload) = photo::take(data).await else {
        return Ok(lead_to(&routes::sign_in_refused("photo-too-big", "")));
    };
    if upload.photo.is_empty() {
        return Ok(lead_to(&routes::sign_in_refused("photo-none", &upload.to)));
    }
    match photo::secret_in(upload.photo).await {
        Ok(secret) => arrive(&secret, &upload.to).await,
        Err(NoCard::TooBig) => Ok(lead_to(&routes::sign_in_refused("photo-too-big", &upload.to))),
        Err(NoCard::Unseen) => Ok(lead_to(&routes::sign_in_refused("photo-refused", &upload.to))),
    }
}

async fn arrive(secret: &str, to: &str) -> Result<Led, Away> {
    let token = draw_secret();
    let address = use_context::<ClientAddress>().map(|ClientAddress(address)| address);
    let to_be = (token.clone(), routes::own_address(to));
    let known = storage().arrive_with_card(secret, to_be, address, moment().now).await?;
    if !known {
        return Ok(lead_to(&routes::sign_in_refused("card-refused", to)));
    }
    Cookie::Arrival.set(&token);
    Ok(lead_to(routes::IS_THIS_YOU))
}

/// Signs in whoever showed their card and says that it is them.
#[server(endpoint = "sign_in/me", prefix = "/api")]
pub async fn this_is_me() -> Result<(), ServerFnError> {
    visitor::answered(enter().await)
}

async fn enter() -> Result<Led, Away> {
    let now = moment().now;
    let Some(arrival) = Cookie::Arrival.brought() else {
        return Ok(lead_to(&routes::sign_in_refused("once-expired", "")));
    };
    let to = storage().arrival(&arrival, now).await?.map(|arrival| arrival.return_to).unwrap_or_default();
    let entrance = entrance();
    let token = entrance.token.clone();
    let Some(sign_in) = storage().enter_by_card(&arrival, entrance).await? else {
        return Ok(lead_to(&routes::sign_in_refused("once-expired", &to)));
    };
    let_in(Cookie::SignIn, &token);
    Cookie::Arrival.clear();
    Ok(lead_to(&routes::sitting(&kept_page::next(sign_in, &to).await?)))
}

/// Forgets a card that is not theirs.
#[server(endpoint = "sign_in/not_me", prefix = "/api")]
pub async fn not_me() -> Result<(), ServerFnError> {
    visitor::answered(turn_away().await)
}

async fn turn_away() -> Result<Led, Away> {
    if let Some(arrival) = Cookie::Arrival.brought() {
        storage().turn_away(&arrival).await?;
        Cookie::Arrival.clear();
    }
    Ok(lead_to(routes::SIGN_IN))
}

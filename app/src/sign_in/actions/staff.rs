//! Staff's roads: email and passphrase, or a one-time link and then a passphrase of their own.

use chrono::{DateTime, TimeDelta, Utc};
use domain::sign_in::{LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use storage::{Guess, Held};

use super::super::cookie::Cookie;
use super::super::{draw_secret, kept_page, passphrase};
use super::{entrance, let_in};
use crate::client_address::ClientAddress;
use crate::kept::Form;
use crate::routes;
use crate::visitor::{self, Away, Led, lead_to, moment, storage};

/// What is kept of the refused form of staff: never the passphrase.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// As it was typed.
    pub email: String,
}

impl Form for Typed {
    type Of = ();

    fn name((): &Self::Of) -> String {
        "sign-in/staff".to_owned()
    }
}

/// Signs in by email and passphrase. One answer for every wrong pair, after the same work.
#[server(endpoint = "sign_in/staff", prefix = "/api")]
pub async fn sign_in_staff(
    #[server(default)] email: String,
    #[server(default)] passphrase: String,
    #[server(default)] to: String,
) -> Result<(), ServerFnError> {
    visitor::answered(enter(email, passphrase, to).await)
}

async fn enter(email: String, typed: String, to: String) -> Result<Led, Away> {
    let now = moment().now;
    if email.trim().is_empty() || typed.is_empty() {
        let which = if email.trim().is_empty() { "empty-email" } else { "empty-passphrase" };
        return refuse(which, email, &to).await;
    }
    let address = use_context::<ClientAddress>().map(|ClientAddress(address)| address);
    let guess = Guess { typed: email.clone(), device: Cookie::Device.brought(), address, now };
    let account = match storage().hold_guess(guess.clone()).await? {
        Held::Wait(until) => {
            let which = format!("slow&minutes={}", minutes_until(until, now));
            return refuse(&which, email, &to).await;
        }
        Held::Against(account) => account,
    };
    let kept = account.as_ref().map(|(_, kept)| kept.clone());
    // A guess longer than any passphrase is hashed like the others, cut: it is wrong all the same.
    let typed = typed.chars().take(LONGEST_PASSPHRASE + 1).collect();
    let right = passphrase::is_right(typed, kept).await.map_err(|error| visitor::trouble(&error))?;
    let Some(account) = account.clone().filter(|_| right) else {
        storage().wrong_guess(account.map(|(person, _)| person), now).await?;
        return refuse("refused", email, &to).await;
    };
    let (device, entrance) = (draw_secret(), entrance());
    let token = entrance.token.clone();
    let Some(sign_in) = storage().enter_by_passphrase(guess, account, device.clone(), entrance).await? else {
        return refuse("refused", email, &to).await;
    };
    let_in(Cookie::StaffSignIn, &token);
    Cookie::Device.set(&device);
    if let Some(arrival) = Cookie::Arrival.brought() {
        storage().turn_away(&arrival).await?;
        Cookie::Arrival.clear();
    }
    Ok(lead_to(&kept_page::next(sign_in, &to).await?))
}

/// Rounded up, so that the time said is never too short.
fn minutes_until(until: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    ((until - now + TimeDelta::seconds(59)).num_minutes()).max(1)
}

/// Back to the form with what is wrong, and with the email that was typed.
async fn refuse(which: &str, email: String, to: &str) -> Result<Led, Away> {
    let now = moment().now;
    let standing = match Cookie::Arrival.brought() {
        Some(token) => storage().arrival(&token, now).await?.map(|arrival| arrival.id),
        None => None,
    };
    let arrival = match standing {
        Some(arrival) => arrival,
        None => {
            let token = draw_secret();
            let arrival = storage().arrive(token.clone(), routes::own_address(to), now).await?;
            Cookie::Arrival.set(&token);
            arrival
        }
    };
    Typed { email: email.chars().take(320).collect() }.keep(&arrival, &()).await?;
    Ok(lead_to(&routes::staff_refused(which, to)))
}

/// Uses a one-time link up and signs its holder in.
#[server(endpoint = "sign_in/link", prefix = "/api")]
pub async fn open_link(secret: String) -> Result<(), ServerFnError> {
    visitor::answered(enter_by_link(&secret).await)
}

async fn enter_by_link(secret: &str) -> Result<Led, Away> {
    let entrance = entrance();
    let token = entrance.token.clone();
    if storage().enter_by_link(secret, entrance).await?.is_none() {
        // Its page says that it is used or too old.
        return Ok(lead_to(&routes::link(secret)));
    }
    let_in(Cookie::StaffSignIn, &token);
    Ok(lead_to(routes::PASSPHRASE))
}

/// Sets the passphrase of whoever came by a link.
#[server(endpoint = "sign_in/passphrase", prefix = "/api")]
pub async fn choose_passphrase(
    #[server(default)] passphrase: String,
    #[server(default)] again: String,
) -> Result<(), ServerFnError> {
    visitor::answered(choose(passphrase, &again).await)
}

async fn choose(typed: String, again: &str) -> Result<Led, Away> {
    let sign_in = visitor::sign_in().await?;
    let refused = match typed.chars().count() {
        length if length < SHORTEST_PASSPHRASE => Some("short"),
        length if length > LONGEST_PASSPHRASE => Some("long"),
        _ if typed != again => Some("differs"),
        _ => None,
    };
    if let Some(refused) = refused {
        return Ok(lead_to(&format!("{}?refused={refused}", routes::PASSPHRASE)));
    }
    let hash = passphrase::hash(typed).await.map_err(|error| visitor::trouble(&error))?;
    if !storage().set_passphrase(sign_in, hash, moment().now).await? {
        return Ok(lead_to(&format!("{}?refused=late", routes::PASSPHRASE)));
    }
    Ok(lead_to(&kept_page::next(sign_in.1, routes::HOME).await?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_to_wait_is_never_said_too_short() {
        let now = DateTime::UNIX_EPOCH;
        let minutes = |seconds| minutes_until(now + TimeDelta::seconds(seconds), now);
        assert_eq!([0, 1, 60, 61, 300].map(minutes), [1, 1, 1, 2, 5]);
    }
}

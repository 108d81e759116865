//! Being here as another role, and signing out.

use domain::access::Role;
use domain::scale::Scale;
use leptos::prelude::*;

use super::super::cookie::{Cookie, forget_pages};
use super::super::kept_page;
use crate::routes;
use crate::visitor::{self, Away, Led, go_to, lead_to, moment, storage};

/// Says what someone who holds several roles is here as.
#[server(endpoint = "sign_in/role", prefix = "/api")]
pub async fn pick_role(#[server(default)] role: String) -> Result<(), ServerFnError> {
    visitor::answered(pick(&role).await)
}

async fn pick(role: &str) -> Result<Led, Away> {
    let (_, sign_in) = visitor::sign_in().await?;
    let refused = || go_to(&format!("{}?refused=none", routes::ROLE));
    let token = visitor::token().ok_or_else(|| go_to(routes::SIGN_IN))?;
    let role = Role::parse(role).ok_or_else(refused)?;
    if !storage().be_here_as(&token, role, moment().now).await? {
        return Err(refused());
    }
    Ok(lead_to(&kept_page::next(sign_in, routes::HOME).await?))
}

/// Ends the sign-in, here and wherever a copy of its token may be.
#[server(endpoint = "sign_in/sign_out", prefix = "/api")]
pub async fn sign_out() -> Result<(), ServerFnError> {
    visitor::answered(leave().await)
}

async fn leave() -> Result<Led, Away> {
    if let Some(token) = visitor::token() {
        storage().sign_out(&token, moment().now).await?;
    }
    Cookie::SignIn.clear();
    Cookie::Arrival.clear();
    Cookie::Feed.clear();
    forget_pages();
    Ok(lead_to(routes::SIGNED_OUT))
}

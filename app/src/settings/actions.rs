//! Changing a setting and putting the last change back: with the person once they are known, before that in a cookie.

use domain::access::Grant;
use domain::scale::Scale;
use domain::settings::{Change, Kept, Setting};
use domain::sign_in::SignedIn;
use leptos::prelude::*;

use crate::routes;
use crate::sign_in::Cookie;
use crate::visitor::{self, Away, Led, answered, go_to, lead_to, moment, not_here, storage};
use crate::words::{Locale, own_words};

/// Chooses one step of one setting, or the voice of one language. Nothing picked changes nothing.
#[server(endpoint = "settings/change", prefix = "/api")]
pub async fn change_settings(
    setting: String,
    #[server(default)] pick: String,
    #[server(default)] language: String,
    #[server(default)] from: String,
) -> Result<(), ServerFnError> {
    answered(change(&setting, pick, language, &from).await)
}

async fn change(setting: &str, pick: String, language: String, from: &str) -> Result<Led, Away> {
    let setting = Setting::parse(setting).ok_or_else(not_here)?;
    if !pick.is_empty() {
        make(match setting {
            Setting::Voice => Change::Voice { language, voice: pick },
            Setting::Language if !is_offered(&pick).await? => return Err(not_here()),
            setting => Change::Step(setting, pick),
        })
        .await?;
    }
    Ok(lead_to(&routes::setting(setting, from)))
}

/// Whether pages may be in a language.
async fn is_offered(pick: &str) -> Result<bool, Away> {
    let own = own_words().await?;
    Ok(Locale::parse(pick).is_none_or(|locale| own.offers(locale)))
}

/// Undoes the last change, and goes back to the page that offered to.
#[server(endpoint = "settings/put-back", prefix = "/api")]
pub async fn put_settings_back(
    #[server(default)] setting: String,
    #[server(default)] from: String,
) -> Result<(), ServerFnError> {
    answered(put_back(&setting, &from).await)
}

async fn put_back(setting: &str, from: &str) -> Result<Led, Away> {
    make(Change::PutBack).await?;
    Ok(lead_to(
        &Setting::parse(setting).map_or_else(|| routes::settings(from), |setting| routes::setting(setting, from)),
    ))
}

async fn make(change: Change) -> Result<(), Away> {
    match visitor::signed_in().await? {
        SignedIn::Here(visitor) => {
            storage().change_settings(&Grant::themself(&visitor)?, change, moment()).await?;
        }
        SignedIn::PicksRole { .. } => return Err(go_to(routes::ROLE)),
        SignedIn::Nobody => {
            let kept = Cookie::Settings.brought().map(|kept| Kept::of_text(&kept)).unwrap_or_default();
            Cookie::Settings.give(&kept.after(&change).text());
        }
    }
    Ok(())
}

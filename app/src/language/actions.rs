//! What a coordinator changes of the languages. Answers 303 to the page itself.

use leptos::prelude::*;

use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, not_here, storage};
use crate::wording::actions::granted;
use crate::words::Locale;

/// Switches a language on (`on=yes`) or off, for every page from the next one on. English is always there.
#[server(endpoint = "language/switch", prefix = "/api")]
pub async fn switch_language(locale: String, #[server(default)] on: String) -> Result<(), ServerFnError> {
    answered(switch(&locale, on == "yes").await)
}

async fn switch(locale: &str, on: bool) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let locale = Locale::parse(locale).filter(|locale| !locale.is_english()).ok_or_else(not_here)?;
    storage().switch_language(&granted(&coordinator)?, locale.language(), on, moment()).await?;
    Ok(lead_to(routes::LANGUAGES))
}

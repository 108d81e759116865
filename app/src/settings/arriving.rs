//! The first thing every page does: finds out who reads, in which words, and how they want pages.

use std::sync::Arc;

use domain::access::{Role, Visitor};
use domain::settings::{Kept, Language, Settings};
use domain::sign_in::SignedIn;
use domain::sitting::Sitting;
use http::header::ACCEPT_LANGUAGE;
use http::request::Parts;
use leptos::prelude::{provide_context, use_context};
use storage::Reader;

use crate::language::spoken;
use crate::sign_in::Cookie;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, OwnWords, Words, own_words};

/// Finds out who reads and puts it in context, for [`use_reader`], [`use_settings`] and
/// [`crate::words::use_words`]. `usual` is the language of a page that does not know its reader's.
pub async fn arrive(usual: Locale) -> Result<(), Away> {
    let mut reader = match visitor::token() {
        Some(token) => storage().reader(&token, moment().now).await?,
        None => Reader::default(),
    };
    if reader.signed_in == SignedIn::Nobody {
        reader.settings = Cookie::Settings.brought().map(|kept| Kept::of_text(&kept));
    }
    let settings = reader.settings.as_ref().map(Kept::settings).unwrap_or_default();
    let own = own_words().await?;
    let usual = match &reader.signed_in {
        SignedIn::Here(visitor) => usual_of(visitor),
        _ => usual,
    };
    let answering = match &reader.signed_in {
        SignedIn::Here(visitor) if visitor.role == Role::Learner => storage().sitting(visitor).await?,
        _ => None,
    };
    provide_context(answering);
    let locale = spoken(settings.language.map(Locale::of), &browser_asks(), &own.offered(), usual);
    provide_context(Words::of_college(locale, Arc::clone(&own)));
    provide_context(own);
    provide_context(settings);
    provide_context(reader);
    Ok(())
}

/// The languages a browser asks for.
fn browser_asks() -> String {
    let asked =
        use_context::<Parts>().and_then(|parts| Some(parts.headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?.to_owned()));
    asked.unwrap_or_default()
}

/// Learners start in the easy language, staff in the other (R77).
fn usual_of(visitor: &Visitor) -> Locale {
    match visitor.role {
        Role::Learner => Locale::of(Language::OF_LEARNERS),
        _ => Locale::EnGb,
    }
}

/// How whoever reads wants this page; the usual where nobody is known.
pub fn use_settings() -> Settings {
    use_context().unwrap_or_default()
}

/// The college's own words; the shipped ones outside a page.
pub fn use_own_words() -> Arc<OwnWords> {
    use_context().unwrap_or_default()
}

/// Who is answering on a learner's page, once they said; nobody elsewhere.
pub fn use_sitting() -> Option<Sitting> {
    use_context::<Option<Sitting>>().flatten()
}

/// Who reads this page, with everything that is kept of their settings; nobody outside a page.
pub fn use_reader() -> Reader {
    use_context().unwrap_or_default()
}

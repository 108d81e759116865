//! Wording a message in the college's own way, and going back to what is shipped.

use domain::access::{Act, Grant, Visitor};
use leptos::prelude::*;
use storage::Rewording;

use super::kept::Kept;
use crate::kept::Form;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, not_here, storage};
use crate::words::{Locale, Rules, Shape, Term, is_rewordable, messages, own_words};

/// Says something in place of a shipped message, from the next page on. What is hard to read is kept aside first, and
/// said only when asked for a second time.
#[server(endpoint = "wording/reword", prefix = "/api")]
pub async fn reword(
    key: String,
    locale: String,
    #[server(default)] says: String,
    #[server(default)] many: String,
    #[server(default)] anyway: String,
) -> Result<(), ServerFnError> {
    let term = Term::is(&key).then(|| Term { one: says.clone(), many });
    answered(put(&key, &locale, term, says, anyway == "yes").await)
}

async fn put(key: &str, locale: &str, term: Option<Term>, says: String, anyway: bool) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let locale = known(key, locale).await?;
    let says = term.as_ref().map_or(says, Term::written);
    let tidied = domain::typed::tidy(&says);
    let message = messages(locale).get(key).ok_or_else(not_here)?;
    let trouble = match Shape::of(&message.value).typed_for(&tidied) {
        _ if term.is_some_and(|term| term.lacks_a_form()) => true,
        Err(_) => true,
        Ok(shape) => !anyway && !Rules::of(locale).faults(key, &shape, message.symbol.is_some()).is_empty(),
    };
    if trouble {
        Kept { locale: locale.key().to_owned(), says }.keep(&coordinator, key).await?;
    } else {
        keep(&coordinator, key, locale, Some(tidied)).await?;
    }
    Ok(lead_to(&routes::wording(key)))
}

/// Goes back to what is shipped, from the next page on.
#[server(endpoint = "wording/as-shipped", prefix = "/api")]
pub async fn word_as_shipped(key: String, locale: String) -> Result<(), ServerFnError> {
    answered(put_back(&key, &locale).await)
}

async fn put_back(key: &str, locale: &str) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    keep(&coordinator, key, known(key, locale).await?, None).await?;
    Ok(lead_to(&routes::wording(key)))
}

async fn keep(coordinator: &Visitor, key: &str, locale: Locale, says: Option<String>) -> Result<(), Away> {
    let rewording = Rewording { locale: locale.key().to_owned(), key: key.to_owned(), says };
    storage().reword(&granted(coordinator)?, rewording, moment()).await?;
    Ok(())
}

/// Words are the whole college's: a coordinator of any of its sites may see to them.
pub fn granted<A: Act>(coordinator: &Visitor) -> Result<Grant<A>, Away> {
    let site = coordinator.sites.first().ok_or_else(not_here)?;
    Ok(Grant::site(coordinator, *site)?)
}

/// A language the college offers, in which the message may be reworded.
async fn known(key: &str, locale: &str) -> Result<Locale, Away> {
    let own = own_words().await?;
    let offered = Locale::parse(locale).filter(|locale| own.offers(*locale));
    offered.filter(|locale| is_rewordable(*locale, key)).ok_or_else(not_here)
}

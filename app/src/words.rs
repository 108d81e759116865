//! Every sentence a person reads: picks the language, says a key, and knows the symbol that belongs to it.

mod asked;
mod day;
mod learner;
mod lint;
mod locale;
mod own;
mod shape;
mod shipped;
mod signed;
mod term;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use domain::question::AskedIn;
use domain::scale::Scale;
use domain::symbol::Concept;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use leptos::prelude::{GetValue, StoredValue};

pub use asked::About;
pub use fluent_bundle::FluentValue as Arg;
pub use learner::{for_learners, is_rewordable};
pub use lint::{Fault, Rules};
pub use locale::Locale;
pub use own::{OwnWords, OwnWordsHeld, own_words};
pub use shape::{Broken, Shape, source};
pub use shipped::{Message, messages};
pub use signed::count as count_signed;
pub use term::{Term, begun};

/// What a locale's words are looked up in. Shipped files are shared by every bundle made of them.
type Bundle = FluentBundle<Arc<FluentResource>>;

/// Words with the symbol that stands beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The finished text.
    pub words: String,
    /// Its symbol; every message a learner reads has one.
    pub symbol: Option<Concept>,
}

/// Says keys in one language. Costs nothing to copy; pages and parts take it from context with [`use_words`].
///
/// The college's own words, where there are any, are held by the page that is being drawn: a copy that outlives it says
/// the shipped ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    locale: Locale,
    own: Option<StoredValue<Arc<OwnWords>>>,
}

impl Words {
    /// The shipped words of one language.
    pub const fn of(locale: Locale) -> Self {
        Self { locale, own: None }
    }

    /// The words of one language as the college has them, for the page that is being drawn.
    pub fn of_college(locale: Locale, own: Arc<OwnWords>) -> Self {
        Self { locale, own: own.rewords(locale).then(|| StoredValue::new(own)) }
    }

    /// Which language.
    pub const fn locale(self) -> Locale {
        self.locale
    }

    /// The words that a question is asked in here, to be sent with its answer; those it came with, where the college has none of
    /// its own in this language.
    pub fn asked_in(self) -> AskedIn {
        let own = self.own.and_then(|own| own.try_get_value());
        let revision = own.as_deref().map_or(0, OwnWords::revision);
        AskedIn { language: self.locale.language(), revision }
    }

    /// The text of a key. A key that is nowhere is said as itself and logged; tests read the sources for such keys.
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The text of a key with its blanks filled: `say_with("talk-reader", &[("name", name.into())])`.
    pub fn say_with(self, key: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        if let Some(said) = self.with_bundle(|bundle| formatted(bundle, key, &args)) {
            return said;
        }
        tracing::error!(key, locale = self.locale.key(), "no such words");
        formatted(shipped::bundle(Locale::EnGb), key, &args).unwrap_or_else(|| key.to_owned())
    }

    /// The symbol a message names in its `.symbol`: always the shipped one, because concepts are closed.
    pub fn concept(self, key: &str) -> Option<Concept> {
        let locale = if self.has(key) { self.locale } else { Locale::EnGb };
        let bundle = shipped::bundle(locale);
        let pattern = bundle.get_message(key)?.get_attribute("symbol")?.value();
        Concept::parse(&bundle.format_pattern(pattern, None, &mut Vec::new()))
    }

    /// The text of a key and its symbol.
    pub fn said(self, key: &str) -> Said {
        self.said_with(key, &[])
    }

    /// The text of a key with its blanks filled, and its symbol.
    pub fn said_with(self, key: &str, args: &[(&'static str, Arg<'_>)]) -> Said {
        Said { words: self.say_with(key, args), symbol: self.concept(key) }
    }

    /// Several things in one line, as the language writes a list.
    pub fn list(self, things: impl IntoIterator<Item = String>) -> String {
        things.into_iter().collect::<Vec<_>>().join(self.locale.comma())
    }

    /// Whether a key has words: for the few keys that are optional, such as a question's hint.
    pub fn has(self, key: &str) -> bool {
        shipped::bundle(self.locale).has_message(key)
    }

    fn with_bundle<T>(self, look: impl FnOnce(&Bundle) -> T) -> T {
        let own = self.own.and_then(|own| own.try_get_value());
        let own = own.as_deref().and_then(|own| own.bundle(self.locale));
        look(own.unwrap_or_else(|| shipped::bundle(self.locale)))
    }
}

/// The reader's words, put in context once a request.
pub fn use_words() -> Words {
    leptos::prelude::use_context().unwrap_or(Words::of(Locale::EnGb))
}

fn formatted(bundle: &Bundle, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut faults = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut faults).into_owned();
    if !faults.is_empty() {
        tracing::error!(key, ?faults, "words with a blank left open");
    }
    Some(text)
}

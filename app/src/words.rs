//! Every sentence a person reads: picks the language, says a key, and knows the symbol that belongs to it.

mod asked;
mod day;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod wording;

use std::sync::LazyLock;

use domain::scale::Scale;
use domain::settings::Language;
use domain::symbol::Concept;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use include_dir::{Dir, include_dir};

pub use asked::About;
pub use fluent_bundle::FluentValue as Arg;

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../locales");
static EN_GB: LazyLock<Bundle> = LazyLock::new(|| load("en-GB"));
static EN_GB_EASY: LazyLock<Bundle> = LazyLock::new(|| load("en-GB-easy"));

type Bundle = FluentBundle<FluentResource>;

/// The languages Sayso speaks. Learners start in the easy one, staff in the other (R77).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locale {
    /// British English.
    EnGb,
    /// British English in fewer and simpler words.
    EnGbEasy,
}

impl Locale {
    /// Every one.
    pub const ALL: [Self; 2] = [Self::EnGb, Self::EnGbEasy];

    /// The language a reader chose.
    pub const fn of(language: Language) -> Self {
        match language {
            Language::EnGb => Self::EnGb,
            Language::EnGbEasy => Self::EnGbEasy,
        }
    }

    /// The folder in `locales`, which is also what is kept with a reader's settings.
    pub const fn key(self) -> &'static str {
        match self {
            Self::EnGb => "en-GB",
            Self::EnGbEasy => "en-GB-easy",
        }
    }

    /// The language for `<html lang>`: a browser knows no easy one.
    pub const fn lang(self) -> &'static str {
        match self {
            Self::EnGb | Self::EnGbEasy => "en-GB",
        }
    }

    fn bundle(self) -> &'static Bundle {
        match self {
            Self::EnGb => &EN_GB,
            Self::EnGbEasy => &EN_GB_EASY,
        }
    }
}

/// Words with the symbol that stands beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The finished text.
    pub words: String,
    /// Its symbol; every message a learner reads has one.
    pub symbol: Option<Concept>,
}

/// Says keys in one language. Costs nothing to copy; pages and parts take it from context with [`use_words`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(Locale);

impl Words {
    /// The words of one language.
    pub const fn of(locale: Locale) -> Self {
        Self(locale)
    }

    /// Which language.
    pub const fn locale(self) -> Locale {
        self.0
    }

    /// The text of a key. A key that is nowhere is said as itself and logged; tests read the sources for such keys.
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The text of a key with its blanks filled: `say_with("talk-reader", &[("name", name.into())])`.
    pub fn say_with(self, key: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        let bundle = self.0.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, locale = self.0.key(), "no such words");
            return key.to_owned();
        };
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        let mut faults = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned();
        if !faults.is_empty() {
            tracing::error!(key, ?faults, "words with a blank left open");
        }
        text
    }

    /// The symbol a message names in its `.symbol`.
    pub fn concept(self, key: &str) -> Option<Concept> {
        let bundle = self.0.bundle();
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

    /// Whether a key has words: for the few keys that are optional, such as a question's hint.
    pub fn has(self, key: &str) -> bool {
        self.0.bundle().has_message(key)
    }
}

/// The reader's words, put in context once a request.
pub fn use_words() -> Words {
    leptos::prelude::use_context().unwrap_or(Words::of(Locale::EnGb))
}

fn load(folder: &str) -> Bundle {
    let language = "en-GB".parse().expect("a language tag in this file");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false); // the marks would be read aloud and counted as letters
    for file in LOCALES.get_dir(folder).into_iter().flat_map(Dir::files) {
        let text = file.contents_utf8().unwrap_or_default().to_owned();
        let resource = match FluentResource::try_new(text) {
            Ok(resource) => resource,
            Err((resource, faults)) => {
                tracing::error!(file = %file.path().display(), ?faults, "words that cannot be read");
                resource
            }
        };
        if let Err(faults) = bundle.add_resource(resource) {
            tracing::error!(file = %file.path().display(), ?faults, "words said twice");
        }
    }
    bundle
}

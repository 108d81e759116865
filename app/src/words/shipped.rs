//! The words Sayso ships: the files of `locales`, carried by the binary, parsed once.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Attribute, Entry, Pattern, PatternElement};
use include_dir::{Dir, include_dir};

use super::{Bundle, Locale};

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../locales");
static SHIPPED: LazyLock<[Shipped; Locale::ALL.len()]> = LazyLock::new(|| Locale::ALL.map(Shipped::load));
static MESSAGES: LazyLock<[BTreeMap<String, Message>; Locale::ALL.len()]> = LazyLock::new(|| Locale::ALL.map(read));

struct Shipped {
    files: Vec<Arc<FluentResource>>,
    bundle: Bundle,
}

/// One message or term as its author wrote it.
#[derive(Clone, Debug)]
pub struct Message {
    /// The file without its ending: `talk`.
    pub file: &'static str,
    /// Its words.
    pub value: Pattern<&'static str>,
    /// What its `.symbol` names.
    pub symbol: Option<&'static str>,
}

/// What a locale's shipped words are looked up in.
pub fn bundle(locale: Locale) -> &'static Bundle {
    &SHIPPED[locale as usize].bundle
}

/// A new bundle of a locale's shipped words, to say something else in place of some of them.
pub fn bundle_to_change(locale: Locale) -> Bundle {
    bundle_of(locale, &SHIPPED[locale as usize].files)
}

/// Every message of a locale by its key; the key of a term begins with a hyphen.
pub fn messages(locale: Locale) -> &'static BTreeMap<String, Message> {
    &MESSAGES[locale as usize]
}

/// The files of a locale by their names without ending, in order.
pub fn files(locale: Locale) -> Vec<(&'static str, &'static str)> {
    let files = LOCALES.get_dir(locale.key()).into_iter().flat_map(Dir::files);
    let named = files.filter_map(|file| Some((file.path().file_stem()?.to_str()?, file.contents_utf8()?)));
    named.collect()
}

impl Shipped {
    fn load(locale: Locale) -> Self {
        let read = |(file, text): (&str, &str)| match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => Arc::new(resource),
            Err((resource, faults)) => {
                tracing::error!(file, locale = locale.key(), ?faults, "words that cannot be read");
                Arc::new(resource)
            }
        };
        let files: Vec<_> = files(locale).into_iter().map(read).collect();
        Self { bundle: bundle_of(locale, &files), files }
    }
}

fn bundle_of(locale: Locale, files: &[Arc<FluentResource>]) -> Bundle {
    let language = locale.lang().parse().expect("a language tag of this crate");
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false); // the marks would be read aloud and counted as letters
    for file in files {
        if let Err(faults) = bundle.add_resource(Arc::clone(file)) {
            tracing::error!(locale = locale.key(), ?faults, "words said twice");
        }
    }
    bundle
}

fn read(locale: Locale) -> BTreeMap<String, Message> {
    let mut all = BTreeMap::new();
    for (file, text) in files(locale) {
        let (Ok(parsed) | Err((parsed, _))) = fluent_syntax::parser::parse(text);
        for entry in parsed.body {
            match entry {
                Entry::Message(message) => {
                    let Some(value) = message.value else { continue };
                    let symbol = symbol(&message.attributes);
                    all.insert(message.id.name.to_owned(), Message { file, value, symbol });
                }
                Entry::Term(term) => {
                    all.insert(format!("-{}", term.id.name), Message { file, value: term.value, symbol: None });
                }
                _ => {}
            }
        }
    }
    all
}

fn symbol(attributes: &[Attribute<&'static str>]) -> Option<&'static str> {
    let attribute = attributes.iter().find(|attribute| attribute.id.name == "symbol")?;
    let [PatternElement::TextElement { value }] = attribute.value.elements.as_slice() else { return None };
    Some(value)
}

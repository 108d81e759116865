//! Gathers settings as they were written, with the place of each; the environment goes before the file.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::KEYS;
use super::fault::{Fault, Place, Problem};

const PREFIX: &str = "SAYSO_";
const FILE_VARIABLE: &str = "SAYSO_CONFIG";
const FILE_HERE: &str = "sayso.toml";

/// One setting as it was written.
#[derive(Clone, Debug)]
pub struct Setting {
    /// Its words: one, or for a list as many as there are.
    pub words: Vec<String>,
    /// Where.
    pub place: Place,
}

/// The settings found, by key.
pub type Settings = BTreeMap<&'static str, Setting>;

/// Everything written anywhere, and every fault of writing.
pub fn gather(named: Option<&Path>, environment: &[(String, String)]) -> (Settings, Vec<Fault>) {
    let mut settings = Settings::new();
    let mut faults = Vec::new();
    if let Some((path, place)) = file(named, environment) {
        match std::fs::read_to_string(&path) {
            Ok(text) => from_file(&path, &text, &mut settings, &mut faults),
            Err(error) => {
                let reason = format!("{}: {error}", path.display());
                faults.push(Fault { place, problem: Problem::Unreadable { reason } });
            }
        }
    }
    from_environment(environment, &mut settings, &mut faults);
    (settings, faults)
}

/// Which file, and what named it.
fn file(named: Option<&Path>, environment: &[(String, String)]) -> Option<(PathBuf, Place)> {
    if let Some(path) = named {
        return Some((path.to_owned(), Place::Environment { name: "--config".to_owned() }));
    }
    let variable = environment.iter().find(|(name, _)| name == FILE_VARIABLE);
    if let Some((name, path)) = variable {
        return Some((PathBuf::from(path), Place::Environment { name: name.clone() }));
    }
    let here = PathBuf::from(FILE_HERE);
    here.exists().then_some((here, Place::Settled))
}

fn from_file(path: &Path, text: &str, settings: &mut Settings, faults: &mut Vec<Fault>) {
    let place = |span: Option<Range<usize>>| {
        let before = text.get(..span.map_or(0, |span| span.start)).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Place::File {
            path: path.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let problem = Problem::Syntax { reason: error.message().to_owned() };
        faults.push(Fault { place: place(error.span()), problem });
    }
    for (key, value) in table.get_ref() {
        let written = key.get_ref().as_ref();
        let Some(known) = KEYS.into_iter().find(|known| *known == written) else {
            let problem = Problem::UnknownKey { key: written.to_owned() };
            faults.push(Fault { place: place(Some(key.span())), problem });
            continue;
        };
        let at = place(Some(value.span()));
        match words(known, value) {
            Some(words) => {
                settings.insert(known, Setting { words, place: at });
            }
            None => faults.push(Fault { place: at, problem: Problem::WrongKind { key: known.to_owned() } }),
        }
    }
}

/// A text, or for the proxies a list of texts.
fn words(key: &str, value: &Spanned<DeValue<'_>>) -> Option<Vec<String>> {
    match value.get_ref() {
        DeValue::String(text) if key != "trusted_proxies" => Some(vec![text.to_string()]),
        DeValue::Array(items) if key == "trusted_proxies" => {
            items.iter().map(|item| item.get_ref().as_str().map(str::to_owned)).collect()
        }
        _ => None,
    }
}

fn from_environment(environment: &[(String, String)], settings: &mut Settings, faults: &mut Vec<Fault>) {
    for (name, value) in environment {
        let Some(written) = name.strip_prefix(PREFIX) else { continue };
        if name == FILE_VARIABLE {
            continue;
        }
        let place = Place::Environment { name: name.clone() };
        let Some(known) = KEYS.into_iter().find(|known| known.to_ascii_uppercase() == written) else {
            faults.push(Fault { place, problem: Problem::UnknownKey { key: name.clone() } });
            continue;
        };
        let words = if known == "trusted_proxies" {
            value.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
        } else {
            vec![value.clone()]
        };
        settings.insert(known, Setting { words, place });
    }
}

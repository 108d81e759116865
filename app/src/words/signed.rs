//! Who has signed which file of a translated locale, kept with the words.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{Locale, shipped};

/// Each locale's signatures by the file's name without its ending.
type Table = BTreeMap<String, BTreeMap<String, Signature>>;

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    toml::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../locales/signed.toml")))
        .expect("a test reads the same table")
});

/// That someone who speaks the language has read a file and stands by it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Their name.
    pub by: String,
    /// The day.
    pub on: NaiveDate,
    /// The words they read: how the SHA-256 of the file began.
    pub of: String,
}

/// How many files of a locale are signed, of how many.
pub fn count(locale: Locale) -> (usize, usize) {
    count_in(&TABLE, locale)
}

fn count_in(table: &Table, locale: Locale) -> (usize, usize) {
    let files = shipped::files(locale);
    let signed = table.get(locale.key());
    let is_signed = |(file, text): &&(&str, &str)| {
        let signature = signed.and_then(|signed| signed.get(*file));
        signature.is_some_and(|signature| signature.of == beginning_of_digest(text))
    };
    (files.iter().filter(is_signed).count(), files.len())
}

fn beginning_of_digest(text: &str) -> String {
    Sha256::digest(text).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a table says of a locale or a file that is not there, or in nobody's name.
    fn wrong(table: &Table) -> Vec<String> {
        let of_locale = |(key, signed): (&String, &BTreeMap<String, Signature>)| {
            let files = Locale::parse(key).filter(|locale| !locale.is_english()).map(shipped::files);
            let Some(files) = files else { return vec![key.clone()] };
            let known = |file: &str| files.iter().any(|(name, _)| *name == file);
            let wrong = signed.iter().filter(|(file, by)| !known(file) || by.by.trim().is_empty());
            wrong.map(|(file, _)| format!("{key}/{file}")).collect()
        };
        table.iter().flat_map(of_locale).collect()
    }

    fn table(text: &str) -> Table {
        toml::from_str(text).unwrap()
    }

    const BY: &str = r#"{ by = "Nia Morgan", on = "2027-02-01", of = "0123456789abcdef" }"#;

    #[test]
    fn every_signature_is_someone_s_and_of_a_file_there_is() {
        assert_eq!(wrong(&TABLE), Vec::<String>::new());
        for locale in Locale::ALL.into_iter().filter(|locale| !locale.is_english()) {
            assert!(TABLE.contains_key(locale.key()), "{} is not in locales/signed.toml", locale.key());
        }
    }

    #[test]
    fn a_signature_of_nothing_or_of_nobody_is_found() {
        assert_eq!(wrong(&table(&format!("[fr]\nparts = {BY}"))), ["fr"]);
        assert_eq!(wrong(&table(&format!("[en-GB]\nparts = {BY}"))), ["en-GB"], "ours is not signed against itself");
        assert_eq!(wrong(&table(&format!("[cy]\nparts = {BY}\nnothing = {BY}"))), ["cy/nothing"]);
        assert_eq!(wrong(&table(&format!("[cy]\nparts = {}", BY.replace("Nia Morgan", " ")))), ["cy/parts"]);
        assert!(toml::from_str::<Table>("[cy]\nparts = { by = \"Nia Morgan\" }").is_err(), "without a day");
    }

    #[test]
    fn a_locale_is_signed_once_each_of_its_files_is() {
        let files = shipped::files(Locale::Cy);
        let line = |(file, text): &(&str, &str)| {
            format!("{file} = {}\n", BY.replace("0123456789abcdef", &beginning_of_digest(text)))
        };
        let signed = |files: &[(&str, &str)]| table(&format!("[cy]\n{}", files.iter().map(line).collect::<String>()));
        assert_eq!(count_in(&signed(&files), Locale::Cy), (files.len(), files.len()));
        assert_eq!(count_in(&signed(&files), Locale::Ur), (0, files.len()));
        assert_eq!(count_in(&signed(&files[1..]), Locale::Cy), (files.len() - 1, files.len()));
        let mut changed = files.clone();
        changed[0].1 = "parts-stop = Words that came later";
        assert_eq!(
            count_in(&signed(&changed), Locale::Cy),
            (files.len() - 1, files.len()),
            "other words than were read"
        );
        assert!(Locale::EnGb.is_signed() && Locale::EnGbEasy.is_signed());
    }
}

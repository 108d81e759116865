//! The record of every version of a question, kept with the words: what changed and who tried it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use domain::insight::{Record, Trial, Triers};
use domain::question::Question;
use domain::scale::Scale;
use serde::Deserialize;

static TABLE: LazyLock<BTreeMap<String, Vec<Kept>>> = LazyLock::new(|| {
    toml::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../locales/tried.toml")))
        .expect("a test reads the same table")
});

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    version: i64,
    since: NaiveDate,
    changed: String,
    #[serde(default)]
    tried: Vec<KeptTrial>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptTrial {
    with: String,
    people: i64,
    on: NaiveDate,
}

/// What is on record about a question, the newest version first.
pub fn records(question: Question) -> Vec<Record> {
    let kept = TABLE.get(question.key()).into_iter().flatten();
    let record = |kept: &Kept| Record {
        version: kept.version,
        since: kept.since,
        changed: kept.changed.clone(),
        tried: kept.tried.iter().filter_map(trial).collect(),
    };
    kept.rev().map(record).collect()
}

fn trial(kept: &KeptTrial) -> Option<Trial> {
    Triers::parse(&kept.with).map(|with| Trial { with, people: kept.people, on: kept.on })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Locale, Words};

    #[test]
    fn every_question_has_a_record_of_its_current_version() {
        for question in Question::ALL.iter().copied() {
            let newest = records(question).first().map(|record| record.version);
            assert_eq!(newest, Some(question.version()), "{question:?} in locales/tried.toml");
        }
    }

    #[test]
    fn every_record_is_of_a_question_and_says_what_changed_and_who_tried_it() {
        for (key, kept) in &*TABLE {
            assert!(Question::parse(key).is_some(), "{key}");
            let versions: Vec<i64> = kept.iter().map(|record| record.version).collect();
            assert!(versions.is_sorted(), "{key}");
            for record in kept {
                assert!(record.tried.iter().all(|tried| trial(tried).is_some() && tried.people > 0), "{key}");
                let said = format!("insight-changed-{}", record.changed);
                assert!(Locale::ALL.iter().all(|locale| Words::of(*locale).has(&said)), "{said}");
            }
        }
        for with in Triers::ALL {
            assert!(Words::of(Locale::EnGb).has(&format!("insight-tried-{}", with.key())), "{with:?}");
        }
    }
}

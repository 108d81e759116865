//! What is wrong with a form, in words that say how to mend it, and at which field.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::deployment::Refusal;
use serde::{Deserialize, Serialize};

use super::asked::LONGEST_REASON;
use crate::words::Words;

/// One thing to mend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// No session was picked.
    NoSession,
    /// Nobody was picked.
    NoLsa,
    /// The first date is no date.
    NoFrom,
    /// The last date is no date.
    NoTo,
    /// Refused as a whole, by the refusal's key.
    Refused(String),
    /// A breach by its key, on a date, and on how many dates after it.
    Breach(String, NaiveDate, usize),
}

impl Trouble {
    /// Everything a refusal says.
    pub fn of(refusal: Refusal) -> Vec<Self> {
        match refusal {
            Refusal::Breaches(found) => {
                let mut dates: BTreeMap<&str, BTreeSet<NaiveDate>> = BTreeMap::new();
                for (breach, on) in found {
                    dates.entry(breach.key()).or_default().insert(on);
                }
                let first = |(key, dates): (&str, BTreeSet<_>)| {
                    Some(Self::Breach(key.to_owned(), *dates.first()?, dates.len().saturating_sub(1)))
                };
                dates.into_iter().filter_map(first).collect()
            }
            other => vec![Self::Refused(other.key().to_owned())],
        }
    }

    /// The field it is at, by the last part of its id.
    pub fn field(&self) -> &'static str {
        match self {
            Self::NoSession => "session",
            Self::NoFrom => "from",
            Self::NoTo => "to",
            Self::NoLsa | Self::Breach(..) => "lsa",
            Self::Refused(key) => match key.as_str() {
                "ends-before-it-begins" | "too-long" => "to",
                "already-there" => "lsa",
                "unsaid" | "reason-too-long" => "reason",
                _ => "from",
            },
        }
    }

    /// In words; `lsa` and `name` are whom the form is about.
    pub fn words(&self, words: Words, lsa: &str, name: &str) -> String {
        let mut args = vec![("lsa", lsa.to_owned().into()), ("name", name.to_owned().into())];
        match self {
            Self::NoSession => words.say("deployment-session-none"),
            Self::NoLsa => words.say("deployment-lsa-none"),
            Self::NoFrom => words.say("deployment-from-wrong"),
            Self::NoTo => words.say("deployment-to-wrong"),
            Self::Refused(key) => {
                args.push(("most", LONGEST_REASON.into()));
                words.say_with(&format!("deployment-refused-{key}"), &args)
            }
            Self::Breach(key, on, more) => {
                args.push(("date", words.date(*on).into()));
                let said = words.say_with(&format!("deployment-breach-{key}"), &args);
                let and = [("said", said.clone().into()), ("count", (*more).into())];
                if *more == 0 { said } else { words.say_with("deployment-breach-more", &and) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Locale;

    #[test]
    fn every_trouble_reads_back_as_it_was_kept_and_has_words_in_both_languages() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let refused = [
            "begins-in-the-past",
            "ends-before-it-begins",
            "too-long",
            "nothing-then",
            "already-there",
            "unsaid",
            "reason-too-long",
        ];
        let breaches = [
            "not-an-lsa",
            "not-meeting",
            "not-in-the-class",
            "two-places",
            "too-many-learners",
            "too-much",
            "not-wanted",
            "not-free",
            "away",
            "not-at-work",
            "unskilled",
            "no-time-to-travel",
            "no-break",
            "too-many-hours",
        ];
        let all = [Trouble::NoSession, Trouble::NoLsa, Trouble::NoFrom, Trouble::NoTo].into_iter();
        let all = all.chain(refused.map(|key| Trouble::Refused(key.to_owned())));
        let breaches =
            breaches.into_iter().flat_map(|key| [0, 1, 7].map(|more| Trouble::Breach(key.to_owned(), day, more)));
        for trouble in all.chain(breaches) {
            let kept = serde_json::to_value(&trouble).unwrap();
            assert_eq!(serde_json::from_value::<Trouble>(kept).unwrap(), trouble);
            for locale in Locale::ALL {
                let said = trouble.words(Words::of(locale), "Dana", "Amina");
                assert!(!said.starts_with("deployment-"), "{said}");
            }
        }
    }
}

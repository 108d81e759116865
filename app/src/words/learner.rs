//! Which words a learner can meet: these are kept plain, carry a symbol, and may be reworded by a college.

use super::{Locale, messages};

/// Files a learner meets; their `-staff-` messages are for staff alone.
const LEARNER_FILES: &[&str] = &[
    "accessibility",
    "coming",
    "error",
    "feed",
    "glossary",
    "notice",
    "observation",
    "parts",
    "plan",
    "plan_review",
    "question",
    "review",
    "scale",
    "settings",
    "sign_in",
    "statement",
    "talk",
    "timetable",
];

/// Whether a learner can meet a message of a file.
pub fn for_learners(file: &str, key: &str) -> bool {
    LEARNER_FILES.contains(&file) && !key.contains("-staff-")
}

/// Whether a college may say it in its own words: what a learner meets, and the terms that stand in it.
pub fn is_rewordable(locale: Locale, key: &str) -> bool {
    messages(locale).get(key).is_some_and(|message| key.starts_with('-') || for_learners(message.file, key))
}

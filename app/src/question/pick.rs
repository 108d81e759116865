//! One answer to pick, as a page shows it.

use domain::question::{NOT_NOW, NOT_SURE};
use storage::Face;

use crate::words::{Said, Words};

/// One answer to pick.
#[derive(Clone, Debug)]
pub struct Pick {
    /// What the form sends.
    pub word: String,
    /// What is read, with its symbol.
    pub said: Said,
    /// The person it is, where it is one.
    pub face: Option<Face>,
    /// Whether it is what was said before. Never on a first visit (R09).
    pub picked: bool,
}

impl Pick {
    /// A step of a scale.
    pub fn new(word: &str, said: Said, picked: bool) -> Self {
        Self { word: word.to_owned(), said, face: None, picked }
    }

    /// "I am not sure" and "Not now" (R03); `said` is the word of what was said before.
    pub fn apart(words: Words, said: Option<&str>) -> [Self; 2] {
        let apart = [("question-not-sure", NOT_SURE), ("question-not-now", NOT_NOW)];
        apart.map(|(key, word)| Self::new(word, words.said(key), said == Some(word)))
    }
}

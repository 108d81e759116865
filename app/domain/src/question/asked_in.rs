//! The words that a page asks in: a college may word its questions anew while the page is open.

use std::fmt;

use crate::scale::Scale;
use crate::settings::Language;

/// In which words a page asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedIn {
    /// The language of the page.
    pub language: Language,
    /// How often the college had changed any of its words by then; 0 where the page says nothing of its own.
    pub revision: i64,
}

impl AskedIn {
    /// Reads the word that a page's form carries; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        let (language, revision) = word.split_once('.')?;
        Some(Self { language: Language::parse(language)?, revision: revision.parse().ok()? })
    }
}

impl fmt::Display for AskedIn {
    /// The word that a page's form carries.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.language.key(), self.revision)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_form_carries_is_read_again_and_nothing_else_is() {
        for language in Language::ALL.iter().copied() {
            let asked_in = AskedIn { language, revision: 12 };
            assert_eq!(AskedIn::parse(&asked_in.to_string()), Some(asked_in));
        }
        for other in ["", "en-GB", "en-GB.", "fr.1", "en-GB.one"] {
            assert_eq!(AskedIn::parse(other), None, "{other}");
        }
    }
}

//! People as they are named: kept exactly as the college writes them, whatever the script.

use serde::{Deserialize, Serialize};

use crate::id::{PersonId, SiteId};

mod email;

pub use email::{Email, NotAnEmail};

/// One person known to Sayso.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Ours, kept through every import.
    pub id: PersonId,
    /// What they are called.
    pub name: Name,
    /// The first site of the import; none for those admitted by hand.
    pub home_site: Option<SiteId>,
}

/// A given and a family name. One of the two may be empty (many people have one name), never both.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Name {
    given: String,
    family: String,
}

/// Why a text is not a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameRefused {
    /// Nothing but white space in both parts.
    #[error("a name needs a given or a family part")]
    Empty,
    /// A part is longer than [`Name::LONGEST`].
    #[error("a part of a name has at most {} characters", Name::LONGEST)]
    TooLong,
    /// A part holds a control character: no script needs one, and PostgreSQL cannot keep the zero byte.
    #[error("a name holds no control character")]
    ControlCharacter,
}

impl Name {
    /// Characters in one part. The longest part on record in Britain has 161.
    pub const LONGEST: usize = 200;

    /// Takes both parts as they are written, but for white space around them.
    pub fn new(given: &str, family: &str) -> Result<Self, NameRefused> {
        let (given, family) = (given.trim(), family.trim());
        if given.is_empty() && family.is_empty() {
            return Err(NameRefused::Empty);
        }
        for part in [given, family] {
            if part.chars().count() > Self::LONGEST {
                return Err(NameRefused::TooLong);
            }
            if part.chars().any(char::is_control) {
                return Err(NameRefused::ControlCharacter);
            }
        }
        Ok(Self { given: given.to_owned(), family: family.to_owned() })
    }

    /// The given part; may be empty.
    pub fn given(&self) -> &str {
        &self.given
    }

    /// The family part; may be empty.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// What a page calls them when it speaks to them or about them: the given part, else the family part.
    pub fn called(&self) -> &str {
        if self.given.is_empty() { &self.family } else { &self.given }
    }

    /// The first letters, for the drawn figure of someone without a photo.
    pub fn initials(&self) -> String {
        [&self.given, &self.family].iter().filter_map(|part| part.chars().next()).flat_map(char::to_uppercase).collect()
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.given.is_empty(), self.family.is_empty()) {
            (false, false) => write!(f, "{} {}", self.given, self.family),
            (true, _) => f.write_str(&self.family),
            (_, true) => f.write_str(&self.given),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_any_script_is_kept_to_the_letter() {
        for (given, family) in [("Zoë", "O’Neill-Ødegård"), ("محمد", "السيد"), ("Łukasz", "🙂"), ("Siân", "ap Rhŷs")]
        {
            let name = Name::new(given, family).unwrap();
            assert_eq!((name.given(), name.family()), (given, family));
        }
    }

    #[test]
    fn one_name_is_enough_and_none_is_not() {
        let madhuri = Name::new("Madhuri", " ").unwrap();
        assert_eq!(
            (madhuri.to_string(), madhuri.called(), madhuri.initials()),
            ("Madhuri".into(), "Madhuri", "M".into())
        );
        assert_eq!(Name::new(" ", "Prince").unwrap().called(), "Prince");
        assert_eq!(Name::new(" ", ""), Err(NameRefused::Empty));
    }

    #[test]
    fn a_zero_byte_or_a_novel_is_no_name() {
        assert_eq!(Name::new("A\0", "B"), Err(NameRefused::ControlCharacter));
        assert_eq!(Name::new(&"x".repeat(201), ""), Err(NameRefused::TooLong));
    }
}

//! The languages Sayso speaks.

use domain::settings::Language;

use super::signed;

/// A language as a folder of `locales`. Learners start in the easy one, staff in the other (R77).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Locale {
    /// British English.
    EnGb,
    /// British English in fewer and simpler words.
    EnGbEasy,
    /// Welsh.
    Cy,
    /// Urdu, written from right to left.
    Ur,
}

impl Locale {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::EnGb, Self::EnGbEasy, Self::Cy, Self::Ur];

    /// The language a reader chose.
    pub const fn of(language: Language) -> Self {
        match language {
            Language::EnGb => Self::EnGb,
            Language::EnGbEasy => Self::EnGbEasy,
            Language::Cy => Self::Cy,
            Language::Ur => Self::Ur,
        }
    }

    /// The same as a reader chooses it.
    pub const fn language(self) -> Language {
        match self {
            Self::EnGb => Language::EnGb,
            Self::EnGbEasy => Language::EnGbEasy,
            Self::Cy => Language::Cy,
            Self::Ur => Language::Ur,
        }
    }

    /// The locale of a folder; `None` for any other word.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.key() == key)
    }

    /// The folder in `locales`, which is also what is kept with a reader's settings.
    pub const fn key(self) -> &'static str {
        match self {
            Self::EnGb => "en-GB",
            Self::EnGbEasy => "en-GB-easy",
            Self::Cy => "cy",
            Self::Ur => "ur",
        }
    }

    /// The language for `lang`: a browser knows no easy one.
    pub const fn lang(self) -> &'static str {
        match self {
            Self::EnGb | Self::EnGbEasy => "en-GB",
            Self::Cy => "cy",
            Self::Ur => "ur",
        }
    }

    /// Which way it is written, for `dir`.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::EnGb | Self::EnGbEasy | Self::Cy => "ltr",
            Self::Ur => "rtl",
        }
    }

    /// What parts the things of a list.
    pub const fn comma(self) -> &'static str {
        match self {
            Self::EnGb | Self::EnGbEasy | Self::Cy => ", ",
            Self::Ur => "، ",
        }
    }

    /// Whether Sayso is written in it: always there, and signed by whoever changes it.
    pub const fn is_english(self) -> bool {
        self.language().is_english()
    }

    /// Whether a named speaker has signed each of its files. Until then its pages say that it is unchecked.
    pub fn is_signed(self) -> bool {
        let (signed, files) = signed::count(self);
        self.is_english() || signed == files
    }
}

//! How learners are spoken to, as rules that a message keeps or breaks (R38 to R42, R47): the same for the words we ship,
//! in the tests, and for a college's own, when it saves them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::shape::STAND_IN;
use super::{Locale, Shape};

mod english;
mod urdu;
mod welsh;

/// The words that most people know, from two lists that the build reads from their npm packages (they are American), and
/// our own of words we explain.
static KNOWN: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let lists = [include_str!(concat!(env!("OUT_DIR"), "/known_words.txt")), ALLOWED];
    lists.iter().flat_map(|list| list.lines()).chain([STAND_IN]).collect()
});
const ALLOWED: &str = include_str!("../../../locales/allow.txt");

/// The words we allow ourselves beyond the lists; each has a meaning in `glossary.ftl`.
#[cfg(test)]
pub fn allowed_words() -> impl Iterator<Item = &'static str> {
    ALLOWED.lines()
}

/// A way in which a message is hard to read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// More than 15 words in a sentence, or 10 in a label (R38).
    Long,
    /// More than one joining word: more than one idea (R38).
    Joined,
    /// A word that is neither on the known lists nor explained (R39).
    Unknown(String),
    /// "don't" for "do not" (R40).
    Contraction,
    /// Two words of no in one sentence (R40).
    DoubleNegative,
    /// Letters for words, or a word in capitals (R40).
    Capitals,
    /// A semicolon, an exclamation mark or a percent sign.
    Sign,
    /// A number with no picture beside it (R42).
    BareNumber,
    /// Another word for a thing that has one (R41).
    Synonym(String),
    /// A word that is never said here.
    Never(String),
    /// Another word for where a statement stands (R47): "Completed" was read as sent.
    Status,
}

impl Fault {
    /// The word of its message in `wording.ftl`.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Long => "long",
            Self::Joined => "joined",
            Self::Unknown(_) => "unknown",
            Self::Contraction => "contraction",
            Self::DoubleNegative => "double-negative",
            Self::Capitals => "capitals",
            Self::Sign => "sign",
            Self::BareNumber => "bare-number",
            Self::Synonym(_) => "synonym",
            Self::Never(_) => "never",
            Self::Status => "status",
        }
    }

    /// The word it is about, where it is about one.
    pub fn word(&self) -> &str {
        match self {
            Self::Unknown(word) | Self::Synonym(word) | Self::Never(word) => word,
            _ => "",
        }
    }
}

/// Which rules a locale is held to.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// The words that may be used; none where no list gates them.
    known: Option<&'static BTreeSet<&'static str>>,
    /// The words of its language that the rules are about.
    tongue: &'static Tongue,
}

/// What the rules need to know of a language. How long a sentence may be, and which signs and numbers may stand in it, is
/// the same in all.
#[derive(Debug)]
struct Tongue {
    /// The word we use, and the words we do not use for it.
    one_word: &'static [(&'static str, &'static [&'static str])],
    /// Names of their own, in which such a word may stand.
    names: &'static [&'static str],
    never: &'static [&'static str],
    joining: &'static [&'static str],
    negative: &'static [&'static str],
    /// Where a statement stands, and nothing else (R47).
    statuses: &'static [&'static str],
    /// Whether an apostrophe marks a short form of what could be written in full.
    shortens: bool,
    /// How a word ends in the text, and how it ends in a list.
    endings: &'static [(&'static str, &'static str)],
    /// How a word begins in the text, and how it begins in a list.
    beginnings: &'static [(&'static str, &'static str)],
}

impl Rules {
    /// The rules of a locale: the list of known words gates the easy one alone.
    pub fn of(locale: Locale) -> Self {
        let known = (locale == Locale::EnGbEasy).then(|| &*KNOWN);
        let tongue = match locale {
            Locale::EnGb | Locale::EnGbEasy => &english::TONGUE,
            Locale::Cy => &welsh::TONGUE,
            Locale::Ur => &urdu::TONGUE,
        };
        Self { known, tongue }
    }

    /// Every fault of a message in any of its readings.
    pub fn faults(self, key: &str, shape: &Shape, has_symbol: bool) -> Vec<Fault> {
        // a language is called by its own name, whoever reads it
        let known = self.known.filter(|_| !key.starts_with("settings-language-"));
        let rules = Self { known, ..self };
        let of_each = shape.readings.iter().flat_map(|reading| rules.faults_of(reading, has_symbol));
        let status = key.starts_with("statement-state-");
        let wrong = status && shape.readings.iter().any(|reading| !self.tongue.statuses.contains(&reading.as_str()));
        of_each.chain(wrong.then_some(Fault::Status)).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// The longest sentence and the longest label, in words.
const SENTENCE: usize = 15;
const LABEL: usize = 10;
/// What ends a sentence, in any script.
const STOPS: &[char] = &['.', '?', '!', ':', '۔', '؟'];
const SIGNS: &[char] = &[';', '!', '%', '؛', '٪'];

impl Rules {
    fn faults_of(self, text: &str, has_symbol: bool) -> Vec<Fault> {
        let mut faults = Vec::new();
        if text.contains(SIGNS) {
            faults.push(Fault::Sign);
        }
        if !has_symbol && text.contains(char::is_numeric) {
            faults.push(Fault::BareNumber);
        }
        for sentence in text.split_inclusive(STOPS) {
            let is_label = !text.contains(STOPS);
            let words = words_of(sentence);
            if words.len() > if is_label { LABEL } else { SENTENCE } {
                faults.push(Fault::Long);
            }
            faults.extend(self.tongue.faults_of(sentence, &words));
            let unknown = words.iter().filter(|word| word.chars().all(char::is_alphabetic) && self.is_unknown(word));
            faults.extend(unknown.map(|word| Fault::Unknown(word.to_lowercase())));
        }
        faults
    }

    fn is_unknown(self, word: &str) -> bool {
        let is_in = |known: &BTreeSet<&str>| self.tongue.forms(word).iter().any(|form| known.contains(form.as_str()));
        self.known.is_some_and(|known| !is_in(known))
    }
}

fn words_of(sentence: &str) -> Vec<&str> {
    let between = |letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '’';
    sentence.split(between).filter(|word| !word.is_empty()).collect()
}

impl Tongue {
    /// What is wrong with the words of one sentence, whichever list they are on.
    fn faults_of(&self, sentence: &str, words: &[&str]) -> Vec<Fault> {
        let mut faults = Vec::new();
        let count = |list: &[&str]| words.iter().filter(|word| list.contains(&word.to_lowercase().as_str())).count();
        if count(self.joining) > 1 {
            faults.push(Fault::Joined);
        }
        if count(self.negative) > 1 {
            faults.push(Fault::DoubleNegative);
        }
        if self.shortens && words.iter().any(|word| word.contains(['\'', '’'])) {
            faults.push(Fault::Contraction);
        }
        if words.iter().any(|word| word.chars().filter(|letter| letter.is_uppercase()).count() > 1) {
            faults.push(Fault::Capitals);
        }
        let is_name = self.names.contains(&sentence.trim().to_lowercase().as_str());
        for word in words.iter().map(|word| word.to_lowercase()) {
            if self.never.contains(&word.as_str()) {
                faults.push(Fault::Never(word.clone()));
            }
            let forms = self.forms(&word);
            let is_other = self.one_word.iter().any(|(_, others)| others.iter().any(|other| forms.contains(*other)));
            if !is_name && is_other {
                faults.push(Fault::Synonym(word));
            }
        }
        faults
    }

    /// A word and the words it may be a form of: the lists hold "look", not "looks", "looked" or "looking".
    fn forms(&self, word: &str) -> BTreeSet<String> {
        let word = word.to_lowercase();
        let end = |(end, instead): &(&str, &str)| Some(format!("{}{instead}", word.strip_suffix(end)?));
        let begin = |(begin, instead): &(&str, &str)| Some(format!("{instead}{}", word.strip_prefix(begin)?));
        let others = self.endings.iter().filter_map(end).chain(self.beginnings.iter().filter_map(begin));
        others.chain([word.clone()]).collect()
    }
}

#[cfg(test)]
mod tests;

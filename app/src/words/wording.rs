//! How learners are spoken to, as rules that a message keeps or breaks (R38 to R42).

use std::collections::BTreeSet;

/// A way in which a message is hard to read.
#[derive(Clone, Debug, PartialEq, Eq)]
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
}

/// The word we use, and the words we do not use for it.
const ONE_WORD: &[(&str, &[&str])] = &[
    ("help", &["assist", "assistance", "aid", "support"]),
    ("lesson", &["class", "session", "lecture"]),
    ("teacher", &["tutor", "lecturer", "instructor"]),
    ("pick", &["choose", "select"]),
    ("answer", &["response", "reply"]),
    ("change", &["edit", "amend", "modify", "update"]),
    ("send", &["submit"]),
];
/// Names of their own, in which such a word may stand.
const NAMES: &[&str] = &["my support"];
const NEVER: &[&str] = &["please", "click", "submit", "invalid", "oops", "user", "completed", "complete"];
const JOINING: &[&str] = &["and", "but", "which", "because"];
const NEGATIVE: &[&str] = &["not", "no", "never", "nothing", "none", "nobody", "cannot", "without"];

/// The longest sentence and the longest label, in words.
const SENTENCE: usize = 15;
const LABEL: usize = 10;

/// Every fault of a message; `known` where the easy word list gates it.
pub fn faults(text: &str, has_symbol: bool, known: Option<&BTreeSet<String>>) -> Vec<Fault> {
    let mut faults = Vec::new();
    if text.contains([';', '!', '%']) {
        faults.push(Fault::Sign);
    }
    if !has_symbol && text.contains(|letter: char| letter.is_ascii_digit()) {
        faults.push(Fault::BareNumber);
    }
    for sentence in text.split_inclusive(['.', '?', '!', ':']) {
        let is_label = !text.contains(['.', '?', ':']);
        sentence_faults(sentence, if is_label { LABEL } else { SENTENCE }, known, &mut faults);
    }
    faults
}

fn sentence_faults(sentence: &str, most: usize, known: Option<&BTreeSet<String>>, faults: &mut Vec<Fault>) {
    let words: Vec<&str> = sentence
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '’')
        .filter(|word| !word.is_empty())
        .collect();
    let count = |list: &[&str]| words.iter().filter(|word| list.contains(&word.to_lowercase().as_str())).count();
    if words.len() > most {
        faults.push(Fault::Long);
    }
    if count(JOINING) > 1 {
        faults.push(Fault::Joined);
    }
    if count(NEGATIVE) > 1 {
        faults.push(Fault::DoubleNegative);
    }
    if words.iter().any(|word| word.contains(['\'', '’'])) {
        faults.push(Fault::Contraction);
    }
    if words.iter().any(|word| word.chars().filter(|letter| letter.is_uppercase()).count() > 1) {
        faults.push(Fault::Capitals);
    }
    let is_name = NAMES.contains(&sentence.trim().to_lowercase().as_str());
    for word in words.iter().map(|word| word.to_lowercase()) {
        if NEVER.contains(&word.as_str()) {
            faults.push(Fault::Never(word.clone()));
        }
        if !is_name && ONE_WORD.iter().any(|(_, others)| others.iter().any(|other| forms(&word).contains(*other))) {
            faults.push(Fault::Synonym(word.clone()));
        }
        let is_word = word.chars().all(char::is_alphabetic);
        if is_word && known.is_some_and(|known| forms(&word).is_disjoint(known)) {
            faults.push(Fault::Unknown(word));
        }
    }
}

/// A word and the words it may be a form of: the lists hold "look", not "looks", "looked" or "looking".
fn forms(word: &str) -> BTreeSet<String> {
    let endings =
        [("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ied", "y"), ("ies", "y")];
    let shorter = endings.iter().filter_map(|(end, instead)| Some(format!("{}{instead}", word.strip_suffix(end)?)));
    shorter.chain([word.to_owned()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(text: &str) -> Vec<Fault> {
        let known = ["you", "say", "what", "want", "your", "look"].map(str::to_owned).into();
        faults(text, true, Some(&known)).into_iter().filter(|fault| !matches!(fault, Fault::Unknown(_))).collect()
    }

    #[test]
    fn a_long_sentence_is_found() {
        assert_eq!(faults_of(&format!("{}.", ["say"; 16].join(" "))), [Fault::Long]);
        assert_eq!(faults_of(&format!("{}.", ["say"; 15].join(" "))), []);
    }

    #[test]
    fn a_long_label_is_found() {
        assert_eq!(faults_of(&["say"; 11].join(" ")), [Fault::Long]);
    }

    #[test]
    fn two_ideas_in_one_sentence_are_found() {
        assert_eq!(faults_of("You say it and you want it but you look."), [Fault::Joined]);
    }

    #[test]
    fn contractions_and_double_negatives_are_found() {
        assert_eq!(faults_of("You don’t say."), [Fault::Contraction]);
        assert_eq!(faults_of("You can not say no."), [Fault::DoubleNegative]);
    }

    #[test]
    fn letters_for_words_are_found() {
        assert_eq!(faults_of("Ask your LSA."), [Fault::Capitals]);
        assert_eq!(faults_of("I want what you want."), []);
    }

    #[test]
    fn signs_and_bare_numbers_are_found() {
        assert_eq!(faults_of("You say; you want."), [Fault::Sign]);
        assert_eq!(faults("Say 3.", false, None), [Fault::BareNumber]);
        assert_eq!(faults("Say 3.", true, None), []);
    }

    #[test]
    fn another_word_for_the_same_thing_is_found() {
        assert_eq!(faults_of("What assistance you want."), [Fault::Synonym("assistance".into())]);
        assert_eq!(faults_of("Say how it supports you."), [Fault::Synonym("supports".into())]);
        assert_eq!(faults_of("My support"), []);
    }

    #[test]
    fn words_that_are_never_said_are_found() {
        assert_eq!(faults_of("Please say."), [Fault::Never("please".into())]);
    }

    #[test]
    fn a_word_that_few_know_is_found() {
        let known = ["you", "look"].map(str::to_owned).into();
        assert_eq!(faults("You contemplate.", true, Some(&known)), [Fault::Unknown("contemplate".into())]);
        assert_eq!(faults("You looked.", true, Some(&known)), []);
    }
}

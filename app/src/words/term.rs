//! The college's own word for something, in the forms that sentences take it in.

/// A word that stands in many sentences: one of it, and many. At the start of a sentence it begins as a sentence does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// "support worker"
    pub one: String,
    /// "support workers"
    pub many: String,
}

impl Term {
    /// Whether the message of this key is one, as Fluent names its terms.
    pub fn is(key: &str) -> bool {
        key.starts_with('-')
    }

    /// Reads what [`Term::written`] wrote, and what is shipped.
    pub fn of(source: &str) -> Self {
        let form = |name: &str| {
            let lines = source.lines().map(|line| line.trim().trim_start_matches('*'));
            lines
                .filter_map(|line| line.strip_prefix(name))
                .map(|word| word.trim().to_owned())
                .next()
                .unwrap_or_default()
        };
        Self { one: form("[one]"), many: form("[many]") }
    }

    /// Whether a form of it is not there.
    pub fn lacks_a_form(&self) -> bool {
        self.one.trim().is_empty() || self.many.trim().is_empty()
    }

    /// As a file would have it.
    pub fn written(&self) -> String {
        let (one, many) = (self.one.trim(), self.many.trim());
        let (start, start_many) = (begun(one), begun(many));
        format!(
            "{{ $form ->\n   *[one] {one}\n    [many] {many}\n    [start] {start}\n    [start-many] {start_many}\n}}"
        )
    }
}

/// With its first letter as a sentence begins.
pub fn begun(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Locale, Shape, messages, source};

    #[test]
    fn what_is_shipped_reads_as_one_and_many_and_is_written_as_it_was() {
        for locale in Locale::ALL {
            let message = &messages(locale)["-lsa"];
            let shipped = source(&message.value);
            let term = Term::of(&shipped);
            assert!(!term.lacks_a_form(), "{}: {shipped}", locale.key());
            assert!(Shape::of(&message.value).typed_for(&term.written()).is_ok(), "{}", term.written());
            assert_eq!(Term::of(&term.written()), term);
        }
    }

    #[test]
    fn a_word_begins_a_sentence_as_a_sentence_begins() {
        let term = Term { one: "éclaireur".to_owned(), many: " guides ".to_owned() };
        assert!(term.written().contains("[start] Éclaireur\n    [start-many] Guides\n"), "{}", term.written());
        assert!(Term { one: "guide".to_owned(), many: String::new() }.lacks_a_form());
    }
}

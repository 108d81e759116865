//! What people type, as it is kept.

/// Without white space around it, lines ended in one way, and without other control characters: no script needs one, and
/// PostgreSQL cannot keep the zero byte.
pub fn tidy(typed: &str) -> String {
    let lines = typed.replace("\r\n", "\n").replace('\t', " ");
    let kept: String = lines.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    kept.trim().to_owned()
}

/// The same as a page shows it: without the marks that turn the direction of writing (U+202A to U+202E, U+2066 to U+2069), which
/// would turn round what stands beside it, or show it as what it is not. What is kept still has them.
pub fn shown(kept: &str) -> String {
    kept.chars().filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')).collect()
}

#[cfg(test)]
mod tests {
    use super::{shown, tidy};

    #[test]
    fn words_of_ones_own_are_shown_in_the_order_they_were_typed() {
        assert_eq!(shown("I like \u{202e}dogs"), "I like dogs");
        assert_eq!(
            shown("\u{627}\u{200f}\u{2067}b\u{2069}"),
            "\u{627}\u{200f}b",
            "what says only how one letter leans stays"
        );
    }

    #[test]
    fn what_is_typed_keeps_its_lines_and_nothing_that_cannot_be_read() {
        assert_eq!(tidy(" one\r\ntwo\t\u{0}three\u{7} \u{0}"), "one\ntwo three");
        assert_eq!(tidy("\u{0}\r\n "), "");
        assert_eq!(tidy("\u{627}\u{200f}\u{1F600}"), "\u{627}\u{200f}\u{1F600}", "all that is written stays");
    }
}

//! What people type, as it is kept.

/// Without white space around it, lines ended in one way, and without other control characters: no script needs one, and
/// PostgreSQL cannot keep the zero byte.
pub fn tidy(typed: &str) -> String {
    let lines = typed.replace("\r\n", "\n").replace('\t', " ");
    let kept: String = lines.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    kept.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn what_is_typed_keeps_its_lines_and_nothing_that_cannot_be_read() {
        assert_eq!(tidy(" one\r\ntwo\t\u{0}three\u{7} \u{0}"), "one\ntwo three");
        assert_eq!(tidy("\u{0}\r\n "), "");
        assert_eq!(tidy("\u{627}\u{200f}\u{1F600}"), "\u{627}\u{200f}\u{1F600}", "all that is written stays");
    }
}

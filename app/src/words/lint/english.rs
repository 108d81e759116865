//! The words of English that the rules are about.

use super::Tongue;

pub const TONGUE: Tongue = Tongue {
    one_word: &[
        ("help", &["assist", "assistance", "aid", "support"]),
        ("lesson", &["class", "session", "lecture"]),
        ("teacher", &["tutor", "lecturer", "instructor"]),
        ("pick", &["choose", "select"]),
        ("answer", &["response", "reply"]),
        ("change", &["edit", "amend", "modify", "update"]),
        ("send", &["submit"]),
    ],
    names: &["my support"],
    never: &["please", "click", "submit", "invalid", "oops", "user", "completed", "complete"],
    joining: &["and", "but", "which", "because"],
    negative: &["not", "no", "never", "nothing", "none", "nobody", "cannot", "without"],
    statuses: &["Not started", "Started", "Ready to send", "Sent", "Taken back"],
    shortens: true,
    endings: &[("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ied", "y"), ("ies", "y")],
    beginnings: &[],
};

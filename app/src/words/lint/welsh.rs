//! The words of Welsh that the rules are about. A first draft, to be signed with the words themselves.

use super::Tongue;

pub const TONGUE: Tongue = Tongue {
    one_word: &[
        ("help", &["cymorth", "cefnogaeth", "cefnogi", "cynhorthwy"]),
        ("gwers", &["sesiwn", "dosbarth", "darlith"]),
        ("tiwtor", &["athro", "athrawes", "darlithydd", "hyfforddwr"]),
        ("dewis", &["dethol", "dewiswch"]),
        ("ateb", &["ymateb"]),
        ("newid", &["golygu", "diwygio", "addasu", "diweddaru"]),
        ("anfon", &["cyflwyno", "danfon"]),
    ],
    names: &[],
    never: &["plîs", "clicia", "cliciwch", "annilys", "wps", "defnyddiwr", "ddefnyddiwr", "cwblhau", "gwblhau"],
    // `a` joins as "and" does and, before a verb, as "which" does
    joining: &["a", "ac", "ond", "achos", "oherwydd"],
    // `neb`, `byth` and `dim byd` go with `ddim` and say no once; two of these say it twice
    negative: &["ddim", "nid", "nad", "heb"],
    statuses: &["Heb ddechrau", "Wedi dechrau", "Yn barod i’w anfon", "Wedi ei anfon", "Wedi ei dynnu yn ôl"],
    // "Mae’n" and "i’r" are how Welsh is written, with no longer form beside them
    shortens: false,
    endings: &[("au", ""), ("iau", ""), ("oedd", ""), ("on", "")],
    // a word changes its first letter by the word before it
    beginnings: &[
        ("g", "c"),
        ("ngh", "c"),
        ("ch", "c"),
        ("b", "p"),
        ("mh", "p"),
        ("ph", "p"),
        ("d", "t"),
        ("nh", "t"),
        ("th", "t"),
        ("", "g"),
        ("ng", "g"),
        ("f", "b"),
        ("m", "b"),
        ("dd", "d"),
        ("n", "d"),
        ("f", "m"),
        ("l", "ll"),
        ("r", "rh"),
    ],
};

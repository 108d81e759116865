//! Whoever is refused is told what to do, in every language.

use app::words::{Locale, Words, messages};

/// What a message has in it that says what is expected or what to do: in English, words for either; in Welsh, verbs that ask
/// somebody (they end alike); in Urdu, verbs that ask somebody, and the word for what is wanted.
const fn asks(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::EnGb => &[
            " expected",
            "Expected: ",
            " must be ",
            " are: ",
            "Save ",
            "Make ",
            "Mend ",
            "Run ",
            "Set ",
            "Give ",
            "Add ",
            "Export ",
            "Import ",
            "Let ",
            "Write ",
            "Leave ",
            "Use ",
            "Stop ",
            "run it again with --",
        ],
        Locale::EnGbEasy => &[
            "lease ",
            "We need ",
            "It can be",
            "It can have",
            "There can be",
            "Use ",
            "Put ",
            " can be daily",
            " expected",
            " are: ",
            "Mend ",
            "Run ",
            "Set ",
            "Import ",
            "Write ",
            "Leave ",
            "Stop ",
            "use --",
        ],
        Locale::Cy => &["wch ", "Mae angen ", "Gall fod", "Gall cyfres fod", "Disgwylir ", "Dyma’r "],
        Locale::Ur => &[
            "کریں",
            "لکھیں",
            "دیں",
            "رکھیں",
            "لگائیں",
            "بھریں",
            "چلائیں",
            "روکیں",
            "چاہی",
            "ہو سکتی ہے",
            "ہو سکتے ہیں",
            "ہو سکتا ہے",
            " یہ ہیں: ",
            "--now نہ لکھیں",
        ],
    }
}

/// The messages that refuse something to whoever typed a command.
fn refuses(file: &str, key: &str) -> bool {
    match file {
        "admit" | "card" | "command" | "dismiss" => key.contains("-refused-") || key.starts_with("command-failed-"),
        "import" => key.starts_with("import-problem-") || matches!(key, "import-failed" | "import-ends-many"),
        _ => false,
    }
}

fn says_what_to_do(message: &str, locale: Locale) -> bool {
    asks(locale).iter().any(|words| message.contains(words))
}

#[test]
fn every_refusal_says_what_is_expected_or_what_to_do() {
    for locale in Locale::ALL {
        let keys = messages(locale).iter().filter(|(key, message)| refuses(message.file, key)).map(|(key, _)| key);
        let keys: Vec<&String> = keys.collect();
        assert!(keys.len() > 50, "{locale:?}: {keys:?}");
        let only_refuse: Vec<_> =
            keys.iter().filter(|key| !says_what_to_do(&Words::of(locale).say(key), locale)).collect();
        assert!(only_refuse.is_empty(), "{}: {only_refuse:#?}", locale.key());
    }
}

#[test]
fn a_message_that_only_refuses_is_found() {
    for (locale, message) in [
        (Locale::EnGb, "“dana” is not an email address."),
        (Locale::EnGb, "The picture could not be written: { $what }"),
        (Locale::EnGb, "The database failed: { $what }. Nothing of this command was kept."),
        (Locale::EnGbEasy, "“{ $found }” is not in { $expected }."),
        (Locale::EnGbEasy, "we could not read this ({ $found })."),
        (Locale::Cy, "nid yw’r rhes { $found } yno."),
        (Locale::Cy, "Methodd y gronfa ddata: { $what }. Ni chafodd dim byd o’r gorchymyn hwn ei gadw."),
        (Locale::Ur, "“{ $found }” طالب علم نہیں ہے۔"),
        (Locale::Ur, "تصویر نہیں لکھی جا سکی: { $what }"),
    ] {
        assert!(!says_what_to_do(message, locale), "{message}");
    }
}

//! Each locale is whole, and the test that says so finds one that is not.

use std::collections::BTreeMap;

use super::*;

/// What is wrong with a locale beside another, key by key.
fn unlike(plain: &BTreeMap<String, Message>, other: &BTreeMap<String, Message>) -> Vec<String> {
    let keys: BTreeSet<&String> = plain.keys().chain(other.keys()).collect();
    let of_one = |key: &String| match (plain.get(key), other.get(key)) {
        (Some(_), None) => Some(format!("{key} is missing")),
        (None, _) => Some(format!("{key} is nowhere else")),
        (Some(one), Some(other)) if one.file != other.file => Some(format!("{key} is in {}", other.file)),
        (Some(one), Some(other)) if one.symbol != other.symbol => Some(format!("{key} has another symbol")),
        (Some(one), Some(other)) if Shape::of(&one.value).blanks != Shape::of(&other.value).blanks => {
            Some(format!("{key} has other blanks"))
        }
        _ => None,
    };
    keys.into_iter().filter_map(of_one).collect()
}

fn of(text: &'static str) -> BTreeMap<String, Message> {
    let mut found = BTreeMap::new();
    for entry in fluent_syntax::parser::parse(text).unwrap().body {
        let Entry::Message(message) = entry else { continue };
        let message_of = Message { file: "parts", value: message.value.unwrap(), symbol: None };
        found.insert(message.id.name.to_owned(), message_of);
    }
    found
}

#[test]
fn every_locale_has_the_same_keys_with_the_same_blanks_and_the_same_symbols() {
    for locale in Locale::ALL {
        let wrong = unlike(messages(Locale::EnGb), messages(locale));
        assert!(wrong.is_empty(), "{}: {wrong:#?}", locale.key());
    }
}

#[test]
fn a_locale_that_lacks_a_key_or_a_blank_or_has_one_too_many_is_found() {
    let plain = of("one = One\ntwo = { $name }\n");
    assert_eq!(unlike(&plain, &of("one = Un\n")), ["two is missing"]);
    assert_eq!(unlike(&plain, &of("one = Un\ntwo = Dau\n")), ["two has other blanks"]);
    assert_eq!(unlike(&plain, &of("one = Un\ntwo = { $name }\nthree = Tri\n")), ["three is nowhere else"]);
}

#[test]
fn every_file_can_be_read_to_its_end_and_says_nothing_twice() {
    for locale in Locale::ALL {
        let mut seen = BTreeSet::new();
        for (file, text) in shipped::files(locale) {
            let parsed = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, faults)| panic!("{file}: {faults:?}"));
            for entry in parsed.body {
                if let Entry::Message(message) = entry {
                    assert!(seen.insert(message.id.name), "{} is said twice in {}", message.id.name, locale.key());
                }
            }
        }
    }
}

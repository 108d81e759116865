//! Each rule has a bad example in each language that it finds, and a good one beside it.

use super::*;

/// Bad and good, for every rule whose words differ from language to language.
struct Examples {
    locale: Locale,
    word: &'static str,
    joined: (&'static str, &'static str),
    double_negative: (&'static str, &'static str),
    sign: &'static str,
    synonym: (&'static str, &'static str),
    never: (&'static str, &'static str),
    status: (&'static str, &'static str),
}

const ENGLISH: Examples = Examples {
    locale: Locale::EnGb,
    word: "say",
    joined: ("You say it and you want it but you look.", "You say it and you want it."),
    double_negative: ("You can not say no.", "You can say no."),
    sign: "You say; you want.",
    synonym: ("Which assistance do you want?", "Which help do you want?"),
    never: ("Please say.", "Say."),
    status: ("Completed", "Sent"),
};
const EXAMPLES: [Examples; 4] = [
    ENGLISH,
    Examples { locale: Locale::EnGbEasy, ..ENGLISH },
    Examples {
        locale: Locale::Cy,
        word: "gwers",
        joined: ("Dweda beth a phryd ond ac achos.", "Dweda beth a phryd."),
        double_negative: ("Dwyt ti ddim yn gallu dweud heb help.", "Dwyt ti ddim wedi dweud dim byd."),
        sign: "Dweda beth; dewisa.",
        synonym: ("Pa gefnogaeth wyt ti eisiau?", "Pa help wyt ti eisiau?"),
        never: ("Cliciwch yma.", "Dewisa yma."),
        status: ("Gorffennwyd", "Wedi ei anfon"),
    },
    Examples {
        locale: Locale::Ur,
        word: "سبق",
        joined: ("آپ بولیں اور چنیں لیکن رکیں۔", "آپ بولیں اور چنیں۔"),
        double_negative: ("مدد کے بغیر نہیں۔", "مدد کے بغیر۔"),
        sign: "بولیں؛ چنیں۔",
        synonym: ("کون سی سپورٹ؟", "کون سی مدد؟"),
        never: ("یہاں کلک کریں۔", "یہاں چنیں۔"),
        status: ("مکمل", "بھیج دیا"),
    },
];

#[test]
fn the_rules_find_what_is_bad_in_each_language_and_let_what_is_good_pass() {
    assert_eq!(EXAMPLES.map(|examples| examples.locale), Locale::ALL);
    for examples in EXAMPLES {
        let rules = Rules { known: None, ..Rules::of(examples.locale) };
        let found = |text: &str| rules.faults_of(text, true).iter().map(Fault::key).collect::<BTreeSet<_>>();
        for (rule, (bad, good)) in [
            ("joined", examples.joined),
            ("double-negative", examples.double_negative),
            ("synonym", examples.synonym),
            ("never", examples.never),
            ("sign", (examples.sign, examples.word)),
        ] {
            assert!(found(bad).contains(rule), "{:?} {rule}: {bad}", examples.locale);
            assert_eq!(found(good), BTreeSet::new(), "{:?} {rule}: {good}", examples.locale);
        }
        let (bad, good) = examples.status;
        let standing = |words: &str| {
            let shape = Shape { readings: vec![words.to_owned()], ..Shape::default() };
            rules.faults("statement-state-sent", &shape, true)
        };
        assert!(standing(bad).contains(&Fault::Status) && standing(good).is_empty(), "{:?}", examples.locale);
    }
}

#[test]
fn what_is_no_matter_of_words_is_found_in_each_language() {
    for Examples { locale, word, .. } in EXAMPLES {
        let rules = Rules { known: None, ..Rules::of(locale) };
        let words = |count: usize| vec![word; count].join(" ");
        let stop = if locale == Locale::Ur { '۔' } else { '.' };
        assert_eq!(rules.faults_of(&format!("{}{stop}", words(16)), true), [Fault::Long], "{locale:?}");
        assert_eq!(rules.faults_of(&format!("{}{stop}", words(15)), true), [], "{locale:?}");
        assert_eq!(rules.faults_of(&words(11), true), [Fault::Long], "{locale:?}");
        assert_eq!(rules.faults_of(&words(10), true), [], "{locale:?}");
        assert_eq!(rules.faults_of("LSA", true), [Fault::Capitals], "{locale:?}");
        for number in ["3", "٣", "۳"] {
            assert_eq!(rules.faults_of(number, false), [Fault::BareNumber], "{locale:?}");
            assert_eq!(rules.faults_of(number, true), [], "{locale:?}");
        }
    }
}

#[test]
fn welsh_is_judged_whichever_letter_a_word_begins_with_and_may_have_its_apostrophes() {
    let welsh = Rules::of(Locale::Cy);
    for word in ["cymorth", "gymorth", "chymorth", "nghymorth"] {
        assert_eq!(welsh.faults_of(word, true), [Fault::Synonym(word.into())]);
    }
    assert_eq!(welsh.faults_of("Mae’n cymryd amser.", true), []);
}

#[test]
fn only_easy_english_is_held_to_the_words_that_most_people_know() {
    let unknown = Fault::Unknown("contemplate".into());
    for locale in Locale::ALL {
        let found = Rules::of(locale).faults_of("You contemplate.", true).contains(&unknown);
        assert_eq!(found, locale == Locale::EnGbEasy, "{locale:?}");
    }
}

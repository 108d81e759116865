//! The locales are whole: the same keys in each, each key that a source names, and a symbol beside all a learner reads.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use domain::question::{Of, Question};
use domain::scale::{Activity, Scale, Time};
use fluent_syntax::ast::{Entry, Message, PatternElement};

use super::wording::{Fault, faults};
use super::*;

/// Files a learner meets; their `-staff-` messages are for staff alone.
pub const LEARNER_FILES: &[&str] =
    &["error", "glossary", "parts", "question", "scale", "settings", "sign_in", "statement", "talk", "timetable"];

/// Every message of a locale by file and id, with its text and its symbol.
pub fn messages(locale: Locale) -> BTreeMap<(String, String), (String, Option<String>)> {
    let mut all = BTreeMap::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").join(locale.key());
    for path in files(&folder, "ftl") {
        let file = path.file_stem().unwrap().to_string_lossy().into_owned();
        let source = std::fs::read_to_string(&path).unwrap();
        let parsed = fluent_syntax::parser::parse(source.as_str())
            .unwrap_or_else(|(_, faults)| panic!("{}: {faults:?}", path.display()));
        for entry in &parsed.body {
            let Entry::Message(message) = entry else { continue };
            let before = all.insert((file.clone(), message.id.name.to_owned()), (text(message), symbol(message)));
            assert!(before.is_none(), "{} is said twice in {file}", message.id.name);
        }
    }
    all
}

/// Whether a learner can meet a message.
pub fn for_learners(file: &str, id: &str) -> bool {
    LEARNER_FILES.contains(&file) && !id.contains("-staff-")
}

/// A message's words, with one word standing in each blank.
fn text(message: &Message<&str>) -> String {
    let elements = message.value.as_ref().map_or(&[][..], |pattern| &pattern.elements);
    elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => *value,
            PatternElement::Placeable { .. } => "lesson",
        })
        .collect()
}

fn symbol(message: &Message<&str>) -> Option<String> {
    let attribute = message.attributes.iter().find(|attribute| attribute.id.name == "symbol")?;
    let [PatternElement::TextElement { value }] = attribute.value.elements.as_slice() else { return None };
    Some((*value).to_owned())
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|is| is == extension) {
            found.push(path);
        }
    }
    found
}

#[test]
fn every_locale_has_the_same_keys() {
    let plain: BTreeSet<_> = messages(Locale::EnGb).into_keys().collect();
    let easy: BTreeSet<_> = messages(Locale::EnGbEasy).into_keys().collect();
    assert_eq!(plain.difference(&easy).collect::<Vec<_>>(), easy.difference(&plain).collect::<Vec<_>>());
}

#[test]
fn every_key_that_a_source_names_has_words() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let known: BTreeSet<String> = messages(Locale::EnGb).into_keys().map(|(_, id)| id).collect();
    let calls = ["say", "say_with", "said", "said_with", "concept"].map(|verb| format!(".{verb}("));
    let mut missing = Vec::new();
    for path in ["app", "server"].iter().flat_map(|folder| files(&root.join(folder), "rs")) {
        let source = std::fs::read_to_string(&path).unwrap();
        for call in &calls {
            for (at, _) in source.match_indices(call.as_str()) {
                let argument = source[at + call.len()..].trim_start();
                let Some(key) = argument.strip_prefix('"').and_then(|rest| rest.split('"').next()) else { continue };
                if !known.contains(key) {
                    missing.push(format!("{}: {key}", path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn all_that_a_learner_reads_has_a_symbol() {
    for locale in Locale::ALL {
        for ((file, id), (_, symbol)) in messages(locale) {
            if for_learners(&file, &id) {
                let symbol = symbol.unwrap_or_else(|| panic!("{id} in {} has no symbol", locale.key()));
                assert!(Concept::parse(&symbol).is_some(), "{id} names the unknown symbol {symbol}");
            }
        }
    }
}

#[test]
fn learners_are_spoken_to_plainly() {
    let known = known_words();
    for locale in Locale::ALL {
        let list = (locale == Locale::EnGbEasy).then_some(&known);
        let mut wrong: Vec<(String, String, Vec<Fault>)> = Vec::new();
        for ((file, id), (text, symbol)) in messages(locale) {
            let faults = faults(&text, symbol.is_some(), list);
            if for_learners(&file, &id) && file != "glossary" && !faults.is_empty() {
                wrong.push((id, text, faults));
            }
        }
        assert!(wrong.is_empty(), "{}: {wrong:#?}", locale.key());
    }
}

/// The two lists of words that most people know (they are American), and our own of words we explain.
fn known_words() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut known: BTreeSet<String> = allowed_words().into_iter().collect();
    for list in ["dale-chall", "spache"] {
        let path = root.join("node_modules").join(list).join("index.js");
        let source = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("run `npm ci`: {}", path.display()));
        let quoted = source.lines().filter_map(|line| line.trim().strip_prefix('\'')?.split('\'').next());
        known.extend(quoted.map(str::to_lowercase));
    }
    assert!(known.len() > 2_900, "the lists are not what they were: {} words", known.len());
    known.insert("lesson".to_owned()); // what stands in a blank
    known
}

fn allowed_words() -> Vec<String> {
    include_str!("../../../locales/allow.txt").lines().map(str::to_owned).collect()
}

#[test]
fn every_word_we_allow_ourselves_is_explained() {
    for locale in Locale::ALL {
        let messages = messages(locale);
        for word in allowed_words() {
            let id = format!("glossary-{word}");
            assert!(messages.contains_key(&("glossary".to_owned(), id)), "{word} has no meaning in {}", locale.key());
        }
    }
}

/// Everything a question can be asked about, one lesson by its name.
fn abouts(question: Question, lesson: &str) -> Vec<About> {
    let times = Time::ALL.iter().copied().map(About::Time);
    match question.of() {
        Of::Activity => Activity::ALL.iter().copied().map(About::Activity).collect(),
        Of::Me => vec![About::Me],
        Of::Place => {
            let lessons = [About::AllLessons, About::Session(lesson.to_owned())];
            let lessons =
                lessons.into_iter().filter(|about| question != Question::Sharing || *about != About::AllLessons);
            lessons.chain(times.filter(|_| question != Question::Activity)).collect()
        }
    }
}

#[test]
fn every_question_and_every_step_has_words() {
    for words in Locale::ALL.map(Words::of) {
        for question in Question::ALL.iter().copied() {
            let abouts = abouts(question, "Maths on Tuesday morning");
            let said = abouts.iter().map(|about| words.heading(question, about));
            let steps = question.steps().into_iter().map(|step| words.step(question, step));
            for said in said.chain(steps).chain([words.short(question), words.change(question)]) {
                assert!(said.symbol.is_some() && said.words.contains(char::is_alphabetic), "{question:?}: {said:?}");
                assert!(!said.words.starts_with("question-") && !said.words.starts_with("scale-"), "{said:?}");
            }
        }
    }
}

#[test]
fn no_two_questions_share_a_heading() {
    for words in Locale::ALL.map(Words::of) {
        let mut seen = BTreeSet::new();
        for question in Question::ALL.iter().copied() {
            for about in abouts(question, "Maths") {
                assert!(seen.insert(words.heading(question, &about).words), "{question:?} {about:?}");
            }
        }
    }
}

#[test]
fn a_day_has_words_and_a_picture() {
    let words = Words::of(Locale::EnGbEasy);
    let half_past_nine = chrono::NaiveTime::from_hms_opt(9, 30, 0).unwrap();
    let said = words.day_and_time(chrono::Weekday::Tue, half_past_nine);
    assert_eq!(said, Said { words: "Tuesday morning, 9:30".into(), symbol: Some(Concept::Morning) });
    let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    assert_eq!(words.date(date), "Tuesday 24 November");
    assert_eq!(words.session("Maths", chrono::Weekday::Tue, half_past_nine), "Maths on Tuesday morning");
}

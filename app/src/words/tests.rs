//! The locales are whole: the same keys in each, each key that a source names, and a symbol beside all a learner reads.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use domain::question::{Of, Question};
use domain::scale::{Activity, Scale, SmallStep, Time};
use domain::situation::Situation;
use domain::statement::Step;
use fluent_syntax::ast::Entry;
use storage::{CollegeWords, Rewording};

use super::lint::allowed_words;
use super::*;

mod used;
mod whole;

/// What a learner can meet in a locale, by key.
fn learner_messages(locale: Locale) -> impl Iterator<Item = (&'static String, &'static Message)> {
    messages(locale).iter().filter(|(key, message)| for_learners(message.file, key))
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
fn every_key_that_a_source_names_has_words() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let known = messages(Locale::EnGb);
    let calls = ["say", "say_with", "said", "said_with", "concept"].map(|verb| format!(".{verb}("));
    let mut missing = Vec::new();
    for path in ["app", "server"].iter().flat_map(|folder| files(&root.join(folder), "rs")) {
        let source = std::fs::read_to_string(&path).unwrap();
        for call in &calls {
            for (at, _) in source.match_indices(call.as_str()) {
                let argument = source[at + call.len()..].trim_start();
                let Some(key) = argument.strip_prefix('"').and_then(|rest| rest.split('"').next()) else { continue };
                if !known.contains_key(key) {
                    missing.push(format!("{}: {key}", path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// R80: plain HTML says it first. What is here names, describes or hides what no element does; another takes a reason.
const ARIA: [&str; 6] =
    ["aria-current", "aria-describedby", "aria-hidden", "aria-invalid", "aria-label", "aria-labelledby"];

#[test]
fn components_use_no_aria_beyond_the_list() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for path in files(&root, "rs") {
        let source = std::fs::read_to_string(&path).unwrap();
        for attribute in source.split("aria-").skip(1) {
            let name: String = attribute.chars().take_while(char::is_ascii_lowercase).collect();
            assert!(name.is_empty() || ARIA.contains(&&*format!("aria-{name}")), "aria-{name} in {}", path.display());
        }
    }
}

/// R22: nothing is only slid, dragged, pointed at, held or touched twice. In the coordinator's week a place may be dragged,
/// beside a form that does the same.
const BY_POINTER: [&str; 8] =
    ["\"range\"", "draggable", "pointermove", "mousemove", "mouseover", "touchmove", "contextmenu", "dblclick"];

#[test]
fn nothing_is_only_for_a_steady_hand() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for path in files(&root, "rs") {
        let name = path.display().to_string();
        let source = std::fs::read_to_string(&path).unwrap();
        let found = BY_POINTER.iter().find(|word| source.contains(**word));
        let may = name.contains("/deployment/") || name.ends_with("/words/tests.rs");
        assert!(may || found.is_none(), "{found:?} in {name}");
    }
}

#[test]
fn all_that_a_learner_reads_has_a_symbol() {
    for locale in Locale::ALL {
        for (key, message) in learner_messages(locale) {
            let symbol = message.symbol.unwrap_or_else(|| panic!("{key} in {} has no symbol", locale.key()));
            assert!(Concept::parse(symbol).is_some(), "{key} names the unknown symbol {symbol}");
        }
    }
}

#[test]
fn learners_are_spoken_to_plainly() {
    for locale in Locale::ALL {
        let rules = Rules::of(locale);
        let of_one = |(key, message): (&'static String, &'static Message)| {
            let shape = Shape::of(&message.value);
            let mut faults = rules.faults(key, &shape, message.symbol.is_some());
            // a meaning says what another word for the same thing is
            faults.retain(|fault| !matches!(fault, Fault::Synonym(_)) || !key.starts_with("glossary-word-"));
            (!faults.is_empty()).then_some((key, shape.readings, faults))
        };
        let wrong: Vec<_> = learner_messages(locale).filter_map(of_one).collect();
        assert!(wrong.is_empty(), "{}: {wrong:#?}", locale.key());
    }
}

#[test]
fn every_word_we_allow_ourselves_is_explained() {
    for locale in Locale::ALL {
        for word in allowed_words() {
            let meaning = format!("glossary-word-{word}");
            assert!(messages(locale).contains_key(&meaning), "{word} has no meaning in {}", locale.key());
        }
    }
}

/// Everything a question can be asked about, one lesson by its name.
fn abouts(question: Question, lesson: &str) -> Vec<About> {
    match question.of() {
        Of::Activity => {
            let steps = SmallStep::ALL.iter().copied().map(About::SmallStep);
            Activity::ALL.iter().copied().map(About::Activity).chain(steps).collect()
        }
        Of::Me => vec![About::Me],
        Of::Place => {
            let lessons = [About::AllLessons, About::Session(lesson.to_owned())];
            let in_lessons_alone = question == Question::Activity;
            let times = Time::ALL.iter().copied().map(About::Time).filter(|_| !in_lessons_alone);
            lessons.into_iter().chain(times).collect()
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
fn the_words_an_answer_was_given_to_are_those_of_its_heading() {
    let session = Situation::Session(domain::id::SessionId::new(uuid::Uuid::nil()));
    let places = [Situation::AllLessons, session, Situation::Time(Time::Lunch), Situation::Me];
    let about = [Situation::Activity(Activity::Reading), Situation::SmallStep(SmallStep::ReadAPage)];
    for question in Question::ALL.iter().copied() {
        let steps = places.into_iter().chain(about).filter_map(|situation| Step::new(situation, question));
        let only_in_lessons = question == Question::Activity;
        for step in steps.filter(|step| !(only_in_lessons && matches!(step.situation, Situation::Time(_)))) {
            let about = match step.situation {
                Situation::Session(_) => About::Session(String::from("Maths")),
                Situation::Time(time) => About::Time(time),
                Situation::Activity(activity) => About::Activity(activity),
                Situation::SmallStep(small) => About::SmallStep(small),
                Situation::AllLessons => About::AllLessons,
                Situation::Me => About::Me,
            };
            let key = step.words_key();
            let shipped = messages(Locale::EnGb).get(&key).map(|message| source(&message.value)).unwrap_or_default();
            let says = Some(format!("Our own: {shipped}"));
            let own = OwnWords::of(CollegeWords {
                revision: 1,
                in_force: vec![Rewording { locale: "en-GB".to_owned(), key: key.clone(), says }],
                languages: vec![],
            });
            let heading = |own| Words::of_college(Locale::EnGb, Arc::new(own)).heading(question, &about).words;
            let said = leptos::prelude::Owner::new().with(|| heading(own));
            assert!(said.starts_with("Our own: "), "{key}: {said}");
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
                if question.of() == Of::Activity {
                    for place in [About::AllLessons, About::Session("Maths".to_owned()), About::Time(Time::Lunch)] {
                        let on_the_way = words.heading_on_the_way(question, &about, &place).words;
                        assert!(seen.insert(on_the_way), "{question:?} {about:?} {place:?}");
                    }
                }
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
    let at_break = words.time_and_hour(Time::Break, Some(half_past_nine));
    assert_eq!(at_break, Said { words: "Break, in the morning, 9:30".into(), symbol: Some(Concept::Break) });
    assert_eq!(words.time_and_hour(Time::Trip, None).words, "Trips");
    let maths = words.session("Maths", chrono::Weekday::Tue, half_past_nine);
    assert_eq!(maths, "Maths on Tuesday morning");
    assert_eq!(words.session_at(maths, half_past_nine), "Maths on Tuesday morning, 9:30");
}

#[test]
fn every_file_a_college_may_reword_has_a_name() {
    for locale in Locale::ALL {
        for (key, message) in messages(locale).iter().filter(|(key, _)| is_rewordable(locale, key)) {
            assert!(
                Words::of(Locale::EnGb).has(&format!("wording-file-{}", message.file)),
                "{key} of {}",
                message.file
            );
        }
    }
}

//! Each rule has a bad example that it finds, and a good one that it lets pass.

use super::*;

mod each_language;

fn known() -> &'static BTreeSet<&'static str> {
    static FEW: LazyLock<BTreeSet<&str>> = LazyLock::new(|| ["you", "say", "what", "want", "your", "look"].into());
    &FEW
}

fn plain() -> Rules {
    Rules::of(Locale::EnGb)
}

fn faults_of(text: &str) -> Vec<Fault> {
    plain().faults_of(text, true)
}

#[test]
fn a_long_sentence_is_found() {
    assert_eq!(faults_of(&format!("{}.", ["say"; 16].join(" "))), [Fault::Long]);
    assert_eq!(faults_of(&format!("{}.", ["say"; 15].join(" "))), []);
}

#[test]
fn a_long_label_is_found() {
    assert_eq!(faults_of(&["say"; 11].join(" ")), [Fault::Long]);
    assert_eq!(faults_of(&["say"; 10].join(" ")), []);
}

#[test]
fn two_ideas_in_one_sentence_are_found() {
    assert_eq!(faults_of("You say it and you want it but you look."), [Fault::Joined]);
}

#[test]
fn contractions_and_double_negatives_are_found() {
    assert_eq!(faults_of("You don’t say."), [Fault::Contraction]);
    assert_eq!(faults_of("You can not say no."), [Fault::DoubleNegative]);
}

#[test]
fn letters_for_words_are_found() {
    assert_eq!(faults_of("Ask your LSA."), [Fault::Capitals]);
    assert_eq!(faults_of("I want what you want."), []);
}

#[test]
fn signs_and_bare_numbers_are_found() {
    assert_eq!(faults_of("You say; you want."), [Fault::Sign]);
    assert_eq!(plain().faults_of("Say 3.", false), [Fault::BareNumber]);
    assert_eq!(plain().faults_of("Say 3.", true), []);
}

#[test]
fn another_word_for_the_same_thing_is_found() {
    assert_eq!(faults_of("What assistance you want."), [Fault::Synonym("assistance".into())]);
    assert_eq!(faults_of("Say how it supports you."), [Fault::Synonym("supports".into())]);
    assert_eq!(faults_of("My support"), []);
}

#[test]
fn words_that_are_never_said_are_found() {
    assert_eq!(faults_of("Please say."), [Fault::Never("please".into())]);
}

#[test]
fn a_word_that_few_know_is_found() {
    let easy = Rules { known: Some(known()), ..plain() };
    assert_eq!(easy.faults_of("You contemplate.", true), [Fault::Unknown("contemplate".into())]);
    assert_eq!(easy.faults_of("You looked.", true), []);
}

#[test]
fn where_a_statement_stands_is_said_in_five_ways_and_no_other() {
    let stands = |words: &str| {
        let shape = Shape { readings: vec![words.to_owned()], ..Shape::default() };
        plain().faults("statement-state-sent", &shape, true)
    };
    assert_eq!(stands("Sent"), []);
    assert_eq!(stands("Completed"), [Fault::Never("completed".into()), Fault::Status]);
    assert_eq!(stands("Done"), [Fault::Status]);
}

#[test]
fn every_reading_of_a_message_is_judged() {
    let shape = Shape { readings: vec!["Say it.".into(), format!("{}.", ["say"; 16].join(" "))], ..Shape::default() };
    assert_eq!(plain().faults("parts-kept", &shape, true), [Fault::Long]);
}

#[test]
fn the_lists_of_known_words_are_in_the_program() {
    assert!(KNOWN.len() > 2_900, "the lists are not what they were: {} words", KNOWN.len());
    assert!(KNOWN.contains("help") && KNOWN.contains("sayso") && !KNOWN.contains("contemplate"));
}

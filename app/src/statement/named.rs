//! People whom an answer names: those who can be asked for, and those who could be when it was given.

use domain::question::NO_ONE;
use domain::symbol::Concept;
use storage::MySupport;

use crate::question::Pick;
use crate::words::{Said, Words};

/// What someone is called whom an answer names.
pub fn called(words: Words, support: &MySupport, id: &str) -> Said {
    let known = support.helpers.iter().find(|face| face.id.to_string() == id);
    if let Some(face) = known {
        return Said { words: face.name.to_string(), symbol: Some(Concept::Person) };
    }
    match support.named.iter().find(|face| face.id.to_string() == id) {
        Some(face) => words.said_with("statement-person-not-here", &[("name", face.name.to_string().into())]),
        None => words.said("statement-person-gone"),
    }
}

/// Everyone who can be picked, and whoever is picked and cannot come any more: nobody but the learner unpicks them.
pub fn people(words: Words, support: &MySupport, picked: &[String]) -> Vec<Pick> {
    let helpers = support.helpers.iter().map(|face| face.id.to_string()).collect::<Vec<_>>();
    let gone = picked.iter().filter(|word| *word != NO_ONE && !helpers.contains(word)).cloned();
    let all = helpers.iter().cloned().chain(gone);
    all.map(|word| {
        let face = support.helpers.iter().chain(&support.named).find(|face| face.id.to_string() == word).cloned();
        Pick { picked: picked.contains(&word), said: called(words, support, &word), word, face }
    })
    .collect()
}

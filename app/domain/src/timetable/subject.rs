//! What a class is about, where its title says so in a word everybody knows: for a picture beside it. A closed list, and
//! nothing for any other title: a wrong picture misleads whoever cannot read the words.

use crate::symbol::Concept;

/// Whole words of a title, in English and in Welsh, and what they stand for.
const SUBJECTS: [(Concept, &[&str]); 13] = [
    (Concept::Numbers, &["maths", "mathematics", "numeracy", "mathemateg", "rhifedd"]),
    (Concept::Literacy, &["english", "literacy", "saesneg", "llythrennedd"]),
    (Concept::Cooking, &["cooking", "cookery", "catering", "coginio"]),
    (Concept::Art, &["art", "arts", "celf"]),
    (Concept::Music, &["music", "cerddoriaeth"]),
    (Concept::Sport, &["sport", "sports", "chwaraeon"]),
    (Concept::Computer, &["it", "ict", "computing", "computers", "cyfrifiaduron"]),
    (Concept::Gardening, &["gardening", "horticulture", "garddio"]),
    (Concept::Science, &["science", "gwyddoniaeth"]),
    (Concept::Drama, &["drama"]),
    (Concept::Making, &["woodwork", "carpentry", "joinery"]),
    (Concept::TravelTraining, &["travel", "teithio"]),
    (Concept::OutcomeWork, &["work", "employability", "gwaith"]),
];

/// The subject of a class with this title; `None` where it names none of the list, or two of them.
pub fn subject(title: &str) -> Option<Concept> {
    let title = title.to_lowercase();
    let words: Vec<&str> = title.split(|letter: char| !letter.is_alphabetic()).collect();
    let mut met = SUBJECTS.iter().filter(|(_, names)| names.iter().any(|name| words.contains(name)));
    let (first, other) = (met.next()?, met.next());
    other.is_none().then_some(first.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_that_names_its_subject_has_its_picture() {
        for (title, concept) in [
            ("Maths", Concept::Numbers),
            ("Functional Skills English, level 1", Concept::Literacy),
            ("Travel training", Concept::TravelTraining),
            ("IT", Concept::Computer),
            ("Coginio", Concept::Cooking),
        ] {
            assert_eq!(subject(title), Some(concept), "{title}");
        }
    }

    #[test]
    fn a_class_that_names_none_or_two_has_none() {
        for title in ["", "Tutorial", "Smart choices", "Art and music", "Hospitality", "Fitness"] {
            assert_eq!(subject(title), None, "{title}");
        }
    }
}

//! In which half of a meeting somebody is with a learner, in words: nothing is said of the whole.

use domain::deployment::Part;
use domain::scale::Scale;

use crate::words::Words;

/// "first half"; nothing for the whole.
pub fn half(words: Words, part: Part) -> Option<String> {
    Some(words.say(&format!("deployment-part-{}", part.half()?.key())))
}

/// "Maths (first half)", and "Maths" for the whole.
pub fn with_half(words: Words, what: String, part: Part) -> String {
    match half(words, part) {
        Some(half) => words.say_with("deployment-part-of", &[("what", what.into()), ("half", half.into())]),
        None => what,
    }
}

//! Who is answering: saying so, and who made an answer in words.

pub mod actions;
mod answering_page;
mod helper_page;

pub use answering_page::AnsweringPage;
pub use helper_page::HelperPage;

use domain::sitting::{Maker, Someone};

use crate::words::{Said, Words, begun};

/// Who made an answer, said to the learner.
pub fn made_by(words: Words, maker: &Maker) -> Said {
    let name = maker.someone().map(|someone| someone_words(words, someone)).unwrap_or_default();
    let said = words.said_with(&format!("statement-maker-{}", maker.key()), &[("name", name.into())]);
    match maker.someone() {
        Some(Someone::Related(_, Some(_))) | None => said,
        // "a friend helped you": it begins the sentence
        Some(_) => Said { words: begun(&said.words), ..said },
    }
}

/// Someone who helped: their name with what they are to the learner, or that alone.
pub fn someone_words(words: Words, someone: &Someone) -> String {
    match someone {
        Someone::Known(_) => words.say("statement-someone-support-worker"),
        Someone::Related(relation, name) => {
            let relation = words.say(&format!("statement-someone-{}", domain::scale::Scale::key(*relation)));
            match name {
                Some(name) => {
                    let args = [("name", name.clone().into()), ("relation", relation.into())];
                    words.say_with("statement-someone-named", &args)
                }
                None => relation,
            }
        }
    }
}

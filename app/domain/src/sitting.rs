//! Who is answering: asked once a sitting, and kept with every answer made in it.

use crate::id::{PersonId, SittingId};
use crate::scale::scales;

scales! {
    /// Who a helper is to the learner, picked by symbol when they are not known to Sayso.
    Relation {
        /// A parent or carer.
        ParentOrCarer = "parent-or-carer",
        /// A friend.
        Friend = "friend",
        /// A support worker.
        SupportWorker = "support-worker",
        /// A teacher.
        Teacher = "teacher",
        /// Anyone else.
        SomeoneElse = "someone-else",
    }
}

/// The longest name kept of a helper, in characters.
pub const LONGEST_NAME: usize = 80;

/// Someone who helped: a person of Sayso, or a relation with a name if they want one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Someone {
    /// A person known to Sayso.
    Known(PersonId),
    /// Anyone else, by what they are to the learner.
    Related(Relation, Option<String>),
}

impl Someone {
    /// A relation with the name typed beside it: trimmed, cut at [`LONGEST_NAME`], none if blank.
    pub fn related(relation: Relation, typed_name: &str) -> Self {
        let name: String = typed_name.trim().chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect();
        Self::Related(relation, (!name.is_empty()).then_some(name))
    }
}

/// Who made an answer. Wherever the answer is shown, this is shown with it (rule 1 of the product).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Maker {
    /// The learner alone.
    Myself,
    /// The learner, with someone's help.
    WithHelp(Someone),
    /// Someone else, for the learner.
    WrittenForMe(Someone),
}

impl Maker {
    /// The word that names the kind of maker in storage and locale keys.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Myself => "myself",
            Self::WithHelp(_) => "with-help",
            Self::WrittenForMe(_) => "written-for-me",
        }
    }

    /// Who helped or wrote, where someone did.
    pub const fn someone(&self) -> Option<&Someone> {
        match self {
            Self::Myself => None,
            Self::WithHelp(someone) | Self::WrittenForMe(someone) => Some(someone),
        }
    }

    /// Puts a maker together from its kept parts; `None` when they do not fit.
    pub fn from_parts(key: &str, someone: Option<Someone>) -> Option<Self> {
        match (key, someone) {
            ("myself", None) => Some(Self::Myself),
            ("with-help", Some(someone)) => Some(Self::WithHelp(someone)),
            ("written-for-me", Some(someone)) => Some(Self::WrittenForMe(someone)),
            _ => None,
        }
    }
}

scales! {
    /// How an answer was given.
    Way {
        /// Picked on the screen.
        Tapped = "tapped",
        /// Typed.
        Typed = "typed",
        /// Entered from paper.
        Paper = "paper",
        /// Said in a meeting, and entered after it.
        Meeting = "meeting",
    }
}

/// One stretch of answering after one sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// Which.
    pub id: SittingId,
    /// Who is answering in it: the maker of its answers.
    pub answering: Maker,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_name_is_no_name_and_a_long_one_is_cut() {
        assert_eq!(Someone::related(Relation::Friend, "  "), Someone::Related(Relation::Friend, None));
        let Someone::Related(_, Some(name)) = Someone::related(Relation::Friend, &"é".repeat(500)) else {
            panic!("a name was typed")
        };
        assert_eq!(name.chars().count(), LONGEST_NAME);
    }
}

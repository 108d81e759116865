//! Who comes to a learner's lessons, when and where they are, and what of it is new to them.

use std::collections::BTreeSet;

use crate::id::PersonId;

/// How who comes to one lesson stands to what the learner was shown of it before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// They come, and the learner who looked before has not been shown them.
    pub new: BTreeSet<PersonId>,
    /// The learner was shown that they come, and they do not.
    pub gone: BTreeSet<PersonId>,
}

impl Change {
    /// `shown` is everyone the learner was ever shown for this lesson; `None` when they have not looked yet: then nothing
    /// is new, because nothing is known otherwise.
    pub fn of(shown: Option<&BTreeSet<PersonId>>, comes: &BTreeSet<PersonId>) -> Self {
        let Some(shown) = shown else { return Self::default() };
        Self { new: comes.difference(shown).copied().collect(), gone: shown.difference(comes).copied().collect() }
    }

    /// Whether anything is not as they were shown.
    pub fn is_any(&self) -> bool {
        !self.new.is_empty() || !self.gone.is_empty()
    }
}

/// How when and where one lesson is stands to what the learner was shown of it before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shift {
    /// It is on another day, or at another time of it.
    pub time: bool,
    /// It is in another room, and it is known in which.
    pub room: bool,
}

impl Shift {
    /// Whether anything is not as they were shown.
    pub const fn is_any(self) -> bool {
        self.time || self.room
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn people(ids: &[u128]) -> BTreeSet<PersonId> {
        ids.iter().map(|id| PersonId::new(Uuid::from_u128(*id))).collect()
    }

    #[test]
    fn nothing_is_new_to_whoever_has_not_looked() {
        assert!(!Change::of(None, &people(&[1, 2])).is_any());
    }

    #[test]
    fn whoever_comes_instead_is_new_and_whoever_does_not_is_gone() {
        let change = Change::of(Some(&people(&[1, 2])), &people(&[2, 3]));
        assert_eq!(change, Change { new: people(&[3]), gone: people(&[1]) });
        assert!(!Change::of(Some(&people(&[1])), &people(&[1])).is_any());
    }

    #[test]
    fn somebody_where_nobody_was_shown_is_new() {
        assert_eq!(Change::of(Some(&people(&[])), &people(&[1])).new, people(&[1]));
    }
}

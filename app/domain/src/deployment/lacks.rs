//! What a place lacks to which nobody comes, or fewer than are asked for: half of it, or one more than comes.

use super::Part;

/// What a place lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lacks {
    /// Everyone: nobody comes to any of it.
    #[default]
    Everyone,
    /// Whoever should come to one half of it: somebody comes to the other.
    Half(Part),
    /// Another one: somebody comes, and more are asked for.
    Another,
}

impl Lacks {
    /// What a place lacks to which somebody comes for each of these parts, where so many people are asked for in a part of
    /// it; nothing, where they come.
    pub fn of(here: &[Part], (part, people): (Part, usize)) -> Option<Self> {
        let come = |then: Part| here.iter().filter(|part| part.meets(then)).count();
        let left = part.where_it(|half| come(half) < people)?;
        Some(if here.is_empty() {
            Self::Everyone
        } else if come(left) > 0 {
            Self::Another
        } else {
            Self::Half(left)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_lacks_everyone_a_half_or_another_one_or_nothing_where_enough_come() {
        use Part::{First, Second, Whole};
        let lacks = |here: &[Part], people| Lacks::of(here, (Whole, people));
        assert_eq!(lacks(&[], 1), Some(Lacks::Everyone));
        assert_eq!(lacks(&[First], 1), Some(Lacks::Half(Second)));
        assert_eq!((lacks(&[Whole], 1), lacks(&[First, Second], 1)), (None, None));
        assert_eq!((lacks(&[Whole], 2), lacks(&[First], 2)), (Some(Lacks::Another), Some(Lacks::Another)));
        assert_eq!(lacks(&[Whole, Second], 2), Some(Lacks::Another));
        assert_eq!(Lacks::of(&[First], (First, 1)), None, "nobody is asked for in the other half");
    }
}

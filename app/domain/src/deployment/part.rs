//! Which part of a meeting somebody is needed for, or comes for: all of it, or one half.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

use crate::scale::{Moment, scales};

scales! {
    /// All of a meeting or one half of it, which is the least that is planned for.
    Part {
        /** From its start to its end. */ Whole = "whole",
        /** From its start to the middle. */ First = "first-half",
        /** From the middle, rounded down to a minute, to its end. */ Second = "second-half",
    }
}

impl Part {
    /// The two halves, which a whole is made of.
    const HALVES: [Self; 2] = [Self::First, Self::Second];

    /// The part in which somebody has to be there for help at these moments: one half where it is wanted at the start alone or
    /// at the end alone. Whoever may be asked at any time is there all the time.
    pub fn of(moments: &BTreeSet<Moment>) -> Self {
        match moments.iter().collect::<Vec<_>>()[..] {
            [Moment::AtStart] => Self::First,
            [Moment::AtEnd] => Self::Second,
            _ => Self::Whole,
        }
    }

    /// The part that is made of these halves; none without any.
    fn made_of(is_in: impl Fn(Self) -> bool) -> Option<Self> {
        match Self::HALVES.map(is_in) {
            [true, true] => Some(Self::Whole),
            [true, false] => Some(Self::First),
            [false, true] => Some(Self::Second),
            [false, false] => None,
        }
    }

    /// Its halves: both, or itself.
    pub fn halves(self) -> impl Iterator<Item = Self> {
        Self::HALVES.into_iter().filter(move |half| self.meets(*half))
    }

    /// The half that it is; none for the whole.
    pub fn half(self) -> Option<Self> {
        (self != Self::Whole).then_some(self)
    }

    /// Whether any of it is in the other one too.
    pub fn meets(self, other: Self) -> bool {
        self == other || self == Self::Whole || other == Self::Whole
    }

    /// Whether all of the other one is in it.
    pub fn covers(self, other: Self) -> bool {
        self == other || self == Self::Whole
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        if self == other { self } else { Self::Whole }
    }

    /// What is left of it without the other one; nothing, where that takes all of it.
    pub fn without(self, other: Self) -> Option<Self> {
        Self::made_of(|half| self.meets(half) && !other.meets(half))
    }

    /// Of its halves those for which something holds; nothing, where it holds for none.
    pub fn where_it(self, holds: impl Fn(Self) -> bool) -> Option<Self> {
        Self::made_of(|half| self.meets(half) && holds(half))
    }

    /// From when to when it is, of a meeting from one instant to another.
    pub fn span(self, (starts, ends): (DateTime<Utc>, DateTime<Utc>)) -> (DateTime<Utc>, DateTime<Utc>) {
        let middle = starts + TimeDelta::minutes((ends - starts).num_minutes() / 2);
        match self {
            Self::Whole => (starts, ends),
            Self::First => (starts, middle),
            Self::Second => (middle, ends),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    #[test]
    fn help_at_the_start_alone_is_the_first_half_at_the_end_alone_the_second_and_any_other_the_whole() {
        let of = |moments: &[Moment]| Part::of(&moments.iter().copied().collect());
        assert_eq!(of(&[Moment::AtStart]), Part::First);
        assert_eq!(of(&[Moment::AtEnd]), Part::Second);
        assert_eq!(of(&[Moment::AtStart, Moment::AtEnd]), Part::Whole);
        assert_eq!(of(&[Moment::AtStart, Moment::WhenIAsk]), Part::Whole);
        for moment in [Moment::WhenIAsk, Moment::WhenStuck, Moment::AllThrough] {
            assert_eq!(of(&[moment]), Part::Whole);
        }
        assert_eq!(of(&[]), Part::Whole);
    }

    #[test]
    fn two_halves_are_a_whole_and_a_whole_without_one_is_the_other() {
        use Part::{First, Second, Whole};
        assert_eq!((First.and(Second), First.and(First), Whole.and(Second)), (Whole, First, Whole));
        assert_eq!((Whole.without(First), First.without(Second)), (Some(Second), Some(First)));
        assert_eq!((First.without(First), First.without(Whole), Whole.without(Whole)), (None, None, None));
        assert!(First.meets(Whole) && Whole.meets(Second) && !First.meets(Second));
        assert!(Whole.covers(First) && First.covers(First) && !First.covers(Whole) && !First.covers(Second));
        assert_eq!(Whole.halves().collect::<Vec<_>>(), [First, Second]);
        assert_eq!(Second.halves().collect::<Vec<_>>(), [Second]);
    }

    #[test]
    fn the_middle_is_rounded_down_to_a_minute_and_belongs_to_the_second_half() {
        let at = |hour, minute| Utc.with_ymd_and_hms(2026, 11, 24, hour, minute, 0).unwrap();
        let maths = (at(9, 0), at(10, 25));
        assert_eq!(Part::Whole.span(maths), maths);
        assert_eq!(Part::First.span(maths), (at(9, 0), at(9, 42)));
        assert_eq!(Part::Second.span(maths), (at(9, 42), at(10, 25)));
    }
}

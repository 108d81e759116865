//! That an LSA is not in, from a day to a day.

use chrono::NaiveDate;

use crate::id::PersonId;

/// One stretch of days on which one LSA is not in, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotIn {
    /// Who.
    pub lsa: PersonId,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
}

impl NotIn {
    /// Whether it lasts on a day.
    pub fn is_on(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether it is somebody's, and lasts on a day.
    pub fn is_of(self, lsa: PersonId, on: NaiveDate) -> bool {
        self.lsa == lsa && self.is_on(on)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn who_is_not_in_from_a_day_to_a_day_is_not_in_on_either_and_nobody_else_is_out() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let [dana, sam] = [1, 2].map(|n| PersonId::new(Uuid::from_u128(n)));
        let not_in = NotIn { lsa: dana, from: day(24), to: day(26) };
        assert_eq!([23, 24, 25, 26, 27].map(|on| not_in.is_of(dana, day(on))), [false, true, true, true, false]);
        assert!(!not_in.is_of(sam, day(25)));
    }
}

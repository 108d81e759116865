//! An LSA at one session: for whom, for which halves, and how much of their attention is left.

use crate::instance::{AT_ONCE, Twelfths, WHOLE};
use crate::week::{Demand, DemandFacts, Halves, Session};

/// One LSA at one session.
#[derive(Clone, Copy, Debug)]
pub struct Stay {
    /// Where.
    pub session: Session,
    /// In the first half, and in the second.
    pub(super) used: [u8; 2],
    pub(super) many: u8,
    /// The halves they are there for.
    pub(super) halves: Halves,
    pub(super) with: [Demand; AT_ONCE],
}

impl Stay {
    /// Whom they are there for.
    pub fn with(&self) -> &[Demand] {
        &self.with[..usize::from(self.many)]
    }

    /// Whether so much more attention, for some halves, is left of theirs.
    pub(super) fn takes(&self, load: Twelfths, halves: Halves) -> bool {
        let fits = |used: u8, half| !halves.meet(half) || Twelfths::from(used) + load <= WHOLE;
        usize::from(self.many) < AT_ONCE && fits(self.used[0], Halves::FIRST) && fits(self.used[1], Halves::SECOND)
    }

    /// Takes a demand's attention of theirs, or gives it back.
    pub(super) fn load(&mut self, facts: &DemandFacts, sign: i8) {
        for (used, half) in self.used.iter_mut().zip([Halves::FIRST, Halves::SECOND]) {
            if facts.halves.meet(half) {
                *used = used.wrapping_add_signed(sign * facts.load as i8);
            }
        }
    }
}

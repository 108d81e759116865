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

    /// Whether so much more attention in each half is left of theirs.
    pub(super) fn takes(&self, loads: [Twelfths; 2]) -> bool {
        let fits = |half: usize| Twelfths::from(self.used[half]) + loads[half] <= WHOLE;
        usize::from(self.many) < AT_ONCE && fits(0) && fits(1)
    }

    /// Takes a demand's attention of theirs, or gives it back.
    pub(super) fn load(&mut self, facts: &DemandFacts, sign: i8) {
        for (used, load) in self.used.iter_mut().zip(facts.loads) {
            *used = used.wrapping_add_signed(sign * load as i8);
        }
    }
}

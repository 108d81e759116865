//! Of deployments that cost the same, one in which more of those who said "with my group" are with others, and the load of the
//! LSAs is more even. Never at a cost, and never where people were told already: whoever was published stays. A place that nobody was
//! told of may go to another, whatever else is published.

use crate::deployment::{Deployment, Stay};
use crate::search::Proposal;
use crate::search::moves::change_places;
use crate::week::{Demand, DemandFacts, Lsa, Session, Week};

/// Changes tried, at most: on a week of thousands of learners the first of them are looked at.
const TRIES: usize = 400_000;
/// A part of a contract is counted in so many.
const PARTS: u64 = 1_000;

/// What breaks a tie, less is better: how many are apart from their group, then how uneven the load is.
type Uneven = (usize, u64);

/// The same proposal, or one that costs as much and breaks its ties.
pub fn break_ties(week: &Week, proposal: &Proposal) -> Proposal {
    let mut now = Deployment::empty(week);
    for (at, lsa) in proposal.given.iter().enumerate() {
        if let Some(lsa) = lsa {
            now.give(Demand(at as u32), *lsa);
        }
    }
    now.keep();
    let uneven = (0..week.lsas() as u32).map(|lsa| uneven(&now, Lsa(lsa))).collect();
    let mut evening = Evening { now, uneven, tries: 0 };
    while evening.better() && evening.tries < TRIES {}
    Proposal { given: evening.now.all().to_vec(), ..proposal.clone() }
}

/// A deployment whose ties are being broken.
struct Evening<'w> {
    now: Deployment<'w>,
    /// Each LSA's part of what breaks a tie, as all stands now: a try asks for it of two of them, and most come to nothing.
    uneven: Vec<Uneven>,
    tries: usize,
}

impl Evening<'_> {
    /// Tries each demand with each LSA once; whether anything came of it.
    fn better(&mut self) -> bool {
        let week = self.now.week;
        let mut any = false;
        for (at, facts) in week.demands.iter().enumerate() {
            if self.tries >= TRIES {
                return any;
            }
            let demand = Demand(at as u32);
            let others = if is_told(facts) { &[][..] } else { &facts.options[..] };
            for &other in others {
                any |= self.exchange(demand, other) || self.join(demand, other);
            }
        }
        any
    }

    /// Whoever comes changes places with another, each with everyone they are with then.
    fn exchange(&mut self, demand: Demand, other: Lsa) -> bool {
        let session = self.now.week.demands[demand.at()].session;
        let Some(lsa) = self.now.given(demand).filter(|lsa| *lsa != other) else { return false };
        !self.moves_whom_was_told(lsa, other, session)
            && self.pays(lsa, other, |now| change_places(now, lsa, other, session))
    }

    /// One demand goes to another who is at that session too, and whoever came for it stays with the others.
    fn join(&mut self, demand: Demand, other: Lsa) -> bool {
        let session = self.now.week.demands[demand.at()].session;
        let Some(lsa) = self.now.given(demand).filter(|lsa| *lsa != other) else { return false };
        self.now.stay_at(other, session).is_some()
            && self.pays(lsa, other, |now| now.take(demand).is_some() && now.give(demand, other))
    }

    /// Does what is about these two alone, and keeps it if it costs as much and breaks a tie.
    fn pays(&mut self, lsa: Lsa, other: Lsa, change: impl FnOnce(&mut Deployment) -> bool) -> bool {
        self.tries += 1;
        let (cost, before) = (self.now.cost(), both(self.uneven[lsa.at()], self.uneven[other.at()]));
        if change(&mut self.now) && self.now.cost() == cost {
            let after = (uneven(&self.now, lsa), uneven(&self.now, other));
            if both(after.0, after.1) < before {
                (self.uneven[lsa.at()], self.uneven[other.at()]) = after;
                self.now.keep();
                return true;
            }
        }
        self.now.back_to(0);
        false
    }

    /// Whether anyone would go elsewhere, if two changed places, from where people were told that somebody comes.
    fn moves_whom_was_told(&self, lsa: Lsa, other: Lsa, session: Session) -> bool {
        let week = self.now.week;
        let then = self.now.day(other, week.sessions[session.at()].day).iter();
        let theirs = then.filter(|stay| week.clash(stay.session, session));
        let mut moved = self.now.stay_at(lsa, session).into_iter().chain(theirs).flat_map(Stay::with);
        moved.any(|demand| is_told(&week.demands[demand.at()]))
    }
}

/// Whether people were told that somebody comes: to a place that nobody was told of anyone may be sent as well as another.
const fn is_told(facts: &DemandFacts) -> bool {
    matches!(facts.published, Some(Some(_)))
}

const fn both(one: Uneven, other: Uneven) -> Uneven {
    (one.0 + other.0, one.1 + other.1)
}

/// One LSA's part of it: squared, so that two who do the same come to less than one who does all.
fn uneven(now: &Deployment, lsa: Lsa) -> Uneven {
    let week = now.week;
    let stays = || (0..week.days).flat_map(|day| now.day(lsa, day));
    let apart = |stay: &&Stay| matches!(stay.with(), [alone] if week.demands[alone.at()].with_group);
    let contract = u64::from(week.minutes[lsa.at()].max(1));
    let spent = u64::from(now.spent(lsa));
    (stays().filter(apart).count(), spent * spent * PARTS / contract)
}

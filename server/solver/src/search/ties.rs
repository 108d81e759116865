//! Of deployments that cost the same, one in which more of those who said "with my group" are with others, and the load of the
//! LSAs is more even. Never at a cost, and never where people were told already: whoever was published stays.

use crate::deployment::{Deployment, Stay};
use crate::search::Proposal;
use crate::search::moves::change_places;
use crate::week::{Demand, Lsa, Week};

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
    let mut tries = 0;
    while better(&mut now, &mut tries) && tries < TRIES {}
    Proposal { given: now.all().to_vec(), ..proposal.clone() }
}

/// Tries each demand with each LSA once; whether anything came of it.
fn better(now: &mut Deployment, tries: &mut usize) -> bool {
    let week = now.week;
    let mut any = false;
    for (at, facts) in week.demands.iter().enumerate() {
        let demand = Demand(at as u32);
        for &other in &facts.options {
            let Some(lsa) = now.given(demand).filter(|lsa| *lsa != other) else { continue };
            if *tries >= TRIES || facts.published.is_some() {
                continue;
            }
            *tries += 1;
            let (cost, before) = (now.cost(), uneven(now, lsa, other));
            let done = change_places(now, lsa, other, facts.session);
            if done && now.cost() == cost && uneven(now, lsa, other) < before {
                now.keep();
                any = true;
            } else {
                now.back_to(0);
            }
        }
    }
    any
}

fn uneven(now: &Deployment, one: Lsa, other: Lsa) -> Uneven {
    let (one, other) = (of(now, one), of(now, other));
    (one.0 + other.0, one.1 + other.1)
}

/// One LSA's part of it: squared, so that two who do the same come to less than one who does all.
fn of(now: &Deployment, lsa: Lsa) -> Uneven {
    let week = now.week;
    let stays = || (0..week.days).flat_map(|day| now.day(lsa, day));
    let apart = |stay: &&Stay| matches!(stay.with(), [alone] if week.demands[alone.at()].with_group);
    let contract = u64::from(week.minutes[lsa.at()].max(1));
    let spent = u64::from(now.spent(lsa));
    (stays().filter(apart).count(), spent * spent * PARTS / contract)
}

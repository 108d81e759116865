//! The first deployment, in moments: what is published where there is one, then the hardest demand first, then chains for whoever is left.

use crate::deployment::Deployment;
use crate::search::chain;
use crate::search::moves::cheapest;
use crate::week::{Demand, Lsa, Week};

/// A deployment to begin from.
pub(super) fn quickly(week: &Week) -> Deployment<'_> {
    let mut first = Deployment::empty(week);
    let mut order: Vec<_> = (0..week.demands.len() as u32).map(Demand).collect();
    for &demand in &order {
        if let Some(Some(lsa)) = week.demands[demand.at()].published {
            first.give(demand, lsa);
        }
    }
    order.sort_by_key(|demand| {
        let facts = &week.demands[demand.at()];
        facts.options.len() / facts.load() as usize
    });
    for &demand in &order {
        let options = week.demands[demand.at()].options.iter().copied();
        if first.given(demand).is_none()
            && let Some(lsa) = cheapest(&first, demand, options)
        {
            first.give(demand, lsa);
        }
    }
    for demand in order {
        if first.given(demand).is_none() {
            chain::meet(&mut first, demand);
        }
    }
    // a chain may leave someone free for whoever had nobody before it
    send_whoever_is_free(&mut first, week);
    first.keep();
    first
}

/// Sends someone wherever anyone is free as it stands. Says who was sent where.
pub(super) fn send_whoever_is_free(to: &mut Deployment, week: &Week) -> Vec<(Demand, Option<Lsa>)> {
    let left = (0..week.demands.len() as u32).map(Demand).filter(|demand| to.given(*demand).is_none());
    let mut sent = Vec::new();
    for demand in left.collect::<Vec<_>>() {
        let who = cheapest(to, demand, week.demands[demand.at()].options.iter().copied());
        if who.is_some_and(|lsa| to.give(demand, lsa)) {
            sent.push((demand, who));
        }
    }
    sent
}

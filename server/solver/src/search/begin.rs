//! The first deployment, in moments: whoever is locked, then what is published where there is one, then the hardest demand
//! first. Then chains for whoever is left: in a week with far too few people these take longer, so each that is found is told,
//! and whoever asks may stop them.

use crate::deployment::Deployment;
use crate::search::chain;
use crate::search::moves::cheapest;
use crate::week::{Demand, Lsa, Week};

/// A deployment to begin from.
pub(super) fn quickly(week: &Week) -> Deployment<'_> {
    let mut first = Deployment::empty(week);
    let (locked, others): (Vec<_>, Vec<_>) =
        hardest_first(week).into_iter().partition(|demand| week.demands[demand.at()].is_locked);
    send_the_cheapest(&mut first, &locked);
    for demand in all(week) {
        if first.given(demand).is_none()
            && let Some(Some(lsa)) = week.demands[demand.at()].published
        {
            first.give(demand, lsa);
        }
    }
    send_the_cheapest(&mut first, &others);
    first.keep();
    first
}

/// Sends to each of these who has nobody yet whoever costs least for it, if anyone can come.
fn send_the_cheapest(to: &mut Deployment, demands: &[Demand]) {
    for &demand in demands {
        let options = to.week.demands[demand.at()].options.iter().copied();
        if to.given(demand).is_none()
            && let Some(lsa) = cheapest(to, demand, options)
        {
            to.give(demand, lsa);
        }
    }
}

/// Meets by chains whoever has nobody, and tells of each deployment that this leads to. False if it was stopped.
pub(super) fn meet_the_rest(
    first: &mut Deployment,
    stop: &dyn Fn() -> bool,
    mut tell: impl FnMut(&Deployment),
) -> bool {
    let week = first.week;
    for demand in hardest_first(week) {
        if first.given(demand).is_some() {
            continue;
        }
        if stop() {
            return false;
        }
        if chain::meet(first, demand, stop) {
            // told of, and taken back: whoever is free may be who another chain ends with
            let mark = first.mark();
            send_whoever_is_free(first, week);
            tell(first);
            first.back_to(mark);
        }
    }
    // a chain may leave someone free for whoever had nobody before it
    send_whoever_is_free(first, week);
    first.keep();
    true
}

fn all(week: &Week) -> impl Iterator<Item = Demand> + use<> {
    (0..week.demands.len() as u32).map(Demand)
}

fn hardest_first(week: &Week) -> Vec<Demand> {
    let mut order: Vec<_> = all(week).collect();
    order.sort_by_key(|demand| {
        let facts = &week.demands[demand.at()];
        facts.options.len() / facts.load().max(1) as usize
    });
    order
}

/// Sends someone wherever anyone is free as it stands. Says who was sent where.
pub(super) fn send_whoever_is_free(to: &mut Deployment, week: &Week) -> Vec<(Demand, Option<Lsa>)> {
    let left = all(week).filter(|demand| to.given(*demand).is_none());
    let mut sent = Vec::new();
    for demand in left.collect::<Vec<_>>() {
        let who = cheapest(to, demand, week.demands[demand.at()].options.iter().copied());
        if who.is_some_and(|lsa| to.give(demand, lsa)) {
            sent.push((demand, who));
        }
    }
    sent
}

//! A few demands that stand in each other's way, all given anew in the best way there is: tried through, with whatever cannot
//! come below the best so far left out. Where that would take too long the best so far is good enough; it is never worse.

use crate::deployment::Stay;
use crate::instance::Cost;
use crate::search::side::Side;
use crate::week::{Demand, Lsa, Week};

/// Demands given anew together, at most.
const TOGETHER: usize = 8;
/// Ways looked at, at most.
const WAYS: usize = 100;
/// A side with no more demands than this is given anew as a whole, and so many ways are looked at.
const FEW: usize = 12;
const WAYS_OF_FEW: usize = 20_000;

/// A few demands under way.
struct Trial<'s, 'w> {
    side: &'s mut Side<'w>,
    these: Vec<Demand>,
    /// The least that all from this one on could save, whoever came.
    saves: Vec<Cost>,
    now: Vec<Option<Lsa>>,
    best: Vec<Option<Lsa>>,
    least: Cost,
    ways: usize,
    most: usize,
}

/// Gives a few demands around this one anew; false if nothing is better.
pub(super) fn anew(side: &mut Side, demand: Demand) -> bool {
    let few = side.demands.len() <= FEW;
    let these = if few { side.demands.clone() } else { around(side, demand) };
    let before = side.now.cost();
    let best: Vec<_> = these.iter().map(|each| side.now.given(*each)).collect();
    for each in &these {
        side.now.take(*each);
    }
    let saves = saves(side.now.week, &these);
    let (now, ways, most) = (vec![None; these.len()], 0, if few { WAYS_OF_FEW } else { WAYS });
    let mut trial = Trial { side, these, saves, now, best, least: before, ways, most };
    trial.from(0);
    let Trial { side, these, best, least, .. } = trial;
    least < before && these.iter().zip(best).all(|(each, lsa)| lsa.is_none_or(|lsa| side.now.give(*each, lsa)))
}

impl Trial<'_, '_> {
    /// Tries every way to give the demands from this one on.
    fn from(&mut self, at: usize) {
        self.ways += 1;
        let Some(&demand) = self.these.get(at) else {
            if self.side.now.cost() < self.least {
                self.least = self.side.now.cost();
                self.best.clone_from(&self.now);
            }
            return;
        };
        if self.side.now.cost() - self.saves[at] >= self.least || self.ways > self.most {
            return;
        }
        let side = &self.side;
        let ours = side.now.week.demands[demand.at()].options.iter().filter(|lsa| side.has(**lsa));
        let mut prices: Vec<_> = ours.filter_map(|lsa| Some((side.now.price(demand, *lsa)?, *lsa))).collect();
        prices.sort_unstable();
        for (_, lsa) in prices {
            self.side.now.give(demand, lsa);
            self.now[at] = Some(lsa);
            self.from(at + 1);
            self.side.now.take(demand);
        }
        self.now[at] = None;
        self.from(at + 1);
    }
}

/// What all from each one on could save at the most: nobody unmet, and nobody idle.
fn saves(week: &Week, these: &[Demand]) -> Vec<Cost> {
    let mut saves = vec![0; these.len() + 1];
    for (at, demand) in these.iter().enumerate().rev() {
        let facts = &week.demands[demand.at()];
        saves[at] = saves[at + 1] + week.weighs_unmet(*demand) + facts.busy;
    }
    saves
}

/// Those that stand in this one's way: all of its learner, its session, its moment, or an LSA's week.
fn around(side: &mut Side, demand: Demand) -> Vec<Demand> {
    let now = &side.now;
    let week = now.week;
    let facts = &week.demands[demand.at()];
    let mut others: Vec<Demand> = match side.chance.below(4) {
        0 => week.learners[facts.learner.at()].demands.clone(),
        1 => week.sessions[facts.session.at()].demands.clone(),
        2 => {
            let moment = |other: &Demand| week.clash(week.demands[other.at()].session, facts.session);
            let first = side.chance.below(side.demands.len());
            side.demands[first..].iter().chain(&side.demands[..first]).copied().filter(moment).take(TOGETHER).collect()
        }
        _ => {
            let lsa = now.given(demand).or_else(|| facts.options.first().copied());
            let stays = lsa.into_iter().flat_map(|lsa| (0..week.days).flat_map(move |day| now.day(lsa, day)));
            stays.flat_map(Stay::with).copied().collect()
        }
    };
    others.retain(|other| *other != demand && side.may_change(*other));
    for at in (1..others.len()).rev() {
        others.swap(at, side.chance.below(at + 1));
    }
    others.truncate(TOGETHER - 1 - usize::from(side.leaves_someone));
    others.push(demand);
    if side.leaves_someone {
        // one of them, who may now have their turn
        let nobody = |each: &Demand| now.given(*each).is_none() && !week.demands[each.at()].options.is_empty();
        let unmet: Vec<_> =
            side.demands.iter().copied().filter(|each| nobody(each) && !others.contains(each)).collect();
        if !unmet.is_empty() {
            others.push(*side.chance.pick(&unmet));
        }
    }
    others.sort_unstable_by_key(|each| (std::cmp::Reverse(week.demands[each.at()].load()), each.at()));
    others
}

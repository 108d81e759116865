//! One half of the LSAs, and a walk that leaves the other half alone: simulated annealing, a number of steps at a time.
//!
//! Every hard rule is about one LSA or one demand, so what two sides do at the same time can be put together, and holds. Only what
//! faces cost is seen by each side as it stood when they began; put together, it is counted again.

use crate::chance::Chance;
use crate::deployment::Deployment;
use crate::instance::Cost;
use crate::search::moves;
use crate::week::{Demand, Lsa};

/// A side of the week, with a deployment of its own of the whole of it.
#[derive(Clone, Debug)]
pub(super) struct Side<'w> {
    pub now: Deployment<'w>,
    pub chance: Chance,
    /// Whose side an LSA is on.
    ours: Vec<bool>,
    /// The demands that our LSAs meet, and our share of the unmet.
    pub demands: Vec<Demand>,
    /// Whether, when the walk began, someone was unmet for whom anyone may come: then it takes bolder steps.
    pub leaves_someone: bool,
    /// What all may cost after this step, for it to be kept.
    pub dearest: Cost,
    /// The same as `demands`, by demand.
    changeable: Vec<bool>,
    /// Who came when the walk began.
    before: Vec<Option<Lsa>>,
}

impl<'w> Side<'w> {
    /// A side with nobody on it yet.
    pub fn new(mut now: Deployment<'w>, chance: Chance) -> Self {
        now.keep();
        let (ours, demands, changeable, before) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { now, chance, ours, demands, leaves_someone: false, dearest: 0, changeable, before }
    }

    /// Whether an LSA is ours.
    pub fn has(&self, lsa: Lsa) -> bool {
        self.ours[lsa.at()]
    }

    /// Whether a demand is ours.
    pub fn may_change(&self, demand: Demand) -> bool {
        self.changeable[demand.at()]
    }

    /// Takes those LSAs who are told by this number, of 0 and 1, and steps with them. Stops early, and says so, if told.
    pub fn walk(
        &mut self,
        parts: &[bool],
        which: bool,
        steps: u64,
        heat: f64,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> bool {
        /// Steps between two questions.
        const LEG: u64 = 256;
        self.take_sides(parts, which);
        let steps = if self.demands.is_empty() { 0 } else { steps };
        for done in (0..=steps).step_by(LEG as usize) {
            if stop() {
                return false;
            }
            for _ in 0..LEG.min(steps - done) {
                self.step(heat);
            }
        }
        true
    }

    fn take_sides(&mut self, parts: &[bool], which: bool) {
        self.ours.clear();
        self.ours.extend(parts.iter().map(|&part| part == which));
        self.before.clear();
        self.before.extend_from_slice(self.now.all());
        self.changeable.clear();
        let ours = &self.ours;
        let week = self.now.week;
        // whoever alone may come for it has it to try; of two sides that may, each takes every other one
        let unmet_ours = |at: usize| {
            let may = |side: bool| week.demands[at].options.iter().any(|lsa| ours[lsa.at()] == side);
            if may(true) == may(false) { (at % 2 == 1) == which } else { may(true) }
        };
        let all = self.before.iter().enumerate();
        self.changeable.extend(all.map(|(at, given)| given.map_or(unmet_ours(at), |lsa| ours[lsa.at()])));
        let mut whole = self.before.iter().zip(&self.now.week.demands);
        self.leaves_someone = whole.any(|(given, facts)| given.is_none() && !facts.options.is_empty());
        self.demands.clear();
        let mine = self.changeable.iter().enumerate().filter(|(_, mine)| **mine);
        self.demands.extend(mine.map(|(at, _)| Demand(at as u32)));
    }

    fn step(&mut self, heat: f64) {
        let before = self.now.cost();
        self.dearest = before + (-heat * (1.0 - self.chance.unit()).ln()) as Cost;
        if moves::change(self) && self.now.cost() <= self.dearest {
            self.now.keep();
        } else {
            self.now.back_to(0);
        }
    }

    /// What this side's walk changed.
    pub fn changes(&self) -> Vec<(Demand, Option<Lsa>)> {
        let changed = self.demands.iter().filter(|demand| self.now.given(**demand) != self.before[demand.at()]);
        changed.map(|&demand| (demand, self.now.given(demand))).collect()
    }

    /// Does as told, in an order that breaks no rule on the way if the whole of it breaks none.
    pub fn adopt(&mut self, changes: impl IntoIterator<Item = (Demand, Option<Lsa>)> + Clone) {
        for (demand, _) in changes.clone() {
            self.now.take(demand);
        }
        for (demand, lsa) in changes {
            if let Some(lsa) = lsa {
                self.now.give(demand, lsa);
            }
        }
        self.now.keep();
    }

    /// Goes back to a deployment known before.
    pub fn go_back(&mut self, to: &[Option<Lsa>]) {
        let all = to.iter().enumerate().map(|(at, &lsa)| (Demand(at as u32), lsa));
        let differ: Vec<_> = all.filter(|(demand, lsa)| self.now.given(*demand) != *lsa).collect();
        self.adopt(differ);
    }
}

//! Proposes a deployment: begins with a quick one, then anneals it, a side of the LSAs on each thread, and proves a bound beside.
//!
//! Nothing here depends on time. The walk is cut into short rounds of a fixed number of steps. For each, chance parts the LSAs in
//! two sides; each side walks by itself, on as many threads as there are, and at the end of the round both are put together.
//! Whoever asks may stop it at any moment: the round under way is thrown away, so that what was told before is the beginning
//! of one and the same sequence, on any machine.
//!
//! Where someone who was published cannot come any more, the better of two deployments is the one that sends fewer elsewhere who could
//! come as published, and of those the one that costs less: so what is told later may cost more. Nobody is left out for it.

mod begin;
mod chain;
mod exact;
mod moves;
mod side;
mod ties;

use std::thread;
use std::time::Duration;

use crate::bound::Bound;
use crate::chance::Chance;
use crate::deployment::Deployment;
use crate::instance::Cost;
use crate::week::{Lsa, Week};
use side::Side;
pub use ties::break_ties;

/// What is asked of a search.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The same seed leads to the same answers.
    pub seed: u64,
    /// How many steps each replica cools over.
    pub steps: u64,
    /// Whether to go on after them, warming up again and again, until told to stop.
    pub go_on: bool,
    /// How many threads to walk on; the answers do not depend on it.
    pub threads: usize,
}

/// Steps of a small search a second, that a machine of today can be trusted to take; and how many demands halve that, since they
/// no longer fit into what the processor keeps at hand.
const PACE: f64 = 1_350_000.0;
const HALVED_BY: f64 = 16_000.0;

impl Asked {
    /// A search whose first cooling ends about when a time does, and that goes on until it is told to stop.
    pub fn within(time: Duration, week: &Week, seed: u64, threads: usize) -> Self {
        let pace = PACE / (1.0 + week.demands.len() as f64 / HALVED_BY);
        Self { seed, steps: (time.as_secs_f64() * pace) as u64, go_on: true, threads }
    }
}

/// A deployment, and what is proven of it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Proposal {
    /// Who comes, by demand.
    pub given: Vec<Option<Lsa>>,
    /// What it costs.
    pub cost: Cost,
    /// No deployment costs less than this.
    pub bound: Cost,
}

impl Proposal {
    /// A deployment, of which nothing is proven yet.
    fn unproven(of: &Deployment) -> Self {
        Self { given: of.all().to_vec(), cost: of.cost() - of.week.beside(of.all()), bound: 0 }
    }
}

/// Hears of progress, and may stop it.
pub trait Watch {
    /// Asked often, from every thread.
    fn stop(&self) -> bool;
    /// A better deployment, or a better bound, was found after so many steps.
    fn better(&self, proposal: &Proposal, steps: u64);
}

/// How hot a cooling begins, in units of cost: while someone is unmet who might be met, the first after settling, those that
/// follow within the plan, and those after it.
const SEVERE: f64 = 20_000.0;
const HOT: f64 = 400.0;
const MILD: f64 = 200.0;
const WARM: f64 = 120.0;
/// How hot it ends.
const COLD: f64 = 20.0;
/// The share of the steps, one in so many, in which the first answer settles, and that each cooling after the plan takes.
const SETTLING: u64 = 16;
const AGAIN: u64 = 4;
/// Steps of a cooling for each demand, at most; and while someone is unmet.
const COOLING: u64 = 30_000;
const COOLING_UNMET: u64 = 1_250;
/// Steps of a round for each demand, up to so many, but never fewer for each than this; and rounds of a cooling, at least.
const ROUND: u64 = 12;
const ROUND_MOST: u64 = 4_000;
const ROUND_LEAST: u64 = 2;
const ROUNDS: u64 = 40;

/// Sums of the proof beside one step; and in the first so many steps for each demand, when every step of the search still brings much.
/// They take a third of the time of one step, and a fifteenth.
const SUMS: u64 = 40;
const SUMS_FIRST: u64 = 8;
const FIRST: u64 = 10_000;

/// Searches.
pub fn propose(week: &Week, asked: &Asked, watch: &(impl Watch + Sync)) -> Proposal {
    let mut first = begin::quickly(week);
    let (mut best, mut least) = (Proposal::unproven(&first), first.cost());
    watch.better(&best, 0);
    let stop = || watch.stop();
    let is_whole = begin::meet_the_rest(&mut first, &stop, |now| {
        if now.cost() < least {
            (best, least) = (Proposal::unproven(now), now.cost());
            watch.better(&best, 0);
        }
    });
    if !is_whole {
        return best;
    }
    let Some(bound) = Bound::new(week, &stop) else { return best };
    best.bound = bound.proven();
    watch.better(&best, 0);
    let sides = [1, 2].map(|stream| Side::new(first.clone(), Chance::new(asked.seed, stream)));
    let mut search = Search { week, asked, bound, best, least, sides, chance: Chance::new(asked.seed, 0), steps: 0 };
    let mut plan = (WARM, asked.steps.div_ceil(SETTLING));
    let mut within = [HOT].into_iter().chain(std::iter::repeat(MILD));
    while search.cool(plan.0, plan.1, watch) {
        let left = asked.steps.saturating_sub(search.steps);
        if search.least <= search.best.bound || left == 0 && !asked.go_on {
            break;
        }
        let hot = if left == 0 { WARM } else { within.next().unwrap_or(MILD) };
        let (hot, longest) = match search.leaves_someone() {
            true if plan.0 < SEVERE => (SEVERE, COOLING_UNMET),
            true => (hot, COOLING_UNMET), // by turns, for the sake of all the others
            false => (hot, COOLING),
        };
        let due = if left == 0 { asked.steps.div_ceil(AGAIN) } else { left };
        plan = (hot, due.min(longest * week.demands.len() as u64).max(1));
        search.go_back();
    }
    search.best
}

/// A search under way.
struct Search<'w> {
    week: &'w Week,
    asked: &'w Asked,
    bound: Bound,
    best: Proposal,
    /// What the search counts for it: its cost, but while it mends, or where somebody is locked.
    least: Cost,
    sides: [Side<'w>; 2],
    /// Parts the sides.
    chance: Chance,
    steps: u64,
}

impl Search<'_> {
    /// One cooling, round by round; false if it was stopped.
    fn cool(&mut self, hot: f64, steps: u64, watch: &(impl Watch + Sync)) -> bool {
        let demands = self.week.demands.len() as u64;
        let round = (ROUND * demands).min(ROUND_MOST.max(ROUND_LEAST * demands)).min(steps.div_ceil(ROUNDS)).max(1);
        let rounds = steps.div_ceil(round);
        let sums = if self.steps < FIRST * demands { SUMS_FIRST } else { SUMS };
        for n in 0..rounds {
            let heat = hot * (COLD / hot).powf(n as f64 / rounds as f64);
            let leg = round.min(steps - n * round);
            let parts: Vec<_> = self.week.minutes.iter().map(|_| self.chance.below(2) == 1).collect();
            let walk = |side: &mut Side, which| side.walk(&parts, which, leg, heat, &|| watch.stop());
            let (bound, target) = (&mut self.bound, self.best.cost);
            if !both(&mut self.sides, self.asked.threads, walk, || bound.improve(target, sums * leg)) {
                return false;
            }
            self.steps += leg;
            join(&mut self.sides);
            self.leave_nobody_for_whom_someone_is_free();
            self.tell(watch);
        }
        true
    }

    /// What is told is explained, and nobody is told that no one comes where somebody is free: a better deployment than was known
    /// leaves no one out for whom anyone can come as it stands.
    fn leave_nobody_for_whom_someone_is_free(&mut self) {
        let now = &self.sides[0].now;
        if now.cost() >= self.least || now.all().iter().all(Option::is_some) {
            return;
        }
        let sent = begin::send_whoever_is_free(&mut now.clone(), self.week);
        for side in &mut self.sides {
            side.adopt(sent.iter().copied());
        }
    }

    /// Tells of a better deployment or bound, if there is one.
    fn tell(&mut self, watch: &impl Watch) {
        let (now, proven) = (&self.sides[0].now, self.bound.proven());
        let better = now.cost() < self.least;
        if better {
            self.best.given.clear();
            self.best.given.extend_from_slice(now.all());
            self.least = now.cost();
            self.best.cost = self.least - self.week.beside(now.all());
        }
        if better || proven > self.best.bound {
            self.best.bound = self.best.bound.max(proven);
            watch.better(&self.best, self.steps);
        }
    }

    /// Whether someone is unmet for whom anyone may come.
    fn leaves_someone(&self) -> bool {
        let mut all = self.best.given.iter().zip(&self.week.demands);
        all.any(|(given, facts)| given.is_none() && !facts.options.is_empty())
    }

    fn go_back(&mut self) {
        for side in &mut self.sides {
            side.go_back(&self.best.given);
        }
    }
}

/// Both sides walk a round, and the bound works beside them. False if they were stopped.
fn both<'w>(
    sides: &mut [Side<'w>; 2],
    threads: usize,
    walk: impl Fn(&mut Side<'w>, bool) -> bool + Sync,
    prove: impl FnOnce() + Send,
) -> bool {
    let [one, other] = sides;
    if threads < 2 {
        prove();
        return walk(one, false) && walk(other, true);
    }
    thread::scope(|scope| {
        let beside = scope.spawn(|| walk(other, true));
        scope.spawn(prove); // on a thread of its own, so that no side stands still for it
        let mine = walk(one, false);
        beside.join().unwrap_or(false) && mine
    })
}

/// Each side does what the other has done, so that both stand at the same.
fn join(sides: &mut [Side; 2]) {
    let [one, other] = sides;
    let (mine, theirs) = (one.changes(), other.changes());
    one.adopt(theirs);
    other.adopt(mine);
}

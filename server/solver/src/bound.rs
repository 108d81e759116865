//! A cost that no deployment comes below, proven by prices.
//!
//! What ties the week together is given a price, and what is left falls into sessions, which are solved exactly each by itself.
//! Whatever the prices are, the sum is a proof (Lagrange, weak duality); good prices make it a good one, and those are found by
//! walking uphill (subgradients) for as long as there is time. Priced are:
//! - an LSA's being in one place at a moment, and their contract minutes;
//! - that whoever comes to a learner is one of the learner's faces, and how few faces there can be.
//!
//! Every price is a whole number of 1/1024, so that sums of them are exact in floating point, and the proof is too.

mod room;
mod ties;

use crate::instance::Cost;
use crate::week::Week;
use room::Room;
use ties::Ties;

/// A proof under way.
#[derive(Clone, Debug, Default)]
pub struct Bound {
    rooms: Vec<Room>,
    ties: Ties,
    /// Where the walk is, and the best prices it has come by.
    now: Vec<f64>,
    best: Vec<f64>,
    proven: f64,
    /// Uphill from here, and smoothed over the last steps.
    slope: Vec<f64>,
    heading: Vec<f64>,
    stride: f64,
    /// Steps since the bound last rose by enough to matter.
    in_vain: usize,
    /// What one step takes, and what is left of the work it was given.
    toil: u64,
    left: u64,
}

/// How much of the last heading is kept.
const SMOOTH: f64 = 0.75;
/// The stride begins here, and shortens after so many steps in vain; shorter than the last of these it leads no further.
const STRIDE: f64 = 0.2;
const PATIENCE: usize = 25;
const SHORTER: f64 = 0.75;
const SHORTEST: f64 = 2e-4;
/// With more prices than this they are not bettered, but stay as they began.
const MANY: usize = 4_000_000;
/// Prices are whole numbers of one in so many.
const GRAIN: f64 = 1024.0;

impl Bound {
    /// Begins with prices that are easy to see; nothing if it was stopped before it had looked at every session.
    pub fn new(week: &Week, stop: &dyn Fn() -> bool) -> Option<Self> {
        let ties = Ties::new(week);
        let now: Vec<_> = ties.first_prices().into_iter().map(grained).collect();
        let all = (0..week.sessions.len()).map(|at| (!stop()).then(|| Room::new(week, &ties, at)));
        if ties.many() > MANY {
            return Self::once(all, &ties, &now);
        }
        let rooms: Vec<_> = all.collect::<Option<Vec<_>>>()?.into_iter().flatten().collect();
        let toil = rooms.iter().map(Room::toil).sum::<usize>() + now.len();
        let nothing = vec![0.0; now.len()];
        let (best, slope, heading) = (now.clone(), nothing.clone(), nothing);
        let (stride, toil) = (STRIDE, toil.max(1) as u64);
        let mut bound = Self { rooms, ties, now, best, proven: 0.0, slope, heading, stride, in_vain: 0, toil, left: 0 };
        bound.proven = bound.worth().max(0.0);
        Some(bound)
    }

    /// What the first prices prove, of a week with too many of them to keep: each session is looked at, and let go.
    /// The same if it was stopped.
    fn once(rooms: impl Iterator<Item = Option<Option<Room>>>, ties: &Ties, prices: &[f64]) -> Option<Self> {
        let (mut slope, mut sessions) = (vec![0.0; prices.len()], 0.0);
        for room in rooms {
            sessions += room?.map_or(0.0, |mut room| room.worth(prices, &mut slope));
        }
        let proven = (ties.worth(prices, &mut slope) + sessions).max(0.0);
        Some(Self { proven, toil: u64::MAX, stride: STRIDE, ..Self::default() })
    }

    /// No deployment costs less.
    pub fn proven(&self) -> Cost {
        self.proven.ceil() as Cost
    }

    /// Looks at so many sums more, towards what a deployment is known to cost; at none once it has come as far as it can.
    pub fn improve(&mut self, target: Cost, sums: u64) {
        self.left += sums;
        while self.left >= self.toil && self.stride > SHORTEST {
            self.left -= self.toil;
            self.step(target as f64);
        }
    }

    fn step(&mut self, target: f64) {
        let worth = self.worth();
        self.remember(worth);
        let mut long = 0.0;
        for ((heading, slope), (price, most)) in
            self.heading.iter_mut().zip(&self.slope).zip(self.now.iter().zip(self.ties.most()))
        {
            *heading = SMOOTH * *heading + (1.0 - SMOOTH) * slope;
            let stuck = *price <= 0.0 && *heading < 0.0 || *price >= *most && *heading > 0.0;
            long += if stuck { 0.0 } else { *heading * *heading };
        }
        if long <= 0.0 {
            return;
        }
        let stride = self.stride * (target - worth).max(1.0) / long;
        for ((price, heading), most) in self.now.iter_mut().zip(&self.heading).zip(self.ties.most()) {
            *price = grained((*price + stride * heading).clamp(0.0, *most));
        }
    }

    /// Keeps the best prices; shortens the stride, and goes back to them, when nothing comes of it.
    fn remember(&mut self, worth: f64) {
        if worth > self.proven {
            let enough = worth - self.proven > 1e-5 * worth;
            self.proven = worth;
            self.best.clone_from(&self.now);
            self.in_vain = if enough { 0 } else { self.in_vain + 1 };
        } else {
            self.in_vain += 1;
        }
        if self.in_vain >= PATIENCE {
            self.in_vain = 0;
            self.stride *= SHORTER;
            self.now.clone_from(&self.best);
            self.heading.fill(0.0);
        }
    }

    /// What the prices prove; leaves the slope there behind.
    fn worth(&mut self) -> f64 {
        self.slope.fill(0.0);
        let ties = self.ties.worth(&self.now, &mut self.slope);
        ties + self.rooms.iter_mut().map(|room| room.worth(&self.now, &mut self.slope)).sum::<f64>()
    }
}

fn grained(price: f64) -> f64 {
    (price * GRAIN).round() / GRAIN
}

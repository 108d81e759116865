//! One session by itself, solved exactly: who is put together, and with whom, at what everything is priced at.

use crate::bound::ties::{LESSON, Ties};
use crate::instance::{AT_ONCE, WHOLE};
use crate::week::{Demand, Halves, Lsa, Week};

/// A session with demands.
#[derive(Clone, Debug)]
pub(super) struct Room {
    /// How long each of its halves is, the first, the second and both, and the moments it takes.
    spans: [(f64, Vec<usize>); 4],
    /// What is solved together.
    seats: Vec<Seat>,
    /// What is over, in a session of many: each is judged alone, as if whoever came were there already.
    over: Vec<Alone>,
    people: Vec<Person>,
    /// For each of the people, and each seat, the price.
    prices: Vec<Price>,
    groups: Vec<Group>,
    /// The least each group costs, and whom it takes.
    best: Vec<(f64, usize)>,
    /// What each set of demands costs at least, and the group that its first belongs to.
    sets: Vec<(f64, usize)>,
}

/// One demand.
#[derive(Clone, Debug)]
struct Seat {
    unmet: f64,
    /// What of the LSA's attention it takes in each half.
    loads: [u32; 2],
    halves: Halves,
    /// What is saved, because the LSA is not idle.
    busy: f64,
}

/// A demand by itself, and the prices of all who may come.
#[derive(Clone, Debug)]
struct Alone {
    seat: Seat,
    prices: Vec<Price>,
}

/// Someone who may come: where the price of their first moment, and of their lesson, stands.
#[derive(Clone, Debug)]
struct Person {
    presence: usize,
    lesson: usize,
}

/// Where the price of someone's coming for a demand stands, and what it costs beside.
#[derive(Clone, Copy, Debug)]
struct Price {
    place: u32,
    beside: f32,
}

/// Demands that one LSA can meet at once.
#[derive(Clone, Copy, Debug)]
struct Group {
    set: usize,
    /// The group without its last seat (the empty one is first), and that seat.
    without: usize,
    seat: usize,
    /// The halves one LSA is there for it.
    halves: Halves,
}

/// More demands than this are not solved together: the sets of them are too many.
const TOGETHER: usize = 12;
/// In the place of a group: nobody comes.
const NOBODY: usize = usize::MAX;
/// In the place of a price: they may not.
const NONE: Price = Price { place: u32::MAX, beside: 0.0 };

impl Room {
    /// Looks at a session; there is nothing to solve where nothing was agreed.
    pub(super) fn new(week: &Week, ties: &Ties, at: usize) -> Option<Self> {
        let facts = &week.sessions[at];
        let (together, over) = facts.demands.split_at(facts.demands.len().min(TOGETHER));
        let seats: Vec<_> = together.iter().map(|&demand| Seat::new(week, ties, demand)).collect();
        let mut who: Vec<_> = together.iter().flat_map(|demand| &week.demands[demand.at()].options).copied().collect();
        who.sort_unstable();
        who.dedup();
        let prices = who.iter().flat_map(|&lsa| together.iter().map(move |&demand| Price::of(week, ties, demand, lsa)));
        let person = |&lsa: &Lsa| Person { presence: ties.presence(lsa), lesson: ties.lesson(lsa) };
        let (groups, sets) = (groups(&seats), vec![(0.0, NOBODY); 1 << seats.len()]);
        (!seats.is_empty()).then(|| Self {
            spans: [Halves::default(), Halves::FIRST, Halves::SECOND, Halves::BOTH]
                .map(|halves| (f64::from(facts.minutes(halves)), ties.during(facts, halves))),
            over: over.iter().map(|&demand| Alone::new(week, ties, demand)).collect(),
            people: who.iter().map(person).collect(),
            prices: prices.collect(),
            best: vec![(0.0, 0); groups.len()],
            seats,
            groups,
            sets,
        })
    }

    /// How many sums it takes to solve, about.
    pub(super) fn toil(&self) -> usize {
        self.groups.len() * self.people.len() + self.sets.len() * self.groups.len() / 4
    }

    /// The least it costs at these prices; what it uses goes into the slopes.
    pub(super) fn worth(&mut self, prices: &[f64], slope: &mut [f64]) -> f64 {
        self.price_groups(prices);
        self.price_sets();
        let mut left = self.sets.len() - 1;
        while left != 0 {
            let group = self.sets[left].1;
            if group == NOBODY {
                left &= left - 1;
                continue;
            }
            let (set, who) = (self.groups[group].set, self.best[group].1);
            let (minutes, moments) = &self.spans[self.groups[group].halves.at()];
            let person = &self.people[who];
            for &moment in moments {
                slope[person.presence + moment] += 1.0;
            }
            slope[person.lesson] += minutes / LESSON;
            for seat in (0..self.seats.len()).filter(|seat| set >> seat & 1 == 1) {
                slope[self.prices[who * self.seats.len() + seat].place as usize] += 1.0;
            }
            left &= !set;
        }
        let over: f64 = self.over.iter().map(|alone| alone.worth(prices, slope)).sum();
        self.sets[self.sets.len() - 1].0 + over
    }

    fn price_groups(&mut self, prices: &[f64]) {
        self.best.fill((f64::INFINITY, 0));
        let mut sums = vec![0.0; self.groups.len()];
        for (at, person) in self.people.iter().enumerate() {
            let own = &self.prices[at * self.seats.len()..][..self.seats.len()];
            let there = [0, 1, 2, 3].map(|halves| {
                let (minutes, moments) = &self.spans[halves];
                let presence: f64 = moments.iter().map(|moment| prices[person.presence + moment]).sum();
                (f64::from(WHOLE) + prices[person.lesson] / LESSON) * minutes + presence
            });
            for (n, group) in self.groups.iter().enumerate().skip(1) {
                sums[n] = sums[group.without] + own[group.seat].at(prices) - self.seats[group.seat].busy;
                let sum = sums[n] + there[group.halves.at()];
                if sum < self.best[n].0 {
                    self.best[n] = (sum, at);
                }
            }
        }
    }

    fn price_sets(&mut self) {
        for set in 1..self.sets.len() {
            let first = set.trailing_zeros() as usize;
            let mut least = (self.seats[first].unmet + self.sets[set & (set - 1)].0, NOBODY);
            for (n, group) in self.groups.iter().enumerate().skip(1) {
                if group.set & !set == 0 && group.set >> first & 1 == 1 {
                    let cost = self.best[n].0 + self.sets[set & !group.set].0;
                    if cost < least.0 {
                        least = (cost, n);
                    }
                }
            }
            self.sets[set] = least;
        }
    }
}

impl Seat {
    fn new(week: &Week, ties: &Ties, demand: Demand) -> Self {
        let facts = &week.demands[demand.at()];
        Self { unmet: ties.unmet(week, demand), loads: facts.loads, halves: facts.halves, busy: facts.busy as f64 }
    }
}

impl Price {
    fn of(week: &Week, ties: &Ties, demand: Demand, lsa: Lsa) -> Self {
        let found = week.demands[demand.at()].options.binary_search(&lsa);
        let price = |n| Self { place: (ties.option(demand) + n) as u32, beside: week.dislike(demand, lsa) as f32 };
        found.map_or(NONE, price)
    }

    /// What coming costs; without end, if they may not.
    fn at(self, prices: &[f64]) -> f64 {
        prices.get(self.place as usize).map_or(f64::INFINITY, |price| price + f64::from(self.beside))
    }
}

impl Alone {
    fn new(week: &Week, ties: &Ties, demand: Demand) -> Self {
        let options = &week.demands[demand.at()].options;
        let prices = options.iter().map(|&lsa| Price::of(week, ties, demand, lsa)).collect();
        Self { seat: Seat::new(week, ties, demand), prices }
    }

    fn worth(&self, prices: &[f64], slope: &mut [f64]) -> f64 {
        let cost = |price: &Price| (price.at(prices) - self.seat.busy, price.place as usize);
        match self.prices.iter().map(cost).min_by(|one, other| one.0.total_cmp(&other.0)) {
            Some((cost, place)) if cost < self.seat.unmet => {
                slope[place] += 1.0;
                cost
            }
            _ => self.seat.unmet,
        }
    }
}

/// Every group of seats that one LSA can meet, each after the group it grew from.
fn groups(seats: &[Seat]) -> Vec<Group> {
    let mut groups = vec![Group { set: 0, without: 0, seat: 0, halves: Halves::default() }];
    let load = |set: usize, half: usize| -> u32 {
        let those = seats.iter().enumerate().filter(|(n, _)| set >> n & 1 == 1);
        those.map(|(_, seat)| seat.loads[half]).sum()
    };
    for (seat, own) in seats.iter().enumerate() {
        for without in 0..groups.len() {
            let set = groups[without].set | 1 << seat;
            let fits = [0, 1].into_iter().all(|half| load(set, half) <= WHOLE);
            if fits && set.count_ones() as usize <= AT_ONCE {
                let halves = groups[without].halves.and(own.halves);
                groups.push(Group { set, without, seat, halves });
            }
        }
    }
    groups
}

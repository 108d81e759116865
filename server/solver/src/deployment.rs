//! Who is with whom at one moment of the search, and what that costs, kept up to date with every change.

mod stay;

use crate::instance::{AT_ONCE, Cost, Minutes, WHOLE};
use crate::week::{Demand, DemandFacts, Halves, Learner, Lsa, Session, Week};
use crate::weights;
pub use stay::Stay;

/// A deployment that breaks no hard rule, whatever is done to it.
#[derive(Clone, Debug)]
pub struct Deployment<'w> {
    /// The week it is for.
    pub week: &'w Week,
    given: Vec<Option<Lsa>>,
    /// Where an LSA is, by LSA and day.
    stays: Vec<Vec<Stay>>,
    /// Minutes an LSA is somewhere.
    spent: Vec<Minutes>,
    /// Who comes to a learner, and how often.
    faces: Vec<Vec<(Lsa, u32)>>,
    cost: Cost,
    /// What stood before each change since the last `keep`.
    changes: Vec<Change>,
}

/// A change of one demand, to be taken back.
#[derive(Clone, Copy, Debug)]
struct Change {
    demand: Demand,
    before: Option<Lsa>,
    cost: Cost,
}

impl<'w> Deployment<'w> {
    /// Nobody is anywhere.
    pub fn empty(week: &'w Week) -> Self {
        Self {
            week,
            given: vec![None; week.demands.len()],
            stays: vec![Vec::new(); week.lsas() * week.days],
            spent: vec![0; week.lsas()],
            faces: vec![Vec::new(); week.learners.len()],
            cost: (0..week.demands.len() as u32).map(|at| week.weighs_unmet(Demand(at))).sum(),
            changes: Vec::new(),
        }
    }

    /// What it costs, in all; while a week is mended, or somebody is locked, as the search counts it.
    pub const fn cost(&self) -> Cost {
        self.cost
    }

    /// Who comes.
    pub fn given(&self, demand: Demand) -> Option<Lsa> {
        self.given[demand.at()]
    }

    /// Who comes, for every demand.
    pub fn all(&self) -> &[Option<Lsa>] {
        &self.given
    }

    /// Who comes to a learner, and how often.
    pub fn faces(&self, learner: Learner) -> &[(Lsa, u32)] {
        &self.faces[learner.at()]
    }

    /// Minutes an LSA is somewhere.
    pub fn spent(&self, lsa: Lsa) -> Minutes {
        self.spent[lsa.at()]
    }

    /// Where an LSA is on a day.
    pub fn day(&self, lsa: Lsa, day: usize) -> &[Stay] {
        &self.stays[lsa.at() * self.week.days + day]
    }

    /// What it would cost more if this LSA came for an unmet demand; nothing, if a hard rule stands against it.
    pub fn price(&self, demand: Demand, lsa: Lsa) -> Option<Cost> {
        let week = self.week;
        if !week.may(lsa, demand) {
            return None;
        }
        let facts = &week.demands[demand.at()];
        let idle = match self.stay_at(lsa, facts.session) {
            Some(stay) if !stay.takes(facts.loads) => return None,
            Some(stay) if stay.halves.and(facts.halves) == stay.halves => -facts.busy,
            Some(stay) => self.idle_longer(lsa, *stay, facts)?,
            None if !self.free(lsa, facts.session, facts.halves, 0) => return None,
            None => i64::from(WHOLE * facts.minutes) - facts.busy,
        };
        let people = self.people_with(facts.learner, lsa) - self.people(facts.learner);
        Some(weights::IDLE * idle + week.weighs(demand, lsa) + people - week.weighs_unmet(demand))
    }

    /// Sends an LSA to an unmet demand; false, and nothing done, if a hard rule stands against it.
    pub fn give(&mut self, demand: Demand, lsa: Lsa) -> bool {
        self.give_below(demand, lsa, Cost::MAX)
    }

    /// The same, if all then costs no more than so much.
    pub fn give_below(&mut self, demand: Demand, lsa: Lsa, most: Cost) -> bool {
        let Some(price) = self.price(demand, lsa).filter(|price| self.cost + price <= most) else {
            return false;
        };
        self.changes.push(Change { demand, before: None, cost: self.cost });
        self.cost += price;
        self.put(demand, lsa);
        true
    }

    /// Writes down that an LSA comes, who may.
    fn put(&mut self, demand: Demand, lsa: Lsa) {
        let facts = &self.week.demands[demand.at()];
        let day = lsa.at() * self.week.days + self.week.sessions[facts.session.at()].day;
        let place = self.stays[day].iter().position(|stay| stay.session == facts.session).unwrap_or_else(|| {
            self.spent[lsa.at()] += facts.minutes;
            let (session, halves) = (facts.session, facts.halves);
            self.stays[day].push(Stay { session, used: [0; 2], many: 0, halves, with: [demand; AT_ONCE] });
            self.stays[day].len() - 1
        });
        let stay = &mut self.stays[day][place];
        stay.with[usize::from(stay.many)] = demand;
        stay.many += 1;
        stay.load(facts, 1);
        if !stay.halves.and(facts.halves).eq(&stay.halves) {
            self.spent[lsa.at()] += self.week.longer(stay.session, stay.halves, facts.halves);
            stay.halves = stay.halves.and(facts.halves);
        }
        let faces = &mut self.faces[facts.learner.at()];
        match faces.iter_mut().find(|(who, _)| *who == lsa) {
            Some((_, times)) => *times += 1,
            None => faces.push((lsa, 1)),
        }
        self.given[demand.at()] = Some(lsa);
    }

    /// Calls an LSA away from a demand; says who it was.
    pub fn take(&mut self, demand: Demand) -> Option<Lsa> {
        let lsa = self.given[demand.at()]?;
        let facts = &self.week.demands[demand.at()];
        let before = self.people(facts.learner);
        self.changes.push(Change { demand, before: Some(lsa), cost: self.cost });
        let idle = self.call_away(demand, lsa);
        let people = self.people(facts.learner) - before;
        self.cost += people + weights::IDLE * idle + self.week.weighs_unmet(demand) - self.week.weighs(demand, lsa);
        Some(lsa)
    }

    /// Writes down that an LSA who comes does not; says how much more is idle.
    fn call_away(&mut self, demand: Demand, lsa: Lsa) -> Cost {
        self.given[demand.at()] = None;
        let faces = &mut self.faces[self.week.demands[demand.at()].learner.at()];
        if let Some(at) = faces.iter().position(|(who, _)| *who == lsa) {
            faces[at].1 -= 1;
            if faces[at].1 == 0 {
                faces.swap_remove(at);
            }
        }
        self.leave(demand, lsa)
    }

    /// Takes a demand out of the LSA's stay, and the stay away with its last; says how much more is idle.
    fn leave(&mut self, demand: Demand, lsa: Lsa) -> Cost {
        let facts = &self.week.demands[demand.at()];
        let stays = &mut self.stays[lsa.at() * self.week.days + self.week.sessions[facts.session.at()].day];
        let Some(place) = stays.iter().position(|stay| stay.session == facts.session) else {
            return 0;
        };
        let stay = &mut stays[place];
        let last = usize::from(stay.many) - 1;
        if let Some(at) = stay.with().iter().position(|&other| other == demand) {
            stay.with[at] = stay.with[last];
        }
        stay.many -= 1;
        stay.load(facts, -1);
        if last > 0 {
            let shorter = if self.week.sessions[facts.session.at()].is_halved {
                let left = stay.with().iter().map(|other| self.week.demands[other.at()].halves);
                let left = left.fold(Halves::default(), Halves::and);
                let shorter = self.week.longer(stay.session, left, stay.halves);
                stay.halves = left;
                shorter
            } else {
                0
            };
            self.spent[lsa.at()] -= shorter;
            return facts.busy - i64::from(WHOLE * shorter);
        }
        stays.swap_remove(place);
        self.spent[lsa.at()] -= facts.minutes;
        facts.busy - i64::from(WHOLE * facts.minutes)
    }

    /// Settles on what was changed.
    pub fn keep(&mut self) {
        self.changes.clear();
    }

    /// How far it has come since the last `keep`, to come back to.
    pub const fn mark(&self) -> usize {
        self.changes.len()
    }

    /// Brings back what stood at a mark; at 0, what stood at the last `keep`.
    pub fn back_to(&mut self, mark: usize) {
        while self.changes.len() > mark {
            let Some(Change { demand, before, cost }) = self.changes.pop() else { return };
            match (before, self.given[demand.at()]) {
                (Some(lsa), _) => self.put(demand, lsa), // it was allowed then, and so it is again
                (None, Some(lsa)) => _ = self.call_away(demand, lsa),
                (None, None) => {}
            }
            self.cost = cost;
        }
    }

    /// The LSA's stay at a session, if they are there.
    pub fn stay_at(&self, lsa: Lsa, session: Session) -> Option<&Stay> {
        let day = self.week.sessions[session.at()].day;
        self.day(lsa, day).iter().find(|stay| stay.session == session)
    }

    /// How much more is idle if an LSA stays at a session for another half; nothing, if they cannot.
    fn idle_longer(&self, lsa: Lsa, stay: Stay, facts: &DemandFacts) -> Option<Cost> {
        let longer = self.week.longer(stay.session, stay.halves, facts.halves);
        let spent = self.week.sessions[stay.session.at()].minutes(stay.halves);
        let free = self.free(lsa, stay.session, stay.halves.and(facts.halves), spent);
        free.then(|| i64::from(WHOLE * longer) - facts.busy)
    }

    /// Whether an LSA could be at some halves of a session, at which they have been so long already: nowhere else then, and
    /// inside their hours.
    fn free(&self, lsa: Lsa, session: Session, halves: Halves, already: Minutes) -> bool {
        let facts = &self.week.sessions[session.at()];
        let mut others = self.day(lsa, facts.day).iter().filter(|stay| stay.session != session);
        self.spent[lsa.at()] + facts.minutes(halves) - already <= self.week.minutes[lsa.at()]
            && !others.any(|stay| self.week.clash_in((stay.session, stay.halves), (session, halves)))
            && self.rests(lsa, session, halves)
    }

    /// Whether an LSA keeps their break with some halves of a session.
    fn rests(&self, lsa: Lsa, session: Session, halves: Halves) -> bool {
        let facts = &self.week.sessions[session.at()];
        self.week.breaks[lsa.at()].iter().filter(|rest| rest.day == facts.day).all(|rest| {
            let others = self.day(lsa, facts.day).iter().filter(|stay| stay.session != session);
            let there = others.map(|stay| self.week.sessions[stay.session.at()].span(stay.halves));
            rest.fits(&mut there.chain([facts.span(halves)]).collect::<Vec<_>>())
        })
    }

    /// What a learner's faces cost.
    fn people(&self, learner: Learner) -> Cost {
        let faces = &self.faces[learner.at()];
        let most = if self.watched(learner) { faces.iter().map(|(_, times)| *times).max().unwrap_or(0) } else { 0 };
        self.people_cost(learner, faces.len(), most)
    }

    /// What they would cost if an LSA came once more.
    fn people_with(&self, learner: Learner, lsa: Lsa) -> Cost {
        let faces = &self.faces[learner.at()];
        let (mut most, mut new) = (1, 1);
        for &(who, times) in faces {
            let times = if who == lsa { times + 1 } else { times };
            new -= usize::from(who == lsa);
            most = most.max(times);
        }
        self.people_cost(learner, faces.len() + new, most)
    }

    fn people_cost(&self, learner: Learner, faces: usize, most: u32) -> Cost {
        let facts = &self.week.learners[learner.at()];
        let velcro = if most as usize > facts.velcro_above { weights::VELCRO } else { 0 };
        facts.face * faces.saturating_sub(facts.free_faces) as Cost + velcro
    }

    fn watched(&self, learner: Learner) -> bool {
        self.week.learners[learner.at()].velcro_above != usize::MAX
    }
}

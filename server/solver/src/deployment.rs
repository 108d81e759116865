//! Who is with whom at one moment of the search, and what that costs, kept up to date with every change.

use crate::instance::{AT_ONCE, Cost, Minutes, Twelfths, WHOLE};
use crate::week::{Demand, Learner, Lsa, Session, Week};
use crate::weights;

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
    changes: Vec<(Demand, Option<Lsa>)>,
}

/// One LSA at one session.
#[derive(Clone, Copy, Debug)]
pub struct Stay {
    /// Where.
    pub session: Session,
    used: u8,
    many: u8,
    with: [Demand; AT_ONCE],
}

impl Stay {
    /// Whom they are there for.
    pub fn with(&self) -> &[Demand] {
        &self.with[..usize::from(self.many)]
    }

    fn takes(&self, load: Twelfths) -> bool {
        Twelfths::from(self.used) + load <= WHOLE && usize::from(self.many) < AT_ONCE
    }
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
            cost: week.demands.iter().map(|demand| demand.unmet).sum(),
            changes: Vec::new(),
        }
    }

    /// What it costs, in all.
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
            Some(stay) => stay.takes(facts.load).then_some(-i64::from(facts.load * facts.minutes)),
            None => self.free(lsa, facts.session).then(|| i64::from((WHOLE - facts.load) * facts.minutes)),
        }?;
        let people = self.people_with(facts.learner, lsa) - self.people(facts.learner);
        Some(weights::IDLE * idle + week.dislike(demand, lsa) + people - facts.unmet)
    }

    /// Sends an LSA to an unmet demand; false, and nothing done, if a hard rule stands against it.
    pub fn give(&mut self, demand: Demand, lsa: Lsa) -> bool {
        let Some(price) = self.price(demand, lsa) else {
            return false;
        };
        let facts = &self.week.demands[demand.at()];
        let day = lsa.at() * self.week.days + self.week.sessions[facts.session.at()].day;
        let place = self.stays[day].iter().position(|stay| stay.session == facts.session).unwrap_or_else(|| {
            self.spent[lsa.at()] += facts.minutes;
            self.stays[day].push(Stay { session: facts.session, used: 0, many: 0, with: [demand; AT_ONCE] });
            self.stays[day].len() - 1
        });
        let stay = &mut self.stays[day][place];
        stay.with[usize::from(stay.many)] = demand;
        stay.many += 1;
        stay.used += facts.load as u8;
        let faces = &mut self.faces[facts.learner.at()];
        match faces.iter_mut().find(|(who, _)| *who == lsa) {
            Some((_, times)) => *times += 1,
            None => faces.push((lsa, 1)),
        }
        self.cost += price;
        self.changes.push((demand, None));
        self.given[demand.at()] = Some(lsa);
        true
    }

    /// Calls an LSA away from a demand; says who it was.
    pub fn take(&mut self, demand: Demand) -> Option<Lsa> {
        let lsa = self.given[demand.at()].take()?;
        let facts = &self.week.demands[demand.at()];
        let before = self.people(facts.learner);
        let faces = &mut self.faces[facts.learner.at()];
        if let Some(at) = faces.iter().position(|(who, _)| *who == lsa) {
            faces[at].1 -= 1;
            if faces[at].1 == 0 {
                faces.swap_remove(at);
            }
        }
        let people = self.people(facts.learner) - before;
        let idle = self.leave(demand, lsa);
        self.cost += people + weights::IDLE * idle + facts.unmet - self.week.dislike(demand, lsa);
        self.changes.push((demand, Some(lsa)));
        Some(lsa)
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
        stay.used -= facts.load as u8;
        if last > 0 {
            return i64::from(facts.load * facts.minutes);
        }
        stays.swap_remove(place);
        self.spent[lsa.at()] -= facts.minutes;
        -i64::from((WHOLE - facts.load) * facts.minutes)
    }

    /// Every demand changed since the last `keep`, some more than once.
    pub fn changed(&self) -> impl Iterator<Item = Demand> {
        self.changes.iter().map(|(demand, _)| *demand)
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
            let Some((demand, before)) = self.changes.pop() else { return };
            match before {
                Some(lsa) => self.give(demand, lsa),
                None => self.take(demand).is_some(),
            };
            self.changes.pop(); // what bringing it back wrote
        }
    }

    /// The LSA's stay at a session, if they are there.
    pub fn stay_at(&self, lsa: Lsa, session: Session) -> Option<&Stay> {
        let day = self.week.sessions[session.at()].day;
        self.day(lsa, day).iter().find(|stay| stay.session == session)
    }

    /// Whether an LSA who is not at a session could be: nowhere else then, and inside their hours.
    fn free(&self, lsa: Lsa, session: Session) -> bool {
        let facts = &self.week.sessions[session.at()];
        self.spent[lsa.at()] + facts.minutes <= self.week.minutes[lsa.at()]
            && !self.day(lsa, facts.day).iter().any(|stay| self.week.clash(stay.session, session))
            && self.rests(lsa, session)
    }

    /// Whether an LSA keeps their break with one more session.
    fn rests(&self, lsa: Lsa, session: Session) -> bool {
        let facts = &self.week.sessions[session.at()];
        self.week.breaks[lsa.at()].iter().filter(|rest| rest.day == facts.day).all(|rest| {
            let there = self.day(lsa, facts.day).iter().map(|stay| &self.week.sessions[stay.session.at()]);
            let mut filled: Vec<_> = there.chain([facts]).map(|facts| (facts.start, facts.end)).collect();
            rest.fits(&mut filled)
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

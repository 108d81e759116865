//! From a written instance to the week the search works on, or every fault that stops it.

mod names;
mod times;

use std::collections::HashSet;

use crate::fault::{Fault, Faults, Problem};
use crate::instance::{Answer, Cost, Instance, LsaId, Sharing, WrittenDemand, WrittenLearner};
use crate::week::{Demand, DemandFacts, Halves, Learner, LearnerFacts, Lsa, Week};
use crate::weights;
use names::Names;
use times::{able, halves, hours, stands};

/// What else holds, beside the instance.
#[derive(Clone, Debug, Default)]
pub struct Replan<'a> {
    /// What people were told; every demand met otherwise costs.
    pub published: Option<&'a Answer>,
    /// Who is away all week.
    pub absent: &'a [LsaId],
    /// Whether it is mended, and no more, around whoever was published and cannot come: anyone else is sent elsewhere only for
    /// someone who would have nobody. Without it a change has its price, and no more.
    pub mends: bool,
}

/// The place of a fault in [`Replan::absent`].
pub const ABSENT: &str = "absent";

/// What the search counts, while it mends, for a change that nobody's falling away calls for: more than any one saves but by
/// somebody's coming. And how many times more than it costs it counts that nobody comes: more than many such changes.
const HELD: Cost = 5_000;
const FIRST: Cost = 8;

/// What the search counts if whoever is locked somewhere does not come: more than all else of any week.
const LOCKED: Cost = 1_000_000_000_000;

/// An instance half read.
struct Reading<'a> {
    instance: &'a Instance,
    names: Names<'a>,
    absent: HashSet<Lsa>,
    faults: Vec<Fault>,
}

impl Week {
    /// Reads an instance.
    pub fn of(instance: &Instance, replan: &Replan) -> Result<Self, Faults> {
        let mut faults = Vec::new();
        let names = Names::of(instance, &mut faults);
        let absent = names.lsas(replan.absent, |_| ABSENT.to_owned(), &mut faults).into_iter().collect();
        let (sessions, sites) = times::sessions(instance, &mut faults);
        let breaks = times::breaks(instance, &mut faults);
        let mut reading = Reading { instance, names, absent, faults };
        let mut week = Self {
            minutes: instance.lsas.iter().map(|lsa| lsa.minutes).collect(),
            sessions,
            learners: Vec::with_capacity(instance.learners.len()),
            demands: Vec::new(),
            days: 1 + instance.sessions.iter().map(|session| usize::from(session.day)).max().unwrap_or(0),
            travel: times::ways(instance, &sites),
            sites: sites.len(),
            breaks,
            may: Vec::new(),
            words: instance.lsas.len().div_ceil(64).max(1),
        };
        reading.own_assistants();
        for (at, learner) in instance.learners.iter().enumerate() {
            reading.learner(&mut week, at, learner);
        }
        if let Some(answer) = replan.published {
            reading.hold_to(&mut week, answer);
        }
        if !reading.faults.is_empty() {
            return Err(Faults(reading.faults));
        }
        week.settle();
        if replan.mends {
            week.mend();
        }
        Ok(week)
    }

    /// Writes down who comes.
    pub fn answer(&self, instance: &Instance, given: &[Option<Lsa>]) -> Answer {
        let mut assign = Vec::new();
        for (facts, given) in self.demands.iter().zip(given) {
            if let Some(lsa) = given {
                let learner = &instance.learners[facts.learner.at()];
                let session = &learner.demand[facts.line].session;
                assign.push((learner.id.clone(), session.clone(), instance.lsas[lsa.at()].id.clone()));
            }
        }
        Answer { assign }
    }

    /// Works out each demand's options, and what it costs if nobody comes after someone was published. Where nobody can come, a
    /// lock holds nobody.
    fn settle(&mut self) {
        for at in 0..self.demands.len() {
            let demand = Demand(at as u32);
            let options = (0..self.lsas() as u32).map(Lsa).filter(|&lsa| self.may(lsa, demand)).collect();
            let facts = &mut self.demands[at];
            facts.options = options;
            facts.first = if facts.is_locked && !facts.options.is_empty() { LOCKED } else { 0 };
            if matches!(facts.published, Some(Some(_))) {
                facts.unmet += weights::CHANGED;
            }
        }
    }

    /// Where someone who was published cannot come any more, the week is mended: whoever can come as published does, and is sent
    /// elsewhere only for someone who would have nobody.
    fn mend(&mut self) {
        let cannot = |(at, facts): (usize, &DemandFacts)| {
            facts.published.flatten().is_some_and(|lsa| !self.may(lsa, Demand(at as u32)))
        };
        let lost: Vec<_> = self.demands.iter().enumerate().map(cannot).collect();
        if !lost.contains(&true) {
            return;
        }
        for (facts, lost) in self.demands.iter_mut().zip(lost) {
            facts.first += FIRST * facts.unmet;
            facts.held = if lost || facts.published.flatten().is_none() { 0 } else { HELD };
        }
    }
}

impl Reading<'_> {
    fn own_assistants(&mut self) {
        for (n, lsa) in self.instance.lsas.iter().enumerate() {
            if let Some(learner) = &lsa.only_for {
                self.names.learner(learner, format!("lsas[{n}].only_for"), &mut self.faults);
            }
        }
    }

    fn learner(&mut self, week: &mut Week, at: usize, learner: &WrittenLearner) {
        let faults = &mut self.faults;
        let wanted = self.names.lsas(&learner.wanted, |n| format!("learners[{at}].wanted[{n}]"), faults);
        let refused = self.names.lsas(&learner.refused, |n| format!("learners[{at}].refused[{n}]"), faults);
        for (n, &time) in learner.away.iter().enumerate() {
            hours(|| format!("learners[{at}].away[{n}]"), time, faults);
        }
        let (free_faces, face) = weights::faces(learner.people);
        let mut demands = Vec::with_capacity(learner.demand.len());
        for n in 0..learner.demand.len() {
            demands.extend(self.line(week, (at, n), &wanted, &refused));
        }
        let many = demands.len();
        let watched = free_faces > 1 && many >= weights::VELCRO_FROM;
        let velcro_above = if watched { weights::VELCRO_FIFTHS * many / 5 } else { usize::MAX };
        week.learners.push(LearnerFacts { demands, free_faces, face, velcro_above });
    }

    /// One line of a learner's; nothing where it is no demand this week.
    fn line(&mut self, week: &mut Week, (at, n): (usize, usize), wanted: &[Lsa], refused: &[Lsa]) -> Option<Demand> {
        let learner = &self.instance.learners[at];
        let line = &learner.demand[n];
        let place = |field: &str| format!("learners[{at}].demand[{n}].{field}");
        self.names.lsas(&line.only, |m| place(&format!("only[{m}]")), &mut self.faults);
        let named = line.wanted.as_deref().unwrap_or_default();
        let named = self.names.lsas(named, |m| place(&format!("wanted[{m}]")), &mut self.faults);
        // whom they named for it alone goes before whom they named for all
        let wanted = if line.wanted.is_some() { &named[..] } else { wanted };
        let Some(&session) = self.names.sessions.get(line.session.0.as_str()) else {
            self.faults.push(Fault::new(place("session"), Problem::Unknown, &line.session.0));
            return None;
        };
        if learner.demand[..n].iter().any(|earlier| earlier.session == line.session) {
            self.faults.push(Fault::new(place("session"), Problem::Repeated, &line.session.0));
            return None;
        }
        let facts = &mut week.sessions[session.at()];
        let written = &self.instance.sessions[session.at()];
        if facts.start >= facts.end || !stands(learner, line, written, facts) {
            return None;
        }
        let demand = Demand(week.demands.len() as u32);
        facts.demands.push(demand);
        facts.is_halved |= line.half.is_some();
        let minutes = facts.minutes(halves(line));
        let (loads, long) = (line.loads(), [Halves::FIRST, Halves::SECOND].map(|half| facts.minutes(half)));
        let busy = Cost::from(loads[0] * long[0] + loads[1] * long[1]);
        week.demands.push(DemandFacts {
            learner: Learner(at as u32),
            line: n,
            session,
            halves: halves(line),
            loads,
            minutes,
            busy,
            with_group: line.sharing == Sharing::Group,
            unmet: weights::UNMET * busy,
            options: Vec::new(),
            not_wanted: if wanted.is_empty() { 0 } else { weights::NOT_WANTED },
            wanted: wanted.to_vec(),
            published: None,
            is_locked: line.locked,
            first: 0,
            held: 0,
        });
        self.who_may(week, demand, line, refused);
        Some(demand)
    }

    fn who_may(&self, week: &mut Week, demand: Demand, line: &WrittenDemand, refused: &[Lsa]) {
        let facts = &week.demands[demand.at()];
        let (learner, session) = (&self.instance.learners[facts.learner.at()].id, facts.session.at());
        let (written, session) = (&self.instance.sessions[session], &week.sessions[session]);
        week.may.resize(week.may.len() + week.words, 0);
        for (a, lsa) in self.instance.lsas.iter().enumerate() {
            let who = Lsa(a as u32);
            let free = lsa.only_for.as_ref().is_none_or(|own| own == learner) && !self.absent.contains(&who);
            if free && !refused.contains(&who) && able(lsa, line, written, session) {
                week.may[demand.at() * week.words + a / 64] |= 1 << (a % 64);
            }
        }
    }

    fn hold_to(&mut self, week: &mut Week, answer: &Answer) {
        for (demand, lsa) in self.names.rows(answer, self.instance, week, &mut self.faults) {
            week.demands[demand.at()].published = Some(Some(lsa));
        }
        for facts in &mut week.demands {
            facts.published.get_or_insert(None);
        }
    }
}

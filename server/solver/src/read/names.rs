//! Where each id of a week stands, and every one of them that stands nowhere or twice.

use std::collections::{HashMap, HashSet};

use crate::fault::{Fault, Problem};
use crate::instance::{Answer, Instance, LearnerId, LsaId};
use crate::week::{Demand, Lsa, Session, Week};

/// Where each id stands.
pub(super) struct Names<'a> {
    pub lsas: HashMap<&'a str, Lsa>,
    pub sessions: HashMap<&'a str, Session>,
    pub learners: HashMap<&'a str, usize>,
}

impl<'a> Names<'a> {
    /// Reads them; of two the first is known by the name.
    pub fn of(instance: &'a Instance, faults: &mut Vec<Fault>) -> Self {
        let sessions = instance.sessions.iter().map(|session| session.id.0.as_str());
        let learners = instance.learners.iter().map(|learner| learner.id.0.as_str());
        Self {
            lsas: numbered("lsas", instance.lsas.iter().map(|lsa| lsa.id.0.as_str()), |n| Lsa(n as u32), faults),
            sessions: numbered("sessions", sessions, |n| Session(n as u32), faults),
            learners: numbered("learners", learners, |n| n, faults),
        }
    }

    /// The LSAs of these ids.
    pub fn lsas(&self, ids: &[LsaId], place: impl Fn(usize) -> String, faults: &mut Vec<Fault>) -> Vec<Lsa> {
        let mut found = Vec::with_capacity(ids.len());
        for (n, id) in ids.iter().enumerate() {
            match self.lsas.get(id.0.as_str()) {
                Some(&lsa) => found.push(lsa),
                None => faults.push(Fault::new(place(n), Problem::Unknown, &id.0)),
            }
        }
        found
    }

    /// Faults an id that no learner has.
    pub fn learner(&self, id: &LearnerId, place: String, faults: &mut Vec<Fault>) {
        if !self.learners.contains_key(id.0.as_str()) {
            faults.push(Fault::new(place, Problem::Unknown, &id.0));
        }
    }

    /// The rows of an answer by number, but for those of lines that are no demand this week.
    pub fn rows(
        &self,
        answer: &Answer,
        instance: &Instance,
        week: &Week,
        faults: &mut Vec<Fault>,
    ) -> Vec<(Demand, Lsa)> {
        let mut seen = HashSet::new();
        let mut rows = Vec::with_capacity(answer.assign.len());
        for (n, (learner, session, lsa)) in answer.assign.iter().enumerate() {
            let mut unknown = |part: usize, found: &str| {
                faults.push(Fault::new(format!("assign[{n}][{part}]"), Problem::Unknown, found));
            };
            let who = self.learners.get(learner.0.as_str()).copied();
            let line = who.and_then(|l| instance.learners[l].demand.iter().position(|line| line.session == *session));
            let comes = self.lsas.get(lsa.0.as_str()).copied();
            if who.is_none() {
                unknown(0, &learner.0);
            } else if line.is_none() {
                unknown(1, &session.0);
            }
            if comes.is_none() {
                unknown(2, &lsa.0);
            }
            let (Some(l), Some(line), Some(lsa)) = (who, line, comes) else { continue };
            if !seen.insert((l, line)) {
                faults.push(Fault::new(format!("assign[{n}]"), Problem::Repeated, &session.0));
                continue;
            }
            let demand = week.learners[l].demands.iter().find(|demand| week.demands[demand.at()].line == line);
            rows.extend(demand.map(|demand| (*demand, lsa)));
        }
        rows
    }
}

fn numbered<'a, N>(
    list: &str,
    ids: impl Iterator<Item = &'a str>,
    number: impl Fn(usize) -> N,
    faults: &mut Vec<Fault>,
) -> HashMap<&'a str, N> {
    let mut numbers = HashMap::new();
    for (n, id) in ids.enumerate() {
        if numbers.contains_key(id) {
            faults.push(Fault::new(format!("{list}[{n}].id"), Problem::Repeated, id));
        } else {
            numbers.insert(id, number(n));
        }
    }
    numbers
}

//! From a written instance to the week the search works on, or the fault that stops it.

use std::collections::{HashMap, HashSet};

use crate::fault::{Fault, Problem};
use crate::instance::{Answer, Instance, LsaId, WrittenDemand, WrittenLearner, WrittenLsa};
use crate::week::{Break, Demand, DemandFacts, Learner, LearnerFacts, Lsa, Session, SessionFacts, Week};
use crate::weights;

/// What else holds, beside the instance.
#[derive(Clone, Debug, Default)]
pub struct Replan<'a> {
    /// What people were told; every demand met otherwise costs.
    pub published: Option<&'a Answer>,
    /// Who is away all week.
    pub absent: &'a [LsaId],
}

/// The place of a fault in [`Replan::absent`].
pub const ABSENT: &str = "absent";

impl Week {
    /// Reads an instance.
    pub fn of(instance: &Instance, replan: &Replan) -> Result<Self, Fault> {
        let names = Names::of(instance)?;
        let absent = absent(&names, replan.absent)?;
        let (facts, sites) = sessions(instance)?;
        let mut week = Self {
            minutes: instance.lsas.iter().map(|lsa| lsa.minutes).collect(),
            sessions: facts,
            learners: Vec::with_capacity(instance.learners.len()),
            demands: Vec::new(),
            days: 1 + instance.sessions.iter().map(|session| usize::from(session.day)).max().unwrap_or(0),
            travel: ways(instance, &sites),
            sites: sites.len(),
            breaks: breaks(instance)?,
            may: Vec::new(),
            words: instance.lsas.len().div_ceil(64).max(1),
        };
        for (at, learner) in instance.learners.iter().enumerate() {
            week.take_in(at, learner, instance, &names, &absent)?;
        }
        if let Some(answer) = replan.published {
            week.hold_to(answer, &names, instance)?;
        }
        week.settle();
        Ok(week)
    }

    fn take_in(
        &mut self,
        at: usize,
        learner: &WrittenLearner,
        instance: &Instance,
        names: &Names,
        absent: &HashSet<Lsa>,
    ) -> Result<(), Fault> {
        let wanted = known(&names.lsas, &learner.wanted, |n| format!("learners[{at}].wanted[{n}]"))?;
        let refused = known(&names.lsas, &learner.refused, |n| format!("learners[{at}].refused[{n}]"))?;
        let (free_faces, face) = weights::faces(learner.people);
        let many = learner.demand.len();
        let watched = free_faces > 1 && many >= weights::VELCRO_FROM;
        let velcro_above = if watched { weights::VELCRO_FIFTHS * many / 5 } else { usize::MAX };
        let mut demands = Vec::with_capacity(many);
        for (n, line) in learner.demand.iter().enumerate() {
            let place = || format!("learners[{at}].demand[{n}].session");
            let Some(&session) = names.sessions.get(line.session.0.as_str()) else {
                return Err(Fault::new(place(), Problem::Unknown, &line.session.0));
            };
            if learner.demand[..n].iter().any(|earlier| earlier.session == line.session) {
                return Err(Fault::new(place(), Problem::Repeated, &line.session.0));
            }
            let demand = Demand(self.demands.len() as u32);
            demands.push(demand);
            self.sessions[session.at()].demands.push(demand);
            let minutes = self.sessions[session.at()].minutes;
            self.demands.push(DemandFacts {
                learner: Learner(at as u32),
                session,
                load: line.load(),
                minutes,
                unmet: weights::UNMET * i64::from(line.load() * minutes),
                options: Vec::new(),
                not_wanted: if wanted.is_empty() { 0 } else { weights::NOT_WANTED },
                wanted: wanted.clone(),
                published: None,
            });
            self.may.resize(self.may.len() + self.words, 0);
            for (a, lsa) in instance.lsas.iter().enumerate() {
                let who = Lsa(a as u32);
                let only_for = lsa.only_for.as_ref().is_none_or(|own| *own == learner.id);
                if able(lsa, line, instance, session) && only_for && !refused.contains(&who) && !absent.contains(&who) {
                    self.may[demand.at() * self.words + a / 64] |= 1 << (a % 64);
                }
            }
        }
        self.learners.push(LearnerFacts { demands, free_faces, face, velcro_above });
        Ok(())
    }

    /// Writes down who comes.
    pub fn answer(&self, instance: &Instance, given: &[Option<Lsa>]) -> Answer {
        let mut assign = Vec::new();
        for (learner, facts) in instance.learners.iter().zip(&self.learners) {
            for (line, demand) in learner.demand.iter().zip(&facts.demands) {
                if let Some(lsa) = given[demand.at()] {
                    let lsa = instance.lsas[lsa.at()].id.clone();
                    assign.push((learner.id.clone(), line.session.clone(), lsa));
                }
            }
        }
        Answer { assign }
    }

    fn hold_to(&mut self, answer: &Answer, names: &Names, instance: &Instance) -> Result<(), Fault> {
        for (demand, lsa) in rows(answer, names, instance, self)? {
            self.demands[demand.at()].published = Some(Some(lsa));
        }
        for facts in &mut self.demands {
            facts.published.get_or_insert(None);
        }
        Ok(())
    }

    /// Works out each demand's options, and what it costs if nobody comes after someone was published.
    fn settle(&mut self) {
        for at in 0..self.demands.len() {
            let demand = Demand(at as u32);
            let options = (0..self.lsas() as u32).map(Lsa).filter(|&lsa| self.may(lsa, demand)).collect();
            let facts = &mut self.demands[at];
            facts.options = options;
            if matches!(facts.published, Some(Some(_))) {
                facts.unmet += weights::CHANGED;
            }
        }
    }
}

/// The rows of an answer, by number.
pub(crate) fn rows(
    answer: &Answer,
    names: &Names,
    instance: &Instance,
    week: &Week,
) -> Result<Vec<(Demand, Lsa)>, Fault> {
    let mut seen = HashSet::new();
    let mut rows = Vec::with_capacity(answer.assign.len());
    for (n, (learner, session, lsa)) in answer.assign.iter().enumerate() {
        let unknown = |part: usize, found: &str| Fault::new(format!("assign[{n}][{part}]"), Problem::Unknown, found);
        let &l = names.learners.get(learner.0.as_str()).ok_or_else(|| unknown(0, &learner.0))?;
        let line = instance.learners[l].demand.iter().position(|line| line.session == *session);
        let line = line.ok_or_else(|| unknown(1, &session.0))?;
        let &lsa = names.lsas.get(lsa.0.as_str()).ok_or_else(|| unknown(2, &lsa.0))?;
        let demand = week.learners[l].demands[line];
        if !seen.insert(demand) {
            return Err(Fault::new(format!("assign[{n}]"), Problem::Repeated, &session.0));
        }
        rows.push((demand, lsa));
    }
    Ok(rows)
}

/// Where each id stands.
pub(crate) struct Names<'a> {
    lsas: HashMap<&'a str, Lsa>,
    sessions: HashMap<&'a str, Session>,
    learners: HashMap<&'a str, usize>,
}

impl<'a> Names<'a> {
    fn of(instance: &'a Instance) -> Result<Self, Fault> {
        let lsas = numbered("lsas", instance.lsas.iter().map(|lsa| lsa.id.0.as_str()), |n| Lsa(n as u32))?;
        let sessions = instance.sessions.iter().map(|session| session.id.0.as_str());
        let learners = instance.learners.iter().map(|learner| learner.id.0.as_str());
        Ok(Self {
            lsas,
            sessions: numbered("sessions", sessions, |n| Session(n as u32))?,
            learners: numbered("learners", learners, |n| n)?,
        })
    }
}

fn numbered<'a, N>(
    list: &str,
    ids: impl Iterator<Item = &'a str>,
    number: impl Fn(usize) -> N,
) -> Result<HashMap<&'a str, N>, Fault> {
    let mut numbers = HashMap::new();
    for (n, id) in ids.enumerate() {
        if numbers.insert(id, number(n)).is_some() {
            return Err(Fault::new(format!("{list}[{n}].id"), Problem::Repeated, id));
        }
    }
    Ok(numbers)
}

fn known(numbers: &HashMap<&str, Lsa>, ids: &[LsaId], place: impl Fn(usize) -> String) -> Result<Vec<Lsa>, Fault> {
    let find = |(n, id): (usize, &LsaId)| {
        numbers.get(id.0.as_str()).copied().ok_or_else(|| Fault::new(place(n), Problem::Unknown, &id.0))
    };
    ids.iter().enumerate().map(find).collect()
}

fn absent(names: &Names, ids: &[LsaId]) -> Result<HashSet<Lsa>, Fault> {
    Ok(known(&names.lsas, ids, |_| ABSENT.to_owned())?.into_iter().collect())
}

/// Where each site of a session stands.
type Sites<'a> = HashMap<&'a str, u32>;

fn sessions(instance: &Instance) -> Result<(Vec<SessionFacts>, Sites<'_>), Fault> {
    let mut sites: Sites<'_> = HashMap::new();
    for (n, lsa) in instance.lsas.iter().enumerate() {
        for (m, &(day, from, to)) in lsa.available.iter().enumerate() {
            hours(&format!("lsas[{n}].available[{m}]"), day, from, to)?;
        }
    }
    let mut facts = Vec::with_capacity(instance.sessions.len());
    for (n, session) in instance.sessions.iter().enumerate() {
        hours(&format!("sessions[{n}]"), session.day, session.start, session.end)?;
        let next = sites.len() as u32;
        facts.push(SessionFacts {
            site: *sites.entry(session.site.0.as_str()).or_insert(next),
            day: usize::from(session.day),
            start: session.start,
            end: session.end,
            minutes: session.end - session.start,
            demands: Vec::new(),
        });
    }
    Ok((facts, sites))
}

/// Minutes from site to site, a row a site.
fn ways(instance: &Instance, sites: &Sites<'_>) -> Vec<u32> {
    let mut ways = vec![instance.travel_minutes; sites.len() * sites.len()];
    for site in 0..sites.len() {
        ways[site * sites.len() + site] = 0;
    }
    for (one, other, minutes) in &instance.travel {
        if let (Some(&one), Some(&other)) = (sites.get(one.0.as_str()), sites.get(other.0.as_str())) {
            ways[one as usize * sites.len() + other as usize] = *minutes;
            ways[other as usize * sites.len() + one as usize] = *minutes;
        }
    }
    ways
}

fn breaks(instance: &Instance) -> Result<Vec<Vec<Break>>, Fault> {
    let mut all = Vec::with_capacity(instance.lsas.len());
    for (n, lsa) in instance.lsas.iter().enumerate() {
        let mut own = Vec::with_capacity(lsa.breaks.len());
        for (m, &(day, from, to, minutes)) in lsa.breaks.iter().enumerate() {
            let place = format!("lsas[{n}].breaks[{m}]");
            hours(&place, day, from, to)?;
            if minutes > to - from {
                return Err(Fault::new(place, Problem::Times, format!("{from}, {to}, {minutes}")));
            }
            own.push(Break { day: usize::from(day), from, to, minutes });
        }
        all.push(own);
    }
    Ok(all)
}

fn hours(place: &str, day: u8, from: u32, to: u32) -> Result<(), Fault> {
    if day > 6 {
        return Err(Fault::new(place.to_owned(), Problem::Day, day));
    }
    if from >= to || to > 24 * 60 {
        return Err(Fault::new(place.to_owned(), Problem::Times, format!("{from}, {to}")));
    }
    Ok(())
}

/// Whether an LSA has the skills, may be at the site, and is in at that time.
fn able(lsa: &WrittenLsa, line: &WrittenDemand, instance: &Instance, session: Session) -> bool {
    let session = &instance.sessions[session.at()];
    let in_then = |&(day, from, to): &(u8, u32, u32)| day == session.day && from <= session.start && session.end <= to;
    let elsewhere = lsa.other_sites && (lsa.sites.is_empty() || lsa.sites.contains(&session.site));
    (elsewhere || lsa.site == session.site)
        && (line.only.is_empty() || line.only.contains(&lsa.id))
        && lsa.available.iter().any(in_then)
        && line.skills.iter().all(|skill| lsa.skills.contains(skill))
}

//! Judges any answer from the written instance alone: shares nothing with the search, so that it can be held against it.

use std::collections::{BTreeMap, HashMap};

use crate::instance::{
    AT_ONCE, Answer, Cost, Half, Instance, LearnerId, LsaId, SessionId, WHOLE, WrittenDemand, WrittenLearner,
    WrittenLsa, WrittenSession,
};
use crate::weights;

/// What an answer costs, and what it breaks.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Score {
    /// Agreed, and nobody comes.
    pub unmet: Cost,
    /// Attached to nobody.
    pub idle: Cost,
    /// Not someone the learner named.
    pub not_wanted: Cost,
    /// More faces than the learner said.
    pub people: Cost,
    /// One adult for nearly all the week.
    pub velcro: Cost,
    /// Otherwise than published.
    pub changed: Cost,
    /// Demands someone comes for.
    pub served: usize,
    /// Hard rules broken.
    pub broken: Vec<Broken>,
}

/// A hard rule, broken.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Broken {
    /// A row for no demand, by nobody, or twice.
    Row(usize),
    /// Refused, not skilled, not in then, not at that site.
    MayNot(usize),
    /// Too many learners at once, or too much of the LSA's attention: LSA, session.
    TooMuch(usize, usize),
    /// Over contract minutes: LSA.
    Hours(usize),
    /// No time left for a break: LSA.
    Break(usize),
    /// In two places at once: LSA, and both sessions.
    TwoPlaces(usize, usize, usize),
}

impl Score {
    /// Everything it costs.
    pub const fn total(&self) -> Cost {
        self.unmet + self.idle + self.not_wanted + self.people + self.velcro + self.changed
    }

    /// Judges an answer, and what differs from a published one.
    pub fn of(instance: &Instance, answer: &Answer, published: Option<&Answer>) -> Self {
        let mut score = Self::default();
        let names = Names::of(instance);
        let seen = score.seats(instance, &names, answer);
        for (at, learner) in instance.learners.iter().enumerate() {
            score.learner(instance, learner, &names, &seen, at);
        }
        if let Some(published) = published {
            let was = Self::default().seats(instance, &names, published);
            for (at, learner) in instance.learners.iter().enumerate() {
                let lines = learner.demand.iter().map(|line| (line, names.session(line)));
                let keys =
                    lines.filter(|(line, s)| stands(learner, line, &instance.sessions[*s])).map(|(_, s)| (at, s));
                score.changed += weights::CHANGED * keys.filter(|key| was.get(key) != seen.get(key)).count() as Cost;
            }
        }
        score
    }

    /// Reads the rows, judges them by LSA, and says who comes to each learner and session.
    fn seats(&mut self, instance: &Instance, names: &Names, answer: &Answer) -> Seats {
        let mut seen = HashMap::new();
        let mut places: BTreeMap<(usize, usize), Vec<&WrittenDemand>> = BTreeMap::new();
        for (row, (learner, at, lsa)) in answer.assign.iter().enumerate() {
            let found = (names.learners.get(learner), names.sessions.get(at), names.lsas.get(lsa));
            let (Some(&l), Some(&s), Some(&a)) = found else {
                self.broken.push(Broken::Row(row));
                continue;
            };
            let line = instance.learners[l].demand.iter().find(|line| line.session == *at);
            let line = line.filter(|line| stands(&instance.learners[l], line, &instance.sessions[s]));
            let Some(line) = line.filter(|_| !seen.contains_key(&(l, s))) else {
                self.broken.push(Broken::Row(row));
                continue;
            };
            if !may(&instance.lsas[a], &instance.learners[l], line, &instance.sessions[s]) {
                self.broken.push(Broken::MayNot(row));
            }
            seen.insert((l, s), a);
            places.entry((a, s)).or_default().push(line);
        }
        self.served = seen.len();
        self.places(instance, &places);
        seen
    }

    fn places(&mut self, instance: &Instance, places: &BTreeMap<(usize, usize), Vec<&WrittenDemand>>) {
        let mut weeks: BTreeMap<usize, Vec<There>> = BTreeMap::new();
        for (&(a, s), lines) in places {
            let parts: Vec<_> = lines.iter().flat_map(|line| parts(line, &instance.sessions[s])).collect();
            let used =
                |at| -> u32 { parts.iter().filter(|((from, to), _)| *from <= at && at < *to).map(|(_, n)| n).sum() };
            if parts.iter().any(|((from, _), _)| used(*from) > WHOLE) || lines.len() > AT_ONCE {
                self.broken.push(Broken::TooMuch(a, s));
            }
            let from = parts.iter().map(|((from, _), _)| *from).min().unwrap_or(0);
            let to = parts.iter().map(|((_, to), _)| *to).max().unwrap_or(0);
            let idle: Cost = (from..to).map(|minute| Cost::from(WHOLE) - Cost::from(used(minute))).sum();
            self.idle += weights::IDLE * idle;
            weeks.entry(a).or_default().push(There { session: s, from, to });
        }
        for (a, at) in weeks {
            let minutes: u32 = at.iter().map(|there| there.to - there.from).sum();
            if minutes > instance.lsas[a].minutes {
                self.broken.push(Broken::Hours(a));
            }
            if instance.lsas[a].breaks.iter().any(|rest| !rests(instance, &at, *rest)) {
                self.broken.push(Broken::Break(a));
            }
            for (n, one) in at.iter().enumerate() {
                for other in &at[n + 1..] {
                    if clash(instance, one, other) {
                        self.broken.push(Broken::TwoPlaces(a, one.session, other.session));
                    }
                }
            }
        }
    }

    fn learner(&mut self, instance: &Instance, learner: &WrittenLearner, names: &Names, seen: &Seats, l: usize) {
        let mut times: BTreeMap<usize, usize> = BTreeMap::new();
        let lines = || {
            let all = learner.demand.iter().map(|line| (line, names.session(line)));
            all.filter(|(line, s)| stands(learner, line, &instance.sessions[*s]))
        };
        for (line, s) in lines() {
            let busy = parts(line, &instance.sessions[s]).map(|((from, to), load)| Cost::from(load * (to - from)));
            match seen.get(&(l, s)) {
                None => self.unmet += weights::UNMET * busy.sum::<Cost>(),
                Some(&a) => {
                    *times.entry(a).or_default() += 1;
                    let wanted = line.wanted.as_ref().unwrap_or(&learner.wanted);
                    if !wanted.is_empty() && !wanted.contains(&instance.lsas[a].id) {
                        self.not_wanted += weights::NOT_WANTED;
                    }
                }
            }
        }
        let (free, weight) = weights::faces(learner.people);
        self.people += weight * times.len().saturating_sub(free) as Cost;
        let (many, most) = (lines().count(), times.values().max().copied().unwrap_or(0));
        if free > 1 && many >= weights::VELCRO_FROM && most * 5 > weights::VELCRO_FIFTHS * many {
            self.velcro += weights::VELCRO;
        }
    }
}

/// Learner and session, to the LSA who comes.
type Seats = HashMap<(usize, usize), usize>;

/// Where each id stands.
struct Names<'a> {
    lsas: HashMap<&'a LsaId, usize>,
    sessions: HashMap<&'a SessionId, usize>,
    learners: HashMap<&'a LearnerId, usize>,
}

impl<'a> Names<'a> {
    fn of(instance: &'a Instance) -> Self {
        Self {
            lsas: instance.lsas.iter().enumerate().map(|(n, lsa)| (&lsa.id, n)).collect(),
            sessions: instance.sessions.iter().enumerate().map(|(n, session)| (&session.id, n)).collect(),
            learners: instance.learners.iter().enumerate().map(|(n, learner)| (&learner.id, n)).collect(),
        }
    }

    /// Where a line's session stands; the instance has been read, so it does.
    fn session(&self, line: &WrittenDemand) -> usize {
        self.sessions[&line.session]
    }
}

/// An LSA at one session, from the first minute they are there for someone to the last.
struct There {
    session: usize,
    from: u32,
    to: u32,
}

/// Whether anyone is needed: it is held, the learner is there, and without an assistant of their own.
fn stands(learner: &WrittenLearner, line: &WrittenDemand, session: &WrittenSession) -> bool {
    let begins = |&(day, from, to): &(u8, u32, u32)| {
        let (start, _) = part(line, session);
        day == session.day && from <= start && start < to
    };
    !session.off && !line.own_assistant && !learner.away.iter().any(begins)
}

/// From when to when of a session a line is.
fn part(line: &WrittenDemand, session: &WrittenSession) -> (u32, u32) {
    let middle = (session.start + session.end) / 2;
    match line.half {
        None => (session.start, session.end),
        Some(Half::First) => (session.start, middle),
        Some(Half::Second) => (middle, session.end),
    }
}

/// From when to when of a session somebody is there for a line, and how much of them it takes: half by half. What is more than was
/// agreed takes their time, and nothing of their attention.
fn parts(line: &WrittenDemand, session: &WrittenSession) -> impl Iterator<Item = ((u32, u32), u32)> + use<> {
    let (middle, only) = ((session.start + session.end) / 2, line.half);
    let halves = [(Half::First, (session.start, middle)), (Half::Second, (middle, session.end))];
    let there =
        halves.into_iter().zip(line.loads()).filter(move |((half, _), _)| only.is_none_or(|only| only == *half));
    there.map(|((_, span), load)| (span, load))
}

/// Whether a break fits, tried minute by minute: slow, and nothing like the search's own way.
fn rests(instance: &Instance, at: &[There], (day, from, to, minutes): (u8, u32, u32, u32)) -> bool {
    let busy = |minute: u32| {
        let mut there = at.iter().filter(|there| instance.sessions[there.session].day == day);
        there.any(|there| there.from <= minute && minute < there.to)
    };
    (from..=to - minutes).any(|start| !(start..start + minutes).any(busy))
}

fn clash(instance: &Instance, mine: &There, theirs: &There) -> bool {
    let (one, other) = (&instance.sessions[mine.session], &instance.sessions[theirs.session]);
    let known = instance
        .travel
        .iter()
        .rev()
        .find(|(from, to, _)| (*from == one.site && *to == other.site) || (*to == one.site && *from == other.site));
    let way = known.map_or(instance.travel_minutes, |(_, _, minutes)| *minutes);
    let gap = if one.site == other.site { 0 } else { way };
    one.day == other.day && mine.from < theirs.to + gap && theirs.from < mine.to + gap
}

fn may(lsa: &WrittenLsa, learner: &WrittenLearner, line: &WrittenDemand, session: &WrittenSession) -> bool {
    let (start, end) = part(line, session);
    let away = |&(day, from, to): &(u8, u32, u32)| day == session.day && from < end && start < to;
    let elsewhere = lsa.other_sites && (lsa.sites.is_empty() || lsa.sites.contains(&session.site));
    !learner.refused.contains(&lsa.id)
        && (line.only.is_empty() || line.only.contains(&lsa.id))
        && lsa.only_for.as_ref().is_none_or(|own| *own == learner.id)
        && line.skills.iter().all(|skill| lsa.skills.contains(skill))
        && (lsa.site == session.site || elsewhere)
        && lsa.available.iter().any(|&(day, from, to)| day == session.day && from <= start && end <= to)
        && !lsa.away.iter().any(away)
}

//! When and where everything is: the sessions, the ways between their sites, and the times of the people.

use std::collections::HashMap;

use crate::fault::{Fault, Problem};
use crate::instance::{Half, Instance, Minutes, WrittenDemand, WrittenLearner, WrittenLsa, WrittenSession};
use crate::week::{Break, Halves, SessionFacts};

/// Where each site of a session stands.
pub(super) type Sites<'a> = HashMap<&'a str, u32>;

/// The sessions, and their sites.
pub(super) fn sessions<'a>(instance: &'a Instance, faults: &mut Vec<Fault>) -> (Vec<SessionFacts>, Sites<'a>) {
    let mut sites: Sites<'_> = HashMap::new();
    let mut facts = Vec::with_capacity(instance.sessions.len());
    for (n, session) in instance.sessions.iter().enumerate() {
        hours(|| format!("sessions[{n}]"), (session.day, session.start, session.end), faults);
        let next = sites.len() as u32;
        facts.push(SessionFacts {
            site: *sites.entry(session.site.0.as_str()).or_insert(next),
            day: usize::from(session.day),
            start: session.start,
            end: session.end,
            middle: u32::midpoint(session.start, session.end),
            is_halved: false,
            demands: Vec::new(),
        });
    }
    (facts, sites)
}

/// Minutes from site to site, a row a site.
pub(super) fn ways(instance: &Instance, sites: &Sites<'_>) -> Vec<Minutes> {
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

/// The breaks of every LSA; faults every time of theirs that is none.
pub(super) fn breaks(instance: &Instance, faults: &mut Vec<Fault>) -> Vec<Vec<Break>> {
    let mut all = Vec::with_capacity(instance.lsas.len());
    for (n, lsa) in instance.lsas.iter().enumerate() {
        for (list, times) in [("available", &lsa.available), ("away", &lsa.away)] {
            for (m, &time) in times.iter().enumerate() {
                hours(|| format!("lsas[{n}].{list}[{m}]"), time, faults);
            }
        }
        let mut own = Vec::with_capacity(lsa.breaks.len());
        for (m, &(day, from, to, minutes)) in lsa.breaks.iter().enumerate() {
            let place = || format!("lsas[{n}].breaks[{m}]");
            if hours(place, (day, from, to), faults) && minutes > to - from {
                faults.push(Fault::new(place(), Problem::Times, format!("{from}, {to}, {minutes}")));
            }
            own.push(Break { day: usize::from(day), from, to, minutes });
        }
        all.push(own);
    }
    all
}

/// Whether it is a time of a week; faults it where it is not.
pub(super) fn hours(
    place: impl Fn() -> String,
    (day, from, to): (u8, Minutes, Minutes),
    faults: &mut Vec<Fault>,
) -> bool {
    let before = faults.len();
    if day > 6 {
        faults.push(Fault::new(place(), Problem::Day, day));
    }
    if from >= to || to > 24 * 60 {
        faults.push(Fault::new(place(), Problem::Times, format!("{from}, {to}")));
    }
    faults.len() == before
}

/// Which halves of its session a line is for.
pub(super) const fn halves(line: &WrittenDemand) -> Halves {
    match line.half {
        None => Halves::BOTH,
        Some(Half::First) => Halves::FIRST,
        Some(Half::Second) => Halves::SECOND,
    }
}

/// Whether anyone of the pool is needed: it is held, the learner is there, and nobody of their own is with them.
pub(super) fn stands(
    learner: &WrittenLearner,
    line: &WrittenDemand,
    written: &WrittenSession,
    facts: &SessionFacts,
) -> bool {
    let (start, _) = facts.span(halves(line));
    let away = |&(day, from, to): &(u8, u32, u32)| day == written.day && (from..to).contains(&start);
    !written.off && !line.own_assistant && !learner.away.iter().any(away)
}

/// Whether an LSA has the skills, may be at the site, and is in at that time.
pub(super) fn able(lsa: &WrittenLsa, line: &WrittenDemand, session: &WrittenSession, facts: &SessionFacts) -> bool {
    let (start, end) = facts.span(halves(line));
    let in_then = |&(day, from, to): &(u8, u32, u32)| day == session.day && from <= start && end <= to;
    let away = |&(day, from, to): &(u8, u32, u32)| day == session.day && from < end && start < to;
    let elsewhere = lsa.other_sites && (lsa.sites.is_empty() || lsa.sites.contains(&session.site));
    (elsewhere || lsa.site == session.site)
        && (line.only.is_empty() || line.only.contains(&lsa.id))
        && lsa.available.iter().any(in_then)
        && !lsa.away.iter().any(away)
        && line.skills.iter().all(|skill| lsa.skills.contains(skill))
}

//! Meets a demand by a chain of people: one comes, someone takes what they did, another what those did, until someone was free.
//! The shortest chain is found, by breadth, so that as few people as can be are touched.

use std::collections::HashSet;

use crate::deployment::{Deployment, Stay};
use crate::instance::Cost;
use crate::week::{Demand, Lsa, Session, Week};

/// What has to find someone: demands of one session, because whoever did them is needed by the link before.
struct Link {
    demands: Vec<Demand>,
    session: Session,
    /// The link before, and who leaves this for that.
    before: Option<(usize, Lsa)>,
}

/// How many chains of the shortest length are compared.
const COMPARED: usize = 200;
/// With more links than this it is given up: the search may still find a way.
const TOO_MANY: usize = 10_000;

/// Meets an unmet demand; false, and nothing done, if no chain does, or it was stopped before one was found.
pub(super) fn meet(deployment: &mut Deployment, demand: Demand, stop: &dyn Fn() -> bool) -> bool {
    let week = deployment.week;
    let first = Link { demands: vec![demand], session: week.demands[demand.at()].session, before: None };
    let (mut links, mut seen) = (vec![first], HashSet::new());
    let mut begin = 0;
    while begin < links.len() && links.len() < TOO_MANY {
        let end = links.len();
        let mut found = None::<(Cost, usize, Lsa)>;
        let mut compared = 0;
        for at in begin..end {
            if stop() {
                return false;
            }
            for lsa in able(week, &links[at].demands) {
                let mark = deployment.mark();
                if compared < COMPARED && follow(deployment, &links, at, lsa) {
                    compared += 1;
                    let better = found.is_none_or(|(cost, ..)| deployment.cost() < cost);
                    found = if better { Some((deployment.cost(), at, lsa)) } else { found };
                }
                deployment.back_to(mark);
            }
        }
        if let Some((_, at, lsa)) = found {
            return follow(deployment, &links, at, lsa);
        }
        for at in begin..end {
            if stop() {
                return false;
            }
            for lsa in able(week, &links[at].demands).collect::<Vec<_>>() {
                lengthen(deployment, &mut links, &mut seen, at, lsa);
            }
        }
        begin = end;
    }
    false
}

/// Everyone who may come for all of these.
fn able<'a>(week: &'a Week, demands: &'a [Demand]) -> impl Iterator<Item = Lsa> + use<'a> {
    let first = week.demands[demands[0].at()].options.iter().copied();
    first.filter(|lsa| demands[1..].iter().all(|&demand| week.may(*lsa, demand)))
}

/// Does a chain, from its free end; false if a rule stands against it, and then some of it may be done.
fn follow(deployment: &mut Deployment, links: &[Link], last: usize, free: Lsa) -> bool {
    let (mut at, mut lsa) = (last, free);
    loop {
        let link = &links[at];
        for &demand in &link.demands {
            deployment.take(demand);
        }
        let Some((before, leaves)) = link.before else {
            return link.demands.iter().all(|&demand| deployment.give(demand, lsa));
        };
        if !link.demands.iter().all(|&demand| deployment.give(demand, lsa)) {
            return false;
        }
        (at, lsa) = (before, leaves);
    }
}

/// What an LSA would have to leave to take a link on, as links of their own.
fn lengthen(deployment: &Deployment, links: &mut Vec<Link>, seen: &mut HashSet<Demand>, at: usize, lsa: Lsa) {
    let (week, session) = (deployment.week, links[at].session);
    let day = week.sessions[session.at()].day;
    let in_the_way: Vec<&Stay> =
        deployment.day(lsa, day).iter().filter(|stay| week.clash(stay.session, session)).collect();
    let leaves: Vec<&Stay> = match in_the_way[..] {
        [] => (0..week.days).flat_map(|day| deployment.day(lsa, day)).collect(),
        [stay] => vec![stay],
        _ => return,
    };
    for stay in leaves {
        let mut link = |demands: &[Demand]| {
            if demands.iter().all(|demand| !seen.contains(demand) && !links[at].demands.contains(demand)) {
                seen.extend(demands);
                links.push(Link { demands: demands.to_vec(), session: stay.session, before: Some((at, lsa)) });
            }
        };
        if stay.session == session {
            stay.with().chunks(1).for_each(&mut link); // one leaves, and there may be room
        } else {
            link(stay.with());
        }
    }
}

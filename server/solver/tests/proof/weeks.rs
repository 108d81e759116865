//! Weeks by chance, awkward on purpose: few people, sessions that overlap, two sites, refusals, tight hours.

use solver::chance::Chance;
use solver::deployment::Deployment;
use solver::instance::{
    Amount, Half, Instance, LearnerId, LsaId, People, SessionId, Sharing, SiteId, Skill, WrittenDemand, WrittenLearner,
    WrittenLsa, WrittenSession,
};
use solver::week::Demand;
use solver::{Asked, Proposal, Watch};

/// How many of each.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub(crate) lsas: usize,
    pub(crate) sessions: usize,
    pub(crate) learners: usize,
    /// Demands of a learner, at most.
    pub(crate) demands: usize,
}

/// A week nobody would plan.
pub(crate) fn week(size: Size, seed: u64) -> Instance {
    let chance = &mut Chance::new(seed, 77);
    let lsas: Vec<_> = (0..size.lsas).map(|n| lsa(n, chance)).collect();
    let sessions: Vec<_> = (0..size.sessions).map(|n| session(n, chance)).collect();
    let learners = (0..size.learners).map(|n| learner(n, size, chance)).collect();
    Instance { lsas, sessions, learners, travel_minutes: 30, travel: ways(chance) }
}

/// The same, with hours of their own: some come when the first sessions are under way, and some go before the last are over.
pub(crate) fn tight(size: Size, seed: u64) -> Instance {
    let (mut week, mut chance) = (week(size, seed), Chance::new(seed, 78));
    for (_, from, to) in week.lsas.iter_mut().flat_map(|lsa| lsa.available.iter_mut()) {
        (*from, *to) = ([540, 600][chance.below(2)], [780, 900][chance.below(2)]);
    }
    week
}

fn ways(chance: &mut Chance) -> Vec<(SiteId, SiteId, u32)> {
    let [north, south] = ["north", "south"].map(|site| SiteId(site.to_owned()));
    if chance.below(2) == 0 { vec![(south, north, [5, 60][chance.below(2)])] } else { Vec::new() }
}

fn lsa(n: usize, chance: &mut Chance) -> WrittenLsa {
    let skills = ["bsl", "guiding", "medication"].into_iter().filter(|_| chance.below(3) > 0);
    WrittenLsa {
        id: LsaId(format!("a{n}")),
        skills: skills.map(|skill| Skill(skill.to_owned())).collect(),
        site: site(chance),
        other_sites: chance.below(2) == 0,
        sites: if chance.below(3) == 0 { vec![site(chance)] } else { Vec::new() },
        minutes: [180, 330, 600, 1200][chance.below(4)],
        available: (0..3).filter_map(|day| (chance.below(5) > 0).then_some((day, 540, 900))).collect(),
        breaks: (0..3)
            .filter_map(|day| (chance.below(2) > 0).then_some((day, 660, 780, [20, 45, 60][chance.below(3)])))
            .collect(),
        away: if chance.below(6) == 0 { vec![(chance.below(3) as u8, 660, 720)] } else { Vec::new() },
        only_for: (chance.below(8) == 0).then(|| LearnerId(format!("l{}", chance.below(3)))),
    }
}

fn session(n: usize, chance: &mut Chance) -> WrittenSession {
    let start = [540, 600, 645, 750][chance.below(4)];
    WrittenSession {
        id: SessionId(format!("s{n}")),
        site: site(chance),
        day: chance.below(3) as u8,
        start,
        end: start + [60, 90, 105, 120][chance.below(4)],
        off: chance.below(12) == 0,
    }
}

fn site(chance: &mut Chance) -> SiteId {
    SiteId(["north", "south"][usize::from(chance.below(4) == 0)].to_owned())
}

fn learner(n: usize, size: Size, chance: &mut Chance) -> WrittenLearner {
    let mut some = |many: usize| -> Vec<LsaId> {
        (0..size.lsas).filter(|_| chance.below(many) == 0).map(|n| LsaId(format!("a{n}"))).collect()
    };
    let (wanted, refused) = (some(5), some(9));
    let first = chance.below(size.sessions);
    let many = 1 + chance.below(size.demands.min(size.sessions));
    let demand = (0..many).map(|m| WrittenDemand {
        session: SessionId(format!("s{}", (first + m) % size.sessions)),
        amount: *chance.pick(&[Amount::ALittle, Amount::Some, Amount::Most, Amount::All]),
        sharing: *chance.pick(&[Sharing::JustMe, Sharing::Group, Sharing::Group, Sharing::Any]),
        skills: if chance.below(4) == 0 { vec![Skill("bsl".to_owned())] } else { Vec::new() },
        wanted: None,
        only: if chance.below(9) == 0 { vec![LsaId(format!("a{}", chance.below(size.lsas)))] } else { Vec::new() },
        locked: false,
        half: [None, None, None, Some(Half::First), Some(Half::Second)][chance.below(5)],
        except: [None, None, Some((Half::First, Amount::ALittle)), Some((Half::Second, Amount::All))][chance.below(4)],
        own_assistant: chance.below(12) == 0,
    });
    let demand = demand.collect();
    let people = *chance.pick(&[People::Same, People::Different, People::Any]);
    let away = if chance.below(8) == 0 { vec![(chance.below(3) as u8, 540, 660)] } else { Vec::new() };
    WrittenLearner { id: LearnerId(format!("l{n}")), wanted, refused, people, demand, away }
}

/// Looks at every way to give the demands from this one on.
pub(crate) fn try_all(deployment: &mut Deployment, next: u32, look: &mut impl FnMut(&Deployment)) {
    let Some(facts) = deployment.week.demands.get(next as usize) else {
        return look(deployment);
    };
    try_all(deployment, next + 1, look);
    for lsa in &facts.options {
        if deployment.give(Demand(next), *lsa) {
            try_all(deployment, next + 1, look);
            deployment.take(Demand(next));
        }
    }
}

/// Waits without a word.
pub(crate) struct Quiet;

impl Watch for Quiet {
    fn stop(&self) -> bool {
        false
    }

    fn better(&self, _: &Proposal, _: u64) {}
}

/// A search of so many steps.
pub(crate) fn asked(seed: u64, steps: u64, threads: usize) -> Asked {
    Asked { seed, steps, go_on: false, threads }
}

/// A count in a test, or a much larger one in `make proof`.
pub(crate) fn count(few: u64, full: u64) -> u64 {
    if std::env::var("SAYSO_PROOF").is_ok_and(|proof| proof == "full") { full } else { few }
}

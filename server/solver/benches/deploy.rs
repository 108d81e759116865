//! How good, how soon and how it grows, as ratios: on weeks of a made-up college, each twice as large as the one before; and how
//! soon and how gently one absence after another is covered; and weeks from files beside another solver, where one is named.
#![expect(clippy::unwrap_used, reason = "a measurement may stop where it stands")]

use std::sync::Mutex;
use std::time::{Duration, Instant};

use solver::chance::Chance;
use solver::instance::{
    Amount, LearnerId, LsaId, People, SessionId, Sharing, SiteId, Skill, WrittenDemand, WrittenLearner, WrittenLsa,
    WrittenSession,
};
use solver::{Asked, Instance, Proposal, Replan, Watch, Week, propose};

#[path = "deploy/college.rs"]
mod college;
#[path = "deploy/named.rs"]
mod named;
#[path = "deploy/rival.rs"]
mod rival;

/// How long each search goes on.
const LOOK: Duration = Duration::from_secs(5);
/// Learners of the first week; the others have twice as many each time.
const LEARNERS: usize = 50;
const WEEKS: usize = 3;

/// Writes down every better answer: when it came, what it costs, and how many it leaves unmet.
struct Diary {
    begun: Instant,
    better: Mutex<Vec<(Duration, i64, usize)>>,
    until: Duration,
}

impl Diary {
    fn new(until: Duration) -> Self {
        Self { begun: Instant::now(), better: Mutex::default(), until }
    }

    /// When the first answer came that leaves no more unmet than any that followed.
    fn first(&self) -> Duration {
        let better = self.better.lock().unwrap();
        let least = better.iter().map(|(.., unmet)| *unmet).min();
        better.iter().find(|(.., unmet)| Some(*unmet) == least).map_or(self.until, |(at, ..)| *at)
    }
}

impl Watch for Diary {
    fn stop(&self) -> bool {
        self.begun.elapsed() >= self.until
    }

    fn better(&self, proposal: &Proposal, _: u64) {
        let unmet = proposal.given.iter().filter(|given| given.is_none()).count();
        self.better.lock().unwrap().push((self.begun.elapsed(), proposal.cost, unmet));
    }
}

/// How large a week is, and after how many seconds the first answer came that leaves nobody out who can be met, and one within
/// 1 in 100 of the last.
struct Took {
    demands: usize,
    first: f64,
    near: f64,
}

impl Took {
    /// What a search took that ended with an answer of so much.
    fn of(demands: usize, cost: i64, diary: &Diary) -> Self {
        let first = diary.first().as_secs_f64();
        let better = diary.better.lock().unwrap();
        let near = better.iter().find(|(_, each, _)| each * 100 <= cost * 101).map_or(diary.until, |(at, ..)| *at);
        Self { demands, first, near: near.as_secs_f64() }
    }

    /// Says how that has grown since a smaller week.
    fn say_growth(&self, smaller: &Self) {
        let grown = (self.demands as f64 / smaller.demands as f64).ln();
        if grown > 0.0 {
            println!("  first answer grows as   n^{:.2}", (self.first / smaller.first).ln() / grown);
            println!("  within 1 in 100 grows as n^{:.2}", (self.near / smaller.near).ln() / grown);
        }
    }
}

fn main() {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let asked = Asked { seed: 1, steps: 4_000_000, go_on: true, threads };
    let mut last: Option<Took> = None;
    for size in 0..WEEKS {
        let instance = week(LEARNERS << size, 1);
        let read = Week::of(&instance, &Replan::default()).unwrap();
        let diary = Diary::new(LOOK);
        let found = propose(&read, &asked, &diary);
        let took = Took::of(read.demands.len(), found.cost, &diary);
        let unmet = found.given.iter().filter(|given| given.is_none()).count();
        println!("{} learners, {} demands, {unmet} unmet", LEARNERS << size, read.demands.len());
        println!("  gap to the bound        {:.3}", (found.cost - found.bound) as f64 / found.cost as f64);
        println!("  first answer            {:.3} of the time", took.first / LOOK.as_secs_f64());
        println!("  within 1 in 100 of last {:.3} of the time", took.near / LOOK.as_secs_f64());
        if let Some(last) = &last {
            took.say_growth(last);
        }
        last = Some(took);
    }
    college::absences(threads);
    rival::beside(threads);
}

/// A college's week: three lessons a day, an LSA for two learners, two sites.
fn week(learners: usize, seed: u64) -> Instance {
    let chance = &mut Chance::new(seed, 9);
    let site = |n: usize| SiteId(["north", "south"][n % 2].to_owned());
    let skills = ["signing", "guiding", "medicine"];
    let lsas = (0..learners / 2).map(|n| WrittenLsa {
        id: LsaId(format!("a{n}")),
        site: site(n),
        other_sites: chance.below(4) == 0,
        sites: Vec::new(),
        minutes: [900, 1200, 1500, 1800][chance.below(4)],
        available: (0..5).map(|day| (day, 525, 990)).collect(),
        skills: skills.iter().filter(|_| chance.below(3) == 0).map(|skill| Skill((*skill).to_owned())).collect(),
        breaks: (0..5).map(|day| (day, 720, 810, 30)).collect(),
        only_for: None,
        away: Vec::new(),
    });
    let lsas = lsas.collect();
    let groups = learners / 8;
    let slots = [(540, 630), (645, 735), (795, 885)];
    let sessions = (0..groups * 15).map(|n| {
        let (start, end) = slots[n % 3];
        WrittenSession {
            id: SessionId(format!("s{n}")),
            site: site(n / 15),
            day: (n / 3 % 5) as u8,
            start,
            end,
            off: false,
        }
    });
    let sessions = sessions.collect();
    let learners = (0..learners).map(|n| learner(n, n % groups, learners / 2, chance)).collect();
    Instance { lsas, sessions, learners, travel_minutes: 30, travel: Vec::new() }
}

fn learner(n: usize, group: usize, lsas: usize, chance: &mut Chance) -> WrittenLearner {
    let amounts = [Amount::ALittle, Amount::Some, Amount::Some, Amount::Most, Amount::All];
    let amount = *chance.pick(&amounts);
    let named = chance.below(lsas);
    let demand = (0..15).filter(|_| chance.below(3) > 0).map(|m| WrittenDemand {
        session: SessionId(format!("s{}", group * 15 + m)),
        amount,
        sharing: Sharing::Any,
        skills: Vec::new(),
        wanted: None,
        only: Vec::new(),
        locked: false,
        half: None,
        except: None,
        own_assistant: false,
    });
    let demand = demand.collect();
    WrittenLearner {
        id: LearnerId(format!("l{n}")),
        wanted: if chance.below(3) == 0 { vec![LsaId(format!("a{named}"))] } else { Vec::new() },
        refused: Vec::new(),
        people: *chance.pick(&[People::Same, People::Different, People::Any]),
        demand,
        away: Vec::new(),
    }
}

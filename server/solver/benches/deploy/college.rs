//! A made-up college of a general kind: 250 supported learners, 125 LSAs (over half of them by the hour), 190 classes at three
//! sites, four times a day; and its published week, from which one LSA after another is away.

use std::collections::BTreeSet;
use std::time::Duration;

use solver::chance::Chance;
use solver::instance::{
    Amount, LearnerId, LsaId, People, SessionId, Sharing, SiteId, Skill, WrittenDemand, WrittenLearner, WrittenLsa,
    WrittenSession,
};
use solver::{Asked, Instance, Replan, Week, propose};

use crate::{Diary, LOOK};

const LEARNERS: usize = 250;
const LSAS: usize = 125;
const CLASSES: usize = 190;
const SITES: usize = 3;
const SLOTS: [(u32, u32); 4] = [(540, 630), (645, 735), (795, 885), (900, 990)];
const SKILLS: [&str; 10] =
    ["bsl", "makaton", "guiding", "medication", "moving", "autism", "dyslexia", "maths", "it", "scribe"];
/// How many are away, one at a time, each another one.
const ABSENCES: usize = 100;
/// How long covering one may take.
const SECOND: Duration = Duration::from_secs(1);

/// Publishes a week, and covers a hundred absences from it.
pub fn absences(threads: usize) {
    let chance = &mut Chance::new(1, 11);
    let instance = college(chance);
    let read = Week::of(&instance, &Replan::default()).unwrap();
    let asked = Asked { seed: 1, steps: 4_000_000, go_on: true, threads };
    let found = propose(&read, &asked, &Diary::new(LOOK));
    let published = read.answer(&instance, &found.given);
    let before = found.given.iter().filter(|given| given.is_none()).count();
    println!("{LEARNERS} learners, {LSAS} LSAs, {} demands, {before} unmet", read.demands.len());
    let (mut first, mut last, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    let (mut changed, mut theirs, mut unmet) = (0, 0, 0);
    for lsa in shuffled(chance, &instance.lsas).into_iter().take(ABSENCES) {
        let absent = [lsa.id.clone()];
        let replan = Replan { published: Some(&published), absent: &absent, mends: true };
        let read = Week::of(&instance, &replan).unwrap();
        let diary = Diary::new(SECOND);
        let asked = Asked { seed: 1, steps: 500_000, go_on: true, threads };
        let found = propose(&read, &asked, &diary);
        let after: BTreeSet<_> = read.answer(&instance, &found.given).assign.into_iter().collect();
        first.push(diary.first().as_secs_f64());
        let better = diary.better.lock().unwrap();
        last.push(better.last().map_or(1.0, |(at, ..)| at.as_secs_f64()));
        unmet += found.given.iter().filter(|given| given.is_none()).count().saturating_sub(before);
        let own = published.assign.iter().filter(|(_, _, who)| *who == lsa.id).count();
        let moved = published.assign.iter().filter(|row| !after.contains(*row)).count();
        (changed, theirs) = (changed + moved, theirs + own);
        ratios.push(moved as f64 / own.max(1) as f64);
    }
    let mean = |all: &[f64]| all.iter().sum::<f64>() / all.len() as f64;
    let most = |all: &[f64]| all.iter().copied().fold(0.0, f64::max);
    println!("{ABSENCES} away, one at a time, 1 second for each; {unmet} places that were met have nobody then");
    println!("  first re-plan           {:.3} of the second, at most {:.3}", mean(&first), most(&first));
    println!("  last change             {:.3} of the second, at most {:.3}", mean(&last), most(&last));
    let all = changed as f64 / f64::from(u32::try_from(theirs.max(1)).unwrap());
    println!("  places changed          {all:.3} for each of theirs, at most {:.3}", most(&ratios));
}

fn shuffled<'a, T>(chance: &mut Chance, all: &'a [T]) -> Vec<&'a T> {
    let mut left: Vec<&T> = all.iter().collect();
    (0..all.len()).map(|_| left.swap_remove(chance.below(left.len()))).collect()
}

/// One of some things, each as likely as its weight.
fn weighed<T: Copy>(chance: &mut Chance, of: &[(T, usize)]) -> T {
    let mut left = chance.below(of.iter().map(|(_, weight)| weight).sum());
    for (one, weight) in of {
        match left.checked_sub(*weight) {
            Some(less) => left = less,
            None => return *one,
        }
    }
    of[0].0
}

fn site(n: usize) -> SiteId {
    SiteId(format!("site{}", n % SITES))
}

fn lsa(n: usize, chance: &mut Chance) -> WrittenLsa {
    let hourly = chance.below(100) < 52;
    let hours = *chance.pick(if hourly { &[12, 16, 20, 24] } else { &[25, 30, 35, 35] });
    let days = if hourly { 3 + chance.below(2) } else { 5 };
    let mut days: Vec<u8> = shuffled(chance, &[0, 1, 2, 3, 4]).into_iter().take(days).copied().collect();
    days.sort_unstable();
    let of_day = |day| {
        let from = if chance.below(10) < 9 { 525 } else { 640 };
        (day, from, if chance.below(20) < 17 { 1005 } else { 890 })
    };
    let available = days.into_iter().map(of_day).collect();
    let known = *chance.pick(&[1, 2, 2, 3, 4]);
    let skills = shuffled(chance, &SKILLS).into_iter().take(known).map(|skill| Skill((*skill).to_owned())).collect();
    WrittenLsa {
        id: LsaId(format!("a{n}")),
        site: site(n),
        other_sites: chance.below(10) < 4,
        sites: Vec::new(),
        minutes: hours * 60,
        available,
        skills,
        breaks: Vec::new(),
        only_for: None,
        away: Vec::new(),
    }
}

fn college(chance: &mut Chance) -> Instance {
    let lsas: Vec<_> = (0..LSAS).map(|n| lsa(n, chance)).collect();
    let cells: Vec<(u8, usize)> = (0..5).flat_map(|day| (0..4).map(move |slot| (day, slot))).collect();
    let (mut sessions, mut classes) = (Vec::new(), Vec::new());
    for class in 0..CLASSES {
        let met = 3 + chance.below(4);
        let met: Vec<_> = shuffled(chance, &cells).into_iter().take(met).copied().collect();
        let of = sessions.len()..sessions.len() + met.len();
        sessions.extend(met.iter().zip(of.clone()).map(|(&(day, slot), n)| {
            let ((start, end), id) = (SLOTS[slot], SessionId(format!("s{n}")));
            WrittenSession { id, site: site(class), day, start, end, off: false }
        }));
        classes.push((class, met, of));
    }
    let learners = (0..LEARNERS).map(|n| learner(n, &classes, chance)).collect();
    Instance { lsas, sessions, learners, travel_minutes: 30, travel: Vec::new() }
}

type Class = (usize, Vec<(u8, usize)>, std::ops::Range<usize>);

fn learner(n: usize, classes: &[Class], chance: &mut Chance) -> WrittenLearner {
    let target = 8 + chance.below(5);
    let need = weighed(chance, &[(0, 30), (1, 35), (2, 25), (3, 10)]);
    let skill = (chance.below(100) < 35).then(|| Skill(SKILLS[chance.below(5)].to_owned()));
    let weights = [[60, 25, 15, 0, 0], [25, 30, 30, 15, 0], [10, 15, 30, 35, 10], [5, 5, 15, 25, 50]][need];
    let steps = [None, Some(Amount::ALittle), Some(Amount::Some), Some(Amount::Most), Some(Amount::All)];
    let amounts: Vec<_> = steps.into_iter().zip(weights).collect();
    let (mut taken, mut demand) = (BTreeSet::new(), Vec::new());
    for (class, met, of) in shuffled(chance, classes) {
        if class % SITES != n % SITES || taken.len() >= target || met.iter().any(|cell| taken.contains(cell)) {
            continue;
        }
        taken.extend(met.iter().copied());
        let amount = weighed(chance, &amounts);
        let sharing = weighed(chance, &[(Sharing::JustMe, 15), (Sharing::Group, 45), (Sharing::Any, 40)]);
        let Some(amount) = amount else { continue };
        for session in of.clone() {
            let skills = skill.iter().filter(|_| chance.below(10) < 8).cloned().collect();
            demand.push(WrittenDemand {
                session: SessionId(format!("s{session}")),
                amount,
                sharing,
                skills,
                wanted: None,
                only: Vec::new(),
                locked: false,
                half: None,
                except: None,
                own_assistant: false,
            });
        }
    }
    let near: Vec<_> = (0..LSAS).filter(|lsa| lsa % SITES == n % SITES).map(|lsa| LsaId(format!("a{lsa}"))).collect();
    let (wanted, refused) = (*chance.pick(&[0, 0, 1, 1, 2]), weighed(chance, &[(0, 75), (1, 20), (2, 5)]));
    let mut people = shuffled(chance, &near).into_iter().cloned();
    WrittenLearner {
        id: LearnerId(format!("l{n}")),
        wanted: people.by_ref().take(wanted).collect(),
        refused: people.take(refused).collect(),
        people: weighed(chance, &[(People::Same, 45), (People::Different, 15), (People::Any, 40)]),
        demand,
        away: Vec::new(),
    }
}

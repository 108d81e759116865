//! Weeks written in files, and other solvers' answers to them: all work on the same machine in the same run, and the judge that
//! shares nothing with the search judges all of them.
//!
//! `WEEKS` names the files, from the project's folder, with spaces between. `RIVAL`, where there is any, is a command, or several with
//! `;` between, each of which is given a file and how many seconds it has, and writes `{"assign": …}`; when it came to its first answer
//! is read from `{"trace": [[seconds, cost], …]}` in what it says on standard error, if it says that. Of one that fails it is said how,
//! and the others go on. Of weeks that stand from small to large it is said how the times grow from each to the next:
//!
//! ```sh
//! make bench-deploy WEEKS="small.json college.json group.json" RIVAL="python3 rival.py" RIVAL_SECONDS=300
//! ```

use std::path::Path;
use std::time::Duration;

use solver::{Answer, Asked, Instance, Replan, Score, Week, propose};

use crate::named::{HERE, answered, named};
use crate::{Diary, Took};

/// How long each of our searches goes on.
const LOOKS: [Duration; 2] = [Duration::from_secs(5), Duration::from_secs(60)];
/// How long a rival has for each week, unless `RIVAL_SECONDS` says otherwise.
const RIVAL_SECONDS: &str = "300";

/// What became of one week of ours.
struct Found {
    answer: Answer,
    bound: i64,
    took: Took,
}

/// Answers each of the weeks, twice by ourselves and once by each rival.
pub fn beside(threads: usize) {
    let said = |name: &str| std::env::var(name).unwrap_or_default();
    let seconds = Some(said("RIVAL_SECONDS")).filter(|given| !given.is_empty());
    let seconds = seconds.unwrap_or_else(|| RIVAL_SECONDS.to_owned());
    let commands = said("RIVAL");
    let rivals = named(&commands);
    let mut last: [Option<Took>; LOOKS.len()] = [None, None];
    for file in said("WEEKS").split_whitespace() {
        let written = std::fs::read_to_string(Path::new(HERE).join(file));
        let instance: Instance =
            serde_json::from_str(&written.unwrap_or_else(|none| panic!("{file}: {none}"))).unwrap();
        let mut theirs = Vec::with_capacity(rivals.len());
        for rival in &rivals {
            match answered(rival, file, &seconds) {
                Ok((answer, first)) => theirs.push((rival, judged(rival, &seconds, &instance, &answer), first)),
                Err(why) => println!("{rival}, {seconds} s: {why}"),
            }
        }
        for (look, last) in LOOKS.into_iter().zip(&mut last) {
            let found = ours(&instance, look, threads);
            let cost = judged("ours", &look.as_secs().to_string(), &instance, &found.answer);
            println!("  gap to the bound        {:.3}", (cost - found.bound) as f64 / cost as f64);
            for (rival, their_cost, their_first) in &theirs {
                println!("  cost beside the rival's {:.3} ({rival})", cost as f64 / *their_cost as f64);
                if let Some(their_first) = their_first {
                    println!("  first answer beside it  {:.6} of the time", found.took.first / their_first);
                }
            }
            if let Some(last) = &*last {
                found.took.say_growth(last);
            }
            *last = Some(found.took);
        }
    }
}

fn ours(instance: &Instance, look: Duration, threads: usize) -> Found {
    let week = Week::of(instance, &Replan::default()).unwrap();
    let diary = Diary::new(look);
    let found = propose(&week, &Asked::within(look, &week, 1, threads), &diary);
    let took = Took::of(week.demands.len(), found.cost, &diary);
    Found { answer: week.answer(instance, &found.given), bound: found.bound, took }
}

/// Says what an answer costs, whom it serves and what it breaks.
fn judged(whose: &str, seconds: &str, instance: &Instance, answer: &Answer) -> i64 {
    let score = Score::of(instance, answer, None);
    let demands: usize = instance.learners.iter().map(|learner| learner.demand.len()).sum();
    let (cost, served, broken) = (score.total(), score.served, score.broken.len());
    println!("{whose}, {seconds} s: {cost}, {served} of {demands} served, {broken} hard rules broken");
    cost
}

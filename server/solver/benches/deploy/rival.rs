//! Weeks written in files, and another solver's answers to them: both work on the same machine in the same run, and the judge that
//! shares nothing with the search judges both.
//!
//! `WEEKS` names the files, from the project's folder, with spaces between. `RIVAL`, where there is one, is a command that is given a file and how many seconds it
//! has, and writes `{"assign": …}`; when it came to its first answer is read from `{"trace": [[seconds, cost], …]}` in what it says on
//! standard error, if it says that.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde::Deserialize;
use solver::{Answer, Asked, Instance, Replan, Score, Week, propose};

use crate::Diary;

/// How long each of our searches goes on.
const LOOKS: [Duration; 2] = [Duration::from_secs(5), Duration::from_secs(60)];
/// How long a rival has for each week, unless `RIVAL_SECONDS` says otherwise.
const RIVAL_SECONDS: &str = "300";

/// Where files are looked for, and where a rival is begun.
const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// What a rival says on the way.
#[derive(Deserialize)]
struct Told {
    trace: Vec<(f64, f64)>,
}

/// What became of one week.
struct Found {
    answer: Answer,
    bound: i64,
    /// Seconds to the first answer, where that is known.
    first: Option<f64>,
}

/// Answers each of the weeks, twice by ourselves and once by the rival.
pub fn beside(threads: usize) {
    let said = |name: &str| std::env::var(name).unwrap_or_default();
    let seconds = Some(said("RIVAL_SECONDS")).filter(|given| !given.is_empty());
    let seconds = seconds.unwrap_or_else(|| RIVAL_SECONDS.to_owned());
    for file in said("WEEKS").split_whitespace() {
        let written = std::fs::read_to_string(Path::new(HERE).join(file));
        let instance: Instance =
            serde_json::from_str(&written.unwrap_or_else(|none| panic!("{file}: {none}"))).unwrap();
        let rival = rival(&said("RIVAL"), file, &seconds);
        let theirs = rival.as_ref().map(|found| judged("the rival", &seconds, &instance, found));
        for look in LOOKS {
            let found = ours(&instance, look, threads);
            let cost = judged("ours", &look.as_secs().to_string(), &instance, &found);
            println!("  gap to the bound        {:.3}", (cost - found.bound) as f64 / cost as f64);
            if let (Some(theirs), Some(rival)) = (theirs, &rival) {
                println!("  cost beside the rival's {:.3}", cost as f64 / theirs as f64);
                if let (Some(first), Some(their_first)) = (found.first, rival.first) {
                    println!("  first answer beside it  {:.6} of the time", first / their_first);
                }
            }
        }
    }
}

fn ours(instance: &Instance, look: Duration, threads: usize) -> Found {
    let week = Week::of(instance, &Replan::default()).unwrap();
    let diary = Diary::new(look);
    let found = propose(&week, &Asked::within(look, &week, 1, threads), &diary);
    let first = diary.better.lock().unwrap().first().map(|(at, ..)| at.as_secs_f64());
    Found { answer: week.answer(instance, &found.given), bound: found.bound, first }
}

fn rival(command: &str, file: &str, seconds: &str) -> Option<Found> {
    let mut words = command.split_whitespace();
    let begun = Command::new(words.next()?).args(words).args([file, seconds]).current_dir(HERE).output();
    let done = begun.unwrap_or_else(|none| panic!("{command}: {none}"));
    let told = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "the rival ended with {}: {told}", done.status);
    let traces = told.lines().filter_map(|line| serde_json::from_str::<Told>(line).ok());
    let first = traces.filter_map(|told| told.trace.first().map(|(at, _)| *at)).next();
    Some(Found { answer: serde_json::from_slice(&done.stdout).unwrap(), bound: 0, first })
}

/// Says what an answer costs, whom it serves and what it breaks.
fn judged(whose: &str, seconds: &str, instance: &Instance, found: &Found) -> i64 {
    let score = Score::of(instance, &found.answer, None);
    let demands: usize = instance.learners.iter().map(|learner| learner.demand.len()).sum();
    let (cost, served, broken) = (score.total(), score.served, score.broken.len());
    println!("{whose}, {seconds} s: {cost}, {served} of {demands} served, {broken} hard rules broken");
    cost
}

//! Weeks written in files, and other solvers' answers to them: all work on the same machine in the same run, and the judge that
//! shares nothing with the search judges all of them.
//!
//! `WEEKS` names the files, from the project's folder, with spaces between. `RIVAL`, where there is any, is a command, or several with
//! `;` between, each of which is given a file and how many seconds it has, and writes `{"assign": …}`; when it came to its first answer
//! is read from `{"trace": [[seconds, cost], …]}` in what it says on standard error, if it says that. Of one that fails it is said how,
//! and the others go on.

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

/// Answers each of the weeks, twice by ourselves and once by each rival.
pub fn beside(threads: usize) {
    let said = |name: &str| std::env::var(name).unwrap_or_default();
    let seconds = Some(said("RIVAL_SECONDS")).filter(|given| !given.is_empty());
    let seconds = seconds.unwrap_or_else(|| RIVAL_SECONDS.to_owned());
    let commands = said("RIVAL");
    let rivals: Vec<&str> = commands.split(';').map(str::trim).filter(|rival| !rival.is_empty()).collect();
    for file in said("WEEKS").split_whitespace() {
        let written = std::fs::read_to_string(Path::new(HERE).join(file));
        let instance: Instance =
            serde_json::from_str(&written.unwrap_or_else(|none| panic!("{file}: {none}"))).unwrap();
        let mut theirs = Vec::with_capacity(rivals.len());
        for rival in &rivals {
            match answered(rival, file, &seconds) {
                Ok(found) => theirs.push((rival, judged(rival, &seconds, &instance, &found), found.first)),
                Err(why) => println!("{rival}, {seconds} s: {why}"),
            }
        }
        for look in LOOKS {
            let found = ours(&instance, look, threads);
            let cost = judged("ours", &look.as_secs().to_string(), &instance, &found);
            println!("  gap to the bound        {:.3}", (cost - found.bound) as f64 / cost as f64);
            for (rival, their_cost, their_first) in &theirs {
                println!("  cost beside the rival's {:.3} ({rival})", cost as f64 / *their_cost as f64);
                if let (Some(first), Some(their_first)) = (found.first, their_first) {
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

/// A rival's answer, or how it failed.
fn answered(rival: &str, file: &str, seconds: &str) -> Result<Found, String> {
    let mut words = rival.split_whitespace();
    let program = words.next().unwrap_or_default();
    let begun = Command::new(program).args(words).args([file, seconds]).current_dir(HERE).output();
    let done = begun.map_err(|none| format!("was not begun: {none}"))?;
    let told = String::from_utf8_lossy(&done.stderr);
    if !done.status.success() {
        return Err(format!("ended with {}: {}", done.status, told.lines().last().unwrap_or_default()));
    }
    let traces = told.lines().filter_map(|line| serde_json::from_str::<Told>(line).ok());
    let first = traces.filter_map(|told| told.trace.first().map(|(at, _)| *at)).next();
    let answer = serde_json::from_slice(&done.stdout).map_err(|fault| format!("wrote no answer: {fault}"))?;
    Ok(Found { answer, bound: 0, first })
}

/// Says what an answer costs, whom it serves and what it breaks.
fn judged(whose: &str, seconds: &str, instance: &Instance, found: &Found) -> i64 {
    let score = Score::of(instance, &found.answer, None);
    let demands: usize = instance.learners.iter().map(|learner| learner.demand.len()).sum();
    let (cost, served, broken) = (score.total(), score.served, score.broken.len());
    println!("{whose}, {seconds} s: {cost}, {served} of {demands} served, {broken} hard rules broken");
    cost
}

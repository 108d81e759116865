//! The other solvers that `RIVAL` names, and what each of them writes.

use std::process::Command;

use serde::Deserialize;
use solver::Answer;

/// Where files are looked for, and where a rival is begun.
pub const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// What a rival says on the way.
#[derive(Deserialize)]
struct Told {
    trace: Vec<(f64, f64)>,
}

/// Each by its command: one, or several with `;` between.
pub fn named(commands: &str) -> Vec<&str> {
    commands.split(';').map(str::trim).filter(|rival| !rival.is_empty()).collect()
}

/// A rival's answer, with the seconds to its first where it says that; or how it failed.
pub fn answered(rival: &str, file: &str, seconds: &str) -> Result<(Answer, Option<f64>), String> {
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
    Ok((answer, first))
}

//! Looks over an installation and says what is wrong and how to mend it. Changes nothing but a probe it leaves in the
//! database.

mod database;
mod finding;
mod machine;
mod mail;

use std::path::Path;
use std::process::ExitCode;

use app::words::Words;

use crate::command::failed::say_faults;
use crate::config::Config;
use crate::terminal;

pub use finding::{Finding, State};

/// Runs the command. Fails when something is wrong, not when something is only to be looked at.
pub async fn run(file: Option<&Path>, words: Words) -> ExitCode {
    let config = match Config::load(file) {
        Ok(config) => config,
        Err(faults) => {
            terminal::warn(&say_faults(&faults, words));
            return ExitCode::FAILURE;
        }
    };
    let findings = look_over(&config).await;
    for finding in &findings {
        terminal::say(&finding.say(words));
    }
    let wrong = findings.iter().filter(|finding| finding.state == State::Wrong).count();
    terminal::say(&words.say_with("doctor-sum", &[("count", wrong.into())]));
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Everything there is to say, in the order it matters.
pub async fn look_over(config: &Config) -> Vec<Finding> {
    let mut findings = vec![Finding::fine("doctor-config")];
    findings.extend(machine::look_over(config));
    findings.extend(database::look_over(config).await);
    findings.push(mail::look_over(config).await);
    findings
}

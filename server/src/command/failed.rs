//! Why a command stopped, to be said to whoever typed it.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use app::words::Words;
use storage::Failure;

use crate::config::{Fault, KEYS};

/// Why a command stopped.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The settings do not hold.
    #[error("the settings do not hold")]
    Config(Vec<Fault>),
    /// The data folder could not be made.
    #[error("making the data folder")]
    DataDir(PathBuf, #[source] io::Error),
    /// The database could not be opened or brought up to date.
    #[error("opening the database")]
    Database(#[from] Failure),
    /// The database failed in the middle.
    #[error("asking the database")]
    Storage(#[from] storage::Error),
    /// The address is taken, or not this machine's.
    #[error("listening")]
    Listen(SocketAddr, #[source] io::Error),
    /// `--now` over a real college.
    #[error("a fixed clock over real data")]
    NowOverRealData,
    /// A database that is not ours to make anew holds a demo college whose making was cut short.
    #[error("half a demo college")]
    HalfADemo,
    /// A database with the demo's mark on it holds a real college.
    #[error("a real college among the demo's")]
    RealInDemo,
    /// Another command is making the demo college, or taking in files, in this data folder.
    #[error("another command fills the college")]
    UnderWay,
    /// The files of a college were to be taken in over the demo college.
    #[error("an import over the demo college")]
    ImportOverDemo,
    /// `--now` was not an instant.
    #[error("not an instant")]
    NotAnInstant(String),
    /// The machine's signals could not be heard.
    #[error("starting")]
    Start(#[from] io::Error),
    /// Said already, in words of its own.
    #[error("{0}")]
    Said(String),
}

impl Failed {
    /// What to tell whoever typed the command.
    pub fn say(&self, words: Words) -> String {
        let with = |key: &str, what: String| words.say_with(key, &[("what", what.into())]);
        match self {
            Self::Config(faults) => say_faults(faults, words),
            Self::DataDir(path, source) => with("command-failed-data-dir", format!("{}: {source}", path.display())),
            Self::Database(Failure::UnknownSchema { found }) => with("command-failed-schema", found.to_string()),
            Self::Database(failure) => with("command-failed-database", chain(failure)),
            Self::Storage(error) => with("command-failed-storage", chain(error)),
            Self::Listen(address, source) => with("command-failed-listen", format!("{address}: {source}")),
            Self::HalfADemo => words.say("demo-refused-half"),
            Self::RealInDemo => words.say("demo-refused-in-use"),
            Self::UnderWay => words.say("demo-refused-under-way"),
            Self::ImportOverDemo => words.say("command-failed-import-demo"),
            Self::NowOverRealData => words.say("command-failed-now-real"),
            Self::NotAnInstant(found) => with("command-failed-now", found.clone()),
            Self::Start(source) => with("command-failed-start", source.to_string()),
            Self::Said(said) => said.clone(),
        }
    }
}

/// Every fault on a line of its own, its place first.
pub fn say_faults(faults: &[Fault], words: Words) -> String {
    let mut lines = vec![words.say("config-faults")];
    for fault in faults {
        let args = [("found", fault.problem.found().into()), ("known", KEYS.join(", ").into())];
        let said = words.say_with(fault.problem.key(), &args);
        let place = fault.place.to_string();
        lines.push(if place.is_empty() { said } else { format!("{place}: {said}") });
    }
    lines.join("\n")
}

/// An error and what caused it, for an operator.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let said = cause.to_string();
        if !text.contains(&said) {
            text = format!("{text}: {said}");
        }
        source = cause.source();
    }
    text
}

#[cfg(test)]
mod tests;

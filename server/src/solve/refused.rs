//! Why a week was not deployed: which file, where in it, and what was expected there.

use std::io;
use std::path::PathBuf;

use app::words::Words;
use solver::Faults;
use solver::fault::{Fault, Problem};

use super::Solve;

/// Why there is no answer.
#[derive(Debug)]
pub enum Refused {
    /// A file could not be read.
    Unread(PathBuf, io::Error),
    /// A file is not of the shape.
    Misshapen(PathBuf, serde_json::Error),
    /// All that is said and cannot be, each with the file it is in; none, where `--absent` names nobody.
    Wrong(Vec<(Option<PathBuf>, Fault)>),
    /// `--seconds`, `--seed` or `--work` is no such number.
    Number(&'static str, String),
    /// Ours to mend.
    Failed(io::Error),
}

impl Refused {
    /// Every fault, with the file it is in.
    pub(super) fn of(faults: Faults, typed: &Solve) -> Self {
        let file = |fault: &Fault| match &typed.published {
            _ if fault.place == solver::ABSENT => None,
            Some(published) if fault.place.starts_with("assign[") => Some(published.clone()),
            _ => Some(typed.instance.clone()),
        };
        Self::Wrong(faults.0.into_iter().map(|fault| (file(&fault), fault)).collect())
    }

    /// What to tell whoever typed the command.
    pub fn say(&self, words: Words) -> String {
        let with = |key: &str, file: &PathBuf, place: &str, what: &str| {
            let file = file.display().to_string();
            words.say_with(key, &[("file", file.into()), ("place", place.into()), ("what", what.into())])
        };
        match self {
            Self::Unread(file, source) => with("command-solve-unread", file, "", &source.to_string()),
            Self::Misshapen(file, source) => with("command-solve-misshapen", file, "", &source.to_string()),
            Self::Wrong(faults) => {
                let say = |(file, fault): &(Option<PathBuf>, Fault)| match file {
                    Some(file) => with(key(fault.problem), file, &fault.place, &fault.found),
                    None => words.say_with("command-solve-nobody", &[("what", fault.found.as_str().into())]),
                };
                faults.iter().map(say).collect::<Vec<_>>().join("\n")
            }
            Self::Number(option, found) => {
                words.say_with("command-solve-number", &[("option", (*option).into()), ("what", found.as_str().into())])
            }
            Self::Failed(source) => words.say_with("command-solve-failed", &[("what", source.to_string().into())]),
        }
    }
}

const fn key(problem: Problem) -> &'static str {
    match problem {
        Problem::Repeated => "command-solve-repeated",
        Problem::Unknown => "command-solve-unknown",
        Problem::Day => "command-solve-day",
        Problem::Times => "command-solve-times",
    }
}

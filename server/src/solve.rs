//! `sayso solve`: deploys a week written in a file, with the engine and the costs of the pages, for anyone to hold against
//! another solver.

mod ears;
mod refused;
#[cfg(test)]
mod tests;
mod typed;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use app::words::Words;
use serde::Serialize;
use serde::de::DeserializeOwned;
use solver::instance::LsaId;
use solver::{Answer, Asked, Instance, Proposal, Replan, Week, break_ties, propose};

pub use ears::Ears;
pub use refused::Refused;

/// What was typed.
#[derive(Clone, Debug)]
pub struct Solve {
    /// The week.
    pub instance: PathBuf,
    /// What people were told, to be changed as little as can be.
    pub published: Option<PathBuf>,
    /// Who is away all week.
    pub absent: Vec<LsaId>,
    /// The same seed leads to the same answers.
    pub seed: u64,
    /// When it ends.
    pub until: Until,
}

/// When a search ends.
#[derive(Clone, Copy, Debug)]
pub enum Until {
    /// After a time.
    Time(Duration),
    /// After so many steps, however long they take; then every byte of the answer is the same again.
    Steps(u64),
}

/// What is written down.
#[derive(Debug, Serialize)]
pub struct Written {
    #[serde(flatten)]
    answer: Answer,
    cost: i64,
    bound: i64,
    /// How long it took; not said where steps were asked for.
    seconds: Option<f64>,
}

impl Solve {
    /// Reads, searches, and says what to write; Ctrl-C ends the search, not the answer.
    pub async fn run(self, words: Words) -> Result<Written, Refused> {
        let instance: Instance = read(&self.instance)?;
        let published = self.published.as_deref().map(read::<Answer>).transpose()?;
        let mends = !self.absent.is_empty();
        let replan = Replan { published: published.as_ref(), absent: &self.absent, mends };
        let week = Week::of(&instance, &replan).map_err(|faults| Refused::of(faults, &self))?;
        let (asked, ears) = (self.asked(&week), Arc::new(Ears::new(self.until, words)));
        let heard = ears.clone();
        let listening = tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                heard.cancel();
            }
        });
        let searching = tokio::task::spawn_blocking({
            let ears = ears.clone();
            move || {
                let proposal = break_ties(&week, &propose(&week, &asked, &*ears));
                (week, proposal)
            }
        });
        let (week, proposal) = searching.await.map_err(io::Error::other).map_err(Refused::Failed)?;
        listening.abort();
        Ok(self.written(&week, &instance, &proposal, &ears))
    }

    fn asked(&self, week: &Week) -> Asked {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        match self.until {
            Until::Steps(steps) => Asked { seed: self.seed, steps, go_on: false, threads },
            Until::Time(time) => Asked::within(time, week, self.seed, threads),
        }
    }

    fn written(&self, week: &Week, instance: &Instance, proposal: &Proposal, ears: &Ears) -> Written {
        let seconds = match self.until {
            Until::Time(_) => Some((ears.seconds() * 1000.0).round() / 1000.0),
            Until::Steps(_) => None,
        };
        let answer = week.answer(instance, &proposal.given);
        Written { answer, cost: proposal.cost, bound: proposal.bound, seconds }
    }
}

impl Written {
    /// Writes it as one line of JSON.
    pub fn write(&self, mut to: impl Write) -> io::Result<()> {
        serde_json::to_writer(&mut to, self)?;
        writeln!(to)
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, Refused> {
    let text = std::fs::read_to_string(path).map_err(|source| Refused::Unread(path.to_owned(), source))?;
    serde_json::from_str(&text).map_err(|source| Refused::Misshapen(path.to_owned(), source))
}

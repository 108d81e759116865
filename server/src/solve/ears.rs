//! Hears how a search is getting on, tells whoever waits, and ends it in time.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use app::words::Words;
use solver::{Proposal, Watch};

use super::Until;

/// Whoever waits for a search.
pub struct Ears {
    begun: Instant,
    end: Option<Duration>,
    cancelled: AtomicBool,
    words: Words,
}

impl Ears {
    /// Begins to wait, now.
    pub fn new(until: Until, words: Words) -> Self {
        let end = match until {
            Until::Time(time) => Some(time),
            Until::Steps(_) => None,
        };
        Self { begun: Instant::now(), end, cancelled: AtomicBool::new(false), words }
    }

    /// Waits no longer.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// How long it has been.
    pub fn seconds(&self) -> f64 {
        self.begun.elapsed().as_secs_f64()
    }
}

impl Watch for Ears {
    fn stop(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed) || self.end.is_some_and(|end| self.begun.elapsed() >= end)
    }

    fn better(&self, proposal: &Proposal, steps: u64) {
        let unmet = proposal.given.iter().filter(|given| given.is_none()).count();
        let args = [
            ("seconds", format!("{:.2}", self.seconds()).into()),
            ("steps", steps.to_string().into()),
            ("cost", proposal.cost.to_string().into()),
            ("bound", proposal.bound.to_string().into()),
            ("unmet", unmet.to_string().into()),
        ];
        eprintln!("{}", self.words.say_with("command-solve-progress", &args));
    }
}

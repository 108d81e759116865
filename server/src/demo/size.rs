//! How large the demo college is, and how many weeks of a term lie behind it; kept beside its files, so that a demo that is
//! brought up to date stays the college it is.

use std::io;
use std::path::Path;

use super::more::fewest;

/// How many weeks a term is.
const TERM: u64 = 12;
/// The most supported learners: their numbers have three digits.
const MOST: usize = 900;
/// Where it is kept, in the data folder.
const FILE: &str = "demo-size";

/// How large a demo college is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    learners: usize,
    weeks: u64,
}

impl Default for Size {
    /// The college everyone is shown, whose first week it is.
    fn default() -> Self {
        Self { learners: fewest(), weeks: 0 }
    }
}

impl Size {
    /// So many supported learners, with a term behind them. None where they are too few or too many.
    pub fn new(learners: usize) -> Option<Self> {
        (fewest()..=MOST).contains(&learners).then_some(Self { learners, weeks: TERM })
    }

    /// The same with so many weeks behind them: tests need no whole term.
    #[must_use]
    pub const fn after(self, weeks: u64) -> Self {
        Self { weeks, ..self }
    }

    /// How many are supported.
    pub const fn learners(self) -> usize {
        self.learners
    }

    /// How many weeks lie behind this one.
    pub const fn weeks(self) -> u64 {
        self.weeks
    }

    /// Keeps it in the data folder.
    pub(super) fn keep(self, data_dir: &Path) -> io::Result<()> {
        std::fs::write(data_dir.join(FILE), format!("{} {}", self.learners, self.weeks))
    }

    /// What was kept; the college everyone is shown where nothing was.
    pub(super) fn kept(data_dir: &Path) -> Self {
        let text = std::fs::read_to_string(data_dir.join(FILE)).unwrap_or_default();
        let size = text
            .split_once(' ')
            .and_then(|(all, weeks)| Some(Self::new(all.parse().ok()?)?.after(weeks.parse().ok()?)));
        size.unwrap_or_default()
    }
}

//! What is wrong with a week that cannot be read as one.

use std::fmt;

/// A fault of an instance or an answer: its place, and what stands there.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("{place}: {problem:?}: {found}")]
pub struct Fault {
    /// Such as `learners[3].demand[0].session`.
    pub place: String,
    /// What is wrong there.
    pub problem: Problem,
    /// What stands there.
    pub found: String,
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Problem {
    /// An id that another of its kind has; for a demand, a session the learner has already.
    Repeated,
    /// An id that nothing has.
    Unknown,
    /// A day after Sunday (6).
    Day,
    /// An end that is not after its start, or is after midnight.
    Times,
}

/// Everything that is wrong with an instance or an answer; never empty.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|fault| writeln!(f, "{fault}"))
    }
}

impl Fault {
    pub(crate) fn new(place: String, problem: Problem, found: impl ToString) -> Self {
        Self { place, problem, found: found.to_string() }
    }
}

//! What can go wrong in storage: a refusal someone can act on, or a failure that is ours.

use std::borrow::Cow;

use domain::access::Refused;

/// Why a unit did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The policy says no, the facts it rested on have changed, or nothing is there: answered as "not found".
    #[error(transparent)]
    Refused(Denied),
    /// The statement was not in the state this needs.
    #[error(transparent)]
    Statement(#[from] domain::statement::Refusal),
    /// The questions cannot be arranged so.
    #[error(transparent)]
    QuestionSet(#[from] domain::question::SetRefusal),
    /// The week cannot be changed so.
    #[error(transparent)]
    Deployment(#[from] domain::deployment::Refusal),
    /// The plan, or the answer to it, was not kept.
    #[error(transparent)]
    Plan(#[from] domain::plan::Refusal),
    /// Somebody else wrote what a session is for meanwhile.
    #[error(transparent)]
    Purpose(#[from] domain::teaching::Meanwhile),
    /// What was decided at a review was not kept.
    #[error(transparent)]
    PlanReview(#[from] domain::plan_review::Refusal),
    /// Nobody was told: others read what the learner leaves than their page named.
    #[error(transparent)]
    Talk(#[from] domain::talk::OthersRead),
    /// Nobody has said yet who is answering.
    #[error("no sitting")]
    NoSitting,
    /// Ours to mend.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// A refusal, and whether its audit row stands in the unit that was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{refused}")]
pub struct Denied {
    refused: Refused,
    is_recorded: bool,
}

impl Denied {
    /// Refused by the policy, before anything was done: the unit is kept for the row that tells of it.
    pub(crate) const RECORDED: Self = Self { refused: Refused, is_recorded: true };

    /// Whether the unit is kept for it.
    pub(crate) const fn is_recorded(self) -> bool {
        self.is_recorded
    }
}

impl From<Refused> for Error {
    /// Found on the way, by what is kept or is not there: whatever the unit did before it is undone.
    fn from(refused: Refused) -> Self {
        Self::Refused(Denied { refused, is_recorded: false })
    }
}

/// A failure of the database or of what it holds, named after the step that failed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The address names no database we know.
    #[error("the database address is neither sqlite: nor postgres:")]
    UnknownDatabase,
    /// It could not be opened.
    #[error("opening the database")]
    Open(#[source] sqlx::Error),
    /// Its schema could not be brought up to date.
    #[error("bringing the schema up to date")]
    Migrate(#[source] sqlx::migrate::MigrateError),
    /// Another Sayso made it, most likely a newer.
    #[error("the database took step {found} of its schema, which this version does not know")]
    UnknownSchema {
        /// The latest step that is not known.
        found: i64,
    },
    /// A statement failed.
    #[error("running `{0}`")]
    Statement(&'static str, #[source] sqlx::Error),
    /// The transaction could not be begun or kept. What waited for it was not acknowledged.
    #[error("keeping the transaction")]
    Transaction(#[source] sqlx::Error),
    /// The commit of the group this save was in failed; nothing of it was kept.
    #[error("keeping the group of saves")]
    Group,
    /// Too much is waiting to be saved, or the writer has stopped.
    #[error("the queue of saves is full or closed")]
    Busy,
    /// Our own code panicked in the midst of it: nothing of it was kept, and the same would fare no better.
    #[error("a unit panicked")]
    Panicked,
    /// A kept value is not what its column should hold.
    #[error("reading {0}")]
    Unreadable(&'static str),
}

impl Failure {
    /// Whether the same may be asked again in a while: nothing was kept, and nothing is wrong with what was asked.
    pub fn may_pass(&self) -> bool {
        matches!(self, Self::Busy | Self::Open(_) | Self::Transaction(_) | Self::Group)
            || self.lost_a_race()
            || self.took_too_long()
    }

    /// Whether the database gave up this transaction, and kept nothing of it, for the sake of another: it could not be put in an
    /// order with it (SQLSTATE 40001), or each waited for the other (40P01).
    pub(crate) fn lost_a_race(&self) -> bool {
        self.code().is_some_and(|code| code == "40001" || code == "40P01")
    }

    /// Whether PostgreSQL gave up waiting for what another holds (SQLSTATE 55P03), or a statement that took longer than a page may
    /// wait (57014).
    fn took_too_long(&self) -> bool {
        self.code().is_some_and(|code| code == "55P03" || code == "57014")
    }

    /// Whether SQLite gave up waiting for another process that writes: SQLITE_BUSY, in the last byte of its code.
    pub(crate) fn is_held_up(&self) -> bool {
        const BUSY: u32 = 5;
        self.code().and_then(|code| code.parse::<u32>().ok()).is_some_and(|code| code & 0xff == BUSY)
    }

    fn code(&self) -> Option<Cow<'_, str>> {
        let (Self::Statement(_, error) | Self::Transaction(error)) = self else { return None };
        error.as_database_error().and_then(sqlx::error::DatabaseError::code)
    }
}

impl Error {
    /// The failure, where it is one.
    pub const fn failure(&self) -> Option<&Failure> {
        match self {
            Self::Failure(failure) => Some(failure),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;

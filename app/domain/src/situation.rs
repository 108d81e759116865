//! When: what an answer is about.

use std::fmt;
use std::str::FromStr;

use crate::id::SessionId;
use crate::scale::{Activity, Scale};

/// What an answer is about: all lessons, one session of the week, or one activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Situation {
    /// Holds for every session without an answer of its own; shown as "said for all lessons".
    AllLessons,
    /// One session of the learner's own week.
    Session(SessionId),
    /// One activity: in what manner, wherever it happens.
    Activity(Activity),
}

impl fmt::Display for Situation {
    /// The word that names it in storage and addresses (`session-0193…`).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AllLessons => f.write_str("all-lessons"),
            Self::Session(id) => write!(f, "session-{id}"),
            Self::Activity(activity) => write!(f, "activity-{}", activity.key()),
        }
    }
}

/// A word that names no situation.
#[derive(Debug, thiserror::Error)]
#[error("not a situation")]
pub struct UnknownSituation;

impl FromStr for Situation {
    type Err = UnknownSituation;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "all-lessons" {
            return Ok(Self::AllLessons);
        }
        if let Some(id) = text.strip_prefix("session-") {
            return id.parse().map(Self::Session).map_err(|_| UnknownSituation);
        }
        text.strip_prefix("activity-").and_then(Activity::parse).map(Self::Activity).ok_or(UnknownSituation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_situation_reads_back_from_its_own_word() {
        let session = Situation::Session(SessionId::new(uuid::Uuid::from_u128(7)));
        for situation in [Situation::AllLessons, session, Situation::Activity(Activity::GroupWork)] {
            assert_eq!(situation.to_string().parse::<Situation>().ok(), Some(situation));
        }
        assert!("session-me".parse::<Situation>().is_err());
        assert!("activity-flying".parse::<Situation>().is_err());
    }
}

//! When: what an answer is about.

use std::fmt;
use std::str::FromStr;

use crate::id::SessionId;
use crate::question::Where;
use crate::scale::{Activity, Scale, SmallStep, Time};

/// What an answer is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Situation {
    /// Holds for every session without an answer of its own; shown as "said for all lessons".
    AllLessons,
    /// One session of the learner's own week.
    Session(SessionId),
    /// A time of the day that is no lesson.
    Time(Time),
    /// One activity: in what manner, wherever it happens.
    Activity(Activity),
    /// One small step of an activity.
    SmallStep(SmallStep),
    /// No situation: the learner, wherever they are.
    Me,
}

impl Situation {
    /// Whether it is somewhere a person can come to: what makes the demand for one.
    pub const fn is_a_place(self) -> bool {
        matches!(self, Self::AllLessons | Self::Session(_) | Self::Time(_))
    }

    /// Whether it is a lesson, or all of them: what was said for all lessons holds there.
    pub const fn is_a_lesson(self) -> bool {
        matches!(self, Self::AllLessons | Self::Session(_))
    }

    /// Whether what was said of one can be said of the other in one press: both are places, or both whole activities.
    pub const fn can_be_as(self, other: Self) -> bool {
        let both_activities = matches!((self, other), (Self::Activity(_), Self::Activity(_)));
        both_activities || self.is_a_place() && other.is_a_place()
    }

    /// The session it is, where it is one.
    pub const fn session(self) -> Option<SessionId> {
        match self {
            Self::Session(id) => Some(id),
            _ => None,
        }
    }

    /// Where a college's set of questions counts it.
    pub const fn place(self) -> Where {
        match self {
            Self::AllLessons => Where::AllLessons,
            Self::Session(_) => Where::Lesson,
            Self::Time(_) => Where::Time,
            Self::Activity(_) | Self::SmallStep(_) => Where::Activity,
            Self::Me => Where::Me,
        }
    }
}

impl fmt::Display for Situation {
    /// The word that names it in storage and addresses (`session-0193…`).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AllLessons => f.write_str("all-lessons"),
            Self::Session(id) => write!(f, "session-{id}"),
            Self::Time(time) => write!(f, "time-{}", time.key()),
            Self::Activity(activity) => write!(f, "activity-{}", activity.key()),
            Self::SmallStep(step) => write!(f, "step-{}", step.key()),
            Self::Me => f.write_str("me"),
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
        match text {
            "all-lessons" => return Ok(Self::AllLessons),
            "me" => return Ok(Self::Me),
            _ => {}
        }
        if let Some(id) = text.strip_prefix("session-") {
            return id.parse().map(Self::Session).map_err(|_| UnknownSituation);
        }
        if let Some(time) = text.strip_prefix("time-") {
            return Time::parse(time).map(Self::Time).ok_or(UnknownSituation);
        }
        if let Some(step) = text.strip_prefix("step-") {
            return SmallStep::parse(step).map(Self::SmallStep).ok_or(UnknownSituation);
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
        let others = [Situation::Activity(Activity::GroupWork), Situation::Time(Time::MovingRooms), Situation::Me];
        let small_steps = SmallStep::ALL.iter().copied().map(Situation::SmallStep);
        for situation in [Situation::AllLessons, session].into_iter().chain(others).chain(small_steps) {
            assert_eq!(situation.to_string().parse::<Situation>().ok(), Some(situation));
        }
        assert!("session-me".parse::<Situation>().is_err());
        assert!("activity-flying".parse::<Situation>().is_err());
        assert!("time-flies".parse::<Situation>().is_err());
    }

    #[test]
    fn a_place_is_said_to_be_as_a_place_and_an_activity_as_an_activity() {
        let lunch = Situation::Time(Time::Lunch);
        let [reading, writing] = [Activity::Reading, Activity::Writing].map(Situation::Activity);
        let step = Situation::SmallStep(SmallStep::ReadAPage);
        assert!(Situation::AllLessons.can_be_as(lunch) && reading.can_be_as(writing));
        for other in [reading, step, Situation::Me] {
            assert!(!lunch.can_be_as(other) && !other.can_be_as(lunch), "{other}");
        }
        assert!(!reading.can_be_as(step) && !Situation::Me.can_be_as(Situation::Me));
    }
}

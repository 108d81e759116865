//! What can be wrong with a deployment: whom it is about, and on which day.

use chrono::NaiveDate;

use super::{Meetings, Week};
use crate::id::{OccurrenceId, PersonId};

/// One thing wrong with a deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breach {
    /// Not an LSA of that site, or not any more.
    NotAnLsa(PersonId, OccurrenceId),
    /// The occurrence is called off, has gone from the timetable, or was never in it.
    NotMeeting(OccurrenceId),
    /// The learner is not in that class.
    NotInTheClass(PersonId, OccurrenceId),
    /// An LSA at two occurrences whose times overlap, the earlier one first.
    TwoPlaces(PersonId, OccurrenceId, OccurrenceId),
    /// An LSA with more than [`MOST_LEARNERS_AT_ONCE`](super::MOST_LEARNERS_AT_ONCE) learners.
    TooManyLearners(PersonId, OccurrenceId),
    /// An LSA of whom more was agreed at once than one person can give, or who is shared though a learner asked to be
    /// alone with them.
    TooMuch(PersonId, OccurrenceId),
    /// An LSA whom a learner does not want, or said no to then: told to their coordinator alone.
    NotWanted(PersonId, PersonId, OccurrenceId),
    /// An LSA who is not free then, as they are told it themself: by another session, or because they are not wanted.
    NotFree(PersonId, OccurrenceId),
    /// An LSA who is marked as not in that day.
    Away(PersonId, OccurrenceId),
    /// An LSA who does not work then.
    NotAtWork(PersonId, OccurrenceId),
    /// An LSA without a skill that the learner needs there, and too few of those who come have it.
    Unskilled(PersonId, PersonId, OccurrenceId),
    /// An LSA who would have to leave another site, or be at it, before they can.
    NoTimeToTravel(PersonId, OccurrenceId),
    /// An LSA without their break on a day.
    NoBreak(PersonId, NaiveDate),
    /// An LSA for longer than their hours of a week.
    TooManyHours(PersonId, Week),
}

impl Breach {
    /// The word that names it in locale keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotAnLsa(..) => "not-an-lsa",
            Self::NotMeeting(_) => "not-meeting",
            Self::NotInTheClass(..) => "not-in-the-class",
            Self::TwoPlaces(..) => "two-places",
            Self::TooManyLearners(..) => "too-many-learners",
            Self::TooMuch(..) => "too-much",
            Self::NotWanted(..) => "not-wanted",
            Self::NotFree(..) => "not-free",
            Self::Away(..) => "away",
            Self::NotAtWork(..) => "not-at-work",
            Self::Unskilled(..) => "unskilled",
            Self::NoTimeToTravel(..) => "no-time-to-travel",
            Self::NoBreak(..) => "no-break",
            Self::TooManyHours(..) => "too-many-hours",
        }
    }

    /// As somebody may be told it: whoever is not wanted reads of themself that they are not free then, and no more. Of another
    /// session they read the same, or one could be told from the other.
    #[must_use]
    pub fn told_to(self, reader: PersonId) -> Self {
        match self {
            Self::NotWanted(lsa, _, at) | Self::TwoPlaces(lsa, at, _) if lsa == reader => Self::NotFree(lsa, at),
            other => other,
        }
    }

    /// The LSA it is about.
    pub const fn lsa(self) -> Option<PersonId> {
        match self {
            Self::NotMeeting(_) | Self::NotInTheClass(..) => None,
            Self::NotAnLsa(lsa, _) | Self::TwoPlaces(lsa, ..) => Some(lsa),
            Self::TooManyLearners(lsa, _) | Self::TooMuch(lsa, _) | Self::NotFree(lsa, _) => Some(lsa),
            Self::NotWanted(lsa, ..) | Self::Unskilled(lsa, ..) | Self::NoTimeToTravel(lsa, _) => Some(lsa),
            Self::Away(lsa, _) | Self::NotAtWork(lsa, _) | Self::NoBreak(lsa, _) | Self::TooManyHours(lsa, _) => {
                Some(lsa)
            }
        }
    }

    /// The learner it is about; none where it is the LSA's day or week.
    pub const fn learner(self) -> Option<PersonId> {
        match self {
            Self::NotWanted(_, learner, _) | Self::Unskilled(_, learner, _) | Self::NotInTheClass(learner, _) => {
                Some(learner)
            }
            _ => None,
        }
    }

    /// Where it happens, of two places the earlier one; nowhere where it is of a day or a week.
    pub const fn occurrence(self) -> Option<OccurrenceId> {
        match self {
            Self::NoBreak(..) | Self::TooManyHours(..) => None,
            Self::NotMeeting(at) | Self::NotAnLsa(_, at) | Self::NotInTheClass(_, at) | Self::Away(_, at) => Some(at),
            Self::TwoPlaces(_, at, _) | Self::NotWanted(.., at) => Some(at),
            Self::TooManyLearners(_, at) | Self::TooMuch(_, at) | Self::NotFree(_, at) => Some(at),
            Self::NotAtWork(_, at) | Self::Unskilled(.., at) | Self::NoTimeToTravel(_, at) => Some(at),
        }
    }

    /// On which day; of a week its Monday. None of an occurrence that nothing is known of.
    pub fn on(self, meetings: &Meetings) -> Option<NaiveDate> {
        match self {
            Self::NoBreak(_, on) => Some(on),
            Self::TooManyHours(_, week) => Some(week.monday()),
            _ => Some(meetings.get(&self.occurrence()?)?.on),
        }
    }
}

//! Every id is a type of its own, so that a learner's id can never be passed where an LSA's session is wanted.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(Uuid);

        impl $name {
            /// Takes a UUID made by the caller: version 7 for rows (they sort by age), version 4 where age must not show.
            pub const fn new(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The bare UUID, for storage and addresses.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}", self.0.as_simple())
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// One site of the college: a `school` org of the import.
    SiteId,
    /// One person known to Sayso, whatever their roles.
    PersonId,
    /// What the audit calls a person; joined to them in one row that erasure deletes.
    AuditId,
    /// One term of the college year.
    TermId,
    /// One class of the timetable.
    ClassId,
    /// One class at one weekday and start: kept through every import.
    SessionId,
    /// One dated meeting of a session.
    OccurrenceId,
    /// One learner's whole say, numbered.
    StatementId,
    /// One save of one form, made when the form is shown, so that a repeat is known as one.
    SaveId,
    /// Someone on their way in, before they are signed in.
    ArrivalId,
    /// The record of someone signed in.
    SignInId,
    /// One stretch of answering after one sign-in.
    SittingId,
    /// One printed sign-in card.
    CardId,
    /// One numbered, immutable version of one site's week of deployments.
    DeploymentVersionId,
    /// One numbered version of a learner's plan.
    PlanId,
    /// One line of a plan, or one duty.
    PlanLineId,
    /// One stretch of days on which someone is not in.
    AbsenceId,
    /// One mark that a meeting is off, made when the form is shown, so that a repeat is known as one.
    CalledOffId,
    /// One no to somebody who comes, made when the form is shown, so that a repeat is known as one.
    RefusedId,
    /// One secret address from which a calendar program fetches somebody's sessions.
    FeedId,
    /// One answer to a line, made when the form is shown, so that a repeat is known as one.
    PlanAnswerId,
    /// One review of a learner's plan.
    PlanReviewId,
    /// One decision of a learner about a line, at a review.
    PlanDecisionId,
    /// One word of a coordinator on where a programme stands, at a review.
    PlanStageId,
    /// One goal of a learner's own.
    PlanGoalId,
    /// One word of a learner on how far they reached a goal, at a review.
    GoalReachedId,
    /// One version of what the steps of a goal look like, made when the form is shown, so that a repeat is known as one.
    GoalLevelsId,
    /// One reason of a college's own.
    ReasonId,
    /// One thing that staff saw of a learner.
    ObservationId,
    /// One observation of a learner's support.
    SupportSeenId,
    /// One word of a learner on what was seen of their support.
    SupportViewId,
    /// One version of what someone wrote or said after a session.
    ReviewId,
    /// One request left through "Talk to someone".
    TalkId,
    /// One email that there is something new.
    NoticeId,
}

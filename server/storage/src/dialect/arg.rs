//! Values on their way into a statement.

use chrono::{DateTime, NaiveDate, Utc};

/// One value handed to a statement. Each kind carries its own absence, because PostgreSQL types its nulls.
#[derive(Clone, Debug)]
pub(crate) enum Arg {
    Int(Option<i64>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
}

macro_rules! args_from {
    ($($from:ty => $kind:ident |$value:ident| $made:expr;)+) => {$(
        impl From<$from> for Arg {
            fn from($value: $from) -> Self { Self::$kind(Some($made)) }
        }
        impl From<Option<$from>> for Arg {
            fn from(value: Option<$from>) -> Self { Self::$kind(value.map(|$value| $made)) }
        }
    )+};
}
args_from! {
    i64 => Int |value| value;
    bool => Int |value| i64::from(value);
    DateTime<Utc> => Int |value| value.timestamp_millis();
    &str => Text |value| value.to_owned();
    String => Text |value| value;
    NaiveDate => Text |value| value.to_string();
    Vec<u8> => Bytes |value| value;
    domain::deployment::VersionNumber => Int |number| i64::from(number.get());
    domain::deployment::Seen => Int |seen| seen.0.map_or(0, |number| i64::from(number.get()));
    domain::id::SiteId => Text |id| id.to_string();
    domain::id::PersonId => Text |id| id.to_string();
    domain::id::AuditId => Text |id| id.to_string();
    domain::id::TermId => Text |id| id.to_string();
    domain::id::ClassId => Text |id| id.to_string();
    domain::id::SessionId => Text |id| id.to_string();
    domain::id::OccurrenceId => Text |id| id.to_string();
    domain::id::StatementId => Text |id| id.to_string();
    domain::id::SaveId => Text |id| id.to_string();
    domain::id::ArrivalId => Text |id| id.to_string();
    domain::id::SignInId => Text |id| id.to_string();
    domain::id::SittingId => Text |id| id.to_string();
    domain::id::CardId => Text |id| id.to_string();
    domain::id::DeploymentVersionId => Text |id| id.to_string();
    domain::id::PlanId => Text |id| id.to_string();
    domain::id::PlanAnswerId => Text |id| id.to_string();
    domain::id::PlanReviewId => Text |id| id.to_string();
    domain::id::PlanDecisionId => Text |id| id.to_string();
    domain::id::PlanStageId => Text |id| id.to_string();
    domain::id::PlanGoalId => Text |id| id.to_string();
    domain::id::GoalReachedId => Text |id| id.to_string();
    domain::id::GoalLevelsId => Text |id| id.to_string();
    domain::id::SupportSeenId => Text |id| id.to_string();
    domain::id::SupportViewId => Text |id| id.to_string();
    domain::id::ReasonId => Text |id| id.to_string();
    domain::id::AbsenceId => Text |id| id.to_string();
    domain::id::CalledOffId => Text |id| id.to_string();
    domain::id::RefusedId => Text |id| id.to_string();
    domain::id::FeedId => Text |id| id.to_string();
    domain::id::PlanLineId => Text |id| id.to_string();
    domain::id::ObservationId => Text |id| id.to_string();
    domain::id::ReviewId => Text |id| id.to_string();
    domain::id::TalkId => Text |id| id.to_string();
    domain::id::NoticeId => Text |id| id.to_string();
}

/// The values handed to one statement, in the order of its placeholders.
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::dialect::Arg::from($value)),*] };
}
pub(crate) use args;

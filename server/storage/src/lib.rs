//! All SQL, and nothing but SQL: one text for SQLite and PostgreSQL.
//!
//! [`Storage`] is one cloneable struct whose methods are the verbs of the domain. One method is one all-or-nothing
//! unit. Whatever touches a learner takes a [`domain::access::Grant`], reads its facts again in its own transaction,
//! and writes its audit row with its effect.

#![warn(missing_docs)]

mod absence;
mod access;
mod admission;
mod arrival;
mod attempt;
mod audit;
mod briefing;
mod called_off;
mod card;
mod coming;
mod day_plan;
mod deployment;
mod dialect;
mod dismissal;
mod entrance;
mod error;
#[cfg(test)]
mod example;
mod feed;
mod growth;
mod insight;
mod installation;
mod kept_words;
mod language;
mod link;
mod migrate;
mod notice;
mod observation;
mod passphrase;
mod person;
mod photo;
mod plan;
mod plan_review;
mod question_set;
mod review;
mod save;
mod schema;
mod settings;
mod sign_in;
mod sitting;
mod sql;
mod statement;
mod talk;
mod teaching;
mod timetable;
mod wording;
mod working_week;
mod writer;

pub use absence::Absent;
pub use access::Moment;
pub use access::readers::{Comes, Readers};
pub use admission::{Admission, Admitted, NotAdmitted};
pub use arrival::Arrival;
pub use audit::{Actor, Broken};
pub use briefing::{Briefed, Meeting, MovedMeeting, MovedWeek, Sent, Shifts, Today};
pub use called_off::CalledOff;
pub use card::CardHolder;
pub use coming::{ComingLesson, Look};
pub use day_plan::SiteDay;
pub use deployment::Order;
pub use deployment::back::{Back, Earlier};
pub use deployment::by_hand::OwnByHand;
pub use deployment::cover::{Away, Free, NotWanted, SaidNo, ToCover};
pub use deployment::draft::{Compared, Draft};
pub use deployment::here::{Found, SentHere};
pub use deployment::left::{Left, Written as WrittenOfWeek};
pub use deployment::week::{Busy, SiteWeek, Version, WeekMeeting};
pub use deployment::why::{Differs, OwnDiffers, OwnWhy};
pub use dialect::sqlite_options;
pub use dismissal::{Dismissal, Dismissed, NotDismissed};
pub use entrance::Entrance;
pub use error::{Error, Failure};
pub use feed::{Fed, FeedSession, OwnFeed};
pub use kept_words::{Fields, WordsOf};
pub use migrate::SchemaState;
pub use notice::{Late, Letter, Waiting};
pub use observation::Observing;
pub use observation::due::NextLook;
pub use observation::support::SupportOf;
pub use passphrase::{Guess, Held};
pub use person::Face;
pub use person::statement::{Deployed, Reading, SessionOf};
pub use person::who_said_what::Overview;
pub use photo::Photo;
pub use plan::arrangement::{PlanArrangement, PlansArranged};
pub use plan::duty::DutyDue;
pub use plan::earlier::OwnEarlier;
pub use plan::to_do::answer_by::AnswerBy;
pub use plan::to_do::{PlansAt, ToDo};
pub use plan::{OwnPlan, PlanOf, Proposal, Why};
pub use plan_review::due::NextReview;
pub use plan_review::paper::{GoalOnPaper, ReviewOnPaper};
pub use question_set::Arrange;
pub use review::lists::{Lesson, ToSay, ToWrite, Wrote};
pub use review::not_this::NotThis;
pub use review::record::LearnerRecord;
pub use review::shown::{Met, Reviewed, Reviews, ToGive};
pub use save::Save;
pub use schema::steps;
pub use sign_in::Reader;
pub use sql::statements;
pub use statement::my_support::{MySupport, Own};
pub use statement::{Given, OwnStatements, Standing};
pub use talk::{Arrangement, Ask, Asked, ReadingOf, WhoReads};
pub use teaching::{ChangedMeeting, ChangedMeetings, Supported, Supports, Taught, Teaching, TeachingDay};
pub use timetable::week::WeekSession;
pub use timetable::{Imported, Many};
pub use wording::{CollegeWords, PastWording, Rewording};
pub use working_week::{Travel, Works, WorksOne};

use dialect::{Conn, Pools};
use futures::future::BoxFuture;
use writer::Writer;

/// The one way to what Sayso keeps. Cheap to clone.
#[derive(Clone)]
pub struct Storage {
    pools: Pools,
    writer: Writer,
}

impl Storage {
    /// Opens the database an address names: `sqlite:<path>` (made if absent) or `postgres://…`.
    /// Brings no schema: call [`Storage::migrate`] next. Fails when the database cannot be reached.
    pub async fn open(database_url: &str) -> Result<Self, Failure> {
        Self::over(Pools::open(database_url).await?).await
    }

    /// The same for pages: PostgreSQL gives up what takes longer than a page may wait. Not for an import, nor for a step of the schema.
    pub async fn open_to_serve(database_url: &str) -> Result<Self, Failure> {
        Self::over(Pools::open_to_serve(database_url).await?).await
    }

    async fn over(pools: Pools) -> Result<Self, Failure> {
        let writer = Writer::start(pools.clone()).await?;
        Ok(Self { pools, writer })
    }

    /// Waits until every save that was taken is kept, then closes.
    pub async fn close(&self) {
        self.writer.drain().await;
        self.pools.close().await;
    }

    /// Runs one unit of reading, outside the queue of writers.
    pub(crate) async fn read<T, F>(&self, unit: F) -> Result<T, Error>
    where
        F: for<'c> FnOnce(&'c mut Conn) -> BoxFuture<'c, Result<T, Error>> + Send,
    {
        let mut conn = self.pools.reader().await?;
        unit(&mut conn).await
    }

    /// Runs one unit of reading whose every statement sees the same instant, whatever is saved meanwhile.
    pub(crate) async fn read_at_once<T, F>(&self, unit: F) -> Result<T, Error>
    where
        F: for<'c> FnOnce(&'c mut Conn) -> BoxFuture<'c, Result<T, Error>> + Send,
    {
        let mut conn = self.pools.reader().await?;
        conn.begin_reading().await?;
        unit(&mut conn).await
    }

    /// Runs one unit of writing: all of it or nothing, answered only once it is durable.
    pub(crate) async fn write<T, F>(&self, unit: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut Conn) -> BoxFuture<'c, Result<T, Error>> + Clone + Send + 'static,
    {
        self.writer.run(unit).await
    }
}

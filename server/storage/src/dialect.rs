//! The only file that asks which database it is: pools, connections, values and rows.

use std::str::FromStr;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgPool, PgPoolOptions, PgRow};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, Column, Executor, Postgres, Row as _, Sqlite, TypeInfo, ValueRef};

use crate::error::{Error, Failure};
use crate::sql::Sql;

/// How long a request waits for a connection before it is told to come back (security note D1).
const PATIENCE: Duration = Duration::from_secs(2);

/// The pools of one database.
#[derive(Clone)]
pub(crate) enum Pools {
    /// Readers of one SQLite file, and its one writer.
    Sqlite { readers: SqlitePool, writer: SqlitePool },
    /// PostgreSQL, where every connection may write.
    Postgres(PgPool),
}

impl Pools {
    pub(crate) async fn open(database_url: &str) -> Result<Self, Failure> {
        if database_url.starts_with("postgres:") || database_url.starts_with("postgresql:") {
            let options = PgPoolOptions::new().max_connections(20).acquire_timeout(PATIENCE);
            return options.connect(database_url).await.map(Self::Postgres).map_err(Failure::Open);
        }
        if !database_url.starts_with("sqlite:") {
            return Err(Failure::UnknownDatabase);
        }
        let options = SqliteConnectOptions::from_str(database_url)
            .map_err(Failure::Open)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full) // NORMAL lost acknowledged rows when the power was cut
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .statement_cache_capacity(400)
            .pragma("secure_delete", "on");
        let writer = SqlitePoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None);
        let readers = SqlitePoolOptions::new().max_connections(4).acquire_timeout(PATIENCE);
        Ok(Self::Sqlite {
            writer: writer.connect_with(options.clone()).await.map_err(Failure::Open)?,
            readers: readers.connect_with(options).await.map_err(Failure::Open)?,
        })
    }

    pub(crate) async fn reader(&self) -> Result<Conn, Failure> {
        match self {
            Self::Sqlite { readers, .. } => readers.acquire().await.map(Conn::Sqlite),
            Self::Postgres(pool) => pool.acquire().await.map(Conn::Postgres),
        }
        .map_err(Failure::Open)
    }

    pub(crate) async fn writer(&self) -> Result<Conn, Failure> {
        match self {
            Self::Sqlite { writer, .. } => writer.acquire().await.map(Conn::Sqlite),
            Self::Postgres(pool) => pool.acquire().await.map(Conn::Postgres),
        }
        .map_err(Failure::Open)
    }

    /// Whether there is one writer, whose waiting saves are grouped.
    pub(crate) const fn groups_saves(&self) -> bool {
        matches!(self, Self::Sqlite { .. })
    }

    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// One connection.
pub(crate) enum Conn {
    Sqlite(PoolConnection<Sqlite>),
    Postgres(PoolConnection<Postgres>),
}

/// Runs one block for whichever database a connection is of.
macro_rules! on_either {
    ($conn:expr, $it:ident => $body:expr) => {
        match $conn {
            Conn::Sqlite($it) => $body,
            Conn::Postgres($it) => $body,
        }
    };
}

impl Conn {
    /// Runs a statement and says how many rows it touched.
    pub(crate) async fn run(&mut self, sql: Sql, args: Vec<Arg>) -> Result<u64, Error> {
        on_either!(self, it => bind!(sqlx::query(sql.0), args).execute(&mut **it).await.map(|done| done.rows_affected()))
            .map_err(|source| Failure::Statement(sql.0, source).into())
    }

    /// All rows of a query.
    pub(crate) async fn rows(&mut self, sql: Sql, args: Vec<Arg>) -> Result<Vec<Row>, Error> {
        match self {
            Self::Sqlite(it) => {
                let rows = bind!(sqlx::query(sql.0), args).fetch_all(&mut **it).await;
                rows.and_then(|rows| rows.iter().map(Row::of_sqlite).collect())
            }
            Self::Postgres(it) => {
                let rows = bind!(sqlx::query(sql.0), args).fetch_all(&mut **it).await;
                rows.and_then(|rows| rows.iter().map(Row::of_postgres).collect())
            }
        }
        .map_err(|source| Failure::Statement(sql.0, source).into())
    }

    /// The first row of a query, if there is one.
    pub(crate) async fn row(&mut self, sql: Sql, args: Vec<Arg>) -> Result<Option<Row>, Error> {
        Ok(self.rows(sql, args).await?.into_iter().next())
    }

    /// Runs `insert into … values` for many rows, a few hundred values a statement instead of one statement a row.
    /// `head` ends before the word `values`; `tail` (such as `on conflict do nothing`) may be empty.
    pub(crate) async fn insert_many(&mut self, head: Sql, rows: Vec<Vec<Arg>>, tail: Sql) -> Result<(), Error> {
        /// Well under SQLite's 32,766 and PostgreSQL's 65,535 parameters.
        const MOST_PARAMETERS: usize = 2_000;
        let width = rows.first().map_or(1, Vec::len).max(1);
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let group: Vec<Vec<Arg>> = rows.by_ref().take(MOST_PARAMETERS / width).collect();
            let text = insert_text(head, group.len(), width, tail);
            let args: Vec<Arg> = group.into_iter().flatten().collect();
            on_either!(self, it =>
                bind!(sqlx::query(AssertSqlSafe(text)), args).execute(&mut **it).await.map(|_| ())
            )
            .map_err(|source| Failure::Statement(head.0, source))?;
        }
        Ok(())
    }

    /// Runs a bare control statement (begin, commit, savepoint).
    pub(crate) async fn control(&mut self, text: &'static str) -> Result<(), Failure> {
        on_either!(self, it => it.execute(text).await.map(|_| ())).map_err(Failure::Transaction)
    }

    /// Begins a transaction that will write.
    pub(crate) async fn begin(&mut self) -> Result<(), Failure> {
        let text = match self {
            Self::Sqlite(_) => "begin immediate",
            Self::Postgres(_) => "begin",
        };
        self.control(text).await
    }

    /// Prepares a statement without running it.
    pub(crate) async fn prepare(&mut self, sql: Sql) -> Result<(), Failure> {
        on_either!(self, it => it.prepare(sqlx::SqlSafeStr::into_sql_str(sql.0)).await.map(|_| ()))
            .map_err(|source| Failure::Statement(sql.0, source))
    }
}

/// The text of an insert of `count` rows, made only of our own constants and numbered placeholders.
pub(crate) fn insert_text(head: Sql, count: usize, width: usize, tail: Sql) -> String {
    let row = |index: usize| {
        let places: Vec<String> = (1..=width).map(|place| format!("${}", index * width + place)).collect();
        format!("({})", places.join(", "))
    };
    let rows: Vec<String> = (0..count).map(row).collect();
    format!("{} values {} {}", head.0, rows.join(", "), tail.0)
}

macro_rules! bind {
    ($query:expr, $args:expr) => {{
        let mut query = $query;
        for arg in $args {
            query = match arg {
                Arg::Int(value) => query.bind(value),
                Arg::Text(value) => query.bind(value),
                Arg::Bytes(value) => query.bind(value),
            };
        }
        query
    }};
}
use bind;

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
    domain::id::PlanLineId => Text |id| id.to_string();
    domain::id::TalkId => Text |id| id.to_string();
}

/// The values handed to one statement, in the order of its placeholders.
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::dialect::Arg::from($value)),*] };
}
pub(crate) use args;

/// One row, read from the left: each call takes the next column.
pub(crate) struct Row(std::vec::IntoIter<Cell>);

enum Cell {
    Null,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
}

impl Row {
    fn of_sqlite(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        let cell = |place: usize| {
            let value = row.try_get_raw(place)?;
            Ok(match value.type_info().name() {
                _ if value.is_null() => Cell::Null,
                "INTEGER" => Cell::Int(row.try_get(place)?),
                "BLOB" => Cell::Bytes(row.try_get(place)?),
                _ => Cell::Text(row.try_get(place)?),
            })
        };
        (0..row.columns().len()).map(cell).collect::<Result<Vec<_>, sqlx::Error>>().map(|cells| Self(cells.into_iter()))
    }

    fn of_postgres(row: &PgRow) -> Result<Self, sqlx::Error> {
        let cell = |column: &sqlx::postgres::PgColumn| {
            let place = column.ordinal();
            Ok(match column.type_info().name() {
                _ if row.try_get_raw(place)?.is_null() => Cell::Null,
                "INT8" => Cell::Int(row.try_get(place)?),
                "INT4" => Cell::Int(i64::from(row.try_get::<i32, _>(place)?)),
                "BYTEA" => Cell::Bytes(row.try_get(place)?),
                _ => Cell::Text(row.try_get(place)?),
            })
        };
        row.columns().iter().map(cell).collect::<Result<Vec<_>, sqlx::Error>>().map(|cells| Self(cells.into_iter()))
    }

    /// The next column, a whole number.
    pub(crate) fn int(&mut self) -> Result<i64, Failure> {
        self.opt_int()?.ok_or(Failure::Unreadable("a number"))
    }

    /// The next column, a whole number or nothing.
    pub(crate) fn opt_int(&mut self) -> Result<Option<i64>, Failure> {
        match self.0.next() {
            Some(Cell::Int(value)) => Ok(Some(value)),
            Some(Cell::Null) => Ok(None),
            _ => Err(Failure::Unreadable("a number")),
        }
    }

    /// The next column, a truth kept as 0 or 1.
    pub(crate) fn truth(&mut self) -> Result<bool, Failure> {
        self.int().map(|value| value != 0)
    }

    /// The next column, an instant.
    pub(crate) fn instant(&mut self) -> Result<DateTime<Utc>, Failure> {
        self.opt_instant()?.ok_or(Failure::Unreadable("an instant"))
    }

    /// The next column, an instant or nothing.
    pub(crate) fn opt_instant(&mut self) -> Result<Option<DateTime<Utc>>, Failure> {
        let millis = self.opt_int()?;
        millis
            .map(|millis| DateTime::from_timestamp_millis(millis).ok_or(Failure::Unreadable("an instant")))
            .transpose()
    }

    /// The next column, text.
    pub(crate) fn text(&mut self) -> Result<String, Failure> {
        self.opt_text()?.ok_or(Failure::Unreadable("text"))
    }

    /// The next column, text or nothing.
    pub(crate) fn opt_text(&mut self) -> Result<Option<String>, Failure> {
        match self.0.next() {
            Some(Cell::Text(value)) => Ok(Some(value)),
            Some(Cell::Null) => Ok(None),
            _ => Err(Failure::Unreadable("text")),
        }
    }

    /// The next column, anything with a text form: an id, a date, a situation.
    pub(crate) fn parsed<T: FromStr>(&mut self) -> Result<T, Failure> {
        self.opt_parsed()?.ok_or(Failure::Unreadable("an id or a date"))
    }

    /// The next column, anything with a text form, or nothing.
    pub(crate) fn opt_parsed<T: FromStr>(&mut self) -> Result<Option<T>, Failure> {
        let text = self.opt_text()?;
        text.map(|text| text.parse().map_err(|_| Failure::Unreadable("an id or a date"))).transpose()
    }

    /// The next column, a step of a scale.
    pub(crate) fn step<S: domain::scale::Scale>(&mut self) -> Result<S, Failure> {
        S::parse(&self.text()?).ok_or(Failure::Unreadable("a step of a scale"))
    }

    /// The next column, bytes.
    pub(crate) fn bytes(&mut self) -> Result<Vec<u8>, Failure> {
        match self.0.next() {
            Some(Cell::Bytes(value)) => Ok(value),
            _ => Err(Failure::Unreadable("bytes")),
        }
    }
}

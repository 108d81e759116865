//! The only place that asks which database it is: pools, connections, values and rows.

mod arg;
mod row;

use std::str::FromStr as _;
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{AssertSqlSafe, Connection as _, Executor, Postgres, SqlSafeStr, Sqlite};

pub(crate) use arg::{Arg, args};
pub(crate) use row::Row;

use crate::error::{Error, Failure};
use crate::sql::Sql;

/// How long a request waits for a connection before it is told to come back.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long PostgreSQL may take over one statement.
#[derive(Clone, Copy)]
enum Pace {
    /// As long as it takes.
    Own,
    /// Less than a page may: what takes longer ends while whoever asked still hears why, and holds nothing up.
    OfPages,
}

/// Of a page, which has 30 seconds: for what another transaction holds, and for a whole statement.
const OF_PAGES: [(&str, &str); 2] = [("lock_timeout", "10s"), ("statement_timeout", "25s")];

/// The pools of one database.
#[derive(Clone)]
pub(crate) enum Pools {
    /// Readers of one SQLite file, and its one writer.
    Sqlite { readers: SqlitePool, writer: SqlitePool },
    /// PostgreSQL, where every connection may write.
    Postgres(PgPool),
}

impl Pools {
    /// For a command, which may take its time.
    pub(crate) async fn open(database_url: &str) -> Result<Self, Failure> {
        Self::open_at(Pace::Own, database_url).await
    }

    /// For pages, which may not.
    pub(crate) async fn open_to_serve(database_url: &str) -> Result<Self, Failure> {
        Self::open_at(Pace::OfPages, database_url).await
    }

    async fn open_at(pace: Pace, database_url: &str) -> Result<Self, Failure> {
        if database_url.starts_with("postgres:") || database_url.starts_with("postgresql:") {
            return open_postgres(pace, database_url).await.map(Self::Postgres).map_err(Failure::Open);
        }
        if !database_url.starts_with("sqlite:") {
            return Err(Failure::UnknownDatabase);
        }
        let options = sqlite_options(database_url).map_err(Failure::Open)?;
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

/// How many statements a connection keeps prepared: with the hundred that are usual, a learner's day alone pushes out what the next
/// one takes, and PostgreSQL is as long at planning as at answering.
const PREPARED: usize = 400;

/// A pool says only that it waited; one connection says why there was none.
async fn open_postgres(pace: Pace, database_url: &str) -> Result<PgPool, sqlx::Error> {
    let options = PgConnectOptions::from_str(database_url)?.statement_cache_capacity(PREPARED);
    let options = match pace {
        Pace::Own => options,
        Pace::OfPages => options.options(OF_PAGES),
    };
    let pool = PgPoolOptions::new().max_connections(20).acquire_timeout(PATIENCE);
    let waited = match pool.connect_with(options.clone()).await {
        Err(waited @ sqlx::Error::PoolTimedOut) => waited,
        opened => return opened,
    };
    match tokio::time::timeout(PATIENCE, PgConnection::connect_with(&options)).await {
        Ok(Err(why)) => Err(why),
        _ => Err(waited),
    }
}

/// How every connection to SQLite is opened. Public so that `make bench` can hold bare inserts to the same promises.
pub fn sqlite_options(database_url: &str) -> Result<SqliteConnectOptions, sqlx::Error> {
    Ok(SqliteConnectOptions::from_str(database_url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full) // NORMAL lost acknowledged rows when the power was cut
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .statement_cache_capacity(PREPARED)
        .pragma("secure_delete", "on"))
}

/// A step of the schema, which is written as PostgreSQL has it: SQLite calls two types otherwise, and holds to them when told to.
pub(crate) fn spelled_for_sqlite(statement: &str) -> String {
    let statement = statement.replace(" bigint", " integer").replace(" bytea", " blob");
    match statement.strip_suffix("\n);") {
        Some(table) => format!("{table}\n) strict;"),
        None => statement,
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
        self.fetch(sql.0, args).await.map_err(|source| Failure::Statement(sql.0, source).into())
    }

    /// The first row of a query, if there is one.
    pub(crate) async fn row(&mut self, sql: Sql, args: Vec<Arg>) -> Result<Option<Row>, Error> {
        Ok(self.rows(sql, args).await?.into_iter().next())
    }

    /// Runs an insert of one row for many rows at once, a few hundred values a statement instead of one statement a row.
    /// The text has its values in one pair of brackets. Returns what it asks back, if anything.
    pub(crate) async fn insert_many(&mut self, sql: Sql, rows: Vec<Vec<Arg>>) -> Result<Vec<Row>, Error> {
        /// Well under SQLite's 32,766 and PostgreSQL's 65,535 parameters.
        const MOST_PARAMETERS: usize = 2_000;
        let width = rows.first().map_or(1, Vec::len).max(1);
        let mut rows = rows.into_iter().peekable();
        let mut returned = Vec::new();
        while rows.peek().is_some() {
            let group: Vec<Vec<Arg>> = rows.by_ref().take(MOST_PARAMETERS / width).collect();
            let text = many_text(sql, group.len(), width);
            let args: Vec<Arg> = group.into_iter().flatten().collect();
            returned.extend(
                self.fetch(AssertSqlSafe(text), args).await.map_err(|source| Failure::Statement(sql.0, source))?,
            );
        }
        Ok(returned)
    }

    /// The same of a query, or of an update, that begins with its values as a table: `with asked (…) as (values ($1, …))`.
    /// PostgreSQL takes a placeholder there for text until a value is bound to it, so a number is cast where it is used.
    pub(crate) async fn with_many(&mut self, sql: Sql, rows: Vec<Vec<Arg>>) -> Result<Vec<Row>, Error> {
        self.insert_many(sql, rows).await
    }

    async fn fetch(&mut self, text: impl SqlSafeStr, args: Vec<Arg>) -> Result<Vec<Row>, sqlx::Error> {
        match self {
            Self::Sqlite(it) => {
                let rows = bind!(sqlx::query(text), args).fetch_all(&mut **it).await?;
                rows.iter().map(Row::of_sqlite).collect()
            }
            Self::Postgres(it) => {
                let rows = bind!(sqlx::query(text), args).fetch_all(&mut **it).await?;
                rows.iter().map(Row::of_postgres).collect()
            }
        }
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

    /// Begins a transaction that only reads, and sees everything as it was at its first statement. Its connection is
    /// closed afterwards: whoever goes away in the midst of it leaves nothing open.
    pub(crate) async fn begin_reading(&mut self) -> Result<(), Failure> {
        on_either!(self, it => it.close_on_drop());
        let text = match self {
            Self::Sqlite(_) => "begin",
            Self::Postgres(_) => "begin isolation level repeatable read, read only",
        };
        self.control(text).await
    }

    /// Prepares a statement without running it.
    pub(crate) async fn prepare(&mut self, sql: Sql) -> Result<(), Failure> {
        on_either!(self, it => it.prepare(sql.0.into_sql_str()).await.map(|_| ()))
            .map_err(|source| Failure::Statement(sql.0, source))
    }
}

/// The text of a statement for `count` rows, made only of our own constants and numbered placeholders.
fn many_text(sql: Sql, count: usize, width: usize) -> String {
    let law = "a statement for many rows has its values in one pair of brackets";
    let (head, rest) = sql.0.split_once("values (").expect(law);
    let (_, tail) = rest.split_once(')').expect(law);
    let row = |index: usize| {
        let places: Vec<String> = (1..=width).map(|place| format!("${}", index * width + place)).collect();
        format!("({})", places.join(", "))
    };
    let rows: Vec<String> = (0..count).map(row).collect();
    format!("{head}values {}{tail}", rows.join(", "))
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

#[cfg(test)]
mod tests;

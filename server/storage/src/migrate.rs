//! Bringing the schema up to date, and refusing one that this program does not know.

use std::sync::LazyLock;

use sqlx::migrate::{MigrateError, Migration, Migrator};
use sqlx::{Executor as _, PgPool, SqlitePool};

use crate::Storage;
use crate::dialect::Pools;
use crate::error::Failure;
use crate::schema::steps;

static SQLITE: LazyLock<Migrator> = LazyLock::new(|| Migrator::with_migrations(steps("sqlite:")));
static POSTGRES: LazyLock<Migrator> = LazyLock::new(|| Migrator::with_migrations(steps("postgres:")));

/// How the steps a database has taken stand to those this program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaState {
    /// The same.
    UpToDate,
    /// So many are missing, wherever they stand among the others.
    Behind(usize),
    /// It took one that this program does not know, or knows to read otherwise: another Sayso made it, most likely a newer.
    Unknown {
        /// The latest such step.
        found: i64,
    },
}

/// A step that was taken: its number, and what its text came to.
type Applied = (i64, Vec<u8>);

impl Storage {
    /// Takes the steps that are missing. Fails, changing nothing, where the database took one that this program does not know.
    pub async fn migrate(&self) -> Result<(), Failure> {
        if let SchemaState::Unknown { found } = self.schema_state().await? {
            return Err(Failure::UnknownSchema { found });
        }
        match &self.pools {
            Pools::Sqlite { readers, .. } => take_steps_of_sqlite(readers).await,
            Pools::Postgres(pool) => take_steps_of_postgres(pool).await,
        }
        .map_err(Failure::Migrate)
    }

    /// Compares what the database holds with what this program knows, step by step.
    pub async fn schema_state(&self) -> Result<SchemaState, Failure> {
        Ok(compared(self.known_steps(), &self.applied_steps().await?))
    }

    /// Whether the database took every step this program knows, as it knows them: enough to go on serving. A newer program beside it
    /// may have taken more meanwhile, and they only add.
    pub async fn schema_still_serves(&self) -> Result<bool, Failure> {
        let applied = self.applied_steps().await?;
        Ok(self.known_steps().iter().all(|step| applied.iter().any(|taken| is(taken, step))))
    }

    fn known_steps(&self) -> &'static Migrator {
        if self.pools.groups_saves() { &SQLITE } else { &POSTGRES }
    }

    async fn applied_steps(&self) -> Result<Vec<Applied>, Failure> {
        const APPLIED: &str = "select version, checksum from _sqlx_migrations order by version";
        match &self.pools {
            Pools::Sqlite { readers, .. } => sqlx::query_as(APPLIED).fetch_all(readers).await,
            Pools::Postgres(pool) => sqlx::query_as(APPLIED).fetch_all(pool).await,
        }
        .or_else(no_step_yet)
    }
}

/// A new database has no such table yet; whatever else failed is told.
fn no_step_yet(error: sqlx::Error) -> Result<Vec<Applied>, Failure> {
    let has_no_table = error.as_database_error().is_some_and(|error| {
        error.code().is_some_and(|code| code == "42P01") || error.message().starts_with("no such table")
    });
    if has_no_table { Ok(Vec::new()) } else { Err(Failure::Open(error)) }
}

/// Waits for the disk at no step: should power fail, the last of them are not there and are taken again, and whatever is kept
/// after them and waits for the disk takes them along.
async fn take_steps_of_sqlite(pool: &SqlitePool) -> Result<(), MigrateError> {
    let mut conn = pool.acquire().await?;
    conn.close_on_drop();
    conn.execute("pragma synchronous = normal").await?;
    SQLITE.run(&mut *conn).await
}

/// The same of PostgreSQL.
async fn take_steps_of_postgres(pool: &PgPool) -> Result<(), MigrateError> {
    let mut conn = pool.acquire().await?;
    conn.close_on_drop();
    conn.execute("set synchronous_commit = off").await?;
    POSTGRES.run(&mut *conn).await
}

/// Whether a step that was taken is one that is known, and was the same then.
fn is((version, checksum): &Applied, step: &Migration) -> bool {
    *version == step.version && *checksum == *step.checksum
}

fn compared(known: &Migrator, applied: &[Applied]) -> SchemaState {
    if let Some((found, _)) = applied.iter().rfind(|taken| !known.iter().any(|step| is(taken, step))) {
        return SchemaState::Unknown { found: *found };
    }
    match known.iter().filter(|step| !applied.iter().any(|taken| is(taken, step))).count() {
        0 => SchemaState::UpToDate,
        missing => SchemaState::Behind(missing),
    }
}

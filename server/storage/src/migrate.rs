//! Bringing the schema up to date, and refusing one that is newer than this program.

use sqlx::migrate::Migrator;

use crate::Storage;
use crate::dialect::Pools;
use crate::error::Failure;

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// How the schema found stands to the one this program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaState {
    /// Nothing to do.
    UpToDate,
    /// This many migrations wait.
    Behind(usize),
    /// Made by a newer Sayso.
    Newer {
        /// The newest migration found.
        found: i64,
    },
}

impl Storage {
    /// Applies what is missing. Fails, changing nothing, on a schema newer than this program's.
    pub async fn migrate(&self) -> Result<(), Failure> {
        if let SchemaState::Newer { found } = self.schema_state().await? {
            return Err(Failure::NewerSchema { found, known: newest(self.migrator()) });
        }
        match &self.pools {
            Pools::Sqlite { readers, .. } => SQLITE.run(readers).await,
            Pools::Postgres(pool) => POSTGRES.run(pool).await,
        }
        .map_err(Failure::Migrate)
    }

    /// Compares what the database holds with what this program knows.
    pub async fn schema_state(&self) -> Result<SchemaState, Failure> {
        const APPLIED: &str = "select version from _sqlx_migrations order by version";
        let applied: Vec<i64> = match &self.pools {
            Pools::Sqlite { readers, .. } => sqlx::query_scalar(APPLIED).fetch_all(readers).await,
            Pools::Postgres(pool) => sqlx::query_scalar(APPLIED).fetch_all(pool).await,
        }
        .unwrap_or_default(); // a new database has no such table yet
        let newest_known = newest(self.migrator());
        if let Some(found) = applied.last().copied().filter(|found| *found > newest_known) {
            return Ok(SchemaState::Newer { found });
        }
        let missing = self.migrator().iter().filter(|migration| !applied.contains(&migration.version)).count();
        Ok(if missing == 0 { SchemaState::UpToDate } else { SchemaState::Behind(missing) })
    }

    fn migrator(&self) -> &'static Migrator {
        if self.pools.groups_saves() { &SQLITE } else { &POSTGRES }
    }
}

fn newest(migrator: &Migrator) -> i64 {
    migrator.iter().map(|migration| migration.version).max().unwrap_or(0)
}

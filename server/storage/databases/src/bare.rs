//! What the disk itself takes: rows put straight into SQLite, many to a commit, under the promises of every save of ours.

use std::time::{Duration, Instant};

use sqlx::sqlite::SqliteConnection;
use sqlx::{ConnectOptions, Connection, Error, query};
use tempfile::TempDir;
use uuid::Uuid;

/// As wide as a row of `save`.
const TABLE: &str =
    "create table if not exists bare (id text primary key, learner_id text not null, turn integer not null,
                     value_hash blob not null, saved_at integer not null) strict";
const INSERT: &str = "insert into bare (id, learner_id, turn, value_hash, saved_at) values ($1, $2, $3, $4, $5)";

/// A file that knows nothing of learners, gone when dropped.
pub struct Bare {
    conn: SqliteConnection,
    _folder: TempDir,
}

impl Bare {
    /// A new file, on the disk where [`crate::Database::fresh`] puts its own.
    pub async fn fresh() -> Result<Self, Error> {
        let folder = TempDir::new().map_err(Error::Io)?;
        let options = storage::sqlite_options(&format!("sqlite:{}", folder.path().join("bare.db").display()))?;
        let mut conn = options.connect().await?;
        query(TABLE).execute(&mut conn).await?;
        Ok(Self { conn, _folder: folder })
    }

    /// Inserts for a while, so many rows to a commit, and says how many rows were kept.
    pub async fn insert_for(&mut self, span: Duration, rows_a_commit: usize) -> Result<usize, Error> {
        let (began, mut kept) = (Instant::now(), 0);
        while began.elapsed() < span {
            let mut group = self.conn.begin().await?;
            for _ in 0..rows_a_commit {
                let (id, learner) = (Uuid::now_v7().to_string(), Uuid::now_v7().to_string());
                let row = query(INSERT).bind(id).bind(learner).bind(0_i64).bind(vec![0_u8; 32]).bind(0_i64);
                row.execute(&mut *group).await?;
            }
            group.commit().await?;
            kept += rows_a_commit;
        }
        Ok(kept)
    }
}

//! For tests: a fresh SQLite file, or a fresh database in a throw-away PostgreSQL cluster.

mod bare;
mod explain;
mod history;
mod keys;
mod postgres;
mod schema;
mod steps;

use std::path::PathBuf;

use storage::Storage;
use tempfile::TempDir;

pub use bare::Bare;
pub use explain::explain;
pub use history::live_history;
pub use keys::{Keys, keys};

/// Which database a test runs on. Every storage test runs on both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A real SQLite file.
    Sqlite,
    /// A real PostgreSQL.
    Postgres,
}

/// Both, in the order they are tried.
pub const BOTH: [Kind; 2] = [Kind::Sqlite, Kind::Postgres];

/// A database of one test's own, gone when dropped.
pub struct Database {
    /// What `Storage::open` takes.
    pub url: String,
    folder: TempDir,
    name: Option<String>,
}

impl Database {
    /// A fresh, empty database. Panics when the machine has no PostgreSQL: these tests are never skipped.
    pub fn fresh(kind: Kind) -> Self {
        let folder = TempDir::new().expect("tests may write to the temporary folder");
        match kind {
            Kind::Sqlite => {
                let url = format!("sqlite:{}", folder.path().join("sayso.db").display());
                Self { url, folder, name: None }
            }
            Kind::Postgres => Self::in_cluster(folder, postgres::create),
        }
    }

    fn in_cluster(folder: TempDir, make: impl FnOnce(&str) -> String) -> Self {
        let name = format!("t_{}", uuid::Uuid::now_v7().simple());
        Self { url: make(&name), folder, name: Some(name) }
    }

    /// A SQLite file that begins as a copy of one.
    pub fn copy_of(file: &[u8]) -> Self {
        let database = Self::fresh(Kind::Sqlite);
        std::fs::write(database.file(), file).expect("tests may write to the temporary folder");
        database
    }

    /// What its SQLite file holds. Whatever had it open is closed first, so that none of it is in a log beside the file.
    pub async fn bytes(&self, storage: Storage) -> Vec<u8> {
        storage.close().await;
        assert!(!self.folder.path().join("sayso.db-wal").exists(), "the log was not written back");
        std::fs::read(self.file()).expect("it is a SQLite file")
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("sayso.db")
    }

    /// Opens it with its schema up to date.
    pub async fn storage(&self) -> Storage {
        let storage = Storage::open(&self.url).await.expect("a fresh database opens");
        storage.migrate().await.expect("a fresh database takes the schema");
        storage
    }

    /// A folder of this test's own, gone with the database.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some(name) = &self.name {
            postgres::discard(name);
        }
    }
}

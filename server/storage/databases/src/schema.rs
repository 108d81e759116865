//! Databases that have the schema and nothing in it. Each is a copy: for a test to take every step itself takes longer than most tests.

use std::hash::{DefaultHasher, Hash, Hasher};

use tempfile::TempDir;
use tokio::sync::OnceCell;

use crate::{Database, Kind, postgres};

/// A SQLite file with the schema.
static FILE: OnceCell<Vec<u8>> = OnceCell::const_new();
/// The name of a PostgreSQL database with the schema.
static NAME: OnceCell<String> = OnceCell::const_new();

impl Database {
    /// A database with the schema of this program. Panics when the machine has no PostgreSQL.
    pub async fn with_schema(kind: Kind) -> Self {
        match kind {
            Kind::Sqlite => Self::copy_of(FILE.get_or_init(file).await),
            Kind::Postgres => {
                let of = NAME.get_or_init(named).await;
                let folder = TempDir::new().expect("tests may write to the temporary folder");
                Self::in_cluster(folder, |name| postgres::copy(name, of))
            }
        }
    }
}

async fn file() -> Vec<u8> {
    let database = Database::fresh(Kind::Sqlite);
    database.bytes(database.storage().await).await
}

/// It outlives this program, for the next one with the same steps.
async fn named() -> String {
    let mut database = Database::fresh(Kind::Postgres);
    let mut steps = DefaultHasher::new();
    for step in database.steps() {
        (step.version, step.checksum).hash(&mut steps);
    }
    let name = format!("schema_{:016x}", steps.finish());
    postgres::make_once(&name, async || {
        database.storage().await.close().await;
        database.name.take().expect("it is one of the cluster's")
    })
    .await;
    name
}

//! Databases whose schema is not what the newest program would have made of it.

use std::path::Path;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{Connection, PgConnection, SqliteConnection};

use crate::Database;

impl Database {
    /// Takes every step of the schema but one.
    pub async fn take_steps_without(&self, version: i64) {
        let mut steps = self.steps().await;
        steps.retain(|step| step.version != version);
        self.take(steps).await;
    }

    /// Takes every step of the schema, and one that no program of ours has.
    pub async fn take_steps_and(&self, version: i64) {
        let mut steps = self.steps().await;
        let nothing = sqlx::SqlStr::from_static("select 1");
        steps.push(Migration::new(version, "strange".into(), MigrationType::Simple, nothing, false));
        self.take(steps).await;
    }

    async fn steps(&self) -> Vec<Migration> {
        let folder = if self.name.is_some() { "../migrations/postgres" } else { "../migrations/sqlite" };
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        Migrator::new(folder).await.expect("the migrations can be read").iter().cloned().collect()
    }

    async fn take(&self, steps: Vec<Migration>) {
        let steps = Migrator::with_migrations(steps);
        if self.name.is_some() {
            let mut conn = PgConnection::connect(&self.url).await.expect("it was just made");
            steps.run_direct(None, &mut conn, false).await.expect("a fresh database takes the steps");
        } else {
            let options = storage::sqlite_options(&self.url).expect("the address is one of ours");
            let mut conn = SqliteConnection::connect_with(&options).await.expect("it is made when opened");
            steps.run_direct(None, &mut conn, false).await.expect("a fresh database takes the steps");
        }
    }
}

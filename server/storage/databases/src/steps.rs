//! Databases whose schema is not what the newest program would have made of it.

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{Connection, PgConnection, SqliteConnection};

use crate::Database;

impl Database {
    /// Takes so many steps of the schema, as if the run had been cut off then.
    pub async fn take_first_steps(&self, count: usize) {
        let mut steps = self.steps();
        steps.truncate(count);
        self.take(steps).await;
    }

    /// Takes every step of the schema but one.
    pub async fn take_steps_without(&self, version: i64) {
        let mut steps = self.steps();
        steps.retain(|step| step.version != version);
        self.take(steps).await;
    }

    /// Takes every step of the schema, and one that no program of ours has.
    pub async fn take_steps_and(&self, version: i64) {
        self.take_steps_and_one(version, "select 1").await;
    }

    /// The same, of one that does something.
    pub async fn take_steps_and_one(&self, version: i64, sql: &'static str) {
        let mut steps = self.steps();
        let strange = sqlx::SqlStr::from_static(sql);
        steps.push(Migration::new(version, "strange".into(), MigrationType::Simple, strange, false));
        self.take(steps).await;
    }

    /// Every step of the schema.
    pub fn steps(&self) -> Vec<Migration> {
        storage::steps(&self.url)
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

//! What a connection keeps, asked of the database itself.

use databases::{Database, Kind};

use super::*;
use crate::Storage;

#[tokio::test]
async fn a_connection_to_postgresql_keeps_more_statements_prepared_than_a_learner_s_day_takes() {
    let database = Database::fresh(Kind::Postgres);
    let pools = Pools::open(&database.url).await.unwrap();
    let mut conn = pools.reader().await.unwrap();
    // the last of them asks how many are kept
    for number in 1..PREPARED {
        conn.fetch(AssertSqlSafe(format!("select {number}")), Vec::new()).await.unwrap();
    }
    let kept = conn.fetch("select count(*) from pg_prepared_statements", Vec::new()).await.unwrap().remove(0).int();
    let kept = usize::try_from(kept.unwrap()).unwrap();
    assert!(kept >= PREPARED - 1, "{kept} of {PREPARED}");
}

/// What SQLite says of a connection: how long a commit waits for the disk, how its log is kept, whether keys hold, and whether
/// what is deleted is overwritten.
async fn promises(conn: &mut Conn) -> (i64, String, i64, i64) {
    (
        said(conn, "pragma synchronous").await.int().unwrap(),
        said(conn, "pragma journal_mode").await.text().unwrap(),
        said(conn, "pragma foreign_keys").await.int().unwrap(),
        said(conn, "pragma secure_delete").await.int().unwrap(),
    )
}

async fn said(conn: &mut Conn, asked: &'static str) -> Row {
    conn.fetch(asked, Vec::new()).await.unwrap().remove(0)
}

#[tokio::test]
async fn every_connection_to_sqlite_waits_for_the_disk_holds_to_its_keys_and_overwrites_what_is_deleted() {
    let full = (2, "wal".to_owned(), 1, 1);
    let database = Database::fresh(Kind::Sqlite);
    let storage = Storage::open(&database.url).await.unwrap();
    // which waits for the disk at no step, on a connection that nobody has after it
    storage.migrate().await.unwrap();
    let of_writer = storage.write(|conn| Box::pin(async move { Ok(promises(conn).await) })).await.unwrap();
    assert_eq!(of_writer, full);
    let mut readers = Vec::new();
    for _ in 0..4 {
        readers.push(storage.pools.reader().await.unwrap());
    }
    for reader in &mut readers {
        assert_eq!(promises(reader).await, full);
    }
}

//! Which failures may pass, as the database itself fails.

use databases::{Database, Kind};

use super::Failure;
use crate::dialect::{Conn, Pools, args};
use crate::sql::Sql;

/// Two connections of pages to a database.
async fn two(database: &Database) -> (Conn, Conn) {
    let pools = Pools::open_to_serve(&database.url).await.unwrap();
    (pools.writer().await.unwrap(), pools.writer().await.unwrap())
}

#[tokio::test]
async fn postgresql_gives_a_statement_of_a_page_no_longer_than_the_page_has() {
    let database = Database::fresh(Kind::Postgres);
    let (mut conn, _) = two(&database).await;
    for (asked, within) in [("show lock_timeout", "10s"), ("show statement_timeout", "25s")] {
        let mut row = conn.row(Sql(asked), args![]).await.unwrap().unwrap();
        assert_eq!(row.text().unwrap(), within, "{asked}");
    }
    let mut conn = Pools::open(&database.url).await.unwrap().writer().await.unwrap();
    let mut row = conn.row(Sql("show statement_timeout"), args![]).await.unwrap().unwrap();
    assert_eq!(row.text().unwrap(), "0", "an import or a migration takes what it takes");
}

#[tokio::test]
async fn what_postgresql_gave_up_for_its_time_may_be_asked_again() {
    let database = Database::fresh(Kind::Postgres);
    let (mut holds, mut waits) = two(&database).await;
    holds.control("select pg_advisory_lock(1)").await.unwrap();
    // less than a page has, for the sake of the test
    waits.control("set lock_timeout = 20").await.unwrap();
    let given_up = waits.run(Sql("select pg_advisory_lock(1)"), args![]).await.unwrap_err();
    assert!(given_up.failure().is_some_and(Failure::may_pass), "{given_up:?}");
    waits.control("set statement_timeout = 20").await.unwrap();
    let given_up = waits.run(Sql("select pg_sleep(60)"), args![]).await.unwrap_err();
    assert!(given_up.failure().is_some_and(Failure::may_pass), "{given_up:?}");
    let wrong = holds.run(Sql("select nothing"), args![]).await.unwrap_err();
    assert!(!wrong.failure().is_some_and(Failure::may_pass), "the same would fail again: {wrong:?}");
}

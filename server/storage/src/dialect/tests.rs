//! What a connection keeps, asked of the database itself.

use databases::{Database, Kind};

use super::*;

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

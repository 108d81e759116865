//! How SQLite goes about a statement.

use sqlx::{AssertSqlSafe, ConnectOptions, Error, Row, query};

/// The steps of each statement, as SQLite explains them (`SEARCH o USING INDEX …`, `SCAN p`).
pub async fn explain(url: &str, statements: &[String]) -> Result<Vec<Vec<String>>, Error> {
    let mut conn = storage::sqlite_options(url)?.connect().await?;
    let mut explained = Vec::new();
    for statement in statements {
        // a statement of ours, as it was heard from the driver
        let steps = query(AssertSqlSafe(format!("explain query plan {statement}"))).fetch_all(&mut conn).await?;
        explained.push(steps.iter().map(|step| step.get("detail")).collect());
    }
    Ok(explained)
}

//! By what a schema tells its rows apart, as the database itself says it.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{ConnectOptions, Connection, Error, PgConnection, query_as};

/// What tells the rows of each table apart: its primary key and whatever else is unique in it, each by its columns.
pub type Keys = BTreeMap<String, Vec<BTreeSet<String>>>;

/// A table, one of its keys, and a column of that. A key that is a row's own number has no index of its own in SQLite.
type Column = (String, Option<String>, Option<String>);

const OF_SQLITE: &str = "select t.name, k.name, c.name from sqlite_master t
                         left join pragma_index_list(t.name) k on k.\"unique\" = 1
                         left join pragma_index_info(k.name) c
                         where t.type = 'table' and t.name not like 'sqlite%'";
const OF_POSTGRES: &str = "select t.relname::text, k.indexrelid::text, c.attname::text from pg_class t
                           join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
                           left join pg_index k on k.indrelid = t.oid and k.indisunique
                           left join pg_attribute c on c.attrelid = t.oid and c.attnum = any(k.indkey::int2[])
                           where t.relkind = 'r'";
/// The driver's own, of the steps that were taken.
const STEPS: &str = "_sqlx_migrations";

/// The keys of every table of a schema.
pub async fn keys(url: &str) -> Result<Keys, Error> {
    let columns: Vec<Column> = if url.starts_with("sqlite:") {
        let mut conn = storage::sqlite_options(url)?.connect().await?;
        query_as(OF_SQLITE).fetch_all(&mut conn).await?
    } else {
        let mut conn = PgConnection::connect(url).await?;
        query_as(OF_POSTGRES).fetch_all(&mut conn).await?
    };
    let mut keys: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (table, key, column) in columns.into_iter().filter(|(table, ..)| table != STEPS) {
        let keys = keys.entry(table).or_default();
        if let Some(key) = key {
            keys.entry(key).or_default().extend(column);
        }
    }
    Ok(keys.into_iter().map(|(table, keys)| (table, keys.into_values().collect())).collect())
}

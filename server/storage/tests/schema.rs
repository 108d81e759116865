//! The schema and every statement, on both databases.

use databases::{BOTH, Database};
use storage::SchemaState;

#[tokio::test]
async fn every_statement_is_understood_by_both_databases() {
    for kind in BOTH {
        let database = Database::fresh(kind);
        let refused = database.storage().await.unprepared().await.unwrap();
        assert!(refused.is_empty(), "{kind:?}: {refused:#?}");
    }
}

#[tokio::test]
async fn a_fresh_database_is_brought_up_to_date_once() {
    for kind in BOTH {
        let database = Database::fresh(kind);
        let storage = storage::Storage::open(&database.url).await.unwrap();
        assert!(matches!(storage.schema_state().await.unwrap(), SchemaState::Behind(_)));
        storage.migrate().await.unwrap();
        storage.migrate().await.unwrap();
        assert_eq!(storage.schema_state().await.unwrap(), SchemaState::UpToDate);
    }
}

#[test]
fn both_databases_have_the_same_schema_word_for_word() {
    let folder = |name: &str| std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(name);
    let mut names: Vec<_> =
        std::fs::read_dir(folder("sqlite")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    for name in names {
        let sqlite = std::fs::read_to_string(folder("sqlite").join(&name)).unwrap();
        let postgres = std::fs::read_to_string(folder("postgres").join(&name)).unwrap();
        let as_postgres = sqlite.replace(") strict;", ");").replace(" integer", " bigint").replace(" blob", " bytea");
        assert_eq!(as_postgres, postgres, "{name:?}");
    }
}

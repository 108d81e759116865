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

#[tokio::test]
async fn a_run_that_was_cut_off_between_two_steps_goes_on_where_it_stopped() {
    for kind in BOTH {
        let all = Database::fresh(kind).steps().len();
        for taken in [1, all / 2, all - 1] {
            let database = Database::fresh(kind);
            database.take_first_steps(taken).await;
            let storage = storage::Storage::open(&database.url).await.unwrap();
            assert_eq!(storage.schema_state().await.unwrap(), SchemaState::Behind(all - taken), "{kind:?}");
            storage.migrate().await.unwrap();
            assert_eq!(storage.schema_state().await.unwrap(), SchemaState::UpToDate, "{kind:?}: {taken} of {all}");
        }
    }
}

//! The schema and every statement, on both databases.

use std::collections::BTreeSet;

use databases::{BOTH, Database, keys};
use storage::{Failure, SchemaState};

/// By whose id a database that is spread over machines would part the rows.
const PARTS: [&str; 4] = ["learner_id", "person_id", "lsa_id", "site_id"];
/// The tables whose rows are nobody's, or that are asked before it is known whose. Each machine would have all of them.
const WHOLE: [(&str, &str); 25] = [
    ("installation", "What is true of all of it: a few rows."),
    ("site", "A few rows, joined by everything."),
    (
        "person",
        "Who they are: joined by everything, and whoever they are, it is their own id that others are parted by.",
    ),
    ("pseudonym", "Beside its person; what the audit calls them is nobody else's."),
    ("term", "A few rows a year."),
    ("class", "The timetable is everybody's who is in it."),
    ("session", "The timetable is everybody's who is in it."),
    ("session_uid", "By what a calendar calls a session, before it is known where it is."),
    ("occurrence", "The timetable is everybody's who is in it."),
    ("called_off", "A meeting of the timetable, for everybody who is in it."),
    ("purpose", "What a session of the timetable is for, to everybody who is in it."),
    ("card", "Shown before it is known whose it is: by the hash of its secret."),
    ("sign_in_link", "Opened before it is known whose it is: by the hash of its secret."),
    ("known_device", "Known before it is known whose it is: by the hash of its token."),
    ("arrival", "Nobody yet: by the hash of its token, for minutes."),
    ("attempt", "Counted before it is known who tries: by address or account, for minutes."),
    ("kept_words", "Of a sign-in or of nobody yet, for an hour."),
    ("question_set", "What the college asks: a few rows."),
    ("words_revision", "One row."),
    ("rewording", "The words of the college: a few rows."),
    ("college_language", "The languages of the college: a few rows."),
    ("plan_reason", "The reasons of the college: a few rows."),
    ("travel", "From one site to another, so it is neither's."),
    ("audit_chain", "By its chain, which is a learner's, under what the audit calls them, or a site's."),
    ("audit", "By its chain, which is a learner's, under what the audit calls them, or a site's."),
];

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
async fn steps_that_a_newer_program_added_leave_what_serves_at_work_and_let_nothing_older_begin() {
    const LATER: i64 = 900_001;
    for kind in BOTH {
        let database = Database::fresh(kind);
        let storage = database.storage().await;
        database.take_steps_and(LATER).await;
        assert!(storage.schema_still_serves().await.unwrap(), "{kind:?}");
        assert!(matches!(storage.migrate().await, Err(Failure::UnknownSchema { found: LATER })), "{kind:?}");
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

/// Tables with a key that holds nobody's id.
async fn nobodys(database: &Database) -> Vec<String> {
    let is_parted = |columns: &BTreeSet<String>| PARTS.iter().any(|id| columns.contains(*id));
    let keys = keys(&database.url).await.expect("a catalogue can be read").into_iter();
    keys.filter(|(_, keys)| keys.is_empty() || !keys.iter().all(is_parted)).map(|(table, _)| table).collect()
}

/// The portable subset: what is a learner's, a person's or a site's says so in its keys.
#[tokio::test]
async fn whatever_is_somebodys_has_their_id_in_every_key() {
    let mut whole = WHOLE.map(|(table, _)| table).to_vec();
    whole.sort_unstable();
    for kind in BOTH {
        let database = Database::fresh(kind);
        database.storage().await;
        assert_eq!(nobodys(&database).await, whole, "{kind:?}");
    }
}

#[tokio::test]
async fn a_key_that_forgets_whose_it_is_is_found() {
    const LAST: i64 = 1_000_000;
    const FORGETFUL: [&str; 3] = [
        "create table diary (id text primary key, learner_id text not null)",
        "create table diary (id text not null, learner_id text not null, word text unique, primary key (learner_id, id))",
        "create table diary (learner_id text not null)",
    ];
    for kind in BOTH {
        for sql in FORGETFUL {
            let database = Database::fresh(kind);
            database.take_steps_and_one(LAST, sql).await;
            let found = nobodys(&database).await;
            assert_eq!(found.len(), WHOLE.len() + 1, "{kind:?}: {sql}");
            assert!(found.contains(&"diary".to_owned()), "{kind:?}: {sql}");
        }
    }
}

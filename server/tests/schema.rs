//! What an operator is told of a schema that is not ours, step by step, by the real binary over both databases.

use std::process::{Command, Output};

use databases::{BOTH, Database};

/// One that no later step rests on: the only one of settings.
const IN_THE_MIDDLE: i64 = 5_001;
/// The last that there was before the first version.
const BEFORE_THE_FIRST: i64 = 41;

fn sayso(database: &Database, command: &str) -> Output {
    let mut sayso = Command::new(env!("CARGO_BIN_EXE_sayso"));
    // what asks for the long proofs is no setting of a college
    sayso
        .env_remove("SAYSO_PROOF")
        .arg(command)
        .current_dir(database.folder())
        .env("SAYSO_DATABASE_URL", &database.url);
    sayso.env("SAYSO_DATA_DIR", database.folder()).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[tokio::test]
async fn a_step_that_is_missing_among_others_is_told_and_then_taken() {
    for kind in BOTH {
        let database = Database::fresh(kind);
        database.take_steps_without(IN_THE_MIDDLE).await;
        let doctor = sayso(&database, "doctor");
        assert!(!doctor.status.success(), "{kind:?}");
        assert!(said(&doctor).contains("schema lacks: 1."), "{kind:?}: {}", said(&doctor));
        let migrate = sayso(&database, "migrate");
        assert!(migrate.status.success(), "{kind:?}: {}", said(&migrate));
        let doctor = sayso(&database, "doctor");
        assert!(said(&doctor).contains("schema is up to date"), "{kind:?}: {}", said(&doctor));
    }
}

#[tokio::test]
async fn a_step_that_is_not_ours_is_refused_however_old_it_is() {
    for kind in BOTH {
        let database = Database::fresh(kind);
        database.take_steps_and(BEFORE_THE_FIRST).await;
        for command in ["doctor", "migrate"] {
            let output = sayso(&database, command);
            assert!(!output.status.success(), "{kind:?}: {command} went on");
            assert!(said(&output).contains("step 41 of its schema"), "{kind:?}: {}", said(&output));
        }
    }
}

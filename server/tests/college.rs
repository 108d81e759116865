//! The whole college at its doors, in one program: a program a file would link everything two dozen times over.
//! (`queries` listens to the whole process, and so has one of its own.)
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::collections::BTreeSet;
use std::path::Path;

mod about;
mod absence;
mod access;
mod briefing;
mod called_off;
mod coming;
mod config;
mod day_plan;
mod demo;
mod deployment;
mod door;
mod durability;
mod duty;
mod feed;
mod guard;
mod house;
mod import;
mod insight;
mod language;
mod mailroom;
mod notice;
mod observation;
mod person;
mod plan;
mod plan_review;
mod print;
mod question_set;
mod record;
mod review;
mod rules;
mod schema;
mod settings;
mod shape;
mod sign_in;
mod signed_out;
mod sitting;
mod staff;
mod statement;
mod talk;
mod teaching;
mod terminal;
mod wording;
mod working_week;

#[test]
fn every_file_of_tests_here_is_run() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for name in names_in(&folder) {
        let elsewhere = ["college", "queries", "sized"].contains(&name.as_str());
        assert!(elsewhere || names(&folder.join("college.rs"), &name), "{name} is not named in college.rs");
        let (room, file) = (folder.join(&name), folder.join(format!("{name}.rs")));
        if room.is_dir() && file.is_file() {
            for within in names_in(&room) {
                assert!(names(&file, &within), "{within} is not named in {name}.rs");
            }
        }
    }
}

/// The files and folders of one folder, without how they end.
fn names_in(folder: &Path) -> BTreeSet<String> {
    let entries = folder.read_dir().unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

/// Whether a file of tests names another as one of its own.
fn names(file: &Path, other: &str) -> bool {
    let text = std::fs::read_to_string(file).unwrap();
    text.lines().any(|line| line.trim_start_matches("pub ") == format!("mod {other};"))
}

//! The whole college at its doors, in one program: a program a file would link everything two dozen times over.
//! (`queries` listens to the whole process, and so has one of its own.)
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod absence;
mod access;
mod asking;
mod before;
mod briefing;
mod called_off;
mod changed_mind;
mod coming;
mod config;
mod covered;
mod day_plan;
mod decided;
mod demo;
mod deployment;
mod door;
mod draft;
mod durability;
mod duty;
mod earlier;
mod faces;
mod feed;
mod guard;
mod half;
mod house;
mod import;
mod insight;
mod language;
mod late;
mod mailroom;
mod notice;
mod observation;
mod person;
mod plan;
mod plan_meeting;
mod plan_review;
mod planned;
mod print;
mod proposal;
mod question_set;
mod review;
mod rules;
mod schema;
mod settings;
mod shape;
mod sign_in;
mod signed_out;
mod staff;
mod statement;
mod talk;
mod teaching;
mod terminal;
mod unsent;
mod week;
mod wording;
mod working_week;

#[test]
fn every_file_of_tests_here_is_run() {
    let root = include_str!("college.rs");
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for entry in folder.read_dir().expect("the tests have a folder") {
        let path = entry.expect("it can be read").path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a file of Rust has a plain name");
        let elsewhere = ["college", "queries", "sized"].contains(&name);
        assert!(elsewhere || root.contains(&format!("\nmod {name};")), "{name} is not named in college.rs");
    }
}

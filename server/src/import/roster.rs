//! The OneRoster 1.1 bulk export (IMS Global, CSV binding): who and what the college has.

mod classes;
mod orgs;
mod people;

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::timetable::picture::{Class, Enrolment, LeftOut, Person, Site, Term};

use super::archive::Archive;
use super::problem::{Problem, Wrong};
use super::table::Table;

/// What the zip and the list of supported learners say.
#[derive(Default)]
pub struct Roster {
    /// The schools.
    pub sites: Vec<Site>,
    /// Everyone to be kept, without photos yet.
    pub people: Vec<Person>,
    /// Terms and semesters.
    pub terms: Vec<Term>,
    /// Classes.
    pub classes: Vec<Class>,
    /// Places in classes, of those who are kept.
    pub enrolments: Vec<Enrolment>,
    /// Every user of the file, and whether they are kept.
    pub users: people::Users,
    /// What was not kept.
    pub left_out: LeftOut,
    /// The last day of the last academic session: a series without an end goes no further.
    pub last_day: Option<NaiveDate>,
}

/// The tables the import needs, each with the columns it reads.
const TABLES: [(&str, &[&str]); 6] = [
    ("orgs", &["sourcedId", "name", "type", "parentSourcedId"]),
    ("academicSessions", &["sourcedId", "title", "type", "startDate", "endDate"]),
    ("courses", &["sourcedId", "title"]),
    ("classes", &["sourcedId", "title", "courseSourcedId", "classCode", "schoolSourcedId", "termSourcedIds"]),
    ("users", &["sourcedId", "enabledUser", "orgSourcedIds", "role", "givenName", "familyName", "email"]),
    ("enrollments", &["classSourcedId", "userSourcedId", "role"]),
];

/// The files of those tables, as others refer to them.
pub fn tables() -> impl Iterator<Item = String> {
    TABLES.iter().map(|(name, _)| format!("{name}.csv"))
}

/// Reads the zip. `today` tells enrolments that are over from those that are not.
pub fn read(mut archive: Archive, support: &Table, today: NaiveDate, problems: &mut Vec<Problem>) -> Roster {
    let mut roster = Roster::default();
    manifest(&mut archive, problems);
    let mut tables = HashMap::new();
    for (name, columns) in TABLES {
        let file = format!("{name}.csv");
        let called = archive.called(&file);
        // whatever refers to a table that is not there is left unsaid in the end, and the others' own faults are told at once
        let table = match archive.table(&file) {
            Ok(bytes) => Table::read(&called, &bytes, columns, problems),
            Err(problem) => {
                problems.push(problem);
                Table::absent(&called)
            }
        };
        tables.insert(name, table);
    }
    let schools = orgs::read(&tables["orgs"], &mut roster, problems);
    let sessions = classes::academic_sessions(&tables["academicSessions"], &mut roster, problems);
    let taught = classes::read(&tables["courses"], &tables["classes"], &sessions, &mut roster, problems);
    let users = people::read(&tables["users"], support, &schools, &mut roster, problems);
    classes::enrolments(&tables["enrollments"], &taught, &users, today, &mut roster, problems);
    roster.users = users;
    roster
}

/// Checks the manifest: version 1.1, and each needed table in bulk, since an import is the whole picture.
/// What else it says is there has to be there, though it is not read.
fn manifest(archive: &mut Archive, problems: &mut Vec<Problem>) {
    let bytes = match archive.table("manifest.csv") {
        Ok(bytes) => bytes,
        Err(problem) => return problems.push(problem),
    };
    let before = problems.len();
    let file = archive.called("manifest.csv");
    let table = Table::read(&file, &bytes, &["propertyName", "value"], problems);
    if problems.len() > before {
        return;
    }
    let mut check = |name: &str, words: &'static [&'static str], shown: &'static str| match table
        .rows()
        .find(|row| row.get("propertyName").text == name)
    {
        Some(row) => {
            row.get("value").one_of(words, shown, problems);
        }
        None => problems.push(Problem::of_file(&file, Wrong::NoProperty(name.to_owned(), shown))),
    };
    check("manifest.version", &["1.0"], "1.0");
    check("oneroster.version", &["1.1"], "1.1");
    for (name, _) in TABLES {
        check(&format!("file.{name}"), &["bulk"], "bulk");
    }
    for row in table.rows().filter(|row| row.get("value").word() == "bulk") {
        let file = row.get("propertyName").text.strip_prefix("file.").map(|name| format!("{name}.csv"));
        let file = file.filter(|file| !tables().any(|needed| needed == *file) && !archive.holds(file));
        problems.extend(file.map(|file| Problem::of_file(&archive.called(&file), Wrong::Missing)));
    }
}

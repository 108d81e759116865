//! Which problems are causes: a file or a row that could not be read makes every mention of it a problem of its own, and those
//! would bury it.

use std::collections::{BTreeMap, BTreeSet};

use super::problem::{Problem, Wrong};
use super::roster::tables;

/// Causes first, each file that could not be wholly read followed by one line that what refers to it was not checked; then the
/// rest in the order of files and lines. What only follows from such a file is left out.
pub fn first(problems: Vec<Problem>) -> Vec<Problem> {
    let unread = unread(&problems);
    let (left_out, kept): (Vec<_>, Vec<_>) = problems
        .into_iter()
        .partition(|problem| follows_from(&problem.wrong).is_some_and(|file| unread.contains_key(file)));
    let missed: BTreeSet<&str> =
        left_out.iter().filter_map(|problem| follows_from(&problem.wrong)).map(|file| unread[file].as_str()).collect();
    let is_cause = |problem: &Problem| is_unread(&problem.wrong) || stops_the_roster(problem);
    let (mut causes, mut others): (Vec<_>, Vec<_>) = kept.into_iter().partition(is_cause);
    causes.extend(missed.into_iter().map(|file| Problem::of_file(file, Wrong::NotChecked)));
    for part in [&mut causes, &mut others] {
        part.sort_by(|one, other| place(one).cmp(&place(other)));
    }
    causes.append(&mut others);
    causes
}

/// Its file, then its line; what is said of a file beside its faults comes after them.
fn place(problem: &Problem) -> (&str, bool, Option<u64>) {
    (&problem.file, problem.wrong == Wrong::NotChecked, problem.line)
}

/// The files of which something could not be read, by the names that other files refer to them by, each with the file to blame.
fn unread(problems: &[Problem]) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for problem in problems.iter().filter(|problem| is_unread(&problem.wrong)) {
        files.insert(table_of(problem).to_owned(), problem.file.clone());
    }
    for problem in problems.iter().filter(|problem| stops_the_roster(problem)) {
        for table in tables() {
            files.entry(table).or_insert_with(|| problem.file.clone());
        }
    }
    files
}

/// The last part of a problem's file: a table by the name it has within its zip.
fn table_of(problem: &Problem) -> &str {
    problem.file.rsplit('/').next().unwrap_or_default()
}

/// Whether no table at all can be gone by for this: the zip, or anything in its manifest.
fn stops_the_roster(problem: &Problem) -> bool {
    let name = table_of(problem);
    name == "manifest.csv" || name.ends_with(".zip") && is_unread(&problem.wrong)
}

/// Whether a whole row or file is not there to be referred to.
const fn is_unread(wrong: &Wrong) -> bool {
    matches!(
        wrong,
        Wrong::Missing
            | Wrong::Unreadable(_)
            | Wrong::TooLarge(_)
            | Wrong::TooMany(_)
            | Wrong::NotZip
            | Wrong::NeverClosed
            | Wrong::NotUtf8
            | Wrong::NoColumn(_)
            | Wrong::NoProperty(..)
            | Wrong::Fields(..)
    )
}

/// The file that a mention needs to be read.
const fn follows_from(wrong: &Wrong) -> Option<&str> {
    match wrong {
        Wrong::Unknown(_, file) => Some(file),
        Wrong::NotStudent(_) | Wrong::NotAide(_) | Wrong::NotStaff(_) => Some("users.csv"),
        Wrong::NoSchool(_) => Some("orgs.csv"),
        _ => None,
    }
}

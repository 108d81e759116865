//! The schema: one file a noun in `migrations/`, one text for both databases, and each statement in it a step by itself.
//!
//! A step is taken whole or not at all, also by databases that keep no two changes of a schema together; a run that was cut off goes
//! on where it stopped. What stands in a file is never changed once it was released, but for its comments. A later change is a
//! new statement at the end of its noun's file. A new database takes the files in the order of their numbers, so a change that
//! needs the table of a later noun is written with that noun. While two versions run side by side the old one must still do: first
//! add, and take away a version later.
//!
//! Ids are UUIDs as text, made by the app. Instants are milliseconds since 1970 (UTC). Dates are ISO text, which sorts.
//! What is a learner's, a person's or a site's has their id in every key, by which a database that is spread over machines would part
//! it: written for those, and never tried on one. Which tables are nobody's, and why, stands in `tests/schema.rs`.

use sqlx::migrate::{Migration, MigrationType};
use sqlx::{AssertSqlSafe, SqlSafeStr as _};

use crate::dialect::spelled_for_sqlite;

/// A noun's number, its name, and its file.
type Noun = (i64, &'static str, &'static str);

macro_rules! nouns {
    ($($number:literal $noun:ident,)+) => {
        &[$(($number, stringify!($noun), include_str!(concat!("../migrations/", stringify!($noun), ".sql")))),+]
    };
}

/// In the order in which a new database takes them: a noun stands after those it refers to. A number is never changed.
const NOUNS: &[Noun] = nouns! {
    1 installation,
    2 site,
    3 person,
    4 photo,
    5 settings,
    6 language,
    7 wording,
    8 question_set,
    9 day_plan,
    10 timetable,
    11 attempt,
    12 passphrase,
    13 card,
    14 link,
    15 arrival,
    16 sign_in,
    17 kept_words,
    18 sitting,
    19 statement,
    20 insight,
    21 observation,
    22 plan,
    23 plan_review,
    24 review,
    25 working_week,
    26 absence,
    27 called_off,
    28 deployment,
    29 coming,
    30 briefing,
    31 teaching,
    32 talk,
    33 notice,
    34 feed,
    35 audit,
};

/// Steps of one noun: more than any will ever have.
const ROOM: i64 = 1_000;

/// Every step, as the database at an address spells it. Public so that tests can leave a database between two of them.
pub fn steps(database_url: &str) -> Vec<Migration> {
    let is_sqlite = database_url.starts_with("sqlite:");
    NOUNS.iter().flat_map(|noun| steps_of(noun, is_sqlite)).collect()
}

fn steps_of((number, noun, file): &Noun, is_sqlite: bool) -> impl Iterator<Item = Migration> {
    (1..).zip(statements(file)).map(move |(place, statement)| {
        let without_comments = AssertSqlSafe(bare(&statement)).into_sql_str();
        let name = format!("{noun} {place}").into();
        let sql = if is_sqlite { spelled_for_sqlite(&statement) } else { statement };
        // its sum is of what both databases have alike, without the comments: those may be mended
        let step = Migration::new(number * ROOM + place, name, MigrationType::Simple, without_comments, false);
        Migration { sql: AssertSqlSafe(sql).into_sql_str(), ..step }
    })
}

/// The statements of a file, each with the comments before it. A statement ends with the line that ends with a semicolon, and a
/// comment has its lines to itself.
fn statements(file: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut statements = Vec::new();
    for line in file.lines().filter(|line| !line.trim().is_empty()) {
        lines.push(line);
        if line.ends_with(';') && !is_comment(line) {
            statements.push(lines.join("\n"));
            lines.clear();
        }
    }
    debug_assert!(lines.is_empty(), "a statement without its end: {lines:?}");
    statements
}

/// One line, without the comments.
fn bare(statement: &str) -> String {
    let lines: Vec<&str> = statement.lines().filter(|line| !is_comment(line)).map(str::trim).collect();
    lines.join(" ")
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("--")
}

#[cfg(test)]
mod tests;

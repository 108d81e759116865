use super::*;

#[test]
fn every_file_is_a_noun_of_the_list_once() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<String> = files.collect();
    let mut nouns: Vec<String> = NOUNS.iter().map(|(_, noun, _)| format!("{noun}.sql")).collect();
    files.sort();
    nouns.sort();
    assert_eq!(files, nouns);
    assert!(NOUNS.is_sorted_by(|(one, ..), (next, ..)| one < next), "a number that is not its noun's own");
}

#[test]
fn every_statement_changes_one_thing_and_has_its_end() {
    for (_, noun, file) in NOUNS {
        for line in file.lines().filter(|line| !is_comment(line)) {
            assert!(
                !line.contains("--") && line.trim_end() == line,
                "{noun}: a comment has its lines to itself: {line}"
            );
        }
        let statements = statements(file);
        let code = file.lines().filter(|line| !is_comment(line) && !line.is_empty()).count();
        assert_eq!(statements.iter().map(|one| bare_lines(one)).sum::<usize>(), code, "{noun}: the last has no end");
        assert!(statements.len() < usize::try_from(ROOM).unwrap());
        for statement in statements {
            let bare = bare(&statement);
            let begins = ["create table ", "create index ", "create unique index ", "alter table ", "drop ", "update "];
            assert!(begins.iter().any(|begin| bare.starts_with(begin)), "{noun}: {bare}");
            assert_eq!(bare.matches(';').count(), 1, "{noun}: two in one: {bare}");
            // what only one of both databases would take
            assert!(
                ![" integer", " blob", " strict", "timestamp", " serial"].iter().any(|word| bare.contains(word)),
                "{bare}"
            );
        }
    }
}

fn bare_lines(statement: &str) -> usize {
    statement.lines().filter(|line| !is_comment(line)).count()
}

#[test]
fn a_statement_has_the_comments_before_it() {
    let file =
        "-- A noun.\n\n-- First; it has;\ncreate table a (\n    -- b;\n    b text\n);\ncreate index c on a (b);\n";
    let statements = statements(file);
    assert_eq!(
        statements,
        ["-- A noun.\n-- First; it has;\ncreate table a (\n    -- b;\n    b text\n);", "create index c on a (b);"]
    );
    assert_eq!(bare(&statements[0]), "create table a ( b text );");
}

#[test]
fn both_databases_know_the_same_steps_and_a_mended_comment_makes_no_other() {
    let (sqlite, postgres) = (steps("sqlite:a.db"), steps("postgres://localhost/a"));
    assert!(
        sqlite.iter().zip(&postgres).all(|(one, other)| one.version == other.version && one.checksum == other.checksum)
    );
    assert_eq!(sqlite.len(), postgres.len());
    let sum = |file: &'static str| steps_of(&(1, "a", file), true).next().unwrap().checksum;
    assert_eq!(sum("-- One.\ncreate table a (\n    b text\n);"), sum("create table a (\n    -- Two.\n    b text\n);"));
    assert_ne!(sum("create table a (\n    b text\n);"), sum("create table a (\n    b bigint\n);"));
}

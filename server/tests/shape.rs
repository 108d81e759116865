//! The house keeps its shape: files a person can hold in mind, and code for a browser or a server told by its folder.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Lines of a file, and from which on its first line has to say why.
const MOST: usize = 400;
const LONG: usize = 300;
/// Lines of the one in the middle, by length.
const MIDDLE: usize = 120;
/// Lines that ask which side they are compiled for.
const SIDES: usize = 6;

/// What is built, fetched or kept by other programs.
const NOT_OURS: [&str; 3] = ["target", "node_modules", "results"];

fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !name.starts_with('.') && !NOT_OURS.contains(&name.as_str()) {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
}

fn all() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &mut found);
    assert!(found.len() > 500, "the sources were found: {}", found.len());
    found
}

#[test]
fn no_file_is_longer_than_a_person_can_hold_in_mind() {
    let mut lengths = Vec::new();
    for (path, text) in all() {
        let lines = text.lines().count();
        let why = text.lines().next().unwrap_or_default().to_lowercase().contains("long");
        assert!(lines <= MOST, "{} has {lines} lines", path.display());
        assert!(lines <= LONG || why, "{} has {lines} lines, and its first does not say why", path.display());
        lengths.push(lines);
    }
    lengths.sort_unstable();
    let middle = lengths[lengths.len() / 2];
    assert!(middle <= MIDDLE, "half of all files have more than {middle} lines");
}

#[test]
fn the_folder_says_where_code_may_run() {
    let asks = |line: &str| {
        line.contains("cfg(feature") || line.contains("cfg(not(feature") || line.contains("cfg(target_arch")
    };
    let lines: Vec<_> = all()
        .into_iter()
        .filter(|(path, _)| !path.ends_with(file!().rsplit('/').next().unwrap_or_default()))
        .flat_map(|(path, text)| {
            let lines: Vec<_> = text.lines().filter(|line| asks(line)).map(str::to_owned).collect();
            lines.into_iter().map(move |line| format!("{}: {line}", path.display()))
        })
        .collect();
    assert!(lines.len() <= SIDES, "{lines:#?}");
}

#[test]
fn every_rule_that_code_names_can_be_looked_up() {
    let rules = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/RULES.md")).unwrap();
    let listed: BTreeSet<_> = rules.lines().filter_map(|line| line.strip_prefix("| ")?.get(..3)).collect();
    let is_rule = |word: &&str| word.len() == 3 && word.starts_with('R') && word[1..].parse::<u8>().is_ok();
    let code = all();
    let words = code.iter().flat_map(|(_, text)| text.split(|letter: char| !letter.is_ascii_alphanumeric()));
    let named: BTreeSet<_> = words.filter(is_rule).collect();
    assert!(named.len() > 30, "the rules were found: {named:?}");
    assert!(named.is_subset(&listed), "named and not listed: {:?}", named.difference(&listed));
}

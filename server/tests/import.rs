//! The demo college's files, imported again and again as a college would, on both databases.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Europe::London;
use databases::{BOTH, Database};
use domain::timetable::difference::Difference;
use server::import::{Options, Stopped, load};
use storage::Storage;
use tempfile::TempDir;

const SEED: u64 = 7;
const FEW: Options = Options { dry_run: false, end_many: false };
const MANY: Options = Options { dry_run: false, end_many: true };
const DRY: Options = Options { dry_run: true, end_many: false };

/// Monday 23 November 2026, before the first lesson.
fn monday() -> DateTime<Utc> {
    "2026-11-23T06:00:00Z".parse().unwrap()
}

fn files_with_photos(now: DateTime<Utc>) -> TempDir {
    let folder = TempDir::new().unwrap();
    server::demo::write_files(folder.path(), now, London, SEED).unwrap();
    folder
}

/// Opening the same photos in every test would be most of its time.
fn files(now: DateTime<Utc>) -> TempDir {
    let folder = files_with_photos(now);
    std::fs::remove_dir_all(folder.path().join("photos")).unwrap();
    folder
}

async fn import(storage: &Storage, folder: &Path, options: Options, now: DateTime<Utc>) -> Difference {
    match load(storage, folder, options, London, now).await {
        Ok((_, difference)) => difference,
        Err(stopped) => panic!("{stopped:?}"),
    }
}

fn people(difference: &Difference) -> usize {
    difference.counts.values().map(|site| site.people.begin).sum()
}

#[tokio::test]
async fn a_dry_run_changes_nothing_and_the_same_files_again_change_nothing() {
    let folder = files(monday());
    for kind in BOTH {
        let database = Database::fresh(kind);
        let storage = database.storage().await;
        let would = import(&storage, folder.path(), DRY, monday()).await;
        assert!(storage.is_empty().await.unwrap());
        let did = import(&storage, folder.path(), FEW, monday()).await;
        assert_eq!(would.counts.len(), 3);
        assert_eq!((people(&would), would.sessions.begin.len()), (people(&did), did.sessions.begin.len()));
        assert!(people(&did) >= 64, "40 learners, 14 LSAs, 10 tutors and whoever administers: {}", people(&did));
        assert!(import(&storage, folder.path(), FEW, monday()).await.is_empty());
        assert!(import(&storage, folder.path(), DRY, monday()).await.is_empty());
        assert_eq!(storage.broken_audit().await.unwrap(), []);
    }
}

#[tokio::test]
async fn an_export_with_new_uids_keeps_every_session_and_occurrence() {
    let (folder, renamed) = (files(monday()), files(monday()));
    change_calendars(renamed.path(), |text| text.replace("\r\nUID:", "\r\nUID:new-"));
    for kind in BOTH {
        let database = Database::fresh(kind);
        let storage = database.storage().await;
        import(&storage, folder.path(), FEW, monday()).await;
        let difference = import(&storage, renamed.path(), FEW, monday()).await;
        assert!(difference.sessions.is_empty() && difference.occurrences.is_empty());
        assert!(!difference.uids.is_empty());
        assert!(import(&storage, folder.path(), FEW, monday()).await.is_empty(), "the former names are still known");
    }
}

#[tokio::test]
async fn the_next_weeks_export_begins_a_week_and_ends_nothing_past() {
    let (folder, later) = (files(monday()), files(monday() + TimeDelta::days(7)));
    for kind in BOTH {
        let database = Database::fresh(kind);
        let storage = database.storage().await;
        import(&storage, folder.path(), FEW, monday()).await;
        let difference = import(&storage, later.path(), FEW, monday() + TimeDelta::days(7)).await;
        assert!(difference.sessions.begin.is_empty() && difference.sessions.end.is_empty());
        assert!(!difference.occurrences.begin.is_empty());
        assert!(difference.occurrences.end.iter().all(|meeting| meeting.starts > monday() + TimeDelta::days(7)));
    }
}

#[tokio::test]
async fn more_than_one_in_ten_is_refused_until_it_is_meant_and_comes_back_as_it_was() {
    let (folder, fewer) = (files(monday()), files(monday()));
    let site = calendars(fewer.path()).remove(0);
    std::fs::remove_file(site).unwrap();
    for kind in BOTH {
        let database = Database::fresh(kind);
        let storage = database.storage().await;
        import(&storage, folder.path(), FEW, monday()).await;
        let stopped = load(&storage, fewer.path(), FEW, London, monday()).await;
        let Err(Stopped::EndsMany(ended)) = stopped else { panic!("{stopped:?}") };
        let (_, difference) = *ended;
        assert_eq!(difference.ends_many().count(), 1);
        assert!(import(&storage, folder.path(), FEW, monday()).await.is_empty(), "nothing was stored");

        let ended = import(&storage, fewer.path(), MANY, monday()).await;
        let back = import(&storage, folder.path(), FEW, monday()).await;
        let ids =
            |rows: &[domain::timetable::difference::SessionRow]| rows.iter().map(|row| row.id).collect::<BTreeSet<_>>();
        assert!(!ended.sessions.end.is_empty());
        assert_eq!(ids(&ended.sessions.end), ids(&back.sessions.begin));
        assert_eq!(ended.occurrences.end.len(), back.occurrences.begin.len());
    }
}

#[tokio::test]
async fn a_person_gone_is_marked_and_comes_back_as_who_they_were() {
    let (folder, without) = (files_with_photos(monday()), files_with_photos(monday()));
    change_users(without.path(), |text| {
        let gone = format!("{},", server::demo::FIRST_LSA);
        text.lines().filter(|line| !line.starts_with(&gone)).map(|line| format!("{line}\n")).collect()
    });
    // the college gave the same woman, with the same address, another id
    let renumbered = files(monday());
    change_users(renumbered.path(), |text| text.replacen(&format!("\n{},", server::demo::FIRST_LSA), "\nA9999,", 1));
    for folder in [&without, &renumbered] {
        for names_her_as_before in ["lsas.csv", "support_in_place.csv"] {
            std::fs::remove_file(folder.path().join(names_her_as_before)).unwrap();
        }
    }
    for kind in BOTH {
        let database = Database::fresh(kind);
        let storage = database.storage().await;
        import(&storage, folder.path(), FEW, monday()).await;
        let gone = import(&storage, without.path(), FEW, monday()).await;
        assert_eq!((gone.people.end.len(), gone.people.begin.len()), (1, 0));
        let back = import(&storage, folder.path(), FEW, monday()).await;
        assert_eq!(back.people.begin[0].id, gone.people.end[0].id);
        assert!(back.pseudonyms.is_empty());
        let other = import(&storage, renumbered.path(), FEW, monday()).await;
        assert_eq!((other.people.begin.len(), other.emails_given_up.len()), (1, 1));
        assert!(!other.photos_gone.is_empty());
        assert!(import(&storage, renumbered.path(), FEW, monday()).await.is_empty());
    }
}

#[tokio::test]
async fn a_broken_file_imports_nothing() {
    let folder = files(monday());
    std::fs::write(folder.path().join("support.csv"), "sourcedId\nNOBODY\n").unwrap();
    for kind in BOTH {
        let database = Database::fresh(kind);
        let storage = database.storage().await;
        let stopped = load(&storage, folder.path(), FEW, London, monday()).await;
        let Err(Stopped::Problems(problems)) = stopped else { panic!("{stopped:?}") };
        assert_eq!((problems[0].file.as_str(), problems[0].line), ("support.csv", Some(2)));
        assert!(storage.is_empty().await.unwrap());
    }
}

fn calendars(folder: &Path) -> Vec<std::path::PathBuf> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut calendars: Vec<_> = files.filter(|path| path.extension().is_some_and(|is| is == "ics")).collect();
    calendars.sort();
    calendars
}

fn change_calendars(folder: &Path, change: impl Fn(String) -> String) {
    for path in calendars(folder) {
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, change(text)).unwrap();
    }
}

/// Writes the zip anew with another table of users.
fn change_users(folder: &Path, change: impl Fn(String) -> String) {
    let path = folder.join("oneroster.zip");
    let mut tables = Vec::new();
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&path).unwrap()).unwrap();
    for index in 0..zip.len() {
        let mut entry = zip.by_index(index).unwrap();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        let name = entry.name().unwrap().into_owned();
        tables.push((name, text));
    }
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    for (name, text) in tables {
        zip.start_file(&*name, zip::write::SimpleFileOptions::default()).unwrap();
        let text = if name == "users.csv" { change(text) } else { text };
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
}

//! Which files a folder holds: one OneRoster zip, `support.csv`, calendars, and photos.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::timetable::picture::{Person, Picture, SourceId};

use super::archive::Archive;
use super::calendar::{self, Reader};
use super::in_place;
use super::photo;
use super::problem::{Problem, Wrong};
use super::roster::{self, Roster};
use super::table::Table;
use super::working;

const ROSTER: &str = "oneroster.zip";
const SUPPORT: &str = "support.csv";
const LSAS: &str = "lsas.csv";
const TRAVEL: &str = "travel.csv";
const IN_PLACE: &str = "support_in_place.csv";
const PHOTOS: &str = "photos";
/// Bytes of the list of supported learners: an id a line, and an email where there is one.
const LARGEST_SUPPORT: u64 = 10 * 1_048_576;
/// Files in one folder.
const MOST_FILES: usize = 100_000;

/// Reads all of it; none where there is no folder. What is missing or broken is told, and the rest read all the same, so that every
/// fault is told at once.
pub fn read(path: &Path, time_zone: Tz, now: DateTime<Utc>, problems: &mut Vec<Problem>) -> Option<Picture> {
    let files = list(path, "", problems)?;
    let mut zips = files.iter().filter(|file| has_extension(file, &["zip"]));
    let zip = zips.next();
    problems.extend(zips.map(|second| Problem::of_file(&name(second), Wrong::Second)));
    if zip.is_none() {
        problems.push(Problem::of_file(ROSTER, Wrong::Missing));
    }
    let support = match bytes(&path.join(SUPPORT), SUPPORT, LARGEST_SUPPORT) {
        Ok(bytes) => Table::read(SUPPORT, &bytes, &["sourcedId"], problems),
        Err(problem) => {
            problems.push(problem);
            Table::absent(SUPPORT)
        }
    };
    let archive = zip.map(|zip| Archive::open(zip, &name(zip))).transpose();
    let archive = archive.unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    let today = now.with_timezone(&time_zone).date_naive();
    let mut roster = archive.map_or_else(Roster::default, |archive| roster::read(archive, &support, today, problems));

    let lsas = table_if_there(path, LSAS, &working::LSA_COLUMNS, problems);
    let working = lsas.map(|table| working::lsas(&table, &roster, problems)).unwrap_or_default();
    let ways = table_if_there(path, TRAVEL, &working::TRAVEL_COLUMNS, problems);
    let travel = ways.map(|table| working::travel(&table, &roster, problems)).unwrap_or_default();

    let given = table_if_there(path, IN_PLACE, &in_place::COLUMNS, problems);
    let in_place = given.map(|table| in_place::read(&table, &roster, today, problems)).unwrap_or_default();

    let calendars = files.iter().filter(|file| has_extension(file, &["ics", "ical"])).map(|file| {
        let shown = name(file);
        let opened = bytes(file, &shown, calendar::LARGEST_FILE);
        (shown, opened)
    });
    let reader = Reader::new(&roster.classes, time_zone, roster.last_day, today);
    let timetable = reader.read(calendars, problems);
    photos(&path.join(PHOTOS), &mut roster, problems);
    let Roster { sites, people, terms, classes, enrolments, left_out, .. } = roster;
    Some(Picture {
        sites,
        people,
        terms,
        classes,
        enrolments,
        working,
        travel,
        in_place,
        sessions: timetable.sessions,
        set_aside: timetable.set_aside,
        left_out,
    })
}

/// Takes the photos of those who are kept; a photo of anyone else is not even opened.
fn photos(path: &Path, roster: &mut Roster, problems: &mut Vec<Problem>) {
    if !path.is_dir() {
        return;
    }
    let Some(files) = list(path, "photos/", problems) else { return };
    let mut of: HashMap<SourceId, &mut Person> =
        roster.people.iter_mut().map(|person| (person.source.clone(), person)).collect();
    let mut seen = HashSet::new();
    for file in files {
        let shown = format!("{PHOTOS}/{}", name(&file));
        let owner = file.file_stem().and_then(|stem| SourceId::new(&stem.to_string_lossy()));
        let Some(person) = owner.and_then(|owner| of.get_mut(&owner)) else {
            roster.left_out.photos += 1;
            continue;
        };
        if !has_extension(&file, &["jpg", "jpeg", "png"]) {
            problems.push(Problem::of_file(&shown, Wrong::NotPicture));
        } else if !seen.insert(person.source.clone()) {
            problems.push(Problem::of_file(&shown, Wrong::Second));
        } else {
            let read = bytes(&file, &shown, photo::LARGEST_FILE)
                .and_then(|bytes| photo::read(&bytes).map_err(|wrong| Problem::of_file(&shown, wrong)));
            match read {
                Ok(photo) => person.photo = Some(photo),
                Err(problem) => problems.push(problem),
            }
        }
    }
}

/// The files of a folder by name, without those a desktop hides.
fn list(path: &Path, prefix: &str, problems: &mut Vec<Problem>) -> Option<Vec<PathBuf>> {
    let unreadable = |error: &std::io::Error| {
        Problem::of_file(&format!("{prefix}{}", path.display()), Wrong::Unreadable(error.to_string()))
    };
    let entries = std::fs::read_dir(path).map_err(|error| problems.push(unreadable(&error))).ok()?;
    let mut files = Vec::new();
    for entry in entries.take(MOST_FILES + 1) {
        match entry {
            Ok(entry) => files.push(entry.path()),
            Err(error) => problems.push(unreadable(&error)),
        }
    }
    if files.len() > MOST_FILES {
        problems.push(Problem::of_file(&path.display().to_string(), Wrong::TooMany(MOST_FILES)));
        return None;
    }
    files.retain(|file| file.is_file() && !name(file).starts_with('.') && name(file) != "Thumbs.db");
    files.sort();
    Some(files)
}

/// A table that a college may leave out.
fn table_if_there(path: &Path, shown: &str, columns: &[&'static str], problems: &mut Vec<Problem>) -> Option<Table> {
    let file = path.join(shown);
    if !file.exists() {
        return None;
    }
    let bytes = bytes(&file, shown, LARGEST_SUPPORT).map_err(|problem| problems.push(problem)).ok()?;
    Some(Table::read(shown, &bytes, columns, problems))
}

fn bytes(path: &Path, shown: &str, largest: u64) -> Result<Vec<u8>, Problem> {
    let wrong = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Problem::of_file(shown, Wrong::Missing),
        _ => Problem::of_file(shown, Wrong::Unreadable(error.to_string())),
    };
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(largest + 1).read_to_end(&mut bytes)).map_err(wrong)?;
    if bytes.len() as u64 > largest {
        return Err(Problem::of_file(shown, Wrong::TooLarge(largest)));
    }
    Ok(bytes)
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn has_extension(path: &Path, wanted: &[&str]) -> bool {
    path.extension().is_some_and(|extension| wanted.iter().any(|wanted| extension.eq_ignore_ascii_case(wanted)))
}

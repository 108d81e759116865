//! The demo college's files, imported again and again as a college would, on both databases. Long because each bad export is made of
//! the good one.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::path::Path;

use app::college::College;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Europe::London;
use databases::{BOTH, Database};
use domain::access::{Grant, Visitor, act};
use domain::day_plan::{DayPlan, Written};
use domain::deployment::Week;
use domain::id::{OccurrenceId, SiteId};
use domain::scale::Time;
use domain::sign_in::{Secret, SignedIn};
use domain::timetable::Title;
use domain::timetable::difference::Difference;
use server::admit::{Admit, admit};
use server::demo::Chance;
use server::import::{Options, Stopped, load};
use storage::{Entrance, Moment, Storage, WeekMeeting};
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
        let database = Database::with_schema(kind).await;
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
        let database = Database::with_schema(kind).await;
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
        let database = Database::with_schema(kind).await;
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
        let database = Database::with_schema(kind).await;
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
async fn an_export_of_the_wrong_dates_or_of_another_sites_people_is_refused_though_nothing_is_missing() {
    let (folder, past, elsewhere) = (files(monday()), files(monday()), files(monday()));
    change_calendars(past.path(), |text| {
        let (mut parts, until) = (text.split("UNTIL="), "20261129T235959Z");
        let first = parts.next().unwrap().to_owned();
        parts.fold(first, |text, part| format!("{text}UNTIL={until}{}", &part[part.find('\r').unwrap()..]))
    });
    change_table(elsewhere.path(), "users.csv", |text| text.replace("ORG-NOR", "ORG-ORC"));
    let now = monday() + TimeDelta::days(7);
    for kind in BOTH {
        let database = Database::with_schema(kind).await;
        let storage = database.storage().await;
        import(&storage, folder.path(), FEW, monday()).await;
        for (bad, sites) in [(&past, 3), (&elsewhere, 1)] {
            let stopped = load(&storage, bad.path(), FEW, London, now).await;
            let Err(Stopped::EndsMany(ended)) = stopped else { panic!("{stopped:?}") };
            let (_, difference) = *ended;
            assert_eq!((difference.people.end.len(), difference.sessions.end.len()), (0, 0), "by their rows none ends");
            let told = difference.counts.values().filter(|of| of.people.end > 0 || of.sessions.end > 0).count();
            assert_eq!((difference.ends_many().count(), told), (sites, sites));
            let would = import(&storage, bad.path(), DRY, now).await;
            assert_eq!(would.counts, difference.counts, "a dry run says the same");
        }
        assert!(import(&storage, folder.path(), FEW, now).await.is_empty(), "nothing was stored");
    }
}

#[tokio::test]
async fn a_person_gone_is_marked_and_comes_back_as_who_they_were() {
    let (folder, without) = (files_with_photos(monday()), files_with_photos(monday()));
    change_table(without.path(), "users.csv", |text| {
        let gone = format!("{},", server::demo::FIRST_LSA);
        text.lines().filter(|line| !line.starts_with(&gone)).map(|line| format!("{line}\n")).collect()
    });
    // the college gave the same woman, with the same address, another id
    let renumbered = files(monday());
    change_table(renumbered.path(), "users.csv", |text| {
        text.replacen(&format!("\n{},", server::demo::FIRST_LSA), "\nA9999,", 1)
    });
    for folder in [&without, &renumbered] {
        for names_her_as_before in ["lsas.csv", "support_in_place.csv"] {
            std::fs::remove_file(folder.path().join(names_her_as_before)).unwrap();
        }
    }
    for kind in BOTH {
        let database = Database::with_schema(kind).await;
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
        let database = Database::with_schema(kind).await;
        let storage = database.storage().await;
        let stopped = load(&storage, folder.path(), FEW, London, monday()).await;
        let Err(Stopped::Problems(problems)) = stopped else { panic!("{stopped:?}") };
        assert_eq!((problems[0].file.as_str(), problems[0].line), ("support.csv", Some(2)));
        assert!(storage.is_empty().await.unwrap());
    }
}

/// A coordinator of every site.
async fn coordinator(storage: &Storage) -> Visitor {
    let public_url = "http://localhost:3000".to_owned();
    let college =
        College { name: "Fernbank".to_owned(), public_url, time_zone: London, sends_mail: false, is_demo: false };
    let (email, role) = ("grace.hopper@fernbank.example".to_owned(), "coordinator".to_owned());
    let asked = Admit { email, role, name: None, sites: Vec::new() };
    let link = admit(storage, &college, asked, monday()).await.unwrap().link;
    let token = Secret::of([7; 24]);
    let entrance = Entrance { token: token.clone(), former: None, settings: None, now: monday() };
    storage.enter_by_link(link.rsplit('/').next().unwrap(), entrance).await.unwrap().unwrap();
    match storage.signed_in(token.reveal(), monday()).await.unwrap() {
        SignedIn::Here(visitor) => visitor,
        other => panic!("{other:?}"),
    }
}

/// By site, time and date: which meeting it is, when it begins, and whether anything is taught there that day.
type Times = BTreeMap<(SiteId, Title, NaiveDate), (OccurrenceId, DateTime<Utc>, bool)>;

async fn times_of_day(storage: &Storage, grace: &Visitor, now: DateTime<Utc>) -> Times {
    let mut found = Times::new();
    let at = Moment { now: monday(), today: monday().date_naive() };
    for site in &grace.sites {
        let grant: Grant<act::PlanWeek> = Grant::site(grace, *site).unwrap();
        for week in 0..7 {
            let week = Week::of(monday().date_naive() + chrono::Days::new(week * 7));
            let week = storage.site_week(&grant, week, at).await.unwrap();
            let is_on = |one: &&WeekMeeting| one.title.is_lesson() && !one.is_off;
            let taught: BTreeSet<NaiveDate> = week.meetings.iter().filter(is_on).map(|one| one.on).collect();
            for one in week.meetings.iter().filter(|one| !one.title.is_lesson()) {
                let told = (one.id, one.starts, taught.contains(&one.on));
                assert!(found.insert((*site, one.title.clone(), one.on), told).is_none(), "one time a day is once");
            }
            let lunches = week.meetings.iter().filter(|one| one.title == Title::Time(Time::Lunch));
            let lunches: BTreeSet<NaiveDate> = lunches.map(|one| one.on).collect();
            let mut to_come = taught.iter().filter(|on| **on > now.date_naive());
            assert!(to_come.all(|on| lunches.contains(on)), "every day taught has its lunch");
        }
    }
    found
}

#[tokio::test]
async fn whatever_is_imported_in_whatever_order_lunch_keeps_its_id_and_its_past() {
    let (same, later, fewer) = (files(monday()), files(monday() + TimeDelta::days(7)), files(monday()));
    std::fs::remove_file(calendars(fewer.path()).remove(0)).unwrap();
    let folders = [&same, &later, &fewer];
    let mut chance = Chance::new(SEED);
    for kind in BOTH {
        let database = Database::with_schema(kind).await;
        let storage = database.storage().await;
        import(&storage, same.path(), FEW, monday()).await;
        let grace = coordinator(&storage).await;
        let times = [(Time::Lunch, "12:15", "12:45"), (Time::Break, "10:30", "10:45")];
        let plan = DayPlan::written(times.map(|(time, from, to)| Written { time, from, to })).unwrap();
        let at = Moment { now: monday(), today: monday().date_naive() };
        for site in &grace.sites {
            storage.arrange_day_plan(&Grant::site(&grace, *site).unwrap(), plan.clone(), London, at).await.unwrap();
        }
        let mut now = monday();
        let mut last = times_of_day(&storage, &grace, now).await;
        let mut known = last.clone();
        for _ in 0..8 {
            now += TimeDelta::hours(i64::try_from(chance.below(30)).unwrap());
            import(&storage, folders[chance.below(3)].path(), MANY, now).await;
            let is = times_of_day(&storage, &grace, now).await;
            for (key, (id, starts, is_taught)) in &is {
                assert!(known.get(key).is_none_or(|was| was.0 == *id), "{kind:?}: {key:?} is another");
                assert!(*is_taught || *starts <= now, "{kind:?}: {key:?} is to come and nothing is taught");
            }
            let past = last.iter().filter(|(_, (_, starts, _))| *starts <= now);
            assert!(past.map(|(key, _)| key).all(|key| is.contains_key(key)), "{kind:?}: the past is gone");
            known.extend(is.clone());
            last = is;
        }
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

/// Writes the zip anew with another of its tables.
pub fn change_table(folder: &Path, table: &str, change: impl Fn(String) -> String) {
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
        let text = if name == table { change(text) } else { text };
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
}

//! The files hold what they promise, whatever weekday they are written on.

use std::collections::BTreeSet;

use chrono::{TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Europe::London;

use super::*;

fn monday() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 9, 0, 0).unwrap()
}

#[test]
fn the_college_has_three_sites_forty_learners_fourteen_lsas_and_ten_tutors() {
    let college = College::new(1);
    let count = |kind| college.people.iter().filter(|person| person.kind == kind).count();
    assert_eq!((count(Kind::Supported), count(Kind::Aide), count(Kind::Teacher)), (40, 14, 10));
    assert!(count(Kind::Student) > 0 && count(Kind::Administrator) > 0 && count(Kind::Guardian) == 1);
    let named =
        |id: &str| college.people.iter().find(|person| person.id == id).map(|person| (person.given, person.family));
    assert_eq!(named(FIRST_LEARNER), Some(("Amina", "Khan")));
    assert_eq!(named(FIRST_LSA), Some(("Dana", "Mensah")));
    let emails: BTreeSet<_> = college.people.iter().map(Person::email).collect();
    assert_eq!(emails.len(), college.people.len());
    assert!(emails.iter().all(|email| email.is_ascii()));
}

#[test]
fn nobody_is_in_two_places_at_once() {
    for seed in 0..20 {
        let college = College::new(seed);
        let mut taken = BTreeSet::new();
        for series in &college.series {
            let class = &college.classes[series.class];
            let when = (series.weekday.num_days_from_monday(), series.start);
            // The club alone starts between two lessons; nobody is taught that afternoon.
            assert!(class.code == "CLUB-O" || series.weekday != chrono::Weekday::Wed || series.start.hour() < 12);
            for person in class.students.iter().chain([&class.tutor]) {
                assert!(taken.insert((when, *person)), "{} twice on {when:?}", college.people[*person].family);
            }
        }
        let rooms: BTreeSet<_> = college
            .series
            .iter()
            .map(|s| (college.classes[s.class].site, s.weekday.num_days_from_monday(), s.start, &s.room))
            .collect();
        assert_eq!(rooms.len(), college.series.len());
    }
}

#[test]
fn the_first_learner_is_taught_every_weekday() {
    let college = College::new(1);
    let days: BTreeSet<_> = college
        .series
        .iter()
        .filter(|series| college.classes[series.class].students.contains(&0))
        .map(|series| series.weekday.num_days_from_monday())
        .collect();
    assert_eq!(days.len(), 5);
}

#[test]
fn the_same_seed_and_clock_write_the_same_bytes() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for folder in [&one, &two] {
        write_files(folder.path(), monday(), London, 7).unwrap();
    }
    let mut count = 0;
    for path in [
        "oneroster.zip",
        "support.csv",
        "lsas.csv",
        "travel.csv",
        "riverside.ics",
        "north.ics",
        "orchard.ics",
        "photos/L1001.png",
    ] {
        assert_eq!(
            std::fs::read(one.path().join(path)).unwrap(),
            std::fs::read(two.path().join(path)).unwrap(),
            "{path}"
        );
        count += 1;
    }
    assert_eq!(count, 8);
}

#[test]
fn the_week_written_holds_the_day_it_is_written_on() {
    for days in 0..14 {
        let now = monday() + TimeDelta::days(days);
        let weeks = calendar::Weeks::of(now, London);
        assert!(weeks.first <= now.date_naive() && now.date_naive() < weeks.first + chrono::Days::new(7));
    }
}

#[test]
fn no_line_of_a_calendar_is_longer_than_75_octets_and_every_line_ends_in_crlf() {
    let weeks = calendar::Weeks::of(monday(), London);
    for site in 0..3 {
        let file = String::from_utf8(calendar::write(&College::new(1), site, weeks)).unwrap();
        assert!(file.split("\r\n").all(|line| line.trim_start_matches('\u{feff}').len() <= 75 && !line.contains('\n')));
        assert!(file.contains("BEGIN:VTIMEZONE") && file.ends_with("END:VCALENDAR\r\n"));
    }
}

#[test]
fn a_larger_college_has_so_many_learners_nobody_in_two_places_and_the_forty_as_they_are() {
    let (forty, many) = (College::new(1), College::sized(1, Size::new(250).unwrap()));
    let count = |kind| many.people.iter().filter(|person| person.kind == kind).count();
    assert_eq!(count(Kind::Supported), 250);
    assert!(count(Kind::Aide) > 60, "{}", count(Kind::Aide));
    let ids = |college: &College| college.supported().map(|one| (one.id.clone(), one.family)).collect::<Vec<_>>();
    assert_eq!(ids(&forty), ids(&many)[..40]);
    for whole in [
        many.people.iter().map(Person::email).collect::<Vec<_>>(),
        many.people.iter().map(|one| one.id.clone()).collect(),
    ] {
        assert_eq!(whole.iter().collect::<BTreeSet<_>>().len(), whole.len());
    }
    let mut taken = BTreeSet::new();
    for series in &many.series {
        let (class, when) = (&many.classes[series.class], (series.weekday.num_days_from_monday(), series.start));
        for person in class.students.iter().chain([&class.tutor]) {
            assert!(taken.insert((when, *person)), "{} twice on {when:?}", many.people[*person].family);
        }
        assert!(taken.insert((when, many.people.len() + series.class)), "a class twice");
    }
    assert!(Size::new(39).is_none() && Size::new(901).is_none());
}

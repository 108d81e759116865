//! The exports of which more would end than is meant: what a site loses counts there, whatever it is called.

use super::*;

/// A college of two sites: everyone is at North, and twenty more with ten sessions at South.
fn two_sites() -> Picture {
    let mut college = college();
    college.sites.push(picture::Site { source: source("south"), name: "South".into() });
    for number in 0..20 {
        let mut person = college.people[number].clone();
        person.source = source(&format!("s{number}"));
        person.email = None;
        person.sites = vec![source("south")];
        college.people.push(person);
    }
    for class in ["music", "drama"] {
        let (title, code) = (class.to_owned(), class.to_uppercase());
        college.classes.push(picture::Class { source: source(class), code, title, site: source("south") });
        college.sessions.extend((0..5).map(|day| session(class, day, &format!("{class}-{day}"))));
    }
    college
}

/// What an import of this counts at North and at South, after one of [`two_sites`], and the names of the sites of which many end.
fn counted(picture: &Picture, now: DateTime<Utc>) -> (SiteCounts, SiteCounts, Vec<String>) {
    let stored = keep(Stored::default(), planned(&two_sites(), &Stored::default(), super::now()));
    let difference = planned(picture, &stored, now);
    let of = |name: &str| difference.counts.values().find(|of| of.name == name).cloned().unwrap();
    (of("North"), of("South"), difference.ends_many().map(|(_, of)| of.name.clone()).collect())
}

const fn count(before: usize, begin: usize, change: usize, end: usize) -> Count {
    Count { before, begin, change, end }
}

#[test]
fn more_than_one_in_ten_is_many() {
    let mut smaller = college();
    smaller.people.truncate(17);
    assert_eq!(planned(&smaller, &imported(), now()).ends_many().count(), 1);
    let mut smaller = college();
    smaller.sessions.truncate(8);
    assert_eq!(planned(&smaller, &imported(), now()).ends_many().count(), 1);
}

#[test]
fn the_same_files_again_end_nothing_however_far_the_term_is() {
    for days in [0, 8, 16, 40] {
        let (north, south, many) = counted(&two_sites(), now() + TimeDelta::days(days));
        for of in [north, south] {
            assert_eq!(
                (of.people, of.sessions, of.occurrences),
                (count(20, 0, 0, 0), count(10, 0, 0, 0), count(30, 0, 0, 0))
            );
        }
        assert_eq!(many, [""; 0], "after {days} days");
    }
}

#[test]
fn calendars_of_the_wrong_dates_end_every_session_though_each_is_known_by_its_past() {
    let later = now() + TimeDelta::days(7);
    let mut only_past = two_sites();
    for session in only_past.sessions.iter_mut().take(10) {
        session.occurrences.truncate(1);
    }
    let (north, south, many) = counted(&only_past, later);
    assert_eq!((north.sessions, north.occurrences), (count(10, 0, 0, 10), count(30, 0, 0, 20)));
    assert_eq!((south.sessions, many), (count(10, 0, 0, 0), vec!["North".to_owned()]));
}

#[test]
fn one_session_that_meets_no_more_is_one_of_ten_and_not_many() {
    let mut fewer = two_sites();
    fewer.sessions[0].occurrences.clear();
    let (north, _, many) = counted(&fewer, now());
    assert_eq!((north.sessions, north.occurrences), (count(10, 0, 0, 1), count(30, 0, 0, 3)));
    assert_eq!(many, [""; 0]);
    let mut moved = two_sites();
    for (place, day) in moved.sessions.iter_mut().zip(0..3) {
        *place = session("maths", 5 - day, &format!("maths-{day}"));
    }
    assert_eq!(counted(&moved, now()).2, [""; 0], "who meets at another time goes on");
}

#[test]
fn people_who_all_come_under_another_site_are_lost_to_their_own() {
    let mut wrong = two_sites();
    wrong.people.iter_mut().for_each(|person| person.sites = vec![source("south")]);
    let (north, south, many) = counted(&wrong, now());
    assert_eq!((north.people, south.people), (count(20, 0, 0, 20), count(20, 20, 0, 0)));
    assert_eq!(many, ["North"]);

    let mut homes_moved = two_sites();
    homes_moved.people.iter_mut().take(20).for_each(|person| person.sites = vec![source("south"), source("north")]);
    let (north, south, many) = counted(&homes_moved, now());
    assert_eq!(
        (north.people, south.people),
        (count(20, 0, 0, 20), count(20, 20, 0, 0)),
        "they are at North still, not at home"
    );
    assert_eq!(many, ["North"]);
}

#[test]
fn people_who_come_to_another_site_as_well_are_lost_to_none() {
    let mut more = two_sites();
    more.people.iter_mut().take(20).for_each(|person| person.sites.push(source("south")));
    more.people[0].name = Name::new("Amina", "Test").unwrap();
    let (north, south, many) = counted(&more, now());
    assert_eq!((north.people, south.people, many), (count(20, 0, 1, 0), count(20, 20, 0, 0), vec![]));
}

#[test]
fn the_last_role_at_a_site_counts_though_home_is_elsewhere() {
    let with_guests = |guests: usize| {
        let mut college = two_sites();
        college.people.iter_mut().take(guests).for_each(|person| person.sites.push(source("south")));
        college
    };
    let stored = keep(Stored::default(), planned(&with_guests(20), &Stored::default(), now()));
    let difference = planned(&with_guests(10), &stored, now());
    let south = difference.counts.values().find(|of| of.name == "South").unwrap();
    assert_eq!(south.people, count(40, 0, 0, 10));
    assert_eq!(difference.ends_many().count(), 1);
}

#[test]
fn classes_that_all_come_under_another_site_take_their_sessions_from_their_own() {
    let mut wrong = two_sites();
    wrong.classes.iter_mut().for_each(|class| class.site = source("south"));
    let (north, south, many) = counted(&wrong, now() + TimeDelta::days(7));
    assert_eq!((north.sessions, south.sessions), (count(10, 0, 0, 10), count(10, 10, 0, 0)));
    assert_eq!((north.occurrences, south.occurrences), (count(30, 0, 0, 20), count(30, 20, 0, 0)), "the past stays");
    assert_eq!(many, ["North"]);
}

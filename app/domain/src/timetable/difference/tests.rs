//! The laws of an import, shown on a college of one site, twenty people and ten sessions.

mod by_hand;
mod many;
mod past;

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc, Weekday};
use uuid::Uuid;

use super::*;
use crate::access::Role;
use crate::person::{Email, Name};
use crate::timetable::picture::{self, ImportedRole, Picture, SourceId};
use crate::timetable::{Slot, StartMinute};

fn source(text: &str) -> SourceId {
    SourceId::new(text).unwrap()
}

fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// Just before the first meeting of the week.
fn now() -> DateTime<Utc> {
    monday().and_hms_opt(6, 0, 0).unwrap().and_utc()
}

fn session(class: &str, weekday: u8, uid: &str) -> picture::Session {
    let slot = Slot { weekday: Weekday::try_from(weekday).unwrap(), start: StartMinute::new(540).unwrap() };
    let occurrences = (0..3).map(|week| {
        let on = monday() + Days::new(u64::from(weekday) + 7 * week);
        let starts = on.and_time(slot.start.time()).and_utc();
        picture::Occurrence {
            planned_on: on,
            on,
            starts,
            ends: starts + TimeDelta::hours(1),
            room: "B12".into(),
            called_off: false,
        }
    });
    picture::Session {
        class: source(class),
        slot,
        uids: BTreeSet::from([uid.to_owned()]),
        occurrences: occurrences.collect(),
    }
}

fn college() -> Picture {
    let person = |number: usize| picture::Person {
        source: source(&format!("p{number}")),
        name: Name::new(&format!("Person {number}"), "Test").unwrap(),
        email: (number >= 10).then(|| Email::new(&format!("p{number}@college.test")).unwrap()),
        role: if number < 10 { ImportedRole::Learner } else { ImportedRole::Lsa },
        sites: vec![source("north")],
        photo: None,
    };
    let class = |class: &str| picture::Class {
        source: source(class),
        code: class.to_uppercase(),
        title: class.to_owned(),
        site: source("north"),
    };
    Picture {
        sites: vec![picture::Site { source: source("north"), name: "North".into() }],
        people: (0..20).map(person).collect(),
        classes: vec![class("maths"), class("art")],
        enrolments: vec![picture::Enrolment {
            class: source("maths"),
            person: source("p0"),
            role: ImportedRole::Learner,
        }],
        sessions: ["maths", "art"]
            .iter()
            .flat_map(|class| (0..5).map(move |day| session(class, day, &format!("{class}-{day}"))))
            .collect(),
        ..Picture::default()
    }
}

fn planned(picture: &Picture, stored: &Stored, now: DateTime<Utc>) -> Difference {
    // ids of one run must not meet those of the next
    let mut next = u128::from(rows_of(stored)) * 1000;
    let mut row = move || {
        next += 1;
        Uuid::from_u128(next)
    };
    let mut audit_next = 0;
    let mut audit = move || {
        audit_next += 1;
        Uuid::from_u128(audit_next)
    };
    plan(
        picture,
        stored,
        now,
        &mut NewId { row: &mut row, audit: &mut audit, digest: &|photo| format!("{:?}", photo.bytes) },
    )
}

fn rows_of(stored: &Stored) -> u32 {
    u32::try_from(stored.people.len() + stored.sessions.len() + stored.occurrences.len()).unwrap()
}

fn apply<T: row::Keyed + Clone>(stored: &mut Vec<Kept<T>>, changes: Changes<T>) {
    let Changes { begin, change, end } = changes;
    let written = begin.into_iter().chain(change).map(|row| Kept { row, ended: false });
    for kept in written.chain(end.into_iter().map(|row| Kept { row, ended: true })) {
        stored.retain(|old| old.row.key() != kept.row.key());
        stored.push(kept);
    }
}

fn keep(mut stored: Stored, difference: Difference) -> Stored {
    apply(&mut stored.sites, difference.sites);
    apply(&mut stored.people, difference.people);
    apply(&mut stored.roles, difference.roles);
    apply(&mut stored.classes, difference.classes);
    apply(&mut stored.enrolments, difference.enrolments);
    apply(&mut stored.sessions, difference.sessions);
    apply(&mut stored.occurrences, difference.occurrences);
    stored.uids.extend(difference.uids);
    stored
}

fn imported() -> Stored {
    keep(Stored::default(), planned(&college(), &Stored::default(), now()))
}

#[test]
fn the_first_import_begins_everything() {
    let difference = planned(&college(), &Stored::default(), now());
    let of = difference.counts.values().next().unwrap();
    assert_eq!((of.people.begin, of.sessions.begin, of.occurrences.begin), (20, 10, 30));
    assert_eq!((difference.pseudonyms.len(), difference.ends_many().count()), (20, 0));
}

#[test]
fn the_same_picture_again_changes_nothing() {
    assert!(planned(&college(), &imported(), now()).is_empty());
}

#[test]
fn new_uids_find_every_session_and_occurrence_again() {
    let mut renamed = college();
    for (number, session) in renamed.sessions.iter_mut().enumerate() {
        session.uids = BTreeSet::from([format!("another export {number}")]);
    }
    let difference = planned(&renamed, &imported(), now());
    assert!(difference.sessions.is_empty() && difference.occurrences.is_empty());
    assert_eq!(difference.uids.len(), 10);
}

#[test]
fn a_series_that_moves_to_another_day_stays_the_session_it_was() {
    let mut moved = college();
    moved.sessions[0] = session("maths", 5, "maths-0");
    let stored = imported();
    let difference = planned(&moved, &stored, now());
    let was = stored.sessions.iter().find(|kept| kept.row.slot.weekday == Weekday::Mon).unwrap();
    assert_eq!(difference.sessions.change[0].id, was.row.id);
    assert!(difference.sessions.begin.is_empty() && difference.sessions.end.is_empty());
    assert_eq!((difference.occurrences.begin.len(), difference.occurrences.end.len()), (3, 3));
}

#[test]
fn uids_numbered_anew_do_not_move_a_session_to_another_class() {
    let mut renumbered = college();
    for (number, session) in renumbered.sessions.iter_mut().enumerate() {
        let class = if number < 5 { "art" } else { "maths" };
        session.uids = BTreeSet::from([format!("{class}-{}", number % 5)]);
    }
    assert!(planned(&renumbered, &imported(), now()).sessions.is_empty());
}

#[test]
fn uids_numbered_anew_within_a_class_leave_each_session_on_its_day() {
    let mut renumbered = college();
    let gone = renumbered.sessions.remove(0);
    for (number, session) in renumbered.sessions.iter_mut().take(4).enumerate() {
        session.uids = BTreeSet::from([format!("maths-{number}")]);
    }
    let stored = imported();
    let difference = planned(&renumbered, &stored, now());
    let ended = stored.sessions.iter().find(|kept| kept.row.id == difference.sessions.end[0].id).unwrap();
    assert_eq!(ended.row.slot.weekday, gone.slot.weekday, "the one that is not taught any more, and no other");
    assert_eq!(difference.sessions.end.len(), 1);
    assert!(difference.sessions.begin.is_empty() && difference.sessions.change.is_empty(), "{difference:?}");
    assert!(difference.occurrences.begin.is_empty(), "who was sent to a meeting stays sent to it");
}

#[test]
fn what_is_missing_ends_and_what_comes_back_begins_with_its_old_id() {
    let mut smaller = college();
    let gone = smaller.people.pop().unwrap();
    smaller.sessions.pop();
    let stored = imported();
    let difference = planned(&smaller, &stored, now());
    assert_eq!(difference.people.end[0].source.as_ref(), Some(&gone.source));
    assert_eq!(
        (difference.sessions.end.len(), difference.occurrences.end.len(), difference.roles.end.len()),
        (1, 3, 1)
    );
    assert_eq!(difference.ends_many().count(), 0, "one in ten is not more than one in ten");

    let ended = difference.sessions.end[0].id;
    let back = planned(&college(), &keep(stored, difference), now());
    assert_eq!(back.sessions.begin[0].id, ended);
    assert!(back.pseudonyms.is_empty());
}

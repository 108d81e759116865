//! What an import in the middle of a term does to meetings that are over, and to those put off.

use super::*;

/// Noon of a day after the first Monday.
fn noon(days: u64) -> DateTime<Utc> {
    (monday() + Days::new(days)).and_hms_opt(12, 0, 0).unwrap().and_utc()
}

/// The first meeting of maths on Monday is put off to that day at two.
fn put_off_to(days: u64) -> Picture {
    let mut college = college();
    let meeting = &mut college.sessions[0].occurrences[0];
    meeting.on = monday() + Days::new(days);
    meeting.starts = noon(days) + TimeDelta::hours(2);
    meeting.ends = meeting.starts + TimeDelta::hours(1);
    college
}

#[test]
fn what_has_begun_stays_as_it_was() {
    let mut changed = college();
    for meeting in changed.sessions.iter_mut().flat_map(|session| &mut session.occurrences) {
        meeting.room = "C3".into();
    }
    let later = now() + TimeDelta::days(7);
    assert_eq!(planned(&changed, &imported(), later).occurrences.change.len(), 20);
    changed.sessions.iter_mut().for_each(|session| session.occurrences.clear());
    assert_eq!(planned(&changed, &imported(), later).occurrences.end.len(), 20);
}

#[test]
fn a_series_told_differently_did_not_meet_before_it_was() {
    let mut moved = college();
    moved.sessions[0] = session("maths", 5, "maths-0");
    let stored = imported();
    let begun = planned(&moved, &stored, noon(12)).occurrences.begin;
    let days: Vec<_> = begun.iter().map(|row| row.on).collect();
    assert_eq!(days, [monday() + Days::new(12 + 7)], "of three Saturdays, two are over");
}

#[test]
fn a_first_import_in_the_middle_of_a_term_keeps_what_was_before() {
    assert_eq!(planned(&college(), &Stored::default(), noon(12)).occurrences.begin.len(), 30);
}

#[test]
fn a_meeting_put_off_after_its_planned_start_meets_at_its_new_time_and_once() {
    let (picture, stored) = (put_off_to(5), imported());
    let difference = planned(&picture, &stored, noon(0));
    let [row] = difference.occurrences.begin.as_slice() else { panic!("{:?}", difference.occurrences) };
    assert_eq!((row.on, row.planned_on, row.starts), (monday() + Days::new(5), row.on, noon(5) + TimeDelta::hours(2)));
    assert!(stored.occurrences.iter().all(|kept| kept.row.id != row.id), "what has begun stays as it was");
    assert!(difference.occurrences.end.is_empty() && difference.occurrences.change.is_empty());

    let stored = keep(stored, difference);
    for later in [noon(1), noon(5), noon(6)] {
        assert!(planned(&picture, &stored, later).is_empty(), "the next import at {later} finds it again");
    }
}

#[test]
fn a_meeting_put_off_to_a_day_its_session_meets_anyway_does_not_meet_twice_and_is_told() {
    let stored = imported();
    for days in [0, 7] {
        let difference = planned(&put_off_to(days), &stored, noon(0));
        assert!(difference.occurrences.is_empty(), "{:?}", difference.occurrences);
        let uids = BTreeSet::from(["maths-0".to_owned()]);
        let told = PutOff { class: source("maths"), uids, planned_on: monday(), on: monday() + Days::new(days) };
        assert_eq!(difference.put_off, [told]);
        assert!(difference.is_empty(), "there is nothing to store");
    }
    for days in [5, 7] {
        assert_eq!(
            planned(&put_off_to(days), &stored, now()).put_off,
            [],
            "before it begins it is moved like any other"
        );
    }
    assert_eq!(planned(&put_off_to(5), &stored, noon(0)).put_off, [], "a free day takes it");
    assert_eq!(planned(&put_off_to(7), &stored, noon(8)).put_off, [], "nobody is to act on what is over");
}

//! What calendars become: sessions, their meetings, the clock change, gaps and changes.

use chrono::{Datelike, Weekday};
use domain::timetable::picture::{Picture, WhySetAside};

use super::College;

const WEEKLY: &str = "UID:m1\nDTSTART;TZID=Europe/London:20261012T090000\nDTEND;TZID=Europe/London:20261012T103000\n\
    RRULE:FREQ=WEEKLY;UNTIL=20261109T090000Z\nSUMMARY:MA-1 Maths with Dana\nLOCATION:Room 1\\, North";

fn starts(picture: &Picture) -> Vec<String> {
    let meetings = picture.sessions.iter().flat_map(|session| &session.occurrences);
    meetings.map(|meeting| meeting.starts.format("%m-%dT%H:%MZ").to_string()).collect()
}

fn read(events: &[&str]) -> Picture {
    College::new().calendar("north.ics", events).read().unwrap()
}

#[test]
fn a_weekly_series_keeps_its_local_start_over_the_clock_change() {
    let picture = read(&[WEEKLY]);
    let [session] = picture.sessions.as_slice() else { panic!("{:?}", picture.sessions) };
    assert_eq!(session.slot.start.to_string(), "09:00");
    assert_eq!(session.slot.weekday, Weekday::Mon);
    assert_eq!(starts(&picture), ["10-12T08:00Z", "10-19T08:00Z", "10-26T09:00Z", "11-02T09:00Z", "11-09T09:00Z"]);
    let meeting = &session.occurrences[0];
    assert_eq!((meeting.room.as_str(), (meeting.ends - meeting.starts).num_minutes()), ("Room 1, North", 90));
}

#[test]
fn an_end_in_utc_counts_the_last_meeting_before_the_clock_change_too() {
    let picture = read(&[&WEEKLY.replace("UNTIL=20261109T090000Z", "UNTIL=20261019T080000Z")]);
    assert_eq!(starts(&picture), ["10-12T08:00Z", "10-19T08:00Z"]);
    let picture = read(&[&WEEKLY.replace("UNTIL=20261109T090000Z", "UNTIL=20261019")]);
    assert_eq!(starts(&picture), ["10-12T08:00Z", "10-19T08:00Z"], "a date as an end is included");
}

#[test]
fn a_series_written_in_utc_is_one_session() {
    let event =
        WEEKLY.replace(";TZID=Europe/London", "").replace("T090000\n", "T080000Z\n").replace("T103000\n", "T093000Z\n");
    let picture = read(&[&event]);
    assert_eq!(picture.sessions.len(), 1);
    assert_eq!(picture.sessions[0].slot.start.to_string(), "09:00");
    assert_eq!(starts(&picture)[..3], ["10-12T08:00Z", "10-19T08:00Z", "10-26T08:00Z"]);
}

#[test]
fn names_of_zones_from_other_programs_are_known() {
    let picture = read(&[&WEEKLY.replace("Europe/London", "GMT Standard Time")]);
    assert_eq!(starts(&picture)[0], "10-12T08:00Z");
    let picture = read(&[&WEEKLY.replace(";TZID=Europe/London", "")]);
    assert_eq!(starts(&picture)[0], "10-12T08:00Z", "a time without a zone is the college's");
}

#[test]
fn a_date_left_out_has_no_meeting() {
    let picture = read(&[&format!("{WEEKLY}\nEXDATE;TZID=Europe/London:20261026T090000\nEXDATE;VALUE=DATE:20261102")]);
    assert_eq!(starts(&picture), ["10-12T08:00Z", "10-19T08:00Z", "11-09T09:00Z"]);
}

#[test]
fn a_moved_meeting_keeps_its_planned_date_and_a_cancelled_one_is_called_off() {
    let moved = "UID:m1\nRECURRENCE-ID;TZID=Europe/London:20261019T090000\nDTSTART;TZID=Europe/London:20261020T140000\n\
        DTEND;TZID=Europe/London:20261020T150000\nSUMMARY:Maths\nLOCATION:Room 2\nSEQUENCE:1";
    let cancelled = "UID:m1\nRECURRENCE-ID;TZID=Europe/London:20261026T090000\nSTATUS:CANCELLED\nSUMMARY:Maths";
    // another class meets at the very same time and nothing of it moves
    let other = WEEKLY.replace("UID:m1", "UID:a1").replace("MA-1", "AR-1");
    for events in [[WEEKLY, moved, cancelled, &other], [moved, &other, cancelled, WEEKLY]] {
        let picture = read(&events);
        assert_eq!((picture.sessions.len(), picture.set_aside.len()), (2, 0));
        let maths = picture.sessions.iter().find(|session| session.class.as_str() == "M1").unwrap();
        assert_eq!(maths.occurrences.len(), 5);
        let moved = &maths.occurrences[1];
        assert_eq!((moved.planned_on.day(), moved.on.day(), moved.room.as_str()), (19, 20, "Room 2"));
        let off: Vec<_> = maths.occurrences.iter().map(|meeting| meeting.called_off).collect();
        assert_eq!(off, [false, false, true, false, false]);
        let art = picture.sessions.iter().find(|session| session.class.as_str() == "A1").unwrap();
        assert!(art.occurrences.iter().all(|meeting| meeting.on == meeting.planned_on && !meeting.called_off));
    }
}

#[test]
fn a_change_in_another_calendar_than_its_series_changes_it_whichever_file_is_read_first() {
    let cancelled = "UID:m1\nRECURRENCE-ID;TZID=Europe/London:20261019T090000\nSTATUS:CANCELLED";
    let moved = "UID:m1\nRECURRENCE-ID;TZID=Europe/London:20261026T090000\nDTSTART;TZID=Europe/London:20261026T140000\n\
        DTEND;TZID=Europe/London:20261026T150000\nSUMMARY:MA-1 Maths";
    for changes in ["a.ics", "z.ics"] {
        let college = College::new().calendar("north.ics", &[WEEKLY]).calendar(changes, &[cancelled, moved]);
        let picture = college.read().unwrap();
        let [session] = picture.sessions.as_slice() else { panic!("{:?}", picture.sessions) };
        let off: Vec<_> = session.occurrences.iter().map(|meeting| meeting.called_off).collect();
        assert_eq!((off, picture.set_aside.len()), (vec![false, true, false, false, false], 0), "{changes}");
        assert_eq!(starts(&picture)[2], "10-26T14:00Z");
    }
    // the series stands in two files, and what is called off in one is not on because of the other
    let college = College::new().calendar("north.ics", &[WEEKLY]).calendar("new.ics", &[WEEKLY, cancelled]);
    assert!(college.read().unwrap().sessions[0].occurrences[1].called_off);
}

#[test]
fn a_change_leaves_alone_the_class_of_another_calendar_that_numbers_its_events_alike() {
    let art = WEEKLY.replace("MA-1", "AR-1");
    let cancelled = "UID:m1\nRECURRENCE-ID;TZID=Europe/London:20261019T090000\nSTATUS:CANCELLED";
    let college = College::new().calendar("north.ics", &[WEEKLY]).calendar("south.ics", &[&art, cancelled]);
    let picture = college.read().unwrap();
    let off = |class: &str| {
        let session = picture.sessions.iter().find(|session| session.class.as_str() == class).unwrap();
        session.occurrences.iter().filter(|meeting| meeting.called_off).count()
    };
    assert_eq!((off("M1"), off("A1")), (0, 1));
}

#[test]
fn a_change_to_what_is_no_lesson_leaves_alone_the_lesson_of_another_calendar_that_numbers_its_events_alike() {
    let staff = WEEKLY.replace("MA-1 Maths with Dana", "Staff meeting");
    let cancelled = "UID:m1\nRECURRENCE-ID;TZID=Europe/London:20261019T090000\nSTATUS:CANCELLED";
    let north = || College::new().calendar("north.ics", &[WEEKLY]);
    let beside = north().calendar("staff.ics", &[&staff, cancelled]);
    let apart = north().calendar("staff.ics", &[&staff]).calendar("changes.ics", &[cancelled]);
    for college in [beside, apart] {
        let picture = college.read().unwrap();
        let [session] = picture.sessions.as_slice() else { panic!("{:?}", picture.sessions) };
        assert!(session.occurrences.iter().all(|meeting| !meeting.called_off));
        let why: Vec<_> = picture.set_aside.iter().map(|event| event.why).collect();
        assert_eq!(why, [WhySetAside::NoClass; 2], "and the change is told beside what it is of");
    }
}

#[test]
fn single_events_of_one_class_day_and_start_are_one_session() {
    let event = |uid: &str, day: &str| {
        format!(
            "UID:{uid}\nDTSTART;TZID=Europe/London:202611{day}T130000\nDURATION:PT1H\nSUMMARY:Drawing\nCATEGORIES:Lesson,AR-1"
        )
    };
    let events = [event("s1", "03"), event("s2", "10"), event("s3", "17"), event("s4", "18")];
    let picture = read(&events.each_ref().map(String::as_str));
    let sizes: Vec<_> =
        picture.sessions.iter().map(|session| (session.occurrences.len(), session.uids.len())).collect();
    assert_eq!(sizes, [(3, 3), (1, 1)]);
}

#[test]
fn a_series_on_two_days_is_two_sessions() {
    let picture = read(&[&WEEKLY.replace("FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,WE")]);
    let days: Vec<_> = picture.sessions.iter().map(|session| session.slot.weekday).collect();
    assert_eq!(days, [Weekday::Mon, Weekday::Wed]);
}

#[test]
fn the_class_is_the_first_match_of_its_id_then_category_then_first_word() {
    let class = |event: &str| read(&[event]).sessions.first().map(|session| session.class.to_string());
    assert_eq!(class(&format!("{WEEKLY}\nCATEGORIES:Lesson,AR-1\nX-CLASS-ID:M1")).as_deref(), Some("M1"));
    assert_eq!(class(&format!("{WEEKLY}\nCATEGORIES:Lesson,AR-1")).as_deref(), Some("A1"));
    assert_eq!(class(&format!("{WEEKLY}\nX-CLASS-ID:nothing")).as_deref(), Some("M1"));
    assert_eq!(class(&WEEKLY.replace("MA-1 ", "MA-1: ")).as_deref(), Some("M1"));
}

#[test]
fn what_is_no_lesson_is_set_aside_and_not_judged() {
    let meeting = "UID:x\nDTSTART;TZID=Nowhere/Else:20261012T090000\nRRULE:FREQ=YEARLY\nSUMMARY:Staff meeting";
    let holiday = "UID:y\nDTSTART;VALUE=DATE:20261026\nSUMMARY:MA-1 half term";
    let picture = read(&[WEEKLY, meeting, holiday]);
    let why: Vec<_> = picture.set_aside.iter().map(|event| (event.line, event.why)).collect();
    assert_eq!(why, [(12, WhySetAside::NoClass), (18, WhySetAside::AllDay)]);
}

#[test]
fn a_code_of_two_classes_names_neither() {
    let college = College::new().with("classes.csv", "AR-1", "MA-1").calendar("n.ics", &[WEEKLY]);
    assert_eq!(college.read().unwrap().set_aside[0].why, WhySetAside::TwoClasses);
}

#[test]
fn a_series_without_an_end_goes_to_the_last_day_of_the_year() {
    let picture = read(&[&WEEKLY.replace(";UNTIL=20261109T090000Z", "")]);
    assert_eq!(picture.sessions[0].occurrences.last().unwrap().on.to_string(), "2027-07-26");
}

#[test]
fn a_calendar_with_a_mark_and_folded_lines_reads_the_same() {
    let plain = College::new().calendar("n.ics", &[WEEKLY]);
    let text = String::from_utf8(plain.files["n.ics"].clone()).unwrap().replace("Maths with", "Ma\r\n ths with");
    let marked = College::new().file("n.ics", format!("\u{feff}{text}"));
    assert_eq!(marked.read().unwrap(), plain.read().unwrap());
}

#[test]
fn a_series_with_an_end_goes_to_it_however_long_it_is_and_whatever_year_the_files_know() {
    let last = |rule: &str| {
        let event =
            WEEKLY.replace("2026101", "2025091").replace("UNTIL=20261109T090000Z", rule).replace("0912T", "0915T");
        let picture = read(&[&event]);
        picture.sessions[0].occurrences.last().unwrap().on.to_string()
    };
    assert_eq!(last("UNTIL=20270712T230000Z"), "2027-07-12", "a two-year course");
    assert_eq!(last("UNTIL=20271108T230000Z"), "2027-11-08", "past the last day of the only year");
    assert_eq!(last("COUNT=104"), "2027-09-06");
    assert_eq!(last("UNTIL=20991231T230000Z"), "2029-12-10", "three years from now, until the next import");
}

#[test]
fn a_daily_course_of_two_years_is_read_and_one_without_measure_is_refused() {
    let daily = WEEKLY.replace("FREQ=WEEKLY;UNTIL=20261109T090000Z", "FREQ=DAILY;UNTIL=20281101T000000Z");
    assert_eq!(starts(&read(&[&daily])).len(), 751);
    let hours = daily.replace("UNTIL", "BYHOUR=8,9,10,11,12;UNTIL");
    let told = College::new().calendar("n.ics", &[&hours]).told();
    assert!(told[0].contains("RRULE"), "{told:?}");
}

#[test]
fn a_series_without_an_end_in_files_without_its_year_goes_on_a_year_from_now() {
    let event = WEEKLY.replace("2026101", "2024101").replace(";UNTIL=20261109T090000Z", "");
    let college = College::new().with("academicSessions.csv", "2026-08-01,2027-07-31", "2023-08-01,2024-07-31");
    let college = college.with("academicSessions.csv", "2026-09-01,2026-12-18", "2023-09-01,2023-12-18");
    let picture = college.calendar("n.ics", &[&event]).read().unwrap();
    assert_eq!(picture.sessions[0].occurrences.last().unwrap().on.to_string(), "2027-11-27");
}

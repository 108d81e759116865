//! Time zones that a calendar tells of itself, and what its lessons' times mean then.

use super::College;

/// A weekly lesson at nine, from before the clock change to after it, in a zone told by its parts: their offsets.
fn in_zone(name: &str, parts: &[(&str, &str)]) -> College {
    let parts = parts.iter().zip([10, 3]).map(|((part, offset), month)| {
        format!(
            "BEGIN:{part}\nDTSTART:19701025T020000\nTZOFFSETFROM:+0000\nTZOFFSETTO:{offset}\n\
             RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU\nEND:{part}\n"
        )
    });
    let parts: String = parts.collect();
    College::new().file(
        "n.ics",
        format!(
            "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VTIMEZONE\nTZID:{name}\n{parts}END:VTIMEZONE\nBEGIN:VEVENT\nUID:m1\n\
             DTSTART;TZID={name}:20261019T090000\nDTEND;TZID={name}:20261019T100000\nRRULE:FREQ=WEEKLY;COUNT=2\n\
             SUMMARY:MA-1 Maths\nEND:VEVENT\nEND:VCALENDAR\n"
        ),
    )
}

/// The same with another text in place of the first of this.
fn changed(college: College, from: &str, to: &str) -> College {
    let text = String::from_utf8(college.files["n.ics"].clone()).unwrap();
    assert!(text.contains(from), "{text}");
    college.file("n.ics", text.replacen(from, to, 1))
}

fn starts(college: &College) -> Vec<String> {
    let picture = college.read().unwrap();
    let meetings = picture.sessions.iter().flat_map(|session| &session.occurrences);
    meetings.map(|meeting| meeting.starts.format("%m-%dT%H:%MZ").to_string()).collect()
}

#[test]
fn a_zone_of_the_colleges_offsets_is_the_colleges_whatever_it_is_called() {
    for name in ["College Time", "GMT", "Europe/London"] {
        let college = in_zone(name, &[("STANDARD", "+0000"), ("DAYLIGHT", "+0100")]);
        assert_eq!(starts(&college), ["10-19T08:00Z", "10-26T09:00Z"], "{name}");
    }
}

#[test]
fn a_zone_that_keeps_the_clock_of_its_name_is_the_one_of_its_name() {
    let paris = in_zone("Europe/Paris", &[("STANDARD", "+0100"), ("DAYLIGHT", "+0200")]);
    assert_eq!(starts(&paris), ["10-19T07:00Z", "10-26T08:00Z"]);
    assert_eq!(starts(&in_zone("Europe/London", &[("STANDARD", "+0000")])), ["10-19T08:00Z", "10-26T09:00Z"]);
    assert_eq!(starts(&in_zone("GMT", &[("STANDARD", "+0000")])), ["10-19T09:00Z", "10-26T09:00Z"]);
}

#[test]
fn a_zone_of_another_clock_is_refused_with_what_is_expected() {
    for name in ["College Time", "GMT"] {
        let told = in_zone(name, &[("STANDARD", "+0100"), ("DAYLIGHT", "+0200")]).told();
        let expected = format!(
            "n.ics, line 20, DTSTART: the VTIMEZONE of “{name}” keeps another clock than Europe/London. The offsets of \
             Europe/London are expected in its STANDARD and DAYLIGHT."
        );
        assert_eq!(told, [expected]);
    }
}

#[test]
fn a_zone_of_which_one_part_cannot_be_read_is_refused_by_its_name() {
    let told = in_zone("Europe/London", &[("STANDARD", "+0000"), ("DAYLIGHT", "summer")]).told();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("n.ics, line 20, DTSTART: the VTIMEZONE of “Europe/London” keeps"), "{told:?}");
    let parts = [("STANDARD", "+0000"), ("DAYLIGHT", "+0100")];
    let told = changed(in_zone("GMT", &parts), "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:in spring").told();
    assert!(told[0].starts_with("n.ics, line 20, DTSTART: the VTIMEZONE of “GMT” keeps"), "{told:?}");
}

#[test]
fn a_change_of_the_clock_fifty_three_weeks_ago_is_one_of_this_year() {
    let college = in_zone("College Time", &[("STANDARD", "+0000"), ("DAYLIGHT", "+0100")]);
    // its winter began once, on 17 November 2025
    let college = changed(college, "19701025", "20251117");
    let college = changed(college, "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n", "");
    assert_eq!(starts(&college), ["10-19T08:00Z", "10-26T09:00Z"]);
}

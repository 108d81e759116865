//! Broken lines of calendars: all of them told at once, each on its own line, and the faults of the events between them beside.

use super::College;

const EVENT: &str = "UID:m1\nDTSTART;TZID=Europe/London:20261012T090000\nDTEND;TZID=Europe/London:20261012T103000\n\
    RRULE:FREQ=WEEKLY;UNTIL=20261109T090000Z\nSUMMARY:MA-1 Maths";

/// What is told of a calendar file, without its name.
fn told(text: &str) -> Vec<String> {
    let told = College::new().file("n.ics", text).told();
    told.iter().map(|line| line.strip_prefix("n.ics").unwrap().trim_start_matches(", ").to_owned()).collect()
}

/// The same, as no more than the line and property of each.
fn places(text: &str) -> Vec<String> {
    told(text).iter().map(|line| line.split(": ").next().unwrap().to_owned()).collect()
}

fn calendar(inside: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{inside}END:VCALENDAR\n")
}

fn event(inside: &str) -> String {
    format!("BEGIN:VEVENT\n{inside}\nEND:VEVENT\n")
}

#[test]
fn a_fault_in_one_of_several_properties_of_a_name_is_told_with_its_own_line() {
    let gaps = "EXDATE;TZID=Europe/London:20261019T090000\nEXDATE;TZID=Europe/London:half term\n\
        RDATE:20261020T090000\nRDATE:\nEXDATE;TZID=Nowhere/Else:20261026T090000";
    let places = places(&calendar(&event(&format!("{EVENT}\n{gaps}"))));
    assert_eq!(places, ["line 10, EXDATE", "line 12, RDATE", "line 13, EXDATE"]);
}

#[test]
fn every_broken_line_is_told_at_once() {
    let long = format!("X-LONG:{}", "x".repeat(100_001));
    let text = calendar(&format!("{}what is this\n{}{long}\n END:VEVENT\n", event(EVENT), event("UID:m2\n***")));
    let told = told(&text);
    assert!(told[0].starts_with("line 10: not a line of an iCalendar file."), "{told:?}");
    assert!(told[1].starts_with("line 13: not a line of an iCalendar file."), "{told:?}");
    assert!(
        told[2].starts_with("line 15: too long. At most 100000 characters"),
        "and so is what continues it: {told:?}"
    );
    assert_eq!(told.len(), 3, "{told:?}");
}

#[test]
fn every_component_without_its_pair_is_told_where_it_begins_or_ends() {
    let unclosed = "BEGIN:VEVENT\nUID:m2\nBEGIN:VALARM\nACTION:AUDIO\n";
    let stray = "END:VTODO\n";
    let text = calendar(&format!("{unclosed}{}{stray}{}", event(EVENT), event(EVENT)));
    assert_eq!(places(&text), ["line 3, BEGIN", "line 5, BEGIN", "line 14, END"]);
    let second = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{}{}", event(EVENT), calendar(&event(EVENT)));
    assert_eq!(places(&second), ["line 1, BEGIN"], "a calendar within a calendar");
    assert_eq!(places("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n"), ["line 1, BEGIN", "line 2, BEGIN"]);
    let around = format!("hello\nyou\n{}BEGIN:VEVENT\nEND:VEVENT\n", calendar(&event(EVENT)));
    assert_eq!(places(&around), ["line 1", "line 13"], "what is outside of calendars is told once each time");
}

#[test]
fn what_is_wrong_with_an_event_is_told_beside_the_broken_lines_of_others() {
    let wrong = EVENT.replace("20261012T090000", "tomorrow").replace("FREQ=WEEKLY", "FREQ=SECONDLY");
    let text = calendar(&format!(
        "BEGIN:VEVENT\nUID:m0\nsome words\n{}{}",
        event(&wrong),
        event(&EVENT.replace("UID", "X-UID"))
    ));
    let told = told(&text);
    assert!(told[0].starts_with("line 3, BEGIN: VEVENT does not begin and end as a pair."), "{told:?}");
    assert!(told[1].starts_with("line 5: not a line"), "{told:?}");
    assert!(told[2].starts_with("line 8, DTSTART: “tomorrow”."), "{told:?}");
    assert!(told[3].starts_with("line 13, UID: empty."), "{told:?}");
    assert_eq!(told.len(), 4, "{told:?}");
}

#[test]
fn nothing_is_told_that_only_follows_from_a_broken_line() {
    let changed = "UID:m1\nRECURRENCE-ID;TZID=Europe/London:20261019T090000\nSUMMARY:MA-1 Maths\nLOCATION:Room 2";
    let text = calendar(&format!("BEGIN:VEVENT\n{EVENT}\n{}", event(changed)));
    assert_eq!(places(&text), ["line 3, BEGIN"], "how long it lasts is written in the series");
    let unnamed = EVENT.replace("UID:m1", "the id is m1");
    assert_eq!(places(&calendar(&event(&unnamed))), ["line 4"], "and the id in the broken line");
    let zone = "BEGIN:VTIMEZONE\nTZID:Our/Own\nBEGIN:STANDARD\n";
    let text = calendar(&format!("{zone}{}", event(&EVENT.replace("Europe/London", "Our/Own"))));
    assert_eq!(places(&text), ["line 3, BEGIN", "line 5, BEGIN"], "and the zone in what does not end");
}

#[test]
fn a_file_of_broken_lines_alone_is_not_told_for_ever() {
    let told = told(&calendar(&"* * *\n".repeat(5_000)));
    assert_eq!(told.len(), 1_001);
    assert!(told[1_000].contains("not all of it could be read. Mend the above first."), "{}", told[1_000]);
}

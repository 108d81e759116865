//! Broken files: each problem told with its file, line and column or property, and nothing read.

use super::College;

/// A calendar event of Maths, its lines 4 to 11 of the file.
const EVENT: &str = "UID:m1\nDTSTART;TZID=Europe/London:20261012T090000\nDTEND;TZID=Europe/London:20261012T103000\n\
    RRULE:FREQ=WEEKLY;UNTIL=20261109T090000Z\nSUMMARY:MA-1 Maths";

#[test]
fn a_table_says_file_line_and_column() {
    let told = College::new()
        .with("users.csv", "SEN,aide", "SEN,helper")
        .with("users.csv", "D,teacher", "NOWHERE,teacher")
        .with("academicSessions.csv", "2026-12-18", "18/12/2026")
        .with("classes.csv", "A1,,,Art,,CM", "M1,,,Art,,CX")
        .file("support.csv", "sourcedId\nL1\nL7\nT3\n")
        .told();
    assert_eq!(
        told,
        [
            "oneroster.zip/academicSessions.csv, line 3, column 7 (endDate): “18/12/2026”. A date such as 2026-09-01 is expected.",
            "oneroster.zip/classes.csv, line 3, column 1 (sourcedId): “M1” was there before. Each is expected once.",
            "oneroster.zip/enrollments.csv, line 5, column 4 (classSourcedId): “A1” is not in classes.csv. An id from there is expected.",
            "oneroster.zip/users.csv, line 4, column 6 (role): “helper”. Expected: administrator, aide, guardian, parent, proctor, relative, student, teacher.",
            "oneroster.zip/users.csv, line 5, column 5 (orgSourcedIds): “NOWHERE” is not in orgs.csv. An id from there is expected.",
            "support.csv, line 3, column 1 (sourcedId): “L7” is not in users.csv. An id from there is expected.",
            "support.csv, line 4, column 1 (sourcedId): “T3” is not a student. The sourcedId of a student is expected.",
        ]
    );
}

#[test]
fn a_calendar_says_file_line_and_property() {
    let told = |from: &str, to: &str| College::new().calendar("n.ics", &[&EVENT.replace(from, to)]).told();
    assert_eq!(
        told("20261012T090000", "tomorrow"),
        ["n.ics, line 6, DTSTART: “tomorrow”. A date and time such as 20260901T093000 is expected."]
    );
    assert_eq!(
        told("DTSTART;TZID=Europe/London", "DTSTART;TZID=Narnia/Lantern"),
        [
            "n.ics, line 6, DTSTART: “Narnia/Lantern” is not a known time zone. A name such as Europe/London is expected."
        ]
    );
    assert_eq!(
        told("20261012T103000", "20261012T080000"),
        ["n.ics, line 7, DTEND: ends before it begins. A later end is expected."]
    );
    assert!(told("FREQ=WEEKLY", "FREQ=SECONDLY")[0].starts_with("n.ics, line 8, RRULE: "));
    for rule in [
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=WEEKLY;BYDAY=MO,XX",
        "FREQ=WEEKLY;EVERY=MO",
        "FREQ=WEEKLY;INTE\n RVAL=0",
    ] {
        let told = told("FREQ=WEEKLY", rule);
        let written = rule.replace("\n ", "");
        assert!(told[0].starts_with("n.ics, line 8, RRULE: ") && told[0].contains(&written), "{rule:?}: {told:?}");
    }
    assert!(told("RRULE:FREQ=WEEKLY", "RRULE:often")[0].starts_with("n.ics, line 8, RRULE: "));
    let two = told("RRULE:FREQ=WEEKLY", "RRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=WEEKLY");
    assert_eq!(two, ["n.ics, line 9, RRULE: there is one of these already. Only one is expected."]);
    assert_eq!(told("UID:m1", "X-UID:m1"), ["n.ics, line 4, UID: empty. A value is expected."]);
}

#[test]
fn a_file_that_is_no_calendar_says_where() {
    let told = |text: &str| College::new().file("n.ics", text).told();
    assert!(told("hello\n")[0].starts_with("n.ics, line 1: not a line of an iCalendar file."));
    assert!(
        told("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nEND:VCALENDAR\n")[0]
            .starts_with("n.ics, line 2, BEGIN: VEVENT does not")
    );
    assert!(told("BEGIN:VCALENDAR\nVERSION:2.0\n")[0].starts_with("n.ics, line 1, BEGIN: VCALENDAR does not"));
    assert_eq!(told(""), ["n.ics: empty. A value is expected."]);
    let told = College::new().file("n.ics", b"BEGIN:VCALENDAR\nSUMMARY:\xff\n".to_vec()).told();
    assert_eq!(told, ["n.ics, line 2: not UTF-8. Save the file as UTF-8."]);
}

#[test]
fn a_manifest_of_another_version_or_of_changes_alone_is_refused() {
    let told = College::new().with("manifest.csv", "oneroster.version,1.1", "oneroster.version,1.2").told();
    assert_eq!(told, ["oneroster.zip/manifest.csv, line 3, column 2 (value): “1.2”. Expected: 1.1."]);
    let told = College::new().with("manifest.csv", "file.users,bulk", "file.users,delta").told();
    assert_eq!(told, ["oneroster.zip/manifest.csv, line 9, column 2 (value): “delta”. Expected: bulk."]);
    let told = College::new().with("manifest.csv", "file.users,bulk\n", "").told();
    assert_eq!(told[0], "oneroster.zip/manifest.csv: the row file.users is missing. Add it with the value bulk.");
    let mut college = College::new();
    college.tables.remove("users.csv");
    let told = college.told();
    assert_eq!(told[0], "oneroster.zip/users.csv: this file is missing. It must be there.");
    assert!(told.len() == 2 && told[1].contains("what refers to this file was not checked"), "{told:?}");
}

#[test]
fn rows_and_columns_that_do_not_fit_are_told() {
    let told = College::new().with("orgs.csv", "NORTH,,,North,school,,D", "NORTH,,,North,school").told();
    assert!(
        told.contains(
            &"oneroster.zip/orgs.csv, line 3: 5 fields. As many as in the first line are expected: 7.".to_owned()
        ),
        "{told:?}"
    );
    let told = College::new().with("users.csv", "familyName", "surname").told();
    assert_eq!(
        told[0],
        "oneroster.zip/users.csv, line 1: the column familyName is missing from the first line. Export the file again with this column."
    );
    assert!(told.len() == 2 && told[1].contains("what refers to this file was not checked"), "{told:?}");
    let mut college = College::new();
    college.tables.insert("courses.csv", b"sourcedId,title\nCM,\xe9\n".to_vec());
    let told = college.told();
    let why = "oneroster.zip/courses.csv, line 2, column 2 (title): not UTF-8. Save the file as UTF-8.";
    assert!(told.iter().any(|line| line == why), "{told:?}");
    assert!(told[1].contains("courses.csv: what refers to this file was not checked"), "said once: {told:?}");
    assert_eq!(told.len(), 2, "and nothing that only follows from it: {told:?}");
}

#[test]
fn a_row_that_cannot_be_read_is_told_first_and_what_needed_it_is_not() {
    let told = College::new()
        .with("users.csv", "SEN,aide", "SEN,aide,\"")
        .with("academicSessions.csv", "2026-12-18", "18/12/2026")
        .file("support.csv", "sourcedId\nL1\nL7\nT3\n")
        .told();
    assert!(told[0].starts_with("oneroster.zip/users.csv, line 4: "), "{told:?}");
    assert_eq!(told.iter().filter(|line| line.contains("was not checked")).count(), 1, "{told:?}");
    assert!(!told.iter().any(|line| line.contains("is not in users.csv")), "{told:?}");
    assert!(told.last().is_some_and(|line| line.contains("18/12/2026")), "faults of their own stay: {told:?}");
    let mut college = College::new()
        .file("lsas.csv", "sourcedId,paid,hours,monday,tuesday,wednesday,thursday,friday\nT3,hourly,20,,,,,\n");
    college.tables.remove("manifest.csv");
    let told = college.told();
    assert_eq!(told[0], "oneroster.zip/manifest.csv: this file is missing. It must be there.");
    assert!(!told.iter().any(|line| line.contains("is not in")), "{told:?}");
}

#[test]
fn ways_between_sites_are_not_blamed_for_sites_that_could_not_be_read() {
    let ways = "from,to,minutes\nNORTH,SOUTH,soon\nNORTH,NOWHERE,10\n";
    let told = College::new().file("travel.csv", ways).told();
    assert!(told[0].starts_with("travel.csv, line 2, column 3 (minutes): “soon”"), "{told:?}");
    assert!(told[1].starts_with("travel.csv, line 3, column 2 (to): “NOWHERE” is not in orgs.csv."), "{told:?}");
    let told = College::new().with("orgs.csv", "sourcedId,", "id,").file("travel.csv", ways).told();
    assert!(told[0].starts_with("oneroster.zip/orgs.csv, line 1: the column sourcedId is missing"), "{told:?}");
    assert!(told[1].starts_with("oneroster.zip/orgs.csv: what refers to this file was not checked"), "{told:?}");
    assert!(told[2].starts_with("travel.csv, line 2, column 3 (minutes): “soon”"), "its own fault stays: {told:?}");
    assert_eq!(told.len(), 3, "{told:?}");
}

#[test]
fn a_roster_that_was_not_taken_in_is_told_once_and_not_once_a_mention() {
    let mentions = |college: College| {
        let lsas =
            "sourcedId,paid,hours,monday,tuesday,wednesday,thursday,friday\nA2,hourly,20,,,,,\nA9,hourly,20,,,,,\n";
        college.file("lsas.csv", lsas).file("travel.csv", "from,to,minutes\nNORTH,SOUTH,20\n").told()
    };
    let told = mentions(College::new().with("manifest.csv", "oneroster.version,1.1", "oneroster.version,1.2"));
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].starts_with("oneroster.zip/manifest.csv, line 3, column 2 (value): “1.2”."), "{told:?}");
    assert!(told[1].starts_with("oneroster.zip/manifest.csv: what refers to this file was not checked"), "{told:?}");
    let told = mentions(College::new().with("users.csv", "givenName", "firstName"));
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("users.csv, line 1: the column givenName is missing"), "{told:?}");
    let mut college = College::new();
    college.tables.remove("courses.csv");
    let told = mentions(college);
    assert!(told[0].starts_with("oneroster.zip/courses.csv: this file is missing."), "{told:?}");
    assert!(told[1].starts_with("oneroster.zip/courses.csv: what refers to this file was not checked"), "{told:?}");
    assert!(told[2].contains("“A9” is not in users.csv"), "which could be read: {told:?}");
    assert_eq!(told.len(), 3, "{told:?}");
}

#[test]
fn what_is_missing_hides_no_fault_of_another_file() {
    let broken = || {
        College::new()
            .with("academicSessions.csv", "2026-12-18", "18/12/2026")
            .file("n.ics", "hello\n")
            .file("photos/A2.jpg", "no picture")
    };
    let all_told = |college: College, first: &str, photo: bool| {
        let told = college.told();
        assert!(told[0].contains(first), "{first}: {told:?}");
        assert!(told.iter().any(|line| line.contains("n.ics, line 1")), "{first}: {told:?}");
        assert_eq!(told.iter().any(|line| line.starts_with("photos/A2.jpg")), photo, "{first}: {told:?}");
        told
    };
    let mut college = broken();
    college.files.remove("support.csv");
    let told = all_told(college, "support.csv: this file is missing", true);
    assert!(told.iter().any(|line| line.contains("18/12/2026")), "{told:?}");
    let told = all_told(broken().with("users.csv", "givenName", "firstName"), "the column givenName is missing", false);
    assert!(told.iter().any(|line| line.contains("18/12/2026")), "{told:?}");
    let version = broken().with("manifest.csv", "oneroster.version,1.1", "oneroster.version,1.2");
    let told = all_told(version, "manifest.csv, line 3", true);
    assert!(told.iter().any(|line| line.contains("18/12/2026")), "{told:?}");
    all_told(broken().file("oneroster.zip", "no zip"), "oneroster.zip: not a zip", false);
}

#[test]
fn a_quotation_mark_that_none_closes_swallows_nobody_in_silence() {
    let swallowed = "\nT4,,,true,NORTH,teacher,,,Ann,One,,,,,,,,\"\nT5,,,true,NORTH,teacher,,,Ben,Two,,,,,,,,\n";
    let mut college = College::new();
    college.tables.get_mut("users.csv").unwrap().extend(swallowed.trim_start().bytes());
    let told = college.told();
    assert!(told[0].starts_with("oneroster.zip/users.csv, line 10: a quotation mark"), "{told:?}");
    let quoted = "\nT4,,,true,NORTH,teacher,,,\"Ann \"\"Annie\"\"\",5\" One,,,,,,,,\n";
    let mut college = College::new();
    college.tables.get_mut("users.csv").unwrap().extend(quoted.trim_start().bytes());
    assert_eq!(college.read().unwrap().people.last().unwrap().name.to_string(), "Ann \"Annie\" 5\" One");
}

#[test]
fn a_date_of_no_year_that_a_college_means_is_told() {
    let told = College::new().with("academicSessions.csv", "2026-12-18", "+262142-12-31").told();
    assert!(told[0].contains("“+262142-12-31”. A date such as 2026-09-01 is expected."), "{told:?}");
    let early = EVENT.replace("London:20261012T090000", "London:00011012T090000");
    assert!(College::new().calendar("n.ics", &[&early]).told()[0].starts_with("n.ics, line 6, DTSTART: "));
}

#[test]
fn what_the_manifest_says_is_there_has_to_be_there() {
    let told = College::new().with("manifest.csv", "file.results,absent", "file.results,bulk").told();
    assert_eq!(told, ["oneroster.zip/results.csv: this file is missing. It must be there."]);
}

#[test]
fn names_and_addresses_that_cannot_be_kept_are_told() {
    let told = College::new()
        .with("users.csv", "Dana,Mensah", ",")
        .with("users.csv", "t3@college.test", "t3 at college")
        .with(
            "users.csv",
            "Z9,,,false,NORTH,aide,,,Not,Enabled,,,",
            "Z9,,,true,NORTH,aide,,,Dan,Enabled,,,dana@college.test",
        )
        .with("users.csv", "Zoë", &"x".repeat(201))
        .told();
    assert!(told[0].contains("line 2, column 9 (givenName): too long. At most 200"), "{told:?}");
    assert!(told[1].contains("line 4, column 9 (givenName): empty"), "{told:?}");
    assert!(told[2].contains("line 5, column 13 (email): “t3 at college”"), "{told:?}");
    let told = College::new()
        .with(
            "users.csv",
            "Z9,,,false,NORTH,aide,,,Not,Enabled,,,",
            "Z9,,,true,NORTH,aide,,,Dan,Enabled,,,dana@college.test",
        )
        .told();
    assert!(told[0].contains("line 9, column 13 (email): “dana@college.test” was there before"), "{told:?}");
}

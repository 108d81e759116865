//! The files such a college would export.

use std::fs::{File, write as write_file};
use std::io::Write as _;
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub const LSA: &str = "dana@college.test";
pub const TUTOR: &str = "tom@college.test";
/// The first session's start, in minutes after midnight; each of the others begins as the one before it ends.
const FIRST: usize = 9 * 60;
const MINUTES: usize = 10;

/// The `sourcedId` of a learner.
pub fn learner(place: usize) -> String {
    format!("L{place}")
}

/// Writes `oneroster.zip`, `support.csv` and a calendar.
pub fn write(folder: &Path, size: usize) {
    let mut zip = ZipWriter::new(File::create(folder.join("oneroster.zip")).unwrap());
    for (name, text) in tables(size) {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    let learners: String = (0..size).map(|place| format!("{}\n", learner(place))).collect();
    write_file(folder.join("support.csv"), format!("sourcedId\n{learners}")).unwrap();
    write_file(folder.join("week.ics"), calendar(size)).unwrap();
}

fn tables(size: usize) -> Vec<(&'static str, String)> {
    let each = |row: &dyn Fn(usize) -> String| (0..size).map(row).collect::<String>();
    let pupils = each(&|place| format!("{},,,true,NORTH,student,,,Learner{place},Example,,,,,,,,\n", learner(place)));
    let staff =
        format!("A1,,,true,NORTH,aide,,,Dana,Mensah,,,{LSA},,,,,\nT1,,,true,NORTH,teacher,,,Tom,Bell,,,{TUTOR},,,,,\n");
    let classes = each(&|place| format!("M{place},,,Lesson{place},,C,M-{place},scheduled,,NORTH,T,,,\n"));
    let taught = each(&|class| format!("T-{class},,,M{class},NORTH,T1,teacher,true,,\n"));
    let attended = each(&|class| {
        each(&|place| format!("E-{class}-{place},,,M{class},NORTH,{},student,false,,\n", learner(place)))
    });
    vec![
        ("manifest.csv", MANIFEST.to_owned()),
        ("orgs.csv", format!("{ORGS}D,,,The College,district,,\nNORTH,,,North,school,,D\n")),
        (
            "academicSessions.csv",
            format!(
                "{TERMS}Y,,,2026,schoolYear,2026-08-01,2027-07-31,,2027\nT,,,Autumn,term,2026-09-01,2026-12-18,Y,2027\n"
            ),
        ),
        ("courses.csv", format!("{COURSES}C,,,Y,Lessons,L,,D,,\n")),
        ("classes.csv", format!("{CLASSES}{classes}")),
        ("users.csv", format!("{USERS}{pupils}{staff}")),
        ("enrollments.csv", format!("{ENROLMENTS}{taught}{attended}")),
    ]
}

fn calendar(size: usize) -> String {
    let at = |minute: usize| format!("20261123T{:02}{:02}00", minute / 60, minute % 60);
    let event = |place: usize| {
        let (from, to) = (FIRST + place * MINUTES, FIRST + (place + 1) * MINUTES);
        format!(
            "BEGIN:VEVENT\nUID:u{place}\nSUMMARY:M-{place}\nDTSTART;TZID=Europe/London:{}\nDTEND;TZID=Europe/London:{}\n\
             RRULE:FREQ=WEEKLY;COUNT=4\nEND:VEVENT\n",
            at(from),
            at(to)
        )
    };
    let events: String = (0..size).map(event).collect();
    format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n{events}END:VCALENDAR\n").replace('\n', "\r\n")
}

const MANIFEST: &str = "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.academicSessions,bulk\n\
                        file.classes,bulk\nfile.courses,bulk\nfile.enrollments,bulk\nfile.orgs,bulk\nfile.users,bulk\n";
const ORGS: &str = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n";
const TERMS: &str = "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n";
const COURSES: &str = "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,\
                       subjects,subjectCodes\n";
const CLASSES: &str = "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,\
                       schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\n";
const USERS: &str = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,\
                     familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n";
const ENROLMENTS: &str = "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,\
                          beginDate,endDate\n";

//! The demo's people and classes as a OneRoster 1.1 CSV bulk export, and the `support.csv` beside it.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use chrono::{Datelike, Days, NaiveDate};
use zip::write::{SimpleFileOptions, ZipWriter};

use super::calendar::Weeks;
use super::people::{Kind, Person, SITES};
use super::{College, week};

const DISTRICT: &str = "ORG-FERNBANK";
const YEAR: &str = "AS-YEAR";
const TERM: &str = "AS-TERM";

/// Every property of a 1.1 manifest, each file bulk or absent.
const MANIFEST: [(&str, &str); 17] = [
    ("manifest.version", "1.0"),
    ("oneroster.version", "1.1"),
    ("file.academicSessions", "bulk"),
    ("file.categories", "absent"),
    ("file.classes", "bulk"),
    ("file.classResources", "absent"),
    ("file.courses", "bulk"),
    ("file.courseResources", "absent"),
    ("file.demographics", "absent"),
    ("file.enrollments", "bulk"),
    ("file.lineItems", "absent"),
    ("file.orgs", "bulk"),
    ("file.resources", "absent"),
    ("file.results", "absent"),
    ("file.users", "bulk"),
    ("source.systemName", "Sayso demo college"),
    ("source.systemCode", "sayso-demo"),
];

/// Writes the zip.
pub fn write(college: &College, weeks: Weeks, path: &Path) -> io::Result<()> {
    let mut zip = ZipWriter::new(File::create(path)?);
    let mut file = |name: &str, rows: Vec<Vec<String>>| -> io::Result<()> {
        // The default date of 1980 keeps the archive the same byte for byte.
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(&csv(rows)?)
    };
    file("manifest.csv", manifest())?;
    file("orgs.csv", orgs())?;
    file("academicSessions.csv", academic_sessions(weeks))?;
    file("courses.csv", courses())?;
    file("users.csv", users(college))?;
    file("classes.csv", classes(college))?;
    file("enrollments.csv", enrollments(college, weeks))?;
    zip.finish()?;
    Ok(())
}

/// Writes the list of supported learners.
pub fn write_support(college: &College, path: &Path) -> io::Result<()> {
    let mut rows = vec![row(&["sourcedId"])];
    rows.extend(college.supported().map(|learner| row(&[&learner.id])));
    std::fs::write(path, csv(rows)?)
}

/// Rows as a file of them.
pub fn csv(rows: Vec<Vec<String>>) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

/// A row of its cells.
pub fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

/// A header row from its names, parted by commas as the specification prints them.
pub fn header(names: &str) -> Vec<Vec<String>> {
    vec![names.split(',').map(str::to_owned).collect()]
}

fn manifest() -> Vec<Vec<String>> {
    let mut rows = header("propertyName,value");
    rows.extend(MANIFEST.iter().map(|(name, value)| row(&[name, value])));
    rows
}

fn orgs() -> Vec<Vec<String>> {
    let mut rows = header("sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId");
    rows.push(row(&[DISTRICT, "", "", "Fernbank College", "district", "10099999", ""]));
    rows.extend(SITES.iter().map(|(id, name, letter)| row(&[id, "", "", name, "school", letter, DISTRICT])));
    rows
}

/// The funding year runs from August to July; a term is stretched where the demo's five weeks reach past it.
fn academic_sessions(weeks: Weeks) -> Vec<Vec<String>> {
    let (first, last) = (weeks.first, weeks.last());
    let from = weeks.from();
    let year = if first.month() >= 8 { first.year() } else { first.year() - 1 };
    let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a day every year has");
    let (title, starts, ends) = match first.month() {
        8..=12 => ("Autumn term", date(year, 8, 1), date(year, 12, 31)),
        1..=3 => ("Spring term", date(year + 1, 1, 1), date(year + 1, 3, 31)),
        _ => ("Summer term", date(year + 1, 4, 1), date(year + 1, 7, 31)),
    };
    let school_year = (year + 1).to_string();
    let year_ends = date(year + 1, 7, 31).max(last + Days::new(1));
    let session = |id: &str, title: &str, kind: &str, starts: NaiveDate, ends: NaiveDate, parent: &str| {
        let (starts, ends) = (starts.to_string(), ends.to_string());
        row(&[id, "", "", title, kind, &starts, &ends, parent, &school_year])
    };
    let mut rows = header("sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear");
    let year_title = format!("{year} to {}", year + 1);
    rows.push(session(YEAR, &year_title, "schoolYear", date(year, 8, 1).min(from), year_ends, ""));
    rows.push(session(TERM, title, "term", starts.min(from), ends.max(last + Days::new(1)), YEAR));
    rows
}

fn courses() -> Vec<Vec<String>> {
    let mut rows = header(
        "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
    );
    for (code, title) in week::courses() {
        rows.push(row(&[&format!("CO-{code}"), "", "", YEAR, title, code, "", DISTRICT, title, ""]));
    }
    rows
}

fn users(college: &College) -> Vec<Vec<String>> {
    let mut rows = header(
        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password",
    );
    rows.extend(college.people.iter().map(|person| user(college, person)));
    rows
}

fn user(college: &College, person: &Person) -> Vec<String> {
    let orgs: Vec<&str> = match person.kind {
        Kind::Administrator => vec![DISTRICT],
        _ => person.sites.iter().map(|site| SITES[*site].0).collect(),
    };
    let guardian = college.people.iter().find(|other| other.kind == Kind::Guardian);
    let agent = match (guardian, person.kind) {
        // A guardian and the student of the same family name each other.
        (Some(guardian), Kind::Supported) if guardian.family == person.family => guardian.id.as_str(),
        (Some(_), Kind::Guardian) => super::FIRST_LEARNER,
        _ => "",
    };
    let (email, orgs) = (person.email(), orgs.join(","));
    let username = email.split('@').next().unwrap_or_default();
    row(&[
        &person.id,
        "",
        "",
        "true",
        &orgs,
        person.kind.role(),
        username,
        "",
        person.given,
        person.family,
        "",
        "",
        &email,
        "",
        "",
        agent,
        "",
        "",
    ])
}

fn classes(college: &College) -> Vec<Vec<String>> {
    let mut rows = header(
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
    );
    for class in &college.classes {
        let (course, site) = (format!("CO-{}", class.course), SITES[class.site].0);
        rows.push(row(&[
            &class.id,
            "",
            "",
            class.title,
            "",
            &course,
            &class.code,
            "scheduled",
            "",
            site,
            TERM,
            class.title,
            "",
            "",
        ]));
    }
    rows
}

fn enrollments(college: &College, weeks: Weeks) -> Vec<Vec<String>> {
    let mut rows = header(
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
    );
    let (begins, ends) = (weeks.from().to_string(), weeks.last().to_string());
    for class in &college.classes {
        let tutor = std::iter::once((class.tutor, "teacher", "true"));
        for (person, role, primary) in tutor.chain(class.students.iter().map(|student| (*student, "student", "false")))
        {
            let person = &college.people[person].id;
            let id = format!("E-{}-{person}", class.id);
            rows.push(row(&[&id, "", "", &class.id, SITES[class.site].0, person, role, primary, &begins, &ends]));
        }
    }
    rows
}

//! The reader, on small folders each made by the test that reads it.

mod broken;
mod calendar;
mod folder;
mod in_place;
mod lines;
mod people;
mod report;
mod working;
mod zones;

use std::collections::BTreeMap;
use std::io::Write;

use app::words::{Locale, Words};
use chrono::{DateTime, Utc};
use chrono_tz::Europe::London;
use domain::timetable::picture::Picture;
use tempfile::TempDir;

use super::problem::Problem;
use super::read_folder;

/// A college of one school with two classes, to be changed by a test before it is read.
pub struct College {
    pub tables: BTreeMap<&'static str, Vec<u8>>,
    pub files: BTreeMap<String, Vec<u8>>,
}

impl College {
    pub fn new() -> Self {
        let tables = [
            (
                "manifest.csv",
                "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.academicSessions,bulk\nfile.classes,bulk\nfile.courses,bulk\nfile.enrollments,bulk\nfile.orgs,bulk\nfile.users,bulk\nfile.results,absent\n",
            ),
            (
                "orgs.csv",
                "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\nD,,,The College,district,,\nNORTH,,,North,school,,D\nSOUTH,,,South,school,,D\nSEN,,,Support,department,,NORTH\n",
            ),
            (
                "academicSessions.csv",
                "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\nY,,,2026 to 2027,schoolYear,2026-08-01,2027-07-31,,2027\nT,,,Autumn,term,2026-09-01,2026-12-18,Y,2027\n",
            ),
            (
                "courses.csv",
                "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\nCM,,,Y,Maths,MA,,D,,\n",
            ),
            (
                "classes.csv",
                "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\nM1,,,Maths,,CM,MA-1,scheduled,,NORTH,T,,,\nA1,,,Art,,CM,AR-1,scheduled,,SOUTH,\"T,Y\",,,\n",
            ),
            (
                "users.csv",
                "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\nL1,,,true,\"SOUTH,NORTH\",student,,,Zoë,O’Neill,,,zoe@college.test,,,G1,,\nL2,,,true,NORTH,student,,,Unsupported,Student,,,,,,,,\nA2,,,true,SEN,aide,,,Dana,Mensah,,,Dana@College.test,,,,,\nT3,,,true,D,teacher,,,محمد,السيد,,,t3@college.test,,,,,\nG1,,,true,NORTH,guardian,,,Mrs,O’Neill,,,,,,L1,,\nP1,,,true,NORTH,proctor,,,Pat,Proctor,,,,,,,,\nX9,tobedeleted,,true,NORTH,aide,,,Gone,Already,,,,,,,,\nZ9,,,false,NORTH,aide,,,Not,Enabled,,,,,,,,\n",
            ),
            (
                "enrollments.csv",
                "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\nE1,,,M1,NORTH,L1,student,false,2026-09-01,2026-12-18\nE2,,,M1,NORTH,L2,student,false,,\nE3,,,M1,NORTH,T3,teacher,true,,\nE4,,,A1,SOUTH,L1,student,false,2026-09-01,2026-10-01\n",
            ),
        ];
        let files = [("support.csv", "sourcedId\nL1\n")];
        Self {
            tables: tables.into_iter().map(|(name, text)| (name, text.as_bytes().to_vec())).collect(),
            files: files.into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).collect(),
        }
    }

    /// Replaces a text of a table that must be in it.
    pub fn with(mut self, table: &'static str, from: &str, to: &str) -> Self {
        let text = String::from_utf8(self.tables[table].clone()).unwrap();
        assert!(text.contains(from), "{table} has no {from}");
        self.tables.insert(table, text.replacen(from, to, 1).into_bytes());
        self
    }

    /// Adds a calendar of these events.
    pub fn calendar(self, name: &str, events: &[&str]) -> Self {
        let events: String =
            events.iter().map(|event| format!("BEGIN:VEVENT\n{}\nEND:VEVENT\n", event.trim())).collect();
        self.file(
            name,
            format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n{events}END:VCALENDAR\n").replace('\n', "\r\n"),
        )
    }

    pub fn file(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(name.to_owned(), bytes.into());
        self
    }

    pub fn read(&self) -> Result<Picture, Vec<Problem>> {
        let folder = TempDir::new().unwrap();
        let mut zip = zip::ZipWriter::new(std::fs::File::create(folder.path().join("oneroster.zip")).unwrap());
        for (name, bytes) in &self.tables {
            zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap();
        for (name, bytes) in &self.files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        read_folder(folder.path(), London, now())
    }

    /// The problems as they are told.
    pub fn told(&self) -> Vec<String> {
        let words = Words::of(Locale::EnGb);
        self.read().unwrap_err().iter().map(|problem| problem.tell(words)).collect()
    }
}

/// Noon of 23 November 2026.
pub fn now() -> DateTime<Utc> {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

//! Users: only roles that support or teach, and of the students only those named in the list of supported learners.

use std::collections::{HashMap, HashSet};

use domain::person::{Email, Name, NameRefused};
use domain::timetable::picture::{ImportedRole, Person, SourceId};

use super::Roster;
use super::orgs::Schools;
use crate::import::problem::{Problem, Wrong};
use crate::import::table::{Row, Table};

/// Of a user, and of a place in a class (OneRoster 1.1, 4.13.7).
pub const ROLES: &[&str] =
    &["administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher"];
/// The same, as they are shown.
pub const ROLES_SHOWN: &str = "administrator, aide, guardian, parent, proctor, relative, student, teacher";

/// Every user of the file by id, and as what they are kept, if they are.
pub type Users = HashMap<SourceId, Option<ImportedRole>>;

/// The role an import gives for a word of OneRoster; none for those never taken.
pub fn role(word: &str) -> Option<ImportedRole> {
    match word {
        "student" => Some(ImportedRole::Learner),
        "aide" => Some(ImportedRole::Lsa),
        "teacher" => Some(ImportedRole::Tutor),
        "administrator" => Some(ImportedRole::Administrator),
        _ => None,
    }
}

/// Reads the table and the list of supported learners beside it.
pub fn read(
    table: &Table,
    support: &Table,
    schools: &Schools,
    roster: &mut Roster,
    problems: &mut Vec<Problem>,
) -> Users {
    let supported: HashSet<SourceId> =
        support.rows().filter_map(|row| SourceId::new(row.get("sourcedId").text)).collect();
    let mut users = Users::new();
    let mut students = HashSet::new();
    let mut emails = HashSet::new();
    for row in table.rows() {
        let Some(id) = row.get("sourcedId").id(problems) else { continue };
        if users.contains_key(&id) {
            problems.push(row.get("sourcedId").wrong(Wrong::Repeated(id.to_string())));
            continue;
        }
        users.insert(id.clone(), None);
        let Some(word) = row.get("role").one_of(ROLES, ROLES_SHOWN, problems) else { continue };
        if word == "student" {
            students.insert(id.clone());
        }
        let Some(role) = role(word) else {
            roster.left_out.other_roles += 1;
            continue;
        };
        if role == ImportedRole::Learner && !supported.contains(&id) {
            roster.left_out.students += 1;
            continue;
        }
        match row.get("enabledUser").one_of(&["true", "false"], "true, false", problems) {
            Some("true") => {}
            Some(_) => {
                roster.left_out.disabled += 1;
                continue;
            }
            None => continue,
        }
        let person = person(row, id, role, schools, problems);
        if let Some(email) = person.as_ref().and_then(|person| person.email.clone())
            && !emails.insert(email.clone())
        {
            problems.push(row.get("email").wrong(Wrong::Repeated(email.to_string())));
        }
        if let Some(person) = person {
            users.insert(person.source.clone(), Some(role));
            roster.people.push(person);
        }
    }
    check_supported(support, &users, &students, problems);
    users
}

fn person(
    row: Row<'_>,
    source: SourceId,
    role: ImportedRole,
    schools: &Schools,
    problems: &mut Vec<Problem>,
) -> Option<Person> {
    let name = match Name::new(row.get("givenName").text, row.get("familyName").text) {
        Ok(name) => Some(name),
        Err(refused) => {
            let wrong = match refused {
                NameRefused::Empty => Wrong::Empty,
                NameRefused::TooLong => Wrong::TooLong(Name::LONGEST),
                NameRefused::ControlCharacter => Wrong::Control,
            };
            let given = row.get("givenName");
            let to_blame = if Name::new(given.text, "").is_ok() { row.get("familyName") } else { given };
            problems.push(to_blame.wrong(wrong));
            None
        }
    };
    let cell = row.get("orgSourcedIds");
    let before = problems.len();
    let mut sites: Vec<SourceId> = Vec::new();
    for org in cell.ids() {
        match schools.get(&org) {
            Some(under) => {
                let new: Vec<_> = under.iter().filter(|school| !sites.contains(school)).cloned().collect();
                sites.extend(new);
            }
            None => problems.push(cell.wrong(Wrong::Unknown(org.to_string(), "orgs.csv"))),
        }
    }
    if sites.is_empty() && problems.len() == before {
        problems.push(cell.wrong(Wrong::NoSchool(cell.text.to_owned())));
    }
    let email = match role {
        ImportedRole::Learner => None,
        _ => email(row, problems),
    };
    Some(Person { source, name: name?, email, role, sites, photo: None })
}

fn email(row: Row<'_>, problems: &mut Vec<Problem>) -> Option<Email> {
    let cell = row.get("email");
    if cell.text.is_empty() {
        return None;
    }
    let email = Email::new(cell.text);
    if email.is_err() {
        problems.push(cell.wrong(Wrong::NotEmail(cell.text.to_owned())));
    }
    email.ok()
}

fn check_supported(support: &Table, users: &Users, students: &HashSet<SourceId>, problems: &mut Vec<Problem>) {
    for row in support.rows() {
        let cell = row.get("sourcedId");
        let Some(id) = cell.id(problems) else { continue };
        if !users.contains_key(&id) {
            problems.push(cell.wrong(Wrong::Unknown(id.to_string(), "users.csv")));
        } else if !students.contains(&id) {
            problems.push(cell.wrong(Wrong::NotStudent(id.to_string())));
        }
    }
}

//! Users: only roles that support or teach, and of the students only those named in the list of supported learners,
//! each with the email that stands there.

use std::collections::{HashMap, HashSet};

use domain::person::{Email, Name, NameRefused};
use domain::timetable::picture::{ImportedRole, Person, SourceId};

use super::Roster;
use super::orgs::Schools;
use crate::import::problem::{Problem, Wrong};
use crate::import::table::{Cell, Row, Table};

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
    let supported = supported(support, problems);
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
        if role == ImportedRole::Learner && !supported.contains_key(&id) {
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
        // the one a college gives every student is not read: a learner is told only where they asked to be
        let written = match role {
            ImportedRole::Learner => supported.get(&id).copied().flatten(),
            _ => Some(row.get("email")),
        };
        let person = person(row, id, (role, written), schools, problems);
        if let (Some(written), Some(email)) = (written, person.as_ref().and_then(|person| person.email.clone()))
            && !emails.insert(email.clone())
        {
            problems.push(written.wrong(Wrong::Repeated(email.to_string())));
        }
        if let Some(person) = person {
            users.insert(person.source.clone(), Some(role));
            roster.people.push(person);
        }
    }
    check_supported(support, &users, &students, problems);
    users
}

/// Each learner of the list, and where their email is, if it is there.
fn supported<'a>(support: &'a Table, problems: &mut Vec<Problem>) -> HashMap<SourceId, Option<Cell<'a>>> {
    let mut supported = HashMap::new();
    for row in support.rows() {
        let cell = row.get("sourcedId");
        let Some(id) = SourceId::new(cell.text) else { continue };
        let email = row.cell("email").filter(|email| !email.text.is_empty());
        let known: &mut Option<Cell<'a>> = supported.entry(id.clone()).or_default();
        match (*known, email) {
            (Some(_), Some(_)) => problems.push(cell.wrong(Wrong::Repeated(id.to_string()))),
            (None, Some(_)) => *known = email,
            (_, None) => {}
        }
    }
    supported
}

fn person(
    row: Row<'_>,
    source: SourceId,
    (role, written): (ImportedRole, Option<Cell<'_>>),
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
    let email = written.and_then(|written| email(written, problems));
    Some(Person { source, name: name?, email, role, sites, photo: None })
}

fn email(cell: Cell<'_>, problems: &mut Vec<Problem>) -> Option<Email> {
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

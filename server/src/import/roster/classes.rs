//! Terms, courses, classes, and who is in which class.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::timetable::picture::{Class, Enrolment, SourceId, Term};

use super::Roster;
use super::people::{ROLES, ROLES_SHOWN, Users, role};
use crate::import::problem::{Problem, Wrong};
use crate::import::table::{Cell, Row, Table};

const KINDS: &[&str] = &["gradingPeriod", "semester", "schoolYear", "term"];
const KINDS_SHOWN: &str = "gradingPeriod, semester, schoolYear, term";

/// Reads the academic sessions; terms and semesters become terms.
pub fn academic_sessions(table: &Table, roster: &mut Roster, problems: &mut Vec<Problem>) -> HashSet<SourceId> {
    let mut known = HashSet::new();
    for row in table.rows() {
        let Some(source) = new_id(row, &mut known, problems) else { continue };
        let kind = row.get("type").one_of(KINDS, KINDS_SHOWN, problems);
        let title = row.get("title").title(problems);
        let (starts, ends) = (row.get("startDate").date(problems), row.get("endDate").date(problems));
        let (Some(kind), Some(title), Some(starts), Some(ends)) = (kind, title, starts, ends) else { continue };
        if ends < starts {
            problems.push(row.get("endDate").wrong(Wrong::Backwards));
            continue;
        }
        roster.last_day = roster.last_day.max(Some(ends));
        if matches!(kind, "term" | "semester") {
            roster.terms.push(Term { source, title, starts, ends });
        }
    }
    roster.terms.sort_by(|one, other| (one.starts, &one.source).cmp(&(other.starts, &other.source)));
    known
}

/// Reads courses and classes, and returns the id of every class.
pub fn read(
    courses: &Table,
    classes: &Table,
    sessions: &HashSet<SourceId>,
    roster: &mut Roster,
    problems: &mut Vec<Problem>,
) -> HashSet<SourceId> {
    let mut known_courses = HashSet::new();
    for row in courses.rows() {
        new_id(row, &mut known_courses, problems);
    }
    let sites: HashSet<SourceId> = roster.sites.iter().map(|site| site.source.clone()).collect();
    let mut known = HashSet::new();
    for row in classes.rows() {
        let Some(source) = new_id(row, &mut known, problems) else { continue };
        known_id(row.get("courseSourcedId"), &known_courses, "courses.csv", problems);
        let terms = row.get("termSourcedIds");
        for term in terms.ids().iter().filter(|term| !sessions.contains(term)) {
            problems.push(terms.wrong(Wrong::Unknown(term.to_string(), "academicSessions.csv")));
        }
        let site = known_id(row.get("schoolSourcedId"), &sites, "orgs.csv", problems);
        let (title, code) = (row.get("title").title(problems), row.get("classCode").line_of_text(problems));
        if let (Some(site), Some(title), Some(code)) = (site, title, code) {
            roster.classes.push(Class { source, code, title, site });
        }
    }
    known
}

/// Reads who is in which class, of those who are kept and of enrolments that are not over. One that begins later is taken too: what
/// is said and who comes is planned before a term begins.
pub fn enrolments(
    table: &Table,
    classes: &HashSet<SourceId>,
    users: &Users,
    today: NaiveDate,
    roster: &mut Roster,
    problems: &mut Vec<Problem>,
) {
    let mut seen = HashSet::new();
    for row in table.rows() {
        let class = known_id(row.get("classSourcedId"), classes, "classes.csv", problems);
        let cell = row.get("userSourcedId");
        let Some(person) = cell.id(problems) else { continue };
        let Some(kept) = users.get(&person).copied() else {
            problems.push(cell.wrong(Wrong::Unknown(person.to_string(), "users.csv")));
            continue;
        };
        let begins = optional_date(row, "beginDate", problems);
        let ends = optional_date(row, "endDate", problems);
        if let (Some(begins), Some(ends)) = (begins, ends)
            && ends < begins
        {
            problems.extend(row.cell("endDate").map(|cell| cell.wrong(Wrong::Backwards)));
        }
        let over = ends.is_some_and(|ends| ends < today);
        let role = row.get("role").one_of(ROLES, ROLES_SHOWN, problems).and_then(role);
        // a student who helps in a class does not teach it
        let in_another_role = role.is_some() && kept.is_some() && role != kept;
        roster.left_out.places += usize::from(in_another_role && !over);
        if let (Some(class), Some(role), true, false) = (class, role, role == kept, over) {
            let enrolment = Enrolment { class, person, role };
            // the standard allows the same place twice, for two stretches of time
            if seen.insert(enrolment.clone()) {
                roster.enrolments.push(enrolment);
            }
        }
    }
}

fn optional_date(row: Row<'_>, column: &str, problems: &mut Vec<Problem>) -> Option<NaiveDate> {
    row.cell(column).filter(|cell| !cell.text.is_empty()).and_then(|cell| cell.date(problems))
}

fn new_id(row: Row<'_>, known: &mut HashSet<SourceId>, problems: &mut Vec<Problem>) -> Option<SourceId> {
    let id = row.get("sourcedId").id(problems)?;
    if known.insert(id.clone()) {
        return Some(id);
    }
    problems.push(row.get("sourcedId").wrong(Wrong::Repeated(id.to_string())));
    None
}

fn known_id(
    cell: Cell<'_>,
    known: &HashSet<SourceId>,
    file: &'static str,
    problems: &mut Vec<Problem>,
) -> Option<SourceId> {
    let id = cell.id(problems)?;
    if known.contains(&id) {
        return Some(id);
    }
    problems.push(cell.wrong(Wrong::Unknown(id.to_string(), file)));
    None
}

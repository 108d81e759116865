//! `lsas.csv`, how long, when and where each LSA works, and `travel.csv`, how far sites are apart. Both may be missing.

use std::collections::HashSet;

use domain::timetable::picture::{ImportedRole, SourceId, Travel, Working};
use domain::working_week::{Field, Refusal, Trouble, Written};

use super::problem::{Problem, Wrong};
use super::roster::Roster;
use super::table::{Cell, Row, Table};

/// What `lsas.csv` must have.
pub const LSA_COLUMNS: [&str; 8] =
    ["sourcedId", "paid", "hours", "monday", "tuesday", "wednesday", "thursday", "friday"];
/// What `travel.csv` must have.
pub const TRAVEL_COLUMNS: [&str; 3] = ["from", "to", "minutes"];
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const PAID: &str = "salaried, hourly, agency";
const SKILLS: &str = "signing, makaton, guiding, medicine, moving, eating, device, program";
/// The most minutes from site to site: a day.
const LONGEST_WAY: u32 = 24 * 60;

/// Reads the weeks of LSAs; whoever is not kept is passed over.
pub fn lsas(table: &Table, roster: &Roster, problems: &mut Vec<Problem>) -> Vec<Working> {
    let sites: HashSet<&SourceId> = roster.sites.iter().map(|site| &site.source).collect();
    let (mut seen, mut found) = (HashSet::new(), Vec::new());
    for row in table.rows() {
        let cell = row.get("sourcedId");
        let Some(lsa) = cell.id(problems) else { continue };
        let known = roster.people.iter().find(|person| person.source == lsa).map(|person| person.role);
        match (roster.users.contains_key(&lsa), known) {
            (false, _) => problems.push(cell.wrong(Wrong::Unknown(lsa.to_string(), "users.csv"))),
            (_, Some(role)) if role != ImportedRole::Lsa => problems.push(cell.wrong(Wrong::NotAide(lsa.to_string()))),
            _ if !seen.insert(lsa.clone()) => problems.push(cell.wrong(Wrong::Repeated(lsa.to_string()))),
            _ => {}
        }
        let site = |name: &str| SourceId::new(name).filter(|site| sites.contains(site));
        match written(row).read(site) {
            Ok(week) if known.is_some() => found.push(Working { lsa, week }),
            Ok(_) => {}
            Err(refused) => problems.extend(refused.into_iter().map(|refused| problem(row, refused))),
        }
    }
    found
}

/// Reads how far sites are apart.
pub fn travel(table: &Table, roster: &Roster, problems: &mut Vec<Problem>) -> Vec<Travel> {
    let sites: HashSet<&SourceId> = roster.sites.iter().map(|site| &site.source).collect();
    let (mut seen, mut found) = (HashSet::new(), Vec::new());
    for row in table.rows() {
        let mut site = |name| {
            let cell: Cell<'_> = row.get(name);
            let site = cell.id(problems)?;
            if !sites.contains(&site) {
                problems.push(cell.wrong(Wrong::Unknown(site.to_string(), "orgs.csv")));
            }
            Some(site)
        };
        let (one, other) = (site("from"), site("to"));
        let cell = row.get("minutes");
        let minutes = cell.text.parse::<u32>().ok().filter(|minutes| *minutes <= LONGEST_WAY);
        if minutes.is_none() {
            problems.push(cell.wrong(Wrong::NotNumber(cell.text.to_owned())));
        }
        let (Some(one), Some(other), Some(minutes)) = (one, other, minutes) else { continue };
        let pair = (one.clone().min(other.clone()), one.clone().max(other.clone()));
        if one == other || !seen.insert(pair) {
            problems.push(row.get("to").wrong(Wrong::Repeated(other.to_string())));
        }
        found.push(Travel { one, other, minutes });
    }
    found
}

fn written(row: Row<'_>) -> Written {
    let text = |name: &str| row.cell(name).map(|cell| cell.text.to_owned()).unwrap_or_default();
    let word = |name: &str| row.cell(name).map(Cell::word).unwrap_or_default();
    let many = |text: String| -> Vec<String> {
        text.split([',', ';', ' ']).filter(|one| !one.is_empty()).map(str::to_owned).collect()
    };
    Written {
        paid: word("paid"),
        hours: text("hours"),
        days: DAYS.map(text),
        break_minutes: text("breakMinutes"),
        break_from: text("breakFrom"),
        break_to: text("breakTo"),
        sites: many(text("otherSites")),
        skills: many(word("skills")),
    }
}

fn problem(row: Row<'_>, refused: Refusal) -> Problem {
    let Refusal { field, trouble, found } = refused;
    let column = match field {
        Field::Paid => "paid",
        Field::Hours => "hours",
        Field::Day(day) => DAYS[day],
        Field::BreakMinutes => "breakMinutes",
        Field::BreakFrom => "breakFrom",
        Field::BreakTo => "breakTo",
        Field::Sites => "otherSites",
        Field::Skills => "skills",
    };
    let wrong = match (trouble, field) {
        (Trouble::Missing, _) => Wrong::Empty,
        (_, Field::Paid) => Wrong::NotOneOf(found, PAID),
        (_, Field::Skills) => Wrong::NotOneOf(found, SKILLS),
        (_, Field::Sites) => Wrong::Unknown(found, "orgs.csv"),
        (Trouble::EndsFirst, _) => Wrong::Backwards,
        (Trouble::NoRoom, _) => Wrong::NoRoom(found),
        (_, Field::Hours) => Wrong::NotContract(found),
        (_, Field::BreakMinutes) => Wrong::NotNumber(found),
        (Trouble::Overlap, _) => Wrong::Overlap(found),
        _ => Wrong::NotHours(found),
    };
    // a column that is not there cannot be wrong, but for a break of which a part is missing
    row.cell(column).unwrap_or_else(|| row.get("sourcedId")).wrong(wrong)
}

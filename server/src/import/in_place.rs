//! `support_in_place.csv`: the support learners have already, so that nobody goes without while plans are made. May be
//! missing.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::plan::{Basis, Duty, Terms};
use domain::question::{Picked, Question, Value};
use domain::scale::{Amount, Nearness, Presence, Scale};
use domain::situation::Situation;
use domain::timetable::picture::{ImportedRole, InPlace, InPlaceAt, SourceId};

use super::problem::{Problem, Wrong};
use super::roster::Roster;
use super::table::{Cell, Row, Table};

/// What the file must have; `amount`, `nearness`, `skills`, `basis`, `whatToDo` and `twoPeople` may be missing.
pub const COLUMNS: [&str; 6] = ["sourcedId", "where", "presence", "author", "date", "review"];
const WHERE: &str = "all-lessons, time-arriving, time-break, time-lunch, time-moving-rooms, time-going-home, time-trip, or the sourcedId of a class they are in";
const PRESENCE: &str = "help, just-in-case";
const AMOUNT: &str = "a-little, some, most, all";
const NEARNESS: &str = "next-to-me, at-my-table, in-the-room, outside-room";
const SKILLS: &str = "signing, makaton, guiding, medicine, moving, eating, device, program";
const BASIS: &str = "carried-over, ehc-plan, safety, best-interests";
const DATE: &str = "a day up to today, such as 2026-09-01";
const REVIEW: &str = "a day after the date, and at most 90 days from today";
const TWO_PEOPLE: &str = "yes, no";
/// The longest words of what to do, in characters.
const LONGEST: usize = 1000;

/// Reads it; whoever is not kept is passed over.
pub fn read(table: &Table, roster: &Roster, today: NaiveDate, problems: &mut Vec<Problem>) -> Vec<InPlace> {
    let (mut seen, mut found) = (HashSet::new(), Vec::new());
    for row in table.rows() {
        let before = problems.len();
        let cell = row.get("sourcedId");
        let Some(learner) = cell.id(problems) else { continue };
        let kept = is_kept(cell, &learner, roster, problems);
        let place = place(row.get("where"), &learner, roster, problems);
        let basis = one_of(row, "basis", Some(Basis::CarriedOver), BASIS, problems);
        let terms = terms(row, problems);
        let author = author(row.get("author"), roster, problems);
        let since = row.get("date").date(problems);
        let since = since.filter(|since| fits(*since <= today, row.get("date"), DATE, problems));
        let latest = Duty::latest_review(today);
        let review = row.get("review").date(problems).filter(|review| {
            let after = since.is_none_or(|since| *review > since);
            fits(after && *review <= latest, row.get("review"), REVIEW, problems)
        });
        let what_to_do = what_to_do(row, problems);
        let two_people = two_people(row, problems);
        if let (Some(place), Some(basis)) = (&place, basis)
            && !seen.insert((learner.clone(), place.clone(), basis))
        {
            problems.push(cell.wrong(Wrong::Repeated(learner.to_string())));
        }
        let all = (place, basis, terms, author, since, review);
        let (Some(place), Some(basis), Some(terms), Some(author), Some(since), Some(review)) = all else { continue };
        if kept && problems.len() == before {
            found.push(InPlace { learner, place, basis, terms, author, since, review, what_to_do, two_people });
        }
    }
    found
}

/// Whether the learner is one of those supported; whoever is none is told where they are no student at all.
fn is_kept(cell: Cell<'_>, learner: &SourceId, roster: &Roster, problems: &mut Vec<Problem>) -> bool {
    match roster.people.iter().find(|person| person.source == *learner).map(|person| person.role) {
        Some(ImportedRole::Learner) => return true,
        Some(_) => problems.push(cell.wrong(Wrong::NotStudent(learner.to_string()))),
        None if roster.users.contains_key(learner) => {}
        None => problems.push(cell.wrong(Wrong::Unknown(learner.to_string(), "users.csv"))),
    }
    false
}

fn place(cell: Cell<'_>, learner: &SourceId, roster: &Roster, problems: &mut Vec<Problem>) -> Option<InPlaceAt> {
    if let Ok(place @ (Situation::AllLessons | Situation::Time(_))) = cell.word().parse() {
        return Some(InPlaceAt::Place(place));
    }
    let class = SourceId::new(cell.text).filter(|class| {
        let is_in = |place: &&domain::timetable::picture::Enrolment| place.class == *class && place.person == *learner;
        roster.enrolments.iter().any(|place| is_in(&place))
            || !roster.people.iter().any(|person| person.source == *learner)
    });
    if class.is_none() {
        problems.push(cell.wrong(Wrong::NotOneOf(cell.text.to_owned(), WHERE)));
    }
    class.map(InPlaceAt::Class)
}

fn author(cell: Cell<'_>, roster: &Roster, problems: &mut Vec<Problem>) -> Option<SourceId> {
    let author = cell.id(problems)?;
    let is_staff = roster.people.iter().any(|person| person.source == author && person.role != ImportedRole::Learner);
    if !is_staff {
        problems.push(cell.wrong(Wrong::NotStaff(author.to_string())));
        return None;
    }
    Some(author)
}

fn terms(row: Row<'_>, problems: &mut Vec<Problem>) -> Option<Terms> {
    let presence = one_of::<Presence>(row, "presence", None, PRESENCE, problems);
    let presence = presence.filter(|it| fits(*it != Presence::NoOne, row.get("presence"), PRESENCE, problems));
    let amount = chosen::<Amount>(row, "amount", AMOUNT, problems);
    let nearness = chosen::<Nearness>(row, "nearness", NEARNESS, problems);
    let skills = skills(row, problems);
    let picks = [
        presence.map(|it| (Question::Presence, Picked::Presence(it))),
        amount.map(|it| (Question::Amount, Picked::Amount(it))),
        nearness.map(|it| (Question::Nearness, Picked::Nearness(it))),
        skills.map(|it| (Question::Skill, it)),
    ];
    presence?;
    Terms::new(picks.into_iter().flatten()).ok()
}

fn skills(row: Row<'_>, problems: &mut Vec<Problem>) -> Option<Picked> {
    let cell = row.cell("skills").filter(|cell| !cell.text.is_empty())?;
    let typed = cell.word();
    let words: Vec<&str> = typed.split([',', ';', ' ']).filter(|word| !word.is_empty()).collect();
    match Value::from_words(Question::Skill, &words.join(" ")) {
        Ok(Value::Picked(picked)) => Some(picked),
        _ => {
            problems.push(cell.wrong(Wrong::NotOneOf(cell.text.to_owned(), SKILLS)));
            None
        }
    }
}

/// A step that must be said, or is `usual` where the cell is empty or missing.
fn one_of<S: Scale + Copy>(
    row: Row<'_>,
    column: &str,
    usual: Option<S>,
    expected: &'static str,
    problems: &mut Vec<Problem>,
) -> Option<S> {
    let Some(cell) = row.cell(column) else { return usual };
    if cell.text.is_empty() && usual.is_some() {
        return usual;
    }
    let step = S::parse(&cell.word());
    fits(step.is_some(), cell, expected, problems);
    step
}

/// A step that may be left out.
fn chosen<S: Scale + Copy>(
    row: Row<'_>,
    column: &str,
    expected: &'static str,
    problems: &mut Vec<Problem>,
) -> Option<S> {
    row.cell(column).filter(|cell| !cell.text.is_empty())?;
    one_of(row, column, None, expected, problems)
}

fn what_to_do(row: Row<'_>, problems: &mut Vec<Problem>) -> String {
    let Some(cell) = row.cell("whatToDo") else { return String::new() };
    if cell.text.chars().nth(LONGEST).is_some() {
        problems.push(cell.wrong(Wrong::TooLong(LONGEST)));
    }
    cell.text.to_owned()
}

fn two_people(row: Row<'_>, problems: &mut Vec<Problem>) -> bool {
    let Some(cell) = row.cell("twoPeople") else { return false };
    let said = cell.word();
    fits(matches!(said.as_str(), "" | "yes" | "no"), cell, TWO_PEOPLE, problems);
    said == "yes"
}

/// Whether it fits; where not, that is told.
fn fits(does: bool, cell: Cell<'_>, expected: &'static str, problems: &mut Vec<Problem>) -> bool {
    if !does {
        problems.push(cell.wrong(Wrong::NotOneOf(cell.text.to_owned(), expected)));
    }
    does
}

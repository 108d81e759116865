//! Organisations: the schools are the sites; a department or district stands for the schools below it.

use std::collections::HashMap;

use domain::timetable::picture::{Site, SourceId};

use super::Roster;
use crate::import::problem::{Problem, Wrong};
use crate::import::table::Table;

const TYPES: &[&str] = &["department", "school", "district", "local", "state", "national"];
const TYPES_SHOWN: &str = "department, school, district, local, state, national";
/// Levels from a nation down to a department, and room for more; also what stops a ring of parents.
const DEEPEST: usize = 10;

/// The schools each organisation stands for, in the order of the file.
pub type Schools = HashMap<SourceId, Vec<SourceId>>;

/// What each organisation is below.
type Parents = HashMap<SourceId, Option<SourceId>>;

/// Reads the table.
pub fn read(table: &Table, roster: &mut Roster, problems: &mut Vec<Problem>) -> Schools {
    let mut parents = Parents::new();
    let mut named = Vec::new();
    for row in table.rows() {
        let Some(id) = row.get("sourcedId").id(problems) else { continue };
        if parents.contains_key(&id) {
            problems.push(row.get("sourcedId").wrong(Wrong::Repeated(id.to_string())));
            continue;
        }
        let kind = row.get("type").one_of(TYPES, TYPES_SHOWN, problems);
        let parent = row.get("parentSourcedId");
        parents.insert(id.clone(), SourceId::new(parent.text));
        named.push((parent, SourceId::new(parent.text)));
        if kind == Some("school")
            && let Some(name) = row.get("name").title(problems)
        {
            roster.sites.push(Site { source: id, name });
        }
    }
    for (cell, parent) in named {
        if let Some(parent) = parent.filter(|parent| !parents.contains_key(parent)) {
            problems.push(cell.wrong(Wrong::Unknown(parent.to_string(), "orgs.csv")));
        }
    }
    let mut schools: Schools = parents.keys().map(|id| (id.clone(), Vec::new())).collect();
    for site in &roster.sites {
        let mut above = Some(&site.source);
        for _ in 0..DEEPEST {
            let Some(id) = above else { break };
            let under = schools.entry(id.clone()).or_default();
            if !under.contains(&site.source) {
                under.push(site.source.clone());
            }
            above = parents.get(id).and_then(Option::as_ref);
        }
    }
    // a school stands for itself alone, whatever hangs below it
    for site in &roster.sites {
        schools.insert(site.source.clone(), vec![site.source.clone()]);
    }
    // a department, however deep below a school, stands for that school
    let below = schools.iter().filter(|(_, under)| under.is_empty());
    let found: Vec<_> = below.map(|(id, _)| (id.clone(), nearest(id, &parents, &schools))).collect();
    schools.extend(found);
    schools
}

/// What the first organisation above that stands for any school stands for.
fn nearest(id: &SourceId, parents: &Parents, schools: &Schools) -> Vec<SourceId> {
    let above = std::iter::successors(Some(id), |id| parents.get(id)?.as_ref()).take(DEEPEST);
    above.filter_map(|id| schools.get(id)).find(|under| !under.is_empty()).cloned().unwrap_or_default()
}

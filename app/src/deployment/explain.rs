//! Why places of a week are not as their learners agreed, and why each LSA comes: found before it is published, and kept with it
//! for each of them to read.

use std::collections::{BTreeMap, BTreeSet};

use domain::deployment::{Need, Obstacle, Row, Why};
use storage::{Differs, Found, SiteWeek, Version};
use tokio::task::spawn_blocking;

use super::model::Model;
use super::opened::Opened;
use super::why::{Asking, lacks};
use crate::visitor::{Away, moment};

/// The reasons of these rows, were they in force: asked of everyone who could come, and so off the threads that answer requests.
pub async fn found(opened: &Opened, rows: Vec<Row>) -> Result<Found, Away> {
    let (week, zone, now) = (as_if(&opened.week, rows), opened.zone, moment().now);
    let asked = spawn_blocking(move || {
        let (model, rows) = (Model::of(&week, zone, now), week.shown());
        Found { differs: differs(&week, &model, rows), here: Asking::new(&week, &model, rows).all_here(rows) }
    });
    asked.await.map_err(|error| {
        tracing::error!(%error, "the reasons of a week were not found, and it is not published");
        Away::Trouble
    })
}

/// The week with these rows in place of what is shown of it.
fn as_if(week: &SiteWeek, rows: Vec<Row>) -> SiteWeek {
    let mut week = week.clone();
    if let Some(shown) = week.draft.take().or_else(|| week.published.clone()) {
        week.draft = Some(Version { rows, ..shown });
    }
    week
}

/// Every place to come that nobody can come to, or to which somebody else comes than was named.
pub fn differs(week: &SiteWeek, model: &Model, rows: &[Row]) -> Vec<Differs> {
    let asking = Asking::new(week, model, rows);
    let place = |need: &Need, named, why| Differs { occurrence: need.occurrence, learner: need.learner, named, why };
    let unmet = model.unmet(rows).map(|need| place(&need, None, asking.tally(&need).kept()));
    let others = model.needs.iter().filter(|need| model.is_open(need.occurrence) && !need.wanted.is_empty());
    let others = others.filter_map(|need| {
        let here = |row: &&Row| row.occurrence == need.occurrence && row.learner == need.learner;
        let mut comes = rows.iter().filter(here).filter(|row| !model.is_void(row)).peekable();
        comes.peek()?;
        if comes.any(|row| need.wanted.contains(&row.lsa)) {
            return None;
        }
        let without: Vec<Row> = rows.iter().filter(|row| !here(row)).cloned().collect();
        let asking = Asking::new(week, model, &without);
        let mut named = week.lsas.iter().filter(|works| need.wanted.contains(&works.lsa.id));
        let (works, obstacle) = named.find_map(|works| Some((works, asking.obstacle(need, works)?)))?;
        let skills = if obstacle == Obstacle::Skill { lacks(need, works) } else { BTreeSet::new() };
        let why = Why { against: BTreeMap::from([(obstacle, 1)]), skills, ..Why::default() };
        Some(place(need, Some(works.lsa.id), why))
    });
    unmet.chain(others).collect()
}

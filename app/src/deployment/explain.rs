//! After a week was published: why places of it are not as their learners agreed, kept for each of them to read.

use std::collections::BTreeMap;

use domain::deployment::{Need, Row, Why};
use storage::{Differs, SiteWeek};

use super::model::Model;
use super::opened::{Opened, Which};
use super::why::Asking;
use crate::visitor::{Away, moment, storage};

/// Keeps the reasons of the week that is in force now. What was published stands, whatever comes of this.
pub async fn explain(published: &Opened) {
    let which = Which { site: Some(published.week.site), date: published.week.week.monday() };
    if kept(which).await.is_err() {
        tracing::error!("a week was published and its reasons were not kept");
    }
}

async fn kept(which: Which) -> Result<(), Away> {
    let opened = Opened::open(which).await?;
    let Some(version) = &opened.week.published else { return Ok(()) };
    let differs = (version.number, differs(&opened.week, &opened.model, &version.rows));
    storage().keep_why(&opened.grant, opened.week.week, differs, moment()).await?;
    Ok(())
}

/// Every place to come that nobody can come to, or to which somebody else comes than was named.
pub fn differs(week: &SiteWeek, model: &Model, rows: &[Row]) -> Vec<Differs> {
    let asking = Asking::new(week, model, rows);
    let place = |need: &Need, named, why| Differs { occurrence: need.occurrence, learner: need.learner, named, why };
    let unmet = model.unmet(rows).map(|need| place(need, None, asking.tally(need).kept(need)));
    let others = model.needs.iter().filter(|need| model.is_open(need.occurrence) && !need.wanted.is_empty());
    let others = others.filter_map(|need| {
        let here = |row: &&Row| row.occurrence == need.occurrence && row.learner == need.learner;
        let mut comes = rows.iter().filter(here).peekable();
        comes.peek()?;
        if comes.any(|row| need.wanted.contains(&row.lsa)) {
            return None;
        }
        let without: Vec<Row> = rows.iter().filter(|row| !here(row)).cloned().collect();
        let asking = Asking::new(week, model, &without);
        let named = week.lsas.iter().filter(|works| need.wanted.contains(&works.lsa.id));
        let (named, obstacle) = named.filter_map(|works| Some((works.lsa.id, asking.obstacle(need, works)?))).next()?;
        Some(place(need, Some(named), Why { against: BTreeMap::from([(obstacle, 1)]), ..Why::default() }))
    });
    unmet.chain(others).collect()
}

//! Why places of a week are not as their learners agreed, and why each LSA comes: found before it is published, and kept with it
//! for each of them to read.

use std::collections::{BTreeMap, BTreeSet};

use domain::deployment::{Need, Obstacle, Row, Why};
use domain::id::PersonId;
use domain::scale::SamePerson;
use storage::{Differs, Found, SiteWeek, Version, Works};
use tokio::task::spawn_blocking;

use super::faces::Faces;
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

/// The week with these rows in place of what is shown of it, for its learners and not for whoever reads it now.
fn as_if(week: &SiteWeek, rows: Vec<Row>) -> SiteWeek {
    let mut week = SiteWeek { reader: None, ..week.clone() };
    if let Some(shown) = week.draft.take().or_else(|| week.published.clone()) {
        week.draft = Some(Version { rows, ..shown });
    }
    week
}

/// Every place to come that nobody comes to, or too few come to; everyone who was named for one to which others come; and where
/// nobody was, and the same person is wanted, who comes most to that learner and not there, or where different people are, who alone
/// comes to that learner.
pub fn differs(week: &SiteWeek, model: &Model, rows: &[Row]) -> Vec<Differs> {
    let asking = Asking::new(week, model, rows);
    let unmet = model.unmet(rows).map(|need| place(&need, None, nobody_else(&asking, rows, &need)));
    let open = model.needs.iter().filter(|need| model.is_open(need.occurrence));
    let (nobody, named): (Vec<&Need>, Vec<&Need>) = open.partition(|need| need.wanted.is_empty());
    let named = named.into_iter().flat_map(|need| not_named(&asking, rows, need));
    let faces = Faces::of(week, rows.iter().filter(|row| !model.is_void(row)));
    let otherwise = nobody.into_iter().filter_map(|need| match need.same_person? {
        SamePerson::Same => not_the_same(&asking, rows, need, faces.most(need.learner)?),
        SamePerson::Different => not_different(&asking, rows, need, faces.only(need.learner)?),
        SamePerson::NoMatter => None,
    });
    unmet.chain(named).chain(otherwise).collect()
}

const fn place(need: &Need, named: Option<PersonId>, why: Why) -> Differs {
    Differs { occurrence: need.occurrence, learner: need.learner, named, why }
}

fn is_at(row: &Row, need: &Need) -> bool {
    (row.occurrence, row.learner) == (need.occurrence, need.learner)
}

/// Whoever comes to a place.
fn who_comes<'r>(model: &Model, rows: &'r [Row], need: &Need) -> Vec<&'r Row> {
    rows.iter().filter(|row| is_at(row, need) && !model.is_void(row)).collect()
}

/// Who could not come where somebody is missing: whoever comes then already is none of them.
fn nobody_else(asking: &Asking, rows: &[Row], need: &Need) -> Why {
    let come = who_comes(asking.model(), rows, need).into_iter().filter(|row| row.part.meets(need.part));
    let come: Vec<PersonId> = come.map(|row| row.lsa).collect();
    asking.tally(need).without(&come).kept()
}

/// Everyone who was named, where somebody comes and none of them does: the rule that stands against each, or where none does, why
/// another comes.
fn not_named(asking: &Asking, rows: &[Row], need: &Need) -> Vec<Differs> {
    let come = who_comes(asking.model(), rows, need);
    let Some(first) = come.first().filter(|_| come.iter().all(|row| !need.wanted.contains(&row.lsa))) else {
        return Vec::new();
    };
    let (week, model) = (asking.week(), asking.model());
    let without: Vec<Row> = rows.iter().filter(|row| !is_at(row, need)).cloned().collect();
    let alone = Asking::new(week, model, &without);
    let named = week.lsas.iter().filter(|works| need.wanted.contains(&works.lsa.id));
    let differs = named.map(|works| {
        let why = match alone.obstacle(need, works) {
            Some(obstacle) => against(obstacle, need, works),
            None => Why { instead: Some(asking.here(rows, first)), ..Why::default() },
        };
        place(need, Some(works.lsa.id), why)
    });
    differs.collect()
}

/// Who comes to a learner most, where others come and they do not: the rule that stands against them, or where none does, why another
/// comes.
fn not_the_same(asking: &Asking, rows: &[Row], need: &Need, most: PersonId) -> Option<Differs> {
    let come = who_comes(asking.model(), rows, need);
    let first = come.first().filter(|_| come.iter().all(|row| row.lsa != most))?;
    let works = asking.week().lsas.iter().find(|works| works.lsa.id == most)?;
    let why = match asking.obstacle(need, works) {
        Some(obstacle) => against(obstacle, need, works),
        None => Why { instead: Some(asking.here(rows, first)), ..Why::default() },
    };
    Some(place(need, Some(most), Why { asked: Some(SamePerson::Same), ..why }))
}

/// Who alone comes to a learner, where they come: the rules that stand against everyone else, or where somebody could, why not they.
fn not_different(asking: &Asking, rows: &[Row], need: &Need, only: PersonId) -> Option<Differs> {
    let first = who_comes(asking.model(), rows, need).into_iter().next()?;
    let others = asking.tally(need).without(&[only]);
    let why = if others.free.is_empty() {
        others.kept()
    } else {
        Why { instead: Some(asking.here(rows, first)), ..Why::default() }
    };
    Some(place(need, Some(only), Why { asked: Some(SamePerson::Different), ..why }))
}

/// The rule that stands against one person: of a skill with what they do not know, of a refusal as whom the learner does not want.
fn against(obstacle: Obstacle, need: &Need, works: &Works) -> Why {
    if obstacle == Obstacle::NotWanted {
        return Why { refused: BTreeSet::from([works.lsa.id]), ..Why::default() };
    }
    let skills = if obstacle == Obstacle::Skill { lacks(need, works) } else { BTreeSet::new() };
    Why { against: BTreeMap::from([(obstacle, 1)]), skills, ..Why::default() }
}

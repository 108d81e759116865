//! That somebody whom a draft covered is in after all, and how many of their places the draft still gives to others.

use std::collections::BTreeMap;

use domain::deployment::Row;
use domain::id::PersonId;
use leptos::prelude::*;
use storage::SiteWeek;

use super::model::Model;
use super::opened::Opened;
use crate::words::Words;

/// The sentences; nothing where nobody is back whose places the draft gives away.
pub fn in_after_all(words: Words, opened: &Opened) -> Option<AnyView> {
    let rows = given_away(&opened.week, &opened.model).into_iter().map(|(lsa, places)| {
        let args = [("name", opened.name(lsa).into()), ("count", places.into())];
        view! { <p class="uncovered">{words.say_with("deployment-in-after-all", &args)}</p> }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| view! { {rows} }.into_any())
}

/// Places to come in which somebody who is back is sent by what is in force, and not by the draft.
pub(super) fn given_away(week: &SiteWeek, model: &Model) -> BTreeMap<PersonId, usize> {
    let is_back = |row: &&Row| {
        let on = week.meeting(row.occurrence).map(|meeting| meeting.on);
        on.is_some_and(|on| week.back.iter().any(|not_in| not_in.is_of(row.lsa, on)))
    };
    let stays = |row: &Row| week.shown().iter().any(|now| now.sending() == row.sending());
    let mut places = BTreeMap::new();
    let in_force = week.published.iter().flat_map(|version| &version.rows).filter(is_back);
    let comes = |row: &Row| model.is_open(row.occurrence) && !model.is_void_to(week.reader, row);
    for row in in_force.filter(|row| comes(row) && !stays(row)) {
        *places.entry(row.lsa).or_default() += 1;
    }
    places
}

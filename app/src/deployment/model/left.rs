//! What rows leave unmet: as a coordinator reads it, and as anybody may.

use std::collections::BTreeMap;

use domain::deployment::{Need, Part, Row};
use domain::id::{OccurrenceId, PersonId};

use super::Model;

impl Model {
    /// The part of a need that some of its learner's rows leave to fewer people than it takes; nothing where all of it is
    /// met. It is as whoever reads the week may know it: that they are refused themself they never learn.
    pub fn left(&self, reader: Option<PersonId>, need: &Need, here: &[&Row]) -> Option<Part> {
        left_by(need, here, |row| self.is_void_to(reader, row))
    }

    /// The needs that rows leave unmet, of meetings to come: each for the part of it that is left.
    pub fn unmet(&self, rows: &[Row]) -> impl Iterator<Item = Need> {
        self.unmet_by(rows, |row| self.is_void(row))
    }

    /// The same as anybody may know it. Whoever is refused comes until another week is in force: they never learn of
    /// it.
    pub fn unmet_for_all(&self, rows: &[Row]) -> impl Iterator<Item = Need> {
        self.unmet_by(rows, |row| self.is_gone(row))
    }

    /// The same as whoever reads the week may know it: that they are refused themself they never learn.
    pub fn unmet_to(&self, reader: Option<PersonId>, rows: &[Row]) -> impl Iterator<Item = Need> {
        self.unmet_by(rows, move |row| self.is_void_to(reader, row))
    }

    /// Whether nobody comes by a row, as whoever reads the week may know it.
    pub fn is_void_to(&self, reader: Option<PersonId>, row: &Row) -> bool {
        self.is_gone(row) || (reader != Some(row.lsa) && self.is_refused(row.sending()))
    }

    /// Whether everyone comes whom rows send to what is still to come, as whoever reads the week may know it.
    pub fn all_come(&self, reader: Option<PersonId>, rows: &[Row]) -> bool {
        rows.iter().all(|row| !self.is_open(row.occurrence) || !self.is_void_to(reader, row))
    }

    fn unmet_by(&self, rows: &[Row], is_void: impl Fn(&Row) -> bool) -> impl Iterator<Item = Need> {
        let mut at: BTreeMap<(OccurrenceId, PersonId), Vec<&Row>> = BTreeMap::new();
        for row in rows {
            at.entry((row.occurrence, row.learner)).or_default().push(row);
        }
        self.needs.iter().filter(|need| self.is_open(need.occurrence)).filter_map(move |need| {
            let here = at.get(&(need.occurrence, need.learner)).map_or(&[][..], Vec::as_slice);
            Some(need.in_part(left_by(need, here, &is_void)?))
        })
    }
}

fn left_by(need: &Need, here: &[&Row], is_void: impl Fn(&Row) -> bool) -> Option<Part> {
    need.part.where_it(|half| {
        let comes = here.iter().filter(|row| row.part.meets(half) && !is_void(row));
        comes.count() < need.people()
    })
}

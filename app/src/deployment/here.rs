//! Why each LSA comes to a place and no other: for a coordinator on the place's page, and for whoever comes on their own.

use std::cmp::Reverse;

use domain::deployment::{Here, Need, Row};
use domain::id::PersonId;
use domain::scale::{SamePerson, Scale};
use solver::instance::WHOLE;
use storage::SentHere;

use super::model::loads;
use super::opened::Opened;
use super::why::Asking;
use crate::words::Words;

/// Why a row of these sends this person, in words for a coordinator.
pub fn here_said(words: Words, opened: &Opened, asking: &Asking, (rows, row): (&[Row], &Row)) -> String {
    let here = asking.here(rows, row);
    let takes = opened.model.need(row.occurrence, row.learner).map(loads);
    if here == Here::Free && takes.is_some_and(|takes| takes.contains(&WHOLE)) {
        return words.say_with("deployment-here-alone", &[("name", opened.name(row.learner).into())]);
    }
    let names = words.list(asking.joined(rows, row).into_iter().map(|learner| opened.name(learner)));
    words.say_with(&format!("deployment-here-{}", here.key()), &[("names", names.into())])
}

impl Asking<'_> {
    /// The first of the reasons that decide why a row of these sends this person and no other.
    pub fn here(&self, rows: &[Row], row: &Row) -> Here {
        let Some(need) = self.model().need(row.occurrence, row.learner) else { return Here::More };
        if self.is_chosen(row) {
            return Here::ByHand;
        }
        if need.wanted.contains(&row.lsa) {
            return Here::Named;
        }
        if !self.another_could(rows, need, row) {
            return Here::Only;
        }
        let theirs = || rows.iter().filter(|other| other.lsa == row.lsa);
        let elsewhere = theirs().any(|other| other.learner == row.learner && other.occurrence != row.occurrence);
        if need.same_person == Some(SamePerson::Same) && elsewhere {
            return Here::Same;
        }
        if self.joined(rows, row).is_empty() { Here::Free } else { Here::Shares }
    }

    /// Those at whose side whoever a row sends is in that meeting anyway. Of two who share one person each is not the reason for the
    /// other: first is whom a person put them with, then who takes the most of them.
    pub fn joined(&self, rows: &[Row], row: &Row) -> Vec<PersonId> {
        let order = |row: &Row| {
            let takes = self.model().need(row.occurrence, row.learner).map(loads);
            (takes.is_some(), Reverse(takes.map(|[first, second]| first.max(second))), row.learner)
        };
        let there = rows.iter().filter(|other| (other.occurrence, other.lsa) == (row.occurrence, row.lsa));
        let first = there.filter(|other| !self.model().is_gone(other) && order(other) < order(row));
        first.map(|other| other.learner).collect()
    }

    /// Whether anybody could come who does not: what stands against them is the same with this row and without.
    fn another_could(&self, rows: &[Row], need: &Need, row: &Row) -> bool {
        let need = need.in_part(row.part);
        let there = rows.iter().filter(|other| other.occurrence == row.occurrence && other.learner == row.learner);
        let there: Vec<_> = there.map(|other| other.lsa).collect();
        let mut others = self.week().lsas.iter().filter(|works| !there.contains(&works.lsa.id));
        others.any(|works| self.obstacle(&need, works).is_none())
    }

    /// Why each of these rows sends whom it sends. Where a session is off nothing is asked for: what was found before stands.
    pub fn all_here(&self, rows: &[Row]) -> Vec<SentHere> {
        let is_off = |row: &Row| self.week().meeting(row.occurrence).is_some_and(|meeting| meeting.is_off);
        let held = rows.iter().filter(|row| !is_off(row));
        held.map(|row| SentHere::of(row, self.here(rows, row))).collect()
    }
}

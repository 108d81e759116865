//! Why each LSA comes to a place and no other: for a coordinator on the place's page, and for whoever comes on their own.

use domain::deployment::{Here, Need, Row};
use domain::scale::SamePerson;
use storage::SentHere;

use super::why::Asking;

impl Asking<'_> {
    /// The first of the reasons that decide why a row of these sends this person and no other.
    pub fn here(&self, rows: &[Row], row: &Row) -> Here {
        let Some(need) = self.model().need(row.occurrence, row.learner) else { return Here::More };
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
        let shares = theirs().any(|other| other.occurrence == row.occurrence && other.learner != row.learner);
        if shares { Here::Shares } else { Here::Free }
    }

    /// Whether anybody could come who does not: what stands against them is the same with this row and without.
    fn another_could(&self, rows: &[Row], need: &Need, row: &Row) -> bool {
        let need = need.in_part(row.part);
        let there = rows.iter().filter(|other| other.occurrence == row.occurrence && other.learner == row.learner);
        let there: Vec<_> = there.map(|other| other.lsa).collect();
        let mut others = self.week().lsas.iter().filter(|works| !there.contains(&works.lsa.id));
        others.any(|works| self.obstacle(&need, works).is_none())
    }

    /// Why each of these rows sends whom it sends.
    pub fn all_here(&self, rows: &[Row]) -> Vec<SentHere> {
        rows.iter().map(|row| SentHere::of(row, self.here(rows, row))).collect()
    }
}

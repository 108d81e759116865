//! What an import would change: worked out in full before anything is written, so that it can be shown, judged and refused.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use row::Keyed;

use super::Occurrence;
use super::picture::SourceId;
use crate::id::{AuditId, PersonId, SessionId, SiteId};

mod count;
mod meetings;
mod people;
mod plan;
mod row;
mod session_match;

pub use plan::{NewId, plan};
pub use row::{
    ClassRow, EnrolmentRow, InPlaceKey, InPlaceRow, Kept, PersonRow, PhotoRow, RoleRow, SessionRow, SiteRow, Stored,
    TermRow, WorkingRow,
};

/// The rows of one table that change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes<T> {
    /// New, or back after an end.
    pub begin: Vec<T>,
    /// There before, and told differently now.
    pub change: Vec<T>,
    /// There before and missing now.
    pub end: Vec<T>,
}

impl<T> Default for Changes<T> {
    fn default() -> Self {
        Self { begin: Vec::new(), change: Vec::new(), end: Vec::new() }
    }
}

impl<T> Changes<T> {
    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.begin.is_empty() && self.change.is_empty() && self.end.is_empty()
    }
}

/// Everything one import would write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Sites.
    pub sites: Changes<SiteRow>,
    /// People.
    pub people: Changes<PersonRow>,
    /// People whose email is someone else's now: it is taken from them first, since no two may have it.
    pub emails_given_up: Vec<PersonId>,
    /// Who of the files has each of those emails now.
    pub emails_passed_on: Vec<SourceId>,
    /// Who of the files is kept without their email: it is the way in of somebody let in by hand.
    pub emails_withheld: Vec<SourceId>,
    /// Whose email the files leave blank, and who keeps it: let in by hand, they sign in by it.
    pub emails_kept: Vec<SourceId>,
    /// What the audit is to call those never seen before.
    pub pseudonyms: Vec<(PersonId, AuditId)>,
    /// Roles.
    pub roles: Changes<RoleRow>,
    /// Photos that are new or other than the one kept.
    pub photos: Vec<PhotoRow>,
    /// People who are still here and whose photo is not.
    pub photos_gone: Vec<PersonId>,
    /// Terms.
    pub terms: Changes<TermRow>,
    /// Classes.
    pub classes: Changes<ClassRow>,
    /// Enrolments.
    pub enrolments: Changes<EnrolmentRow>,
    /// Sessions.
    pub sessions: Changes<SessionRow>,
    /// UIDs not seen for that session before.
    pub uids: Vec<(String, SessionId)>,
    /// Occurrences; those already begun are left as they were.
    pub occurrences: Changes<Occurrence>,
    /// Meetings that get no row, to be told: see [`PutOff`].
    pub put_off: Vec<PutOff>,
    /// Weeks of LSAs that their file says differently than before.
    pub working: Vec<WorkingRow>,
    /// Minutes between sites that their file says differently than before, the lower id first.
    pub travel: BTreeMap<(SiteId, SiteId), u32>,
    /// Support in place that its file says differently than before.
    pub in_place: Vec<InPlaceRow>,
    /// The same in numbers, by site.
    pub counts: BTreeMap<SiteId, SiteCounts>,
}

impl Difference {
    /// Whether the import would change nothing. What is only to be told changes nothing.
    pub fn is_empty(&self) -> bool {
        self.sites.is_empty()
            && self.people.is_empty()
            && self.emails_given_up.is_empty()
            && self.roles.is_empty()
            && self.photos.is_empty()
            && self.photos_gone.is_empty()
            && self.terms.is_empty()
            && self.classes.is_empty()
            && self.enrolments.is_empty()
            && self.sessions.is_empty()
            && self.uids.is_empty()
            && self.occurrences.is_empty()
            && self.working.is_empty()
            && self.travel.is_empty()
            && self.in_place.is_empty()
    }

    /// The sites where more than one in ten people or sessions would end: more often a bad export than a true one. What only
    /// comes under another site ends at the former one, and so does a session that is left without a meeting to come.
    pub fn ends_many(&self) -> impl Iterator<Item = (SiteId, &SiteCounts)> {
        let many = |count: &Count| count.end * 10 > count.before;
        self.counts.iter().filter(move |(_, of)| many(&of.people) || many(&of.sessions)).map(|(site, of)| (*site, of))
    }
}

/// A meeting put off after it had begun, to a date that its session has already: what has begun stays as it was, and of one date
/// a session has one meeting. It gets no row, so it has to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutOff {
    /// The class that would meet.
    pub class: SourceId,
    /// The calendar's ids of its session.
    pub uids: BTreeSet<String>,
    /// The date it was planned for.
    pub planned_on: NaiveDate,
    /// The date it is put off to.
    pub on: NaiveDate,
}

/// What changes at one site. A person counts at their home and wherever they have a role, a meeting where its class is taught.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiteCounts {
    /// What the site is called.
    pub name: String,
    /// People.
    pub people: Count,
    /// Sessions; one that is left without a meeting to come ends.
    pub sessions: Count,
    /// Occurrences.
    pub occurrences: Count,
}

/// How many, at one site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// There before this import, and not ended.
    pub before: usize,
    /// To begin, or to come from another site.
    pub begin: usize,
    /// To change.
    pub change: usize,
    /// To end, or to be at another site and not at this one.
    pub end: usize,
}

/// Compares one table: `wanted` is how it shall be.
pub(crate) fn compare<T: Keyed + PartialEq + Clone>(stored: &[Kept<T>], wanted: Vec<T>) -> Changes<T> {
    let mut before: BTreeMap<T::Key, &Kept<T>> = stored.iter().map(|kept| (kept.row.key(), kept)).collect();
    let mut changes = Changes::default();
    for row in wanted {
        match before.remove(&row.key()) {
            Some(kept) if !kept.ended && kept.row == row => {}
            Some(kept) if !kept.ended => changes.change.push(row),
            _ => changes.begin.push(row),
        }
    }
    changes.end = before.into_values().filter(|kept| !kept.ended).map(|kept| kept.row.clone()).collect();
    changes
}

#[cfg(test)]
mod tests;

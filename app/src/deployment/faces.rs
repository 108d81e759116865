//! Who comes to learners in a week, and how often: asked where somebody wants the same person each time, or different ones.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use domain::deployment::Row;
use domain::id::PersonId;
use storage::SiteWeek;

/// How often each LSA comes to each learner in a week.
pub struct Faces(BTreeMap<PersonId, BTreeMap<PersonId, usize>>);

impl Faces {
    /// Counts the rows by which somebody comes. Nobody comes to what is off.
    pub fn of<'r>(week: &SiteWeek, come: impl IntoIterator<Item = &'r Row>) -> Self {
        let off = week.meetings.iter().filter(|meeting| meeting.is_off);
        let off: BTreeSet<_> = off.map(|meeting| meeting.id).collect();
        let mut faces: BTreeMap<PersonId, BTreeMap<PersonId, usize>> = BTreeMap::new();
        for row in come.into_iter().filter(|row| !off.contains(&row.occurrence)) {
            *faces.entry(row.learner).or_default().entry(row.lsa).or_default() += 1;
        }
        Self(faces)
    }

    /// Who comes to a learner most; of several always the same one.
    pub fn most(&self, learner: PersonId) -> Option<PersonId> {
        let theirs = self.0.get(&learner)?.iter();
        theirs.max_by_key(|(lsa, times)| (**times, Reverse(**lsa))).map(|(lsa, _)| *lsa)
    }

    /// Who comes to a learner everywhere, where that is more than once.
    pub fn only(&self, learner: PersonId) -> Option<PersonId> {
        let theirs: Vec<_> = self.0.get(&learner)?.iter().collect();
        let [(only, times)] = theirs[..] else { return None };
        (*times > 1).then_some(*only)
    }
}

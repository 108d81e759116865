//! Puts a difference in numbers by site, so that a person can judge it: what a site loses counts as ended there, though it only
//! comes under another site.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Utc};

use super::row::Keyed;
use super::{Changes, ClassRow, Count, Difference, Kept, PersonRow, RoleRow, SiteCounts, Stored};
use crate::id::{OccurrenceId, PersonId, SessionId, SiteId};
use crate::timetable::Occurrence;

/// Puts the difference in numbers.
pub(super) fn count(stored: &Stored, now: DateTime<Utc>, out: &mut Difference) {
    let mut counts: BTreeMap<SiteId, SiteCounts> = BTreeMap::new();
    let named = stored.sites.iter().map(|kept| &kept.row).chain(&out.sites.begin).chain(&out.sites.change);
    for site in named {
        counts.entry(site.id).or_default().name.clone_from(&site.name);
    }
    people(stored, out).tally(&mut counts, |of| &mut of.people);
    let taught = Taught::of(stored, out);
    sessions(stored, now, out, &taught).tally(&mut counts, |of| &mut of.sessions);
    meetings(stored, now, out, &taught).tally(&mut counts, |of| &mut of.occurrences);
    out.counts = counts;
}

/// At which sites the rows of one table are.
struct Places<K> {
    before: BTreeSet<(K, SiteId)>,
    after: BTreeSet<(K, SiteId)>,
    /// What counts as ended at a site, though something of it may still be there.
    lost: HashSet<(K, SiteId)>,
    changed: BTreeSet<K>,
}

impl<K: Ord + Copy + std::hash::Hash> Places<K> {
    fn tally(&self, counts: &mut BTreeMap<SiteId, SiteCounts>, of: fn(&mut SiteCounts) -> &mut Count) {
        for place in &self.before {
            let count = of(counts.entry(place.1).or_default());
            count.before += 1;
            if !self.after.contains(place) || self.lost.contains(place) {
                count.end += 1;
            } else if self.changed.contains(&place.0) {
                count.change += 1;
            }
        }
        for (_, site) in self.after.difference(&self.before) {
            of(counts.entry(*site).or_default()).begin += 1;
        }
    }
}

/// Everyone whom the college's files name, at their home and wherever they have a role. A site loses whoever has their home
/// elsewhere now, and whoever has no role left there.
fn people(stored: &Stored, out: &Difference) -> Places<PersonId> {
    let (before, after) = (running(&stored.people), after(&stored.people, &out.people));
    let home = |rows: &[&PersonRow]| -> BTreeSet<(PersonId, SiteId)> {
        let named = rows.iter().filter(|row| row.source.is_some());
        named.filter_map(|row| Some((row.id, row.home_site?))).collect()
    };
    let role = |rows: &[&PersonRow], roles: Vec<&RoleRow>| -> BTreeSet<(PersonId, SiteId)> {
        let named: HashSet<PersonId> = rows.iter().filter(|row| row.source.is_some()).map(|row| row.id).collect();
        let held = roles.into_iter().chain(&stored.admitted).filter(|role| named.contains(&role.person));
        held.map(|role| (role.person, role.site)).collect()
    };
    let (was_home, is_home) = (home(&before), home(&after));
    let (had, has) = (role(&before, running(&stored.roles)), role(&after, self::after(&stored.roles, &out.roles)));
    Places {
        lost: was_home.difference(&is_home).chain(had.difference(&has)).copied().collect(),
        before: was_home.union(&had).copied().collect(),
        after: is_home.union(&has).copied().collect(),
        changed: out.people.change.iter().map(|row| row.id).collect(),
    }
}

/// The sessions where their class is taught. A site loses one that had meetings to come and has none left: it is not ended, since
/// its past meetings are still told, but nobody comes to it any more.
fn sessions(stored: &Stored, now: DateTime<Utc>, out: &Difference, taught: &Taught) -> Places<SessionId> {
    let to_come = |rows: Vec<&Occurrence>| -> HashSet<SessionId> {
        rows.into_iter().filter(|row| row.starts > now).map(|row| row.session).collect()
    };
    let had = to_come(running(&stored.occurrences));
    let has = to_come(after(&stored.occurrences, &out.occurrences));
    let before = running(&stored.sessions).into_iter().filter_map(|row| Some((row.id, taught.was(row.id)?)));
    let after = after(&stored.sessions, &out.sessions).into_iter().filter_map(|row| Some((row.id, taught.is(row.id)?)));
    Places {
        before: before.collect(),
        after: after.collect(),
        lost: had.difference(&has).filter_map(|id| Some((*id, taught.was(*id)?))).collect(),
        changed: out.sessions.change.iter().map(|row| row.id).collect(),
    }
}

/// The meetings where their class is taught; what has begun stays where it was.
fn meetings(stored: &Stored, now: DateTime<Utc>, out: &Difference, taught: &Taught) -> Places<OccurrenceId> {
    let was = |row: &Occurrence| Some((row.id, taught.was(row.session)?));
    let is = |row: &Occurrence| match row.starts > now {
        true => Some((row.id, taught.is(row.session)?)),
        false => Some((row.id, taught.was(row.session).or_else(|| taught.is(row.session))?)),
    };
    Places {
        before: running(&stored.occurrences).into_iter().filter_map(was).collect(),
        after: after(&stored.occurrences, &out.occurrences).into_iter().filter_map(is).collect(),
        lost: HashSet::new(),
        changed: out.occurrences.change.iter().map(|row| row.id).collect(),
    }
}

/// The site where each session is taught, before and after.
struct Taught {
    was: HashMap<SessionId, SiteId>,
    is: HashMap<SessionId, SiteId>,
}

impl Taught {
    fn of(stored: &Stored, out: &Difference) -> Self {
        let told = |row: &ClassRow| (row.class.id, row.class.site);
        let class_was: HashMap<_, _> = stored.classes.iter().map(|kept| told(&kept.row)).collect();
        let mut class_is = class_was.clone();
        class_is.extend(out.classes.begin.iter().chain(&out.classes.change).map(told));
        let known = stored.sessions.iter().map(|kept| &kept.row);
        let now = known.clone().chain(&out.sessions.begin).chain(&out.sessions.change);
        let now: HashMap<_, _> = now.map(|row| (row.id, row.class)).collect();
        Self {
            was: known.filter_map(|row| Some((row.id, *class_was.get(&row.class)?))).collect(),
            is: now.into_iter().filter_map(|(id, class)| Some((id, *class_is.get(&class)?))).collect(),
        }
    }

    fn was(&self, session: SessionId) -> Option<SiteId> {
        self.was.get(&session).copied()
    }

    fn is(&self, session: SessionId) -> Option<SiteId> {
        self.is.get(&session).copied()
    }
}

/// The rows of a table before the import, without those that have ended.
fn running<T>(stored: &[Kept<T>]) -> Vec<&T> {
    stored.iter().filter(|kept| !kept.ended).map(|kept| &kept.row).collect()
}

/// The rows of a table once the import is stored, without those that have ended.
fn after<'a, T: Keyed>(stored: &'a [Kept<T>], changes: &'a Changes<T>) -> Vec<&'a T> {
    let mut rows: BTreeMap<T::Key, &T> = running(stored).into_iter().map(|row| (row.key(), row)).collect();
    for row in &changes.end {
        rows.remove(&row.key());
    }
    rows.extend(changes.begin.iter().chain(&changes.change).map(|row| (row.key(), row)));
    rows.into_values().collect()
}

//! Puts a difference in numbers by site, so that a person can judge it.

use std::collections::{BTreeMap, HashMap};

use super::{Count, Difference, PersonRow, SessionRow, SiteCounts, Stored};
use crate::id::{SessionId, SiteId};
use crate::timetable::Occurrence;

/// Puts the difference in numbers. A row that ends counts where it was, any other where it is to be.
pub(super) fn count(stored: &Stored, out: &mut Difference) {
    let mut counts: BTreeMap<SiteId, SiteCounts> = BTreeMap::new();
    let named = stored.sites.iter().map(|kept| &kept.row).chain(&out.sites.begin).chain(&out.sites.change);
    for site in named {
        counts.entry(site.id).or_default().name.clone_from(&site.name);
    }
    let class_before: HashMap<_, _> =
        stored.classes.iter().map(|kept| (kept.row.class.id, kept.row.class.site)).collect();
    let changed = out.classes.begin.iter().chain(&out.classes.change).map(|row| (row.class.id, row.class.site));
    let class_after: HashMap<_, _> = class_before.clone().into_iter().chain(changed).collect();
    let session_before: HashMap<_, _> = stored.sessions.iter().map(|kept| (kept.row.id, kept.row.class)).collect();
    let changed = out.sessions.begin.iter().chain(&out.sessions.change).map(|row| (row.id, row.class));
    let session_after: HashMap<_, _> = session_before.clone().into_iter().chain(changed).collect();
    let session_was = |id: &SessionId| class_before.get(session_before.get(id)?).copied();
    let session_is = |id: &SessionId| class_after.get(session_after.get(id)?).copied();

    let mut add = |site: Option<SiteId>, to: &dyn Fn(&mut SiteCounts) -> &mut usize| {
        if let Some(site) = site {
            *to(counts.entry(site).or_default()) += 1;
        }
    };
    macro_rules! table {
        ($of:ident, $rows:expr, $stored:expr, $was:expr, $is:expr) => {
            for kept in $stored.iter().filter(|kept| !kept.ended) {
                add($was(&kept.row), &|of| &mut of.$of.before);
            }
            let pick: [(&[_], fn(&mut Count) -> &mut usize); 2] =
                [(&$rows.begin, |count| &mut count.begin), (&$rows.change, |count| &mut count.change)];
            for (rows, field) in pick {
                rows.iter().for_each(|row| add($is(row), &|of| field(&mut of.$of)));
            }
            $rows.end.iter().for_each(|row| add($was(row), &|of| &mut of.$of.end));
        };
    }
    let home = |row: &PersonRow| row.home_site;
    let imported: Vec<_> = stored.people.iter().filter(|kept| kept.row.source.is_some()).collect();
    table!(people, out.people, imported, home, home);
    let (was, is) = (|row: &SessionRow| session_was(&row.id), |row: &SessionRow| session_is(&row.id));
    table!(sessions, out.sessions, stored.sessions, was, is);
    let (was, is) = (|row: &Occurrence| session_was(&row.session), |row: &Occurrence| session_is(&row.session));
    table!(occurrences, out.occurrences, stored.occurrences, was, is);
    out.counts = counts;
}

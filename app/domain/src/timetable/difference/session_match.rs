//! Which stored session each session of the picture is, so that statements and deployments stay with it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::{SessionRow, Stored};
use crate::id::{ClassId, SessionId};
use crate::timetable::Slot;

/// A session of the picture, its class already known by our id.
pub(super) struct Wanted<'a> {
    pub class: ClassId,
    pub slot: Slot,
    pub uids: &'a BTreeSet<String>,
}

/// The stored session of each wanted one, in order; `None` where it is new.
///
/// By UID first, then by class, weekday and start. A UID alone is not trusted across classes that are both still taught, nor
/// where its class still met then under another UID: timetable programs are known to number their rows anew with each export,
/// and a learner's say must not move to another class, nor to another day of it.
pub(super) fn matches(stored: &Stored, wanted: &[Wanted<'_>]) -> Vec<Option<SessionId>> {
    let rows: HashMap<SessionId, SessionRow> = stored.sessions.iter().map(|kept| (kept.row.id, kept.row)).collect();
    let running: HashSet<SessionId> =
        stored.sessions.iter().filter(|kept| !kept.ended).map(|kept| kept.row.id).collect();
    let taught: HashSet<ClassId> = wanted.iter().map(|session| session.class).collect();
    let mut of_uid: HashMap<&str, Vec<SessionRow>> = HashMap::new();
    for (uid, session) in &stored.uids {
        if let Some(row) = rows.get(session) {
            of_uid.entry(uid).or_default().push(*row);
        }
    }
    let mut of_slot: BTreeMap<(ClassId, Slot), Vec<SessionRow>> = BTreeMap::new();
    // those still running first: an ended one of the same slot gives way to them
    for ended in [false, true] {
        for kept in stored.sessions.iter().filter(|kept| kept.ended == ended) {
            of_slot.entry((kept.row.class, kept.row.slot)).or_default().push(kept.row);
        }
    }

    let by_uid = |session: &Wanted<'_>| -> Vec<SessionRow> {
        session.uids.iter().filter_map(|uid| of_uid.get(uid.as_str())).flatten().copied().collect()
    };
    let by_slot = |session: &Wanted<'_>| of_slot.get(&(session.class, session.slot)).cloned().unwrap_or_default();
    let mut found: Vec<Option<SessionId>> = vec![None; wanted.len()];
    let mut used = HashSet::new();
    let mut pass = |candidates: &dyn Fn(&Wanted<'_>) -> Vec<SessionRow>,
                    fits: &dyn Fn(&SessionRow, &Wanted<'_>) -> bool| {
        for (place, session) in found.iter_mut().zip(wanted) {
            if place.is_none() {
                *place = candidates(session)
                    .into_iter()
                    .find(|row| fits(row, session) && !used.contains(&row.id))
                    .map(|row| row.id);
                used.extend(*place);
            }
        }
    };
    pass(&by_uid, &|row, session| row.class == session.class && row.slot == session.slot);
    let numbered_anew = |session: &Wanted<'_>| match by_uid(session).iter().any(|row| row.class == session.class) {
        true => by_slot(session),
        false => Vec::new(),
    };
    pass(&numbered_anew, &|row, _| running.contains(&row.id));
    pass(&by_uid, &|row, session| row.class == session.class && row.slot.weekday == session.slot.weekday);
    pass(&by_uid, &|row, session| row.class == session.class);
    pass(&by_slot, &|_, _| true);
    pass(&by_uid, &|row, _| !taught.contains(&row.class));
    found
}

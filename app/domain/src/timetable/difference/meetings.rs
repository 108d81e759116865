//! Which stored occurrence each meeting of the picture is, and what of the past is left alone.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::plan::NewId;
use super::{Difference, Kept, PutOff, Stored, compare};
use crate::id::{OccurrenceId, SessionId};
use crate::timetable::Occurrence;
use crate::timetable::picture::{self, Picture};

/// Works out what becomes of each meeting; `sessions` are the ids of the sessions of the picture, in order.
pub(super) fn occurrences(
    picture: &Picture,
    stored: &Stored,
    sessions: &[Option<SessionId>],
    now: DateTime<Utc>,
    new: &mut NewId<'_>,
    out: &mut Difference,
) {
    let past = Past::of(stored, now);
    let mut rows = Vec::new();
    for (session, id) in picture.sessions.iter().zip(sessions) {
        let Some(id) = *id else { continue };
        let mut taken: HashSet<NaiveDate> = session.occurrences.iter().map(|meeting| meeting.planned_on).collect();
        for meeting in &session.occurrences {
            let planned_on = match past.place_of(id, meeting, &mut taken) {
                Place::On(planned_on) => planned_on,
                Place::Past => continue,
                Place::Taken => {
                    out.put_off.push(put_off(session, meeting));
                    continue;
                }
            };
            let before = past.known.get(&(id, planned_on));
            rows.push(Occurrence {
                id: before.map_or_else(|| OccurrenceId::new((new.row)()), |kept| kept.row.id),
                session: id,
                planned_on,
                on: meeting.on,
                starts: meeting.starts,
                ends: meeting.ends,
                room: meeting.room.clone(),
                called_off: meeting.called_off,
            });
        }
    }
    let ahead: Vec<Kept<Occurrence>> =
        stored.occurrences.iter().filter(|kept| kept.row.starts > now).cloned().collect();
    out.occurrences = compare(&ahead, rows);
}

fn put_off(session: &picture::Session, meeting: &picture::Occurrence) -> PutOff {
    let (class, uids) = (session.class.clone(), session.uids.clone());
    PutOff { class, uids, planned_on: meeting.planned_on, on: meeting.on }
}

/// Under which planned date a meeting is kept.
enum Place {
    On(NaiveDate),
    /// It is over, and left as it was when people acted on it.
    Past,
    /// It is to come, on a date that its session has already.
    Taken,
}

/// What is stored, as of now.
struct Past<'a> {
    known: HashMap<(SessionId, NaiveDate), &'a Kept<Occurrence>>,
    sessions: HashSet<SessionId>,
    now: DateTime<Utc>,
}

impl<'a> Past<'a> {
    fn of(stored: &'a Stored, now: DateTime<Utc>) -> Self {
        let known = stored.occurrences.iter().map(|kept| ((kept.row.session, kept.row.planned_on), kept)).collect();
        let sessions = stored.sessions.iter().map(|kept| kept.row.id).collect();
        Self { known, sessions, now }
    }

    fn place_of(&self, session: SessionId, meeting: &picture::Occurrence, taken: &mut HashSet<NaiveDate>) -> Place {
        let is_over = meeting.starts <= self.now;
        if self.has_begun(session, meeting.planned_on) {
            // what has begun is past: it stays as it was when people acted on it, and one put off since then meets as one
            // of its own, under its new date so that the next import finds it again
            return match is_over {
                true => Place::Past,
                false if !self.has_begun(session, meeting.on) && taken.insert(meeting.on) => Place::On(meeting.on),
                false => Place::Taken,
            };
        }
        // a series told differently now has not met in the past as it is told; a session never seen before may have
        let is_new = !self.known.contains_key(&(session, meeting.planned_on));
        let is_past = is_over && is_new && self.sessions.contains(&session);
        if is_past { Place::Past } else { Place::On(meeting.planned_on) }
    }

    fn has_begun(&self, session: SessionId, planned_on: NaiveDate) -> bool {
        self.known.get(&(session, planned_on)).is_some_and(|kept| kept.row.starts <= self.now)
    }
}

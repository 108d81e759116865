//! Joins meetings to sessions: one class at one weekday and local start.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc, Weekday};
use chrono_tz::Tz;
use domain::timetable::picture::{Occurrence, Session, SetAside, SourceId, WhySetAside};
use domain::timetable::{Slot, StartMinute};

use super::Timetable;
use super::event::Event;
use super::local::Local;

/// One dated meeting on its way to its session.
pub struct Meeting {
    pub planned: Local,
    pub starts: DateTime<Utc>,
    pub ends: DateTime<Utc>,
    pub room: String,
    pub called_off: bool,
}

/// A session so far: the UIDs it was made from, and its meetings by planned date.
type Joined = (BTreeSet<String>, BTreeMap<NaiveDate, Occurrence>);

/// The sessions so far.
pub struct Join {
    time_zone: Tz,
    sessions: BTreeMap<(SourceId, Slot), Joined>,
    /// The slot of each stretch of a series: it is one session even where its local start differs over the year,
    /// as it does when the series is written in UTC.
    slots: BTreeMap<(String, String, u64, u8, NaiveTime), Slot>,
    pub set_aside: Vec<SetAside>,
    /// How many meetings were added, to stop a file that would never end.
    pub meetings: usize,
}

impl Join {
    pub fn new(time_zone: Tz) -> Self {
        Self { time_zone, sessions: BTreeMap::new(), slots: BTreeMap::new(), set_aside: Vec::new(), meetings: 0 }
    }

    /// Adds one meeting of an event to the session it belongs to.
    pub fn add(&mut self, event: &Event, meeting: Meeting) {
        let Some(class) = event.class.clone() else { return };
        self.meetings += 1;
        let local = meeting.planned.instant().with_timezone(&self.time_zone).naive_local();
        let wall = meeting.planned.wall;
        let weekday = number(wall.weekday());
        let key = (event.file.clone(), event.uid.clone(), event.line, weekday, wall.time());
        let first = Slot { weekday: local.weekday(), start: StartMinute::of(local.time()) };
        let slot = *self.slots.entry(key).or_insert(first);
        let (uids, occurrences) = self.sessions.entry((class, slot)).or_default();
        uids.insert(event.uid.clone());
        let occurrence = Occurrence {
            planned_on: local.date(),
            on: meeting.starts.with_timezone(&self.time_zone).date_naive(),
            starts: meeting.starts,
            ends: meeting.ends,
            room: meeting.room,
            called_off: meeting.called_off,
        };
        match occurrences.get(&occurrence.planned_on) {
            // two that say the same, and one called off beside one that is not, are one meeting
            Some(other) if *other == occurrence || (occurrence.called_off && !other.called_off) => {}
            Some(other) if !other.called_off => self.set_aside.push(event.set_aside(WhySetAside::Doubled)),
            _ => {
                occurrences.insert(occurrence.planned_on, occurrence);
            }
        }
    }

    pub fn finish(mut self) -> Timetable {
        self.set_aside.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
        let sessions = self.sessions.into_iter().map(|((class, slot), (uids, occurrences))| Session {
            class,
            slot,
            uids,
            occurrences: occurrences.into_values().collect(),
        });
        Timetable { sessions: sessions.collect(), set_aside: self.set_aside }
    }
}

fn number(weekday: Weekday) -> u8 {
    // at most 6, so the cast loses nothing
    weekday.num_days_from_monday() as u8
}

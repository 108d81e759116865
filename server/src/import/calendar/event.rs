//! One calendar event, taken from what the library read: its times still as the wall clock of its own zone shows them.

use calcard::common::timezone::Tz as Zone;
use calcard::icalendar::{
    ICalendarComponent, ICalendarDuration, ICalendarEntry, ICalendarParameterName, ICalendarProperty as Property,
    ICalendarRecurrenceRule, ICalendarStatus, ICalendarValue as Value,
};
use chrono::{Datelike, TimeDelta};
use domain::timetable::picture::{SetAside, SourceId, WhySetAside};

use super::Reader;
use super::lines::EventLines;
use super::local::Local;
use super::zones::Zones;
use crate::import::problem::{Problem, Spot, Wrong};
use crate::import::table::YEARS;

/// Characters of a room or a name for an event.
const LONGEST_TEXT: usize = 200;
/// Characters of a UID; the standard recommends fewer than 255 octets.
const LONGEST_UID: usize = 1_000;

/// An event on its way to being read.
pub struct Draft<'a> {
    pub reader: &'a Reader<'a>,
    pub file: &'a str,
    pub calendar: usize,
    pub component: &'a ICalendarComponent,
    pub place: &'a EventLines,
    pub zones: &'a Zones<'a>,
}

/// One event that may be a meeting of a class.
#[derive(Clone, Debug)]
pub struct Event {
    pub file: String,
    /// Which calendar it is in, of those of all files.
    pub calendar: usize,
    pub line: u64,
    pub rule_line: u64,
    pub uid: String,
    pub summary: String,
    /// None for a change to one meeting of a series that is to be found.
    pub class: Option<SourceId>,
    pub start: Option<Local>,
    pub lasts: Option<TimeDelta>,
    pub rule: Option<ICalendarRecurrenceRule>,
    /// Starts left out of the series, and whole days.
    pub left_out: Vec<Local>,
    pub added: Vec<Local>,
    /// The start of the meeting this event changes.
    pub changes: Option<Local>,
    pub sequence: i64,
    pub cancelled: bool,
    pub room: String,
}

impl Draft<'_> {
    /// The words that may name its class, in the order they count.
    pub fn class_words(&self) -> Vec<String> {
        let named = |name: &str| {
            let all = self.component.entries.iter();
            all.filter(|entry| matches!(&entry.name, Property::Other(other) if other.eq_ignore_ascii_case(name)))
                .flat_map(texts)
                .collect::<Vec<_>>()
        };
        let mut words = named("X-CLASS-ID");
        words.extend(self.component.properties(&Property::Categories).flat_map(texts));
        if let Some(first) = self.text(&Property::Summary).split_whitespace().next() {
            words.push(first.to_owned());
            words.push(first.trim_end_matches([':', ';', ',', '-', '–']).to_owned());
        }
        words.into_iter().map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
    }

    /// Whether this changes one meeting of a series.
    pub fn changes_a_meeting(&self) -> bool {
        self.component.has_property(&Property::RecurrenceId)
    }

    /// What its calendar calls it, as [`Event::uid`] has it.
    pub fn uid(&self) -> String {
        clean(&self.text(&Property::Uid), LONGEST_UID)
    }

    /// The event as one that became no occurrence.
    pub fn set_aside(&self, why: WhySetAside) -> SetAside {
        let summary = clean(&self.text(&Property::Summary), LONGEST_TEXT);
        SetAside { file: self.file.to_owned(), line: self.place.begin, summary, why }
    }

    /// Reads the event; none when something in it is to be mended.
    pub fn read(&self, class: Option<SourceId>, problems: &mut Vec<Problem>) -> Option<Event> {
        let before = problems.len();
        let uid = self.text(&Property::Uid);
        if uid.is_empty() {
            problems.push(self.wrong("UID", Wrong::Empty));
        } else if uid.chars().nth(LONGEST_UID).is_some() {
            problems.push(self.wrong("UID", Wrong::TooLong(LONGEST_UID)));
        }
        let start = self.first_time(&Property::Dtstart, "DTSTART", problems);
        let changes = self.first_time(&Property::RecurrenceId, "RECURRENCE-ID", problems);
        if start.is_none() && changes.is_none() && problems.len() == before {
            problems.push(self.wrong("DTSTART", Wrong::Empty));
        }
        if let Some(entry) = self.component.property(&Property::RecurrenceId)
            && entry.has_parameter(&ICalendarParameterName::Range)
        {
            problems.push(self.wrong("RECURRENCE-ID", Wrong::NotSupported("RANGE".to_owned())));
        }
        let event = Event {
            file: self.file.to_owned(),
            calendar: self.calendar,
            line: self.place.begin,
            rule_line: self.place.of("RRULE"),
            uid: self.uid(),
            summary: clean(&self.text(&Property::Summary), LONGEST_TEXT),
            class,
            lasts: self.lasts(start.or(changes), problems),
            start,
            rule: self.rule(problems),
            left_out: self.all_times(&Property::Exdate, "EXDATE", problems),
            added: self.all_times(&Property::Rdate, "RDATE", problems),
            changes,
            sequence: self
                .component
                .property(&Property::Sequence)
                .and_then(|entry| entry.values.first()?.as_integer())
                .unwrap_or(0),
            cancelled: matches!(self.component.status(), Some(ICalendarStatus::Cancelled)),
            room: clean(&self.text(&Property::Location), LONGEST_TEXT),
        };
        (problems.len() == before).then_some(event)
    }

    fn text(&self, property: &Property) -> String {
        self.component.property(property).into_iter().flat_map(texts).next().unwrap_or_default().trim().to_owned()
    }

    fn wrong(&self, property: &str, wrong: Wrong) -> Problem {
        self.wrong_in(property, 0, wrong)
    }

    /// What is wrong with one of several properties of a name.
    fn wrong_in(&self, property: &str, place: usize, wrong: Wrong) -> Problem {
        let spot = Spot::Property(property.to_owned());
        Problem { spot, ..Problem::at_line(self.file, self.place.nth(property, place), wrong) }
    }

    fn first_time(&self, property: &Property, name: &str, problems: &mut Vec<Problem>) -> Option<Local> {
        let entry = self.component.property(property)?;
        self.times(entry, (name, 0), problems).into_iter().next()
    }

    fn all_times(&self, property: &Property, name: &str, problems: &mut Vec<Problem>) -> Vec<Local> {
        let mut all = Vec::new();
        for (place, entry) in self.component.properties(property).enumerate() {
            all.extend(self.times(entry, (name, place), problems));
        }
        all
    }

    /// The times of a property, which may be one of several of its name.
    fn times(&self, entry: &ICalendarEntry, (name, place): (&str, usize), problems: &mut Vec<Problem>) -> Vec<Local> {
        let college = Zone::Tz(self.reader.time_zone);
        let zone = match entry.tz_id() {
            None => college,
            Some(id) => match self.zones.resolve(id) {
                Ok(Zone::Floating) => college,
                Ok(zone) => zone,
                Err(wrong) => {
                    problems.push(self.wrong_in(name, place, wrong));
                    return Vec::new();
                }
            },
        };
        let mut times = Vec::new();
        for value in &entry.values {
            let read = value.as_partial_date_time().and_then(|time| Some((time.has_time(), time.to_date_time()?)));
            let read = read.filter(|(_, time)| YEARS.contains(&time.date_time.year()));
            match read {
                Some((has_time, time)) => times.push(match time.offset {
                    // an offset, in practice the Z of UTC, stands for itself whatever zone is named
                    Some(offset) if offset.local_minus_utc() == 0 => {
                        Local { wall: time.date_time, zone: Zone::UTC, whole_day: !has_time }
                    }
                    Some(offset) => Local { wall: time.date_time, zone: Zone::Fixed(offset), whole_day: !has_time },
                    None => Local { wall: time.date_time, zone, whole_day: !has_time },
                }),
                None => {
                    let found = value.clone().into_text().unwrap_or_default().into_owned();
                    problems.push(self.wrong_in(name, place, Wrong::NotDateTime(found)));
                }
            }
        }
        if entry.values.is_empty() {
            problems.push(self.wrong_in(name, place, Wrong::Empty));
        }
        times
    }

    /// From start to end, on the wall clock where both are of one zone, so that a meeting over a clock change keeps its length.
    fn lasts(&self, start: Option<Local>, problems: &mut Vec<Problem>) -> Option<TimeDelta> {
        let start = start?;
        let lasts = match self.component.property(&Property::Duration).and_then(|entry| entry.values.first()) {
            Some(Value::Duration(duration)) => length(duration),
            Some(other) => {
                let found = other.clone().into_text().unwrap_or_default().into_owned();
                problems.push(self.wrong("DURATION", Wrong::NotDateTime(found)));
                return None;
            }
            None if self.component.has_property(&Property::Dtend) => {
                let end = self.first_time(&Property::Dtend, "DTEND", problems)?;
                if end.zone == start.zone { end.wall - start.wall } else { end.instant() - start.instant() }
            }
            None => return None,
        };
        if lasts <= TimeDelta::zero() {
            let name = if self.component.has_property(&Property::Dtend) { "DTEND" } else { "DURATION" };
            problems.push(self.wrong(name, Wrong::Backwards));
            return None;
        }
        Some(lasts)
    }

    fn rule(&self, problems: &mut Vec<Problem>) -> Option<ICalendarRecurrenceRule> {
        // RFC 5545, 3.8.5.3: what two rules mean together is not defined
        if self.component.properties(&Property::Rrule).nth(1).is_some() {
            problems.push(self.wrong_in("RRULE", 1, Wrong::Second));
        }
        match self.component.property(&Property::Rrule)?.values.first() {
            Some(Value::RecurrenceRule(rule)) if is_whole(rule, self.place.rule()) => Some((**rule).clone()),
            Some(Value::RecurrenceRule(_)) => {
                problems.push(self.wrong("RRULE", Wrong::NotRule(self.place.rule().to_owned())));
                None
            }
            other => {
                let found = other.and_then(|value| value.clone().into_text()).unwrap_or_default().into_owned();
                problems.push(self.wrong("RRULE", Wrong::NotRule(found)));
                None
            }
        }
    }
}

impl Event {
    /// The event as one that became no occurrence.
    pub fn set_aside(&self, why: WhySetAside) -> SetAside {
        SetAside { file: self.file.clone(), line: self.line, summary: self.summary.clone(), why }
    }
}

/// Whether every part of a rule as it is written was read: `INTERVAL=0`, or a day of the week that is none, would else be passed over,
/// and lessons be where nobody meant them.
fn is_whole(read: &ICalendarRecurrenceRule, written: &str) -> bool {
    let read = read.to_string();
    let values = |rule: &str, key: &str| {
        let part = rule.split(';').filter_map(|part| part.split_once('=')).find(|(name, _)| name.trim() == key);
        part.map_or(0, |(_, values)| values.split(',').count())
    };
    let written = written.trim().to_ascii_uppercase();
    let keys = written.split(';').filter(|part| !part.trim().is_empty());
    let mut keys = keys.map(|part| part.split_once('=').map_or(part, |(key, _)| key).trim());
    keys.all(|key| key.starts_with("X-") || values(&read, key) == values(&written, key))
}

fn length(duration: &ICalendarDuration) -> TimeDelta {
    // far past any meeting, and far below what could overflow
    const MOST: i64 = 400 * 24 * 3600;
    let part = |count: u32, seconds: i64| i64::from(count).saturating_mul(seconds);
    let seconds = part(duration.weeks, 604_800)
        + part(duration.days, 86_400)
        + part(duration.hours, 3_600)
        + part(duration.minutes, 60)
        + i64::from(duration.seconds);
    let length = TimeDelta::seconds(seconds.min(MOST));
    if duration.neg { -length } else { length }
}

fn texts(entry: &ICalendarEntry) -> impl Iterator<Item = String> + '_ {
    entry.values.iter().filter_map(|value| value.clone().into_text().map(std::borrow::Cow::into_owned))
}

/// One line of text for people: control characters become spaces, and what is too long is cut.
fn clean(text: &str, most: usize) -> String {
    let line: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(most).collect();
    line.trim().to_owned()
}

//! One UID of a calendar: a series with its gaps and changed meetings, or single events, laid out as dated meetings.

use std::collections::{BTreeMap, BTreeSet};

use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz as Zone;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarFrequency, ICalendarProperty,
    ICalendarRecurrenceRule, ICalendarValue,
};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use domain::timetable::picture::{SourceId, WhySetAside};

use super::event::Event;
use super::local::Local;
use super::sessions::{Join, Meeting};
use super::{Reader, no_class};
use crate::import::problem::{Problem, Spot, Wrong};

/// Meetings of one series: every day of ten years, which a two-year daily course begun long ago and [`FURTHEST`] are well under.
const MOST_MEETINGS: usize = 3_660;
/// Days that a series without an end is laid out ahead: a year of weeks.
const A_YEAR: u64 = 371;
/// Days that a series with an end is laid out ahead: three years, so that one to the year 2099, as some programs write "always",
/// is not refused. The next imports lay out the rest.
const FURTHEST: u64 = 3 * A_YEAR;

/// The events of one UID.
pub struct Series {
    /// Series and single events, in the order of the files.
    masters: Vec<Event>,
    /// Changes to one meeting each.
    changes: Vec<Event>,
}

/// Gathers the events of all calendars by UID, given those UIDs that events of no class have too.
pub fn group(events: Vec<Event>, of_no_class: &BTreeSet<String>) -> impl Iterator<Item = Series> {
    let mut by_uid: BTreeMap<String, Series> = BTreeMap::new();
    for event in events {
        let series =
            by_uid.entry(event.uid.clone()).or_insert_with(|| Series { masters: Vec::new(), changes: Vec::new() });
        if event.changes.is_some() { series.changes.push(event) } else { series.masters.push(event) }
    }
    by_uid.into_iter().map(move |(uid, series)| series.with_classes(of_no_class.contains(&uid)))
}

impl Series {
    /// The same, of which a change that names no class has the one of the series beside it, or else of all that there are: where an
    /// event that is no lesson shares their UID, nobody can say that it is not that which changed.
    fn with_classes(mut self, is_shared: bool) -> Self {
        let one_class = self.one_class().filter(|_| !is_shared);
        for change in self.changes.iter_mut().filter(|change| change.class.is_none()) {
            let beside = self.masters.iter().find(|event| event.calendar == change.calendar);
            change.class = beside.and_then(|event| event.class.clone()).or_else(|| one_class.clone());
        }
        // of two changes to one meeting the later edit counts
        self.changes.sort_by_key(|change| std::cmp::Reverse(change.sequence));
        self
    }

    /// Whether there is more of it than changes to its meetings.
    pub const fn has_master(&self) -> bool {
        !self.masters.is_empty()
    }

    /// The file where it stands, or begins.
    pub fn file(&self) -> Option<&str> {
        self.masters.iter().chain(&self.changes).next().map(|event| event.file.as_str())
    }

    /// Lays out every meeting.
    pub fn expand(&self, reader: &Reader<'_>, join: &mut Join, problems: &mut Vec<Problem>) {
        let mut has_meeting = vec![false; self.changes.len()];
        for event in &self.masters {
            let Some(start) = event.start else { continue };
            if start.whole_day || event.lasts.is_some_and(|lasts| lasts >= TimeDelta::days(1)) {
                join.set_aside.push(event.set_aside(WhySetAside::AllDay));
                continue;
            }
            let Some(lasts) = event.lasts else {
                problems.push(property(event, event.line, "DTEND", Wrong::Empty));
                continue;
            };
            match starts(event, start, reader) {
                Ok(starts) => {
                    for wall in starts {
                        let planned = Local { wall, zone: start.zone, whole_day: false };
                        let mut change = None;
                        for (place, edit) in self.changes.iter().enumerate() {
                            if may_change(edit, event) && is_of(edit, planned) {
                                // an older edit of the same meeting is no meeting of its own
                                has_meeting[place] = true;
                                change = change.or(Some(edit));
                            }
                        }
                        join.add(event, meeting(event, planned, lasts, change));
                    }
                }
                Err(wrong) => problems.push(property(event, event.rule_line, "RRULE", wrong)),
            }
        }
        // exports of one stretch of weeks hold changed meetings without their series
        for (change, _) in self.changes.iter().zip(&has_meeting).filter(|(_, has_meeting)| !**has_meeting) {
            let Some(planned) = change.changes else { continue };
            let mut masters = self.masters.iter().filter(|event| may_change(change, event));
            let lasts = change.lasts.or_else(|| masters.find_map(|event| event.lasts));
            match (change.class.clone(), lasts) {
                _ if planned.whole_day => join.set_aside.push(change.set_aside(WhySetAside::AllDay)),
                (Some(_), Some(lasts)) => {
                    join.add(change, meeting(change, planned, lasts, Some(change)));
                }
                (Some(_), None) if !change.cancelled => {
                    problems.push(property(change, change.line, "DTEND", Wrong::Empty));
                }
                // a cancelled meeting of a series that is not here: nothing to call off
                (Some(_), None) => {}
                (None, _) => join.set_aside.push(no_class(change)),
            }
        }
    }

    /// The class of every series of it; none where calendars of several classes number their events alike.
    fn one_class(&self) -> Option<SourceId> {
        let first = self.masters.first()?.class.as_ref()?;
        self.masters.iter().all(|event| event.class.as_ref() == Some(first)).then(|| first.clone())
    }
}

fn property(event: &Event, line: u64, name: &str, wrong: Wrong) -> Problem {
    Problem { spot: Spot::Property(name.to_owned()), ..Problem::at_line(&event.file, line, wrong) }
}

/// Whether a change may be to a series of its UID: to one of its own calendar, and to one of another that is of the same class, since
/// some programs number the events of each calendar from one.
fn may_change(change: &Event, series: &Event) -> bool {
    change.calendar == series.calendar || change.class == series.class
}

fn is_of(change: &Event, planned: Local) -> bool {
    change.changes.is_some_and(|of| {
        if of.whole_day { of.wall.date() == planned.wall.date() } else { of.instant() == planned.instant() }
    })
}

fn meeting(event: &Event, planned: Local, lasts: TimeDelta, change: Option<&Event>) -> Meeting {
    let start = change.and_then(|change| change.start).filter(|start| !start.whole_day).unwrap_or(planned);
    let lasts = change.and_then(|change| change.lasts).unwrap_or(lasts);
    // by the wall clock, then made an instant: a lesson over a clock change still ends when the clock says
    let end = Local { wall: start.wall + lasts, ..start };
    let room = change.map(|change| &change.room).filter(|room| !room.is_empty()).unwrap_or(&event.room);
    Meeting {
        planned,
        starts: start.instant(),
        ends: end.instant().max(start.instant() + TimeDelta::minutes(1)),
        room: room.clone(),
        called_off: event.cancelled || change.is_some_and(|change| change.cancelled),
    }
}

/// The planned starts of an event on the wall clock of its own zone.
fn starts(event: &Event, start: Local, reader: &Reader<'_>) -> Result<Vec<NaiveDateTime>, Wrong> {
    let mut walls = match &event.rule {
        None => vec![start.wall],
        Some(rule) => by_rule(rule, start, reader)?,
    };
    walls.extend(event.added.iter().filter(|time| !time.whole_day).map(|time| time.wall_in(start.zone)));
    walls.sort_unstable();
    walls.dedup();
    let left_out = |wall: &NaiveDateTime| {
        event.left_out.iter().any(|time| {
            if time.whole_day { time.wall.date() == wall.date() } else { time.wall_in(start.zone) == *wall }
        })
    };
    walls.retain(|wall| !left_out(wall));
    Ok(walls)
}

fn by_rule(rule: &ICalendarRecurrenceRule, start: Local, reader: &Reader<'_>) -> Result<Vec<NaiveDateTime>, Wrong> {
    use ICalendarFrequency::{Daily, Monthly, Weekly};
    if !matches!(rule.freq, Daily | Weekly | Monthly) {
        return Err(Wrong::NotSupported(rule.to_string()));
    }
    let mut rule = rule.clone();
    let until =
        rule.until.take().map(|until| until_wall(&until, start.zone).ok_or_else(|| Wrong::NotRule(rule.to_string())));
    let until = until.transpose()?;
    if until.is_some_and(|until| until < start.wall) {
        return Ok(Vec::new());
    }
    let has_end = until.is_some() || rule.count.is_some();
    let last = end_of(last_day(start.wall.date(), has_end, reader));
    rule.until = Some(partial(until.map_or(last, |until| until.min(last))));

    // The library lays out the rule alone, on a clock without zone or change: it would match changed meetings across UIDs.
    let event = ICalendarComponent {
        component_type: ICalendarComponentType::VEvent,
        entries: vec![
            entry(ICalendarProperty::Dtstart, ICalendarValue::PartialDateTime(Box::new(partial(start.wall)))),
            entry(ICalendarProperty::Rrule, ICalendarValue::RecurrenceRule(Box::new(rule.clone()))),
        ],
        component_ids: Vec::new(),
    };
    let laid_out = ICalendar { components: vec![event] }.expand_dates(Zone::Floating, MOST_MEETINGS + 1);
    if !laid_out.errors.is_empty() {
        return Err(Wrong::NotRule(rule.to_string()));
    }
    if laid_out.events.len() > MOST_MEETINGS {
        return Err(Wrong::TooMany(MOST_MEETINGS));
    }
    Ok(laid_out.events.into_iter().map(|event| event.start.naive_local()).collect())
}

/// How far a series goes at most. What names its own end is believed, though the only year in the files ends before.
fn last_day(start: NaiveDate, has_end: bool, reader: &Reader<'_>) -> NaiveDate {
    let from = start.max(reader.today);
    if has_end {
        return from + Days::new(FURTHEST);
    }
    let a_year_on = from + Days::new(A_YEAR);
    reader.last_day.filter(|last| *last >= start).unwrap_or(a_year_on).min(a_year_on)
}

fn end_of(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN) + TimeDelta::days(1) - TimeDelta::seconds(1)
}

/// UNTIL on the wall clock of the series: it is written in UTC (RFC 5545, 3.3.10), or as a date that is included.
fn until_wall(until: &PartialDateTime, zone: Zone) -> Option<NaiveDateTime> {
    let time = until.to_date_time()?;
    if !until.has_time() {
        return Some(time.date_time + TimeDelta::days(1) - TimeDelta::seconds(1));
    }
    Some(match time.offset {
        Some(offset) => {
            let zone_of = if offset.local_minus_utc() == 0 { Zone::UTC } else { Zone::Fixed(offset) };
            Local { wall: time.date_time, zone: zone_of, whole_day: false }.wall_in(zone)
        }
        None => time.date_time,
    })
}

fn entry(name: ICalendarProperty, value: ICalendarValue) -> ICalendarEntry {
    ICalendarEntry { name, params: Vec::new(), values: vec![value] }
}

fn partial(wall: NaiveDateTime) -> PartialDateTime {
    // each is in the range of its type by the calendar's own rules; years past 65,535 are no dates here
    let small = |part: u32| u8::try_from(part).unwrap_or(0);
    PartialDateTime {
        year: u16::try_from(wall.year()).ok(),
        month: Some(small(wall.month())),
        day: Some(small(wall.day())),
        hour: Some(small(wall.hour())),
        minute: Some(small(wall.minute())),
        second: Some(small(wall.second())),
        ..PartialDateTime::default()
    }
}

//! iCalendar files (RFC 5545): which class meets when, and where. The library reads; this maps what it read.

mod event;
mod lines;
mod local;
mod series;
mod sessions;
mod zones;

use std::collections::{BTreeSet, HashMap};

use calcard::icalendar::{ICalendar, ICalendarComponentType};
use calcard::{Entry, Parser};
use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::timetable::picture::{Class, Session, SetAside, SourceId, WhySetAside};

use super::problem::{Problem, Wrong};
use event::Event;
use lines::Lines;
use zones::Zones;

/// Bytes of one file: a large college's year is a tenth of it.
pub const LARGEST_FILE: u64 = 64 * 1_048_576;
/// Events of one file.
const MOST_EVENTS: usize = 500_000;
/// Meetings of all files: a college of five thousand sessions for a year has a tenth of them.
const MOST_MEETINGS: usize = 2_000_000;

/// What the calendars are read with.
pub struct Reader<'a> {
    /// The college's own time zone.
    pub time_zone: Tz,
    /// A series that names no end goes no further than this.
    pub last_day: Option<NaiveDate>,
    /// The college's own date: what is laid out ahead is ahead of it.
    pub today: NaiveDate,
    by_name: HashMap<&'a str, Found<'a>>,
}

/// What a word of an event names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found<'a> {
    Class(&'a SourceId),
    /// A code that two classes share names neither.
    Two,
}

/// What the calendars say.
#[derive(Default)]
pub struct Timetable {
    /// Sessions, by class, weekday and start.
    pub sessions: Vec<Session>,
    /// Events that became no occurrence.
    pub set_aside: Vec<SetAside>,
}

/// What stands in the files of a folder.
#[derive(Default)]
struct Gathered {
    events: Vec<Event>,
    set_aside: Vec<SetAside>,
    /// The UIDs of what was set aside, without changes to a meeting.
    of_no_class: BTreeSet<String>,
    /// How many calendars they are, of which a file may hold several.
    calendars: usize,
    /// Whether one of the files, or part of it, could not be read.
    is_broken: bool,
}

impl<'a> Reader<'a> {
    /// Knows the classes by `sourcedId` and by `classCode`.
    pub fn new(classes: &'a [Class], time_zone: Tz, last_day: Option<NaiveDate>, today: NaiveDate) -> Self {
        let mut by_name: HashMap<&str, Found<'_>> = HashMap::new();
        for class in classes.iter().filter(|class| !class.code.is_empty()) {
            let found = Found::Class(&class.source);
            by_name.entry(&class.code).and_modify(|other| *other = Found::Two).or_insert(found);
        }
        // an id names one class alone, so it goes before a code that happens to be the same
        by_name.extend(classes.iter().map(|class| (class.source.as_str(), Found::Class(&class.source))));
        Self { time_zone, last_day, today, by_name }
    }

    /// Reads all files of a folder, each by its name and its bytes, or why it could not be opened: a series and the changes to it may
    /// come in two of them.
    pub fn read(
        &self,
        files: impl IntoIterator<Item = (String, Result<Vec<u8>, Problem>)>,
        problems: &mut Vec<Problem>,
    ) -> Timetable {
        let mut gathered = Gathered::default();
        for (file, opened) in files {
            let read = opened.and_then(|bytes| self.read_file(&file, &bytes, &mut gathered, problems));
            if let Err(problem) = read {
                gathered.is_broken = true;
                problems.push(problem);
            }
        }
        let Gathered { events, set_aside, of_no_class, is_broken, .. } = gathered;
        let mut join = sessions::Join::new(self.time_zone);
        join.set_aside = set_aside;
        // a changed meeting whose series is in what could not be read cannot say how long it lasts
        for series in series::group(events, &of_no_class).filter(|series| !is_broken || series.has_master()) {
            series.expand(self, &mut join, problems);
            if join.meetings > MOST_MEETINGS {
                problems.extend(series.file().map(|file| Problem::of_file(file, Wrong::TooMany(MOST_MEETINGS))));
                break;
            }
        }
        join.finish()
    }

    fn read_file(
        &self,
        file: &str,
        bytes: &[u8],
        gathered: &mut Gathered,
        problems: &mut Vec<Problem>,
    ) -> Result<(), Problem> {
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let line = 1 + bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() as u64;
            Problem::at_line(file, line, Wrong::NotUtf8)
        })?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let lines = Lines::find(file, text, problems);
        gathered.is_broken |= !lines.are_whole();
        if lines.events.len() > MOST_EVENTS {
            return Err(Problem::of_file(file, Wrong::TooMany(MOST_EVENTS)));
        }
        if lines.events.is_empty() && !lines.are_whole() {
            return Ok(());
        }
        let readable = lines.readable(text);
        let mut places = lines.events.iter();
        let mut parser = Parser::new(&readable);
        let mut found = Vec::new();
        loop {
            match parser.entry() {
                Entry::ICalendar(calendar) => {
                    self.read_calendar(file, &calendar, &mut places, gathered, &mut found);
                }
                Entry::Eof => break,
                // what `Lines` let pass and the library did not
                _ => {
                    found.push(Problem::of_file(file, Wrong::NotCalendar));
                    break;
                }
            }
        }
        problems.extend(found.into_iter().filter(|problem| !lines.may_explain(&problem.wrong)));
        Ok(())
    }

    fn read_calendar(
        &self,
        file: &str,
        calendar: &ICalendar,
        places: &mut std::slice::Iter<'_, lines::EventLines>,
        gathered: &mut Gathered,
        problems: &mut Vec<Problem>,
    ) {
        let zones = Zones::of(calendar, self.time_zone, self.today);
        gathered.calendars += 1;
        let found = calendar.components.iter().filter(|found| found.component_type == ICalendarComponentType::VEvent);
        for (component, place) in found.zip(places) {
            let draft =
                event::Draft { reader: self, file, calendar: gathered.calendars, component, place, zones: &zones };
            let before = problems.len();
            match self.class_of(&draft) {
                Ok(class) => gathered.events.extend(draft.read(class, problems).filter(|_| place.is_whole)),
                Err(why) => {
                    gathered.set_aside.push(draft.set_aside(why));
                    if !draft.changes_a_meeting() {
                        gathered.of_no_class.insert(draft.uid());
                    }
                }
            }
            if !place.is_whole {
                // what it lacks may stand in its broken line
                let own = problems.split_off(before);
                problems.extend(own.into_iter().filter(|problem| problem.wrong != Wrong::Empty));
            }
        }
    }

    /// The first match of `X-CLASS-ID`, a `CATEGORIES` value or the first word of `SUMMARY`; none for a change to one
    /// meeting that names no class, which belongs to its series.
    fn class_of(&self, draft: &event::Draft<'_>) -> Result<Option<SourceId>, WhySetAside> {
        let mut two = false;
        for word in draft.class_words() {
            match self.by_name.get(word.as_str()) {
                Some(Found::Class(class)) => return Ok(Some((*class).clone())),
                Some(Found::Two) => two = true,
                None => {}
            }
        }
        match (two, draft.changes_a_meeting()) {
            (true, _) => Err(WhySetAside::TwoClasses),
            (false, true) => Ok(None),
            (false, false) => Err(WhySetAside::NoClass),
        }
    }
}

/// Set aside because nothing in it names a class.
fn no_class(event: &Event) -> SetAside {
    event.set_aside(WhySetAside::NoClass)
}

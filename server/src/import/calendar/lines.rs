//! Where in a calendar file each event and each of its properties stands, and what of its lines is broken. The library that reads
//! calendars forgives broken lines and forgets their numbers; people who must mend a file need both, all at once.

mod find;

use std::borrow::Cow;
use std::ops::RangeInclusive;

use crate::import::problem::{Problem, Wrong};

/// The lines of a file's events, in order.
#[derive(Default)]
pub struct Lines {
    /// One for each `VEVENT` that begins and ends.
    pub events: Vec<EventLines>,
    /// The lines that cannot be read, told as problems: alone, or as a component that does not end.
    broken: Vec<RangeInclusive<u64>>,
    /// Whether every zone that the file tells of could be read.
    zones_are_whole: bool,
    /// Whether the last calendar does not end.
    is_open: bool,
}

/// Where one event is.
pub struct EventLines {
    /// Its `BEGIN`.
    pub begin: u64,
    /// Whether no line of it is broken.
    pub is_whole: bool,
    properties: Vec<(String, u64)>,
    /// How its first rule of recurrence is written: the library reads a part that it does not understand as if it were not there.
    rule: String,
}

impl EventLines {
    const fn at(begin: u64) -> Self {
        Self { begin, is_whole: true, properties: Vec::new(), rule: String::new() }
    }

    /// The line of a property: its first, or the event's own where it has none.
    pub fn of(&self, property: &str) -> u64 {
        self.nth(property, 0)
    }

    /// The line of one of several properties of a name, counted from 0; the event's own where it has none.
    pub fn nth(&self, property: &str, place: usize) -> u64 {
        let mut named = self.properties.iter().filter(|(name, _)| name.eq_ignore_ascii_case(property));
        named.nth(place).map_or(self.begin, |(_, line)| *line)
    }

    /// How its first rule of recurrence is written, its folded lines together; empty where it has none.
    pub fn rule(&self) -> &str {
        &self.rule
    }
}

impl Lines {
    /// Finds them; every line that is broken, and every component that does not begin and end as a pair, is told as a problem.
    pub fn find(file: &str, text: &str, problems: &mut Vec<Problem>) -> Self {
        if text.trim().is_empty() {
            problems.push(Problem::of_file(file, Wrong::Empty));
            return Self::default();
        }
        find::all(file, text, problems)
    }

    /// Whether nothing is broken.
    pub const fn are_whole(&self) -> bool {
        self.broken.is_empty() && !self.is_open
    }

    /// The text without what is broken, so that the rest can be read for faults of its own.
    pub fn readable<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.are_whole() {
            return Cow::Borrowed(text);
        }
        let mut broken = self.broken.clone();
        broken.sort_unstable_by_key(|lines| *lines.start());
        let mut broken = broken.into_iter().peekable();
        let (mut readable, mut until) = (String::with_capacity(text.len()), 0);
        for (line, content) in physical(text) {
            while let Some(lines) = broken.next_if(|lines| *lines.start() <= line) {
                until = until.max(*lines.end());
            }
            if line > until {
                readable.push_str(content);
                readable.push_str("\r\n");
            }
        }
        if self.is_open {
            readable.push_str("END:VCALENDAR\r\n");
        }
        Cow::Owned(readable)
    }

    /// Whether a problem is no more than what follows from a broken line elsewhere, and would only bury that.
    pub fn may_explain(&self, wrong: &Wrong) -> bool {
        !self.zones_are_whole && matches!(wrong, Wrong::NotTimeZone(_) | Wrong::OtherClock(..))
    }
}

/// The physical lines with their numbers; empty ones are passed over. One that begins with a space or a tab continues the one
/// before it (RFC 5545, 3.1).
fn physical(text: &str) -> impl Iterator<Item = (u64, &str)> {
    let numbered = (1..).zip(text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)));
    numbered.filter(|(_, line)| !line.trim().is_empty())
}

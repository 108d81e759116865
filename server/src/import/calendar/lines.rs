//! Where in a calendar file each event and each of its properties stands. The library that reads calendars forgives
//! broken lines and forgets their numbers; people who must mend a file need both.

use crate::import::problem::{Problem, Spot, Wrong};

/// Characters of one property, its folded lines together.
const LONGEST: usize = 100_000;

/// The lines of a file's events, in order.
pub struct Lines {
    /// One for each `VEVENT`.
    pub events: Vec<EventLines>,
}

/// Where one event is.
pub struct EventLines {
    /// Its `BEGIN`.
    pub begin: u64,
    properties: Vec<(String, u64)>,
    /// How its first rule of recurrence is written: the library reads a part that it does not understand as if it were not there.
    rule: String,
}

impl EventLines {
    /// The line of a property: its first, or the event's own where it has none.
    pub fn of(&self, property: &str) -> u64 {
        self.properties
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(property))
            .map_or(self.begin, |(_, line)| *line)
    }

    /// How its first rule of recurrence is written, its folded lines together; empty where it has none.
    pub fn rule(&self) -> &str {
        &self.rule
    }
}

impl Lines {
    /// Fails where the file is no calendar; components that are not closed are told as problems.
    pub fn find(file: &str, text: &str, problems: &mut Vec<Problem>) -> Result<Self, Problem> {
        let mut found = Self { events: Vec::new() };
        let mut open: Vec<(String, u64)> = Vec::new();
        for (line, content) in physical(text) {
            if content.starts_with([' ', '\t']) {
                found.goes_on(content);
                continue;
            }
            if content.len() > LONGEST {
                return Err(Problem::at_line(file, line, Wrong::TooLong(LONGEST)));
            }
            let Some((name, value)) = split(content) else {
                return Err(Problem::at_line(file, line, Wrong::NotCalendar));
            };
            let component = value.trim().to_ascii_uppercase();
            let unbalanced = |component: String| {
                let spot = Spot::Property(name.to_owned());
                Problem { spot, ..Problem::at_line(file, line, Wrong::Unbalanced(component)) }
            };
            if name.eq_ignore_ascii_case("BEGIN") {
                // an event within an event, or outside of a calendar, is one that was not closed before it
                let misplaced = open.is_empty() != (component == "VCALENDAR");
                if misplaced || component == "VEVENT" && open.len() != 1 {
                    return Err(unbalanced(open.pop().map_or(component, |(unclosed, _)| unclosed)));
                }
                if component == "VEVENT" {
                    found.events.push(EventLines { begin: line, properties: Vec::new(), rule: String::new() });
                }
                open.push((component, line));
            } else if name.eq_ignore_ascii_case("END") {
                match open.pop() {
                    Some((opened, _)) if opened == component => {}
                    _ => return Err(unbalanced(component)),
                }
            } else if open.is_empty() {
                return Err(Problem::at_line(file, line, Wrong::NotCalendar));
            } else if let (Some((component, _)), Some(event)) = (open.last(), found.events.last_mut())
                && component == "VEVENT"
            {
                if name.eq_ignore_ascii_case("RRULE") && event.rule.is_empty() {
                    event.rule = value.to_owned();
                }
                event.properties.push((name.to_owned(), line));
            }
        }
        if let Some((component, line)) = open.pop() {
            let spot = Spot::Property("BEGIN".to_owned());
            problems.push(Problem { spot, ..Problem::at_line(file, line, Wrong::Unbalanced(component)) });
        } else if text.trim().is_empty() {
            return Err(Problem::of_file(file, Wrong::Empty));
        }
        Ok(found)
    }

    /// A line that continues the one before it: more of a rule, where that is one.
    fn goes_on(&mut self, folded: &str) {
        let Some(event) = self.events.last_mut() else { return };
        let rules = event.properties.iter().filter(|(name, _)| name.eq_ignore_ascii_case("RRULE")).count();
        if rules == 1 && event.properties.last().is_some_and(|(name, _)| name.eq_ignore_ascii_case("RRULE")) {
            event.rule.push_str(folded.get(1..).unwrap_or_default());
        }
    }
}

/// The physical lines with their numbers; empty ones are passed over. One that begins with a space or a tab continues the one
/// before it (RFC 5545, 3.1).
fn physical(text: &str) -> impl Iterator<Item = (u64, &str)> {
    let numbered = (1..).zip(text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)));
    numbered.filter(|(_, line)| !line.trim().is_empty())
}

/// The name before any parameters, and what stands after the first colon of this physical line.
fn split(line: &str) -> Option<(&str, &str)> {
    let end = line.find([';', ':']).unwrap_or(line.len());
    let name = &line[..end];
    let is_name = !name.is_empty()
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.'));
    // a name so long that its colon is on the next physical line is a folded one
    is_name.then(|| (name, line[end..].split_once(':').map_or("", |(_, value)| value)))
}

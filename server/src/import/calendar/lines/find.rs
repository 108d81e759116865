//! Goes through a calendar file line by line, and goes on behind each that is broken.

use super::{EventLines, Lines, physical};
use crate::import::problem::{Problem, Spot, Wrong};

/// Characters of one physical line.
const LONGEST: usize = 100_000;
/// Broken lines of one file that are told: whoever has as many needs another export, not the next of them.
const MOST: usize = 1_000;

/// Everything there is to find.
pub fn all(file: &str, text: &str, problems: &mut Vec<Problem>) -> Lines {
    let before = problems.len();
    let mut finder = Finder::new(file, problems);
    for (line, content) in physical(text) {
        finder.take(line, content);
        if finder.problems.len() >= before + MOST {
            finder.problems.push(Problem::of_file(file, Wrong::NotChecked));
            return Lines { events: Vec::new(), ..finder.found };
        }
    }
    finder.finish()
}

/// A component that has begun.
struct Open {
    component: String,
    line: u64,
}

struct Finder<'a> {
    file: &'a str,
    problems: &'a mut Vec<Problem>,
    found: Lines,
    open: Vec<Open>,
    /// Whether what is outside of every calendar here is told already: a file of another kind is one problem.
    outside_is_told: bool,
    /// Whether the property that a folded line would continue is a broken one.
    continues_broken: bool,
}

impl<'a> Finder<'a> {
    fn new(file: &'a str, problems: &'a mut Vec<Problem>) -> Self {
        let found = Lines { zones_are_whole: true, ..Lines::default() };
        Self { file, problems, found, open: Vec::new(), outside_is_told: false, continues_broken: false }
    }

    fn take(&mut self, line: u64, content: &str) {
        let is_folded = content.starts_with([' ', '\t']);
        let named = split(content).filter(|_| !is_folded && content.len() <= LONGEST);
        let component = |value: &str| value.trim().to_ascii_uppercase();
        let begins = named.filter(|(name, _)| name.eq_ignore_ascii_case("BEGIN")).map(|(_, value)| component(value));
        if self.open.is_empty() && begins.as_deref() != Some("VCALENDAR") {
            return self.outside(line);
        }
        if is_folded {
            return self.goes_on(line, content);
        }
        self.continues_broken = false;
        match named {
            None => {
                let wrong = if content.len() > LONGEST { Wrong::TooLong(LONGEST) } else { Wrong::NotCalendar };
                self.problems.push(Problem::at_line(self.file, line, wrong));
                self.leave_out(line);
            }
            Some((name, value)) if name.eq_ignore_ascii_case("END") => self.end(component(value), line),
            Some((name, value)) => match begins {
                Some(component) => self.begin(component, line),
                None => self.property(name, value, line),
            },
        }
    }

    /// A line before, between or after calendars.
    fn outside(&mut self, line: u64) {
        if !self.outside_is_told {
            self.problems.push(Problem::at_line(self.file, line, Wrong::NotCalendar));
        }
        self.outside_is_told = true;
        self.pass_over(line);
    }

    fn begin(&mut self, component: String, line: u64) {
        self.outside_is_told = false;
        // an event within an event, or a calendar within one, begins behind something that was not closed
        if component == "VEVENT" {
            self.close_down_to(1, line);
            self.found.events.push(EventLines::at(line));
        } else if component == "VCALENDAR" && !self.open.is_empty() {
            self.close_down_to(1, line);
            let unclosed = std::mem::replace(&mut self.open[0].line, line);
            self.unbalanced("BEGIN", component, unclosed);
            // its events are read as if they were of the one before it
            return self.pass_over(line);
        }
        self.open.push(Open { component, line });
    }

    fn end(&mut self, component: String, line: u64) {
        match self.open.iter().rposition(|open| open.component == component) {
            Some(place) => {
                self.close_down_to(place + 1, line);
                self.open.pop();
            }
            None => {
                self.unbalanced("END", component, line);
                self.leave_out(line);
            }
        }
    }

    /// Tells every component beyond the first `kept` as one that does not end, and leaves them out.
    fn close_down_to(&mut self, kept: usize, line: u64) {
        let unclosed = self.open.split_off(kept.min(self.open.len()));
        let Some(first) = unclosed.first() else { return };
        self.found.broken.push(first.line..=line - 1);
        for Open { component, line } in unclosed {
            match component.as_str() {
                "VEVENT" => drop(self.found.events.pop()),
                "VTIMEZONE" => self.found.zones_are_whole = false,
                _ => {}
            }
            self.unbalanced("BEGIN", component, line);
        }
        self.part_is_broken();
    }

    fn unbalanced(&mut self, name: &str, component: String, line: u64) {
        let problem = Problem::at_line(self.file, line, Wrong::Unbalanced(component));
        self.problems.push(Problem { spot: Spot::Property(name.to_owned()), ..problem });
    }

    fn property(&mut self, name: &str, value: &str, line: u64) {
        let is_event = self.open.last().is_some_and(|open| open.component == "VEVENT");
        let Some(event) = self.found.events.last_mut().filter(|_| is_event) else { return };
        if name.eq_ignore_ascii_case("RRULE") && event.rule.is_empty() {
            value.clone_into(&mut event.rule);
        }
        event.properties.push((name.to_owned(), line));
    }

    /// A line that continues the one before it: more of a rule, where that is one.
    fn goes_on(&mut self, line: u64, folded: &str) {
        if self.continues_broken {
            return self.pass_over(line);
        }
        let Some(event) = self.found.events.last_mut() else { return };
        let rules = event.properties.iter().filter(|(name, _)| name.eq_ignore_ascii_case("RRULE")).count();
        if rules == 1 && event.properties.last().is_some_and(|(name, _)| name.eq_ignore_ascii_case("RRULE")) {
            event.rule.push_str(folded.get(1..).unwrap_or_default());
        }
    }

    /// Leaves a line out, and whatever continues it.
    fn leave_out(&mut self, line: u64) {
        self.pass_over(line);
        self.continues_broken = true;
        self.part_is_broken();
    }

    fn pass_over(&mut self, line: u64) {
        match self.found.broken.last_mut() {
            Some(last) if *last.end() == line - 1 => *last = *last.start()..=line,
            _ => self.found.broken.push(line..=line),
        }
    }

    /// What the open components say is not all that is written in them.
    fn part_is_broken(&mut self) {
        for open in &self.open {
            match (open.component.as_str(), self.found.events.last_mut()) {
                ("VEVENT", Some(event)) => event.is_whole = false,
                ("VTIMEZONE", _) => self.found.zones_are_whole = false,
                _ => {}
            }
        }
    }

    fn finish(mut self) -> Lines {
        self.close_down_to(1, u64::MAX);
        if let Some(Open { component, line }) = self.open.pop() {
            self.found.is_open = true;
            self.unbalanced("BEGIN", component, line);
        }
        self.found
    }
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

//! One CSV file as rows that know their line and columns, so that every cell can say where it is wrong.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use domain::timetable::picture::SourceId;

use super::problem::{Problem, Spot, Wrong};

/// Rows of one file: ten times the largest college.
const MOST_ROWS: usize = 1_000_000;
/// Characters of one cell: a list of a few hundred ids fits, a file swallowed by a missing quote does not.
const LONGEST_CELL: usize = 10_000;
/// Of dates that a college writes: what is before or after is a slip of the finger.
pub const YEARS: RangeInclusive<i32> = 1990..=2200;

/// One CSV file.
pub struct Table {
    file: String,
    columns: Vec<String>,
    rows: Vec<(u64, Vec<String>)>,
}

/// One row of a table.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    /// Counted from 1.
    pub line: u64,
    cells: &'a [String],
}

/// One cell, and where it is.
#[derive(Clone, Copy)]
pub struct Cell<'a> {
    row: Row<'a>,
    column: usize,
    /// Its text without white space around it; may be empty.
    pub text: &'a str,
}

impl Table {
    /// Reads a file that must have these columns, in any order and among others.
    pub fn read(file: &str, bytes: &[u8], needed: &[&'static str], problems: &mut Vec<Problem>) -> Self {
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
        let mut table = Self { file: file.to_owned(), columns: Vec::new(), rows: Vec::new() };
        let mut record = csv::ByteRecord::new();
        let mut has_header = false;
        loop {
            match reader.read_byte_record(&mut record) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    problems.push(Problem::of_file(file, Wrong::Unreadable(error.to_string())));
                    break;
                }
            }
            // after a line that ends in CR LF, a position is still before the LF
            let line = record.position().map_or(1, |at| {
                let at_lf = usize::try_from(at.byte()).is_ok_and(|byte| bytes.get(byte) == Some(&b'\n'));
                at.line() + u64::from(at_lf)
            });
            let Some(cells) = table.cells(line, &record, problems) else { continue };
            // a program for tables leaves such rows where something was deleted
            if cells.iter().all(String::is_empty) {
                continue;
            }
            if !has_header {
                has_header = true;
                table.columns = cells;
            } else if cells.len() != table.columns.len() {
                problems.push(Problem::at_line(file, line, Wrong::Fields(cells.len(), table.columns.len())));
            } else if table.rows.len() == MOST_ROWS {
                problems.push(Problem::at_line(file, line, Wrong::TooMany(MOST_ROWS)));
                break;
            } else {
                table.rows.push((line, cells));
            }
        }
        if let Some(line) = never_closed(bytes) {
            problems.push(Problem::at_line(file, line, Wrong::NeverClosed));
        }
        let missing: Vec<_> =
            needed.iter().filter(|name| !table.columns.iter().any(|column| column == *name)).collect();
        if !missing.is_empty() {
            problems.extend(missing.into_iter().map(|name| Problem::at_line(file, 1, Wrong::NoColumn(name))));
            // every row would only say the same again
            table.rows.clear();
        }
        table
    }

    /// One that is not there: without rows.
    pub fn absent(file: &str) -> Self {
        Self { file: file.to_owned(), columns: Vec::new(), rows: Vec::new() }
    }

    fn cells(&self, line: u64, record: &csv::ByteRecord, problems: &mut Vec<Problem>) -> Option<Vec<String>> {
        let mut cells = Vec::with_capacity(record.len());
        for (index, bytes) in record.iter().enumerate() {
            let wrong = match std::str::from_utf8(bytes) {
                Err(_) => Wrong::NotUtf8,
                Ok(text) if text.chars().nth(LONGEST_CELL).is_some() => Wrong::TooLong(LONGEST_CELL),
                Ok(text) => {
                    cells.push(text.trim().to_owned());
                    continue;
                }
            };
            let name = self.columns.get(index).cloned().unwrap_or_default();
            problems.push(Problem { spot: Spot::Column(index + 1, name), ..Problem::at_line(&self.file, line, wrong) });
        }
        (cells.len() == record.len()).then_some(cells)
    }

    /// The rows that are in force: OneRoster marks those to be left out as `tobedeleted`.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let all = self.rows.iter().map(|(line, cells)| Row { table: self, line: *line, cells });
        all.filter(|row| row.cell("status").is_none_or(|status| !status.text.eq_ignore_ascii_case("tobedeleted")))
    }
}

impl<'a> Row<'a> {
    /// A cell of a column that may be absent.
    pub fn cell(self, name: &str) -> Option<Cell<'a>> {
        let column = self.table.columns.iter().position(|column| column == name)?;
        Some(Cell { row: self, column, text: self.cells.get(column)? })
    }

    /// A cell of a column that [`Table::read`] made sure of.
    pub fn get(self, name: &'static str) -> Cell<'a> {
        self.cell(name).expect("a table without a needed column has no rows")
    }
}

impl<'a> Cell<'a> {
    /// What is wrong with this cell.
    pub fn wrong(self, wrong: Wrong) -> Problem {
        let spot = Spot::Column(self.column + 1, self.row.table.columns[self.column].clone());
        Problem { spot, ..Problem::at_line(&self.row.table.file, self.row.line, wrong) }
    }

    /// Its text as the words of a closed list are written.
    pub fn word(self) -> String {
        self.text.to_ascii_lowercase()
    }

    /// An id that must be there.
    pub fn id(self, problems: &mut Vec<Problem>) -> Option<SourceId> {
        let wrong = if self.text.is_empty() {
            Wrong::Empty
        } else {
            match SourceId::new(self.text) {
                Some(id) => return Some(id),
                None if self.text.chars().any(char::is_control) => Wrong::Control,
                None => Wrong::TooLong(SourceId::LONGEST),
            }
        };
        problems.push(self.wrong(wrong));
        None
    }

    /// Ids parted by commas; may be none.
    pub fn ids(self) -> Vec<SourceId> {
        self.text.split(',').filter_map(SourceId::new).collect()
    }

    /// Text for people, at most 200 characters, with no control character in it; may be empty.
    pub fn line_of_text(self, problems: &mut Vec<Problem>) -> Option<String> {
        const MOST: usize = 200;
        let wrong = if self.text.chars().nth(MOST).is_some() {
            Wrong::TooLong(MOST)
        } else if self.text.chars().any(char::is_control) {
            Wrong::Control
        } else {
            return Some(self.text.to_owned());
        };
        problems.push(self.wrong(wrong));
        None
    }

    /// Text for people that must be there.
    pub fn title(self, problems: &mut Vec<Problem>) -> Option<String> {
        if self.text.is_empty() {
            problems.push(self.wrong(Wrong::Empty));
            return None;
        }
        self.line_of_text(problems)
    }

    /// A date that must be there, as `2026-09-01`, of a year that a college may mean.
    pub fn date(self, problems: &mut Vec<Problem>) -> Option<NaiveDate> {
        let date = NaiveDate::parse_from_str(self.text, "%Y-%m-%d").ok();
        let date = date.filter(|date| YEARS.contains(&date.year()));
        if date.is_none() {
            problems.push(self.wrong(Wrong::NotDate(self.text.to_owned())));
        }
        date
    }

    /// A word of a closed list, in whatever letters: a program for tables makes `true` a TRUE.
    pub fn one_of(
        self,
        words: &'static [&'static str],
        shown: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Option<&'static str> {
        let word = words.iter().copied().find(|word| word.eq_ignore_ascii_case(self.text));
        if word.is_none() {
            problems.push(self.wrong(Wrong::NotOneOf(self.text.to_owned(), shown)));
        }
        word
    }
}

/// The line of a quotation mark that opens a cell and has no other to close it: whatever follows is in that cell (RFC 4180, 2.5).
fn never_closed(bytes: &[u8]) -> Option<u64> {
    let (mut line, mut opened, mut begins) = (1, None, true);
    let mut letters = bytes.iter().copied().peekable();
    while let Some(letter) = letters.next() {
        match (opened, letter) {
            // two of them stand for one within a cell
            (Some(_), b'"') if letters.next_if_eq(&b'"').is_none() => opened = None,
            (None, b'"') if begins => opened = Some(line),
            _ => {}
        }
        line += u64::from(letter == b'\n');
        begins = opened.is_none() && matches!(letter, b',' | b'\r' | b'\n');
    }
    opened
}

//! What is wrong with a file, where, and what was expected: a value for people to mend, told in words only at the end.

use app::words::{Arg, Words};

/// One thing to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file as the folder names it; a table of the zip as `oneroster.zip/users.csv`.
    pub file: String,
    /// The line, counted from 1; none when it is the whole file.
    pub line: Option<u64>,
    /// Where in the line.
    pub spot: Spot,
    /// What is wrong.
    pub wrong: Wrong,
}

/// Where in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// All of it.
    Line,
    /// A column of a table, counted from 1, and its name.
    Column(usize, String),
    /// A property of a calendar.
    Property(String),
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// A file that must be there is not.
    Missing,
    /// There is a second one where one is expected.
    Second,
    /// It cannot be read from the disk.
    Unreadable(String),
    /// Larger than this many bytes, unpacked.
    TooLarge(u64),
    /// More rows, events or files than this.
    TooMany(usize),
    /// Not a zip.
    NotZip,
    /// A quotation mark opens a cell, and none closes it.
    NeverClosed,
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// A column that must be there is not.
    NoColumn(&'static str),
    /// This many fields where the first line has that many.
    Fields(usize, usize),
    /// A row of the manifest that must be there is not; it says that.
    NoProperty(String, &'static str),
    /// Nothing where something must be.
    Empty,
    /// Longer than this many characters.
    TooLong(usize),
    /// A control character.
    Control,
    /// Found this; expected one of those.
    NotOneOf(String, &'static str),
    /// Not a date as 2026-09-01.
    NotDate(String),
    /// Not an address.
    NotEmail(String),
    /// Ends before it begins.
    Backwards,
    /// Not known in this file.
    Unknown(String, &'static str),
    /// An id or address seen before.
    Repeated(String),
    /// A supported learner must be a student.
    NotStudent(String),
    /// An LSA must be an aide.
    NotAide(String),
    /// Not one of the staff.
    NotStaff(String),
    /// Not hours of contract as 22.5.
    NotContract(String),
    /// Not times of a day as 9:00-12:30.
    NotHours(String),
    /// Two times of one day overlap.
    Overlap(String),
    /// A break that does not fit between its two times.
    NoRoom(String),
    /// Not a number of minutes.
    NotNumber(String),
    /// No school among these.
    NoSchool(String),
    /// Not a picture that can be opened.
    NotPicture,
    /// Not an iCalendar file: a line that has no name and value, or is outside of a calendar.
    NotCalendar,
    /// A component that is not closed, or closed and not open.
    Unbalanced(String),
    /// Not a date and time as RFC 5545 writes them.
    NotDateTime(String),
    /// A time zone nobody knows.
    NotTimeZone(String),
    /// A time zone whose offsets, as the file itself tells them, are not those of its name, nor of this one, the college's.
    OtherClock(String, &'static str),
    /// Not a rule that can be followed.
    NotRule(String),
    /// A part of RFC 5545 that timetables do not use.
    NotSupported(String),
    /// No fault of its own: what refers to this file was not checked, because of one that is told beside it.
    NotChecked,
}

impl Wrong {
    /// Its message, `import-problem-…`.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Missing => "import-problem-missing",
            Self::Second => "import-problem-second",
            Self::Unreadable(_) => "import-problem-unreadable",
            Self::TooLarge(_) => "import-problem-too-large",
            Self::TooMany(_) => "import-problem-too-many",
            Self::NotZip => "import-problem-not-zip",
            Self::NeverClosed => "import-problem-never-closed",
            Self::NotUtf8 => "import-problem-not-utf8",
            Self::NoColumn(_) => "import-problem-no-column",
            Self::Fields(..) => "import-problem-fields",
            Self::NoProperty(..) => "import-problem-no-property",
            Self::Empty => "import-problem-empty",
            Self::TooLong(_) => "import-problem-too-long",
            Self::Control => "import-problem-control",
            Self::NotOneOf(..) => "import-problem-not-one-of",
            Self::NotDate(_) => "import-problem-not-date",
            Self::NotEmail(_) => "import-problem-not-email",
            Self::Backwards => "import-problem-backwards",
            Self::Unknown(..) => "import-problem-unknown",
            Self::Repeated(_) => "import-problem-repeated",
            Self::NotStudent(_) => "import-problem-not-student",
            Self::NotAide(_) => "import-problem-not-aide",
            Self::NotStaff(_) => "import-problem-not-staff",
            Self::NotContract(_) => "import-problem-not-contract",
            Self::NotHours(_) => "import-problem-not-hours",
            Self::Overlap(_) => "import-problem-overlap",
            Self::NoRoom(_) => "import-problem-no-room",
            Self::NotNumber(_) => "import-problem-not-number",
            Self::NoSchool(_) => "import-problem-no-school",
            Self::NotPicture => "import-problem-not-picture",
            Self::NotCalendar => "import-problem-not-calendar",
            Self::Unbalanced(_) => "import-problem-unbalanced",
            Self::NotDateTime(_) => "import-problem-not-date-time",
            Self::NotTimeZone(_) => "import-problem-not-time-zone",
            Self::OtherClock(..) => "import-problem-other-clock",
            Self::NotRule(_) => "import-problem-not-rule",
            Self::NotSupported(_) => "import-problem-not-supported",
            Self::NotChecked => "import-problem-not-checked",
        }
    }

    fn args(&self) -> Vec<(&'static str, Arg<'_>)> {
        match self {
            Self::TooLarge(most) => vec![("most", (most / 1_048_576).into())],
            Self::TooMany(most) | Self::TooLong(most) => vec![("most", (*most).into())],
            Self::Fields(found, expected) => vec![("found", (*found).into()), ("expected", (*expected).into())],
            Self::NoColumn(name) => vec![("expected", (*name).into())],
            Self::NotOneOf(found, expected)
            | Self::NoProperty(found, expected)
            | Self::Unknown(found, expected)
            | Self::OtherClock(found, expected) => {
                vec![("found", shown(found).into()), ("expected", (*expected).into())]
            }
            Self::Unreadable(found)
            | Self::NotDate(found)
            | Self::NotEmail(found)
            | Self::Repeated(found)
            | Self::NotStudent(found)
            | Self::NotAide(found)
            | Self::NotStaff(found)
            | Self::NotContract(found)
            | Self::NotHours(found)
            | Self::Overlap(found)
            | Self::NoRoom(found)
            | Self::NotNumber(found)
            | Self::NoSchool(found)
            | Self::Unbalanced(found)
            | Self::NotDateTime(found)
            | Self::NotTimeZone(found)
            | Self::NotRule(found)
            | Self::NotSupported(found) => vec![("found", shown(found).into())],
            _ => Vec::new(),
        }
    }
}

/// What was found, fit for one line of a terminal: no control character, and not the whole of a broken file.
pub fn shown(found: &str) -> String {
    const MOST: usize = 60;
    let mut text: String =
        found.chars().take(MOST).map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect();
    if found.chars().nth(MOST).is_some() {
        text.push('…');
    }
    text
}

impl Problem {
    /// One about a whole file.
    pub fn of_file(file: &str, wrong: Wrong) -> Self {
        Self { file: file.to_owned(), line: None, spot: Spot::Line, wrong }
    }

    /// One about a line.
    pub fn at_line(file: &str, line: u64, wrong: Wrong) -> Self {
        Self { line: Some(line), ..Self::of_file(file, wrong) }
    }

    /// One line for a person: where, what, and what was expected.
    pub fn tell(&self, words: Words) -> String {
        let what = words.say_with(self.wrong.key(), &self.wrong.args());
        let mut args: Vec<(&'static str, Arg<'_>)> = vec![("file", self.file.as_str().into()), ("what", what.into())];
        // as text: a line number is not grouped by thousands
        args.extend(self.line.map(|line| ("line", line.to_string().into())));
        match &self.spot {
            _ if self.line.is_none() => words.say_with("import-at-file", &args),
            Spot::Line => words.say_with("import-at-line", &args),
            Spot::Column(number, name) => {
                args.extend([("column", number.to_string().into()), ("name", name.as_str().into())]);
                words.say_with("import-at-column", &args)
            }
            Spot::Property(name) => {
                args.push(("name", name.as_str().into()));
                words.say_with("import-at-property", &args)
            }
        }
    }
}

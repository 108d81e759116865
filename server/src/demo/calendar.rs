//! The demo's timetable as iCalendar files (RFC 5545), one a site, with what real exports hold: series, gaps, a moved
//! meeting, one called off, single events, and something that is no class at all.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::{OffsetComponents, OffsetName, Tz};
use domain::wall_clock::{day_begins, instant};

use super::College;
use super::people::{DOMAIN, SITES};
use super::week::Series;

/// How many weeks the files hold: this one and the next four.
pub const WEEKS: u64 = 5;
/// The week with a staff training Thursday: no lessons at any site. Far enough off that the next teaching day is never touched.
const TRAINING_WEEK: u64 = 3;
/// The week in which one Friday lesson is moved to the afternoon.
const MOVED_WEEK: u64 = 2;
/// The week in which one Monday lesson is called off.
const CALLED_OFF_WEEK: u64 = 3;

/// The weeks before this one that some lessons are written for too, so that there is something to look back on.
const BEFORE: u64 = 3;
/// The lessons that have them: some of one group's.
const LOOKED_BACK_ON: [&str; 3] = ["C-R2-MATH", "C-R2-ENGL", "C-R2-COMP"];

/// The weeks a timetable is written for.
#[derive(Clone, Copy, Debug)]
pub struct Weeks {
    /// The Monday of the first week, in the college's own time.
    pub first: NaiveDate,
    /// How many weeks before it every lesson is written for too.
    pub back: u64,
    now: DateTime<Utc>,
    time_zone: Tz,
}

impl Weeks {
    /// The week of `now` where the college is, and the four after it.
    pub fn of(now: DateTime<Utc>, time_zone: Tz) -> Self {
        let today = now.with_timezone(&time_zone).date_naive();
        Self { first: today.week(Weekday::Mon).first_day(), back: 0, now, time_zone }
    }

    /// The same with so many weeks before.
    pub fn after(self, back: u64) -> Self {
        Self { back, ..self }
    }

    /// The Monday of the first week that every lesson is written for.
    pub fn from(self) -> NaiveDate {
        self.first - Days::new(self.back * 7)
    }

    /// The beginning of the first Monday.
    pub fn began(self) -> DateTime<Utc> {
        day_begins(self.first, self.time_zone)
    }

    /// The Monday of the first week that is looked back on.
    pub fn looked_back_from(self) -> NaiveDate {
        self.first - Days::new(BEFORE * 7)
    }

    /// The last Friday.
    pub fn last(self) -> NaiveDate {
        self.day(WEEKS - 1, Weekday::Fri)
    }

    fn day(self, week: u64, weekday: Weekday) -> NaiveDate {
        self.first + Days::new(week * 7 + u64::from(weekday.num_days_from_monday()))
    }

    fn zone(self) -> String {
        self.time_zone.name().to_owned()
    }
}

/// One site's file.
pub fn write(college: &College, site: usize, weeks: Weeks) -> Vec<u8> {
    let mut lines = Lines(String::new());
    // One in three exports begins with a byte-order mark, so one of ours does.
    if site == 1 {
        lines.0.push('\u{feff}');
    }
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Fernbank College//Timetable 4.2//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("X-WR-CALNAME", &text(&format!("{} timetable", SITES[site].1)));
    time_zone(&mut lines, weeks);
    let here = college.series.iter().filter(|series| college.classes[series.class].site == site);
    for (index, series) in here.enumerate() {
        let lesson = Lesson { college, series, weeks, naming: index % 3 };
        // Orchard's music is typed in week by week: single events that belong together.
        if site == 2 && college.classes[series.class].course == "MUSI" {
            lesson.singly(&mut lines);
        } else {
            lesson.weekly(&mut lines);
        }
    }
    if site == 0 {
        staff_meeting(&mut lines, weeks);
    }
    lines.add("END", "VCALENDAR");
    lines.0.into_bytes()
}

/// One series on its way into a file.
struct Lesson<'a> {
    college: &'a College,
    series: &'a Series,
    weeks: Weeks,
    /// Which of three ways the event says its class, as exports differ.
    naming: usize,
}

impl Lesson<'_> {
    fn weekly(&self, lines: &mut Lines) {
        let (start, last) = (self.first(), self.start(WEEKS - 1));
        self.open(lines, &self.uid(), start);
        let until = instant(last, &self.weeks.time_zone).format("%Y%m%dT%H%M%SZ");
        let day = &self.series.weekday.to_string().to_uppercase()[..2];
        lines.add("RRULE", &format!("FREQ=WEEKLY;BYDAY={day};UNTIL={until}"));
        if self.series.weekday == Weekday::Thu {
            lines.local("EXDATE", self.weeks, self.start(TRAINING_WEEK));
        }
        self.close(lines, &self.series.room);
        if self.is("C-R1-COMP", Weekday::Fri) {
            self.open_for(lines, MOVED_WEEK, self.start(MOVED_WEEK) + TimeDelta::minutes(150));
            self.close(lines, "Room C07");
        }
        if self.is("C-N1-MATH", Weekday::Mon) {
            self.open_for(lines, CALLED_OFF_WEEK, self.start(CALLED_OFF_WEEK));
            lines.add("STATUS", "CANCELLED");
            self.close(lines, &self.series.room);
        }
    }

    fn singly(&self, lines: &mut Lines) {
        for week in 0..self.weeks.back + WEEKS {
            self.open(
                lines,
                &format!("w{week}-{}", self.uid()),
                self.first() + TimeDelta::days(7 * week.cast_signed()),
            );
            self.close(lines, &self.series.room);
        }
    }

    fn is(&self, class: &str, weekday: Weekday) -> bool {
        self.college.classes[self.series.class].id == class && self.series.weekday == weekday
    }

    fn start(&self, week: u64) -> NaiveDateTime {
        self.weeks.day(week, self.series.weekday).and_time(self.series.start)
    }

    /// Its first meeting: of this week, or of those that are looked back on.
    fn first(&self) -> NaiveDateTime {
        let has_past = LOOKED_BACK_ON.contains(&self.college.classes[self.series.class].id.as_str());
        let before = self.weeks.back.max(if has_past { BEFORE } else { 0 });
        self.start(0) - Days::new(before * 7)
    }

    fn uid(&self) -> String {
        let class = &self.college.classes[self.series.class];
        format!("{}-{}-{}@timetable.{DOMAIN}", class.id, self.series.weekday, self.series.start.format("%H%M"))
    }

    fn open_for(&self, lines: &mut Lines, week: u64, start: NaiveDateTime) {
        self.open(lines, &self.uid(), start);
        lines.local("RECURRENCE-ID", self.weeks, self.start(week));
        lines.add("SEQUENCE", "1");
    }

    fn open(&self, lines: &mut Lines, uid: &str, start: NaiveDateTime) {
        event(lines, uid, self.weeks, start, self.series.minutes);
        let class = &self.college.classes[self.series.class];
        let tutor = &self.college.people[class.tutor];
        let named = format!("{} with {} {}", class.title, tutor.given, tutor.family);
        match self.naming {
            0 => {
                lines.add("SUMMARY", &text(&named));
                lines.add("X-CLASS-ID", &class.id);
            }
            1 => {
                lines.add("SUMMARY", &text(&named));
                lines.add("CATEGORIES", &format!("Lesson,{}", text(&class.code)));
            }
            _ => lines.add("SUMMARY", &text(&format!("{} {named}", class.code))),
        }
    }

    fn close(&self, lines: &mut Lines, room: &str) {
        lines.add("LOCATION", &text(room));
        lines.add("END", "VEVENT");
    }
}

fn event(lines: &mut Lines, uid: &str, weeks: Weeks, start: NaiveDateTime, minutes: i64) {
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", uid);
    lines.add("DTSTAMP", &weeks.now.format("%Y%m%dT%H%M%SZ").to_string());
    lines.local("DTSTART", weeks, start);
    lines.local("DTEND", weeks, start + TimeDelta::minutes(minutes));
}

/// Matches no class: the importer lists it and leaves it out.
fn staff_meeting(lines: &mut Lines, weeks: Weeks) {
    let time = NaiveTime::from_hms_opt(16, 0, 0).expect("a time of day");
    let start = weeks.day(0, Weekday::Wed).and_time(time);
    event(lines, &format!("staff-meeting@timetable.{DOMAIN}"), weeks, start, 60);
    lines.add("SUMMARY", "Staff meeting");
    lines.add("CATEGORIES", "Meeting");
    lines.add("RRULE", &format!("FREQ=WEEKLY;COUNT={WEEKS}"));
    lines.add("LOCATION", &text("Hall, first floor"));
    lines.add("END", "VEVENT");
}

/// The zone's own rules from a year before the first week to the last, each change an observance of its own: true of
/// any zone, with no rule to guess.
fn time_zone(lines: &mut Lines, weeks: Weeks) {
    lines.add("BEGIN", "VTIMEZONE");
    lines.add("TZID", &weeks.zone());
    let begins = weeks.first.with_day(1).unwrap_or(weeks.first) - Days::new(365);
    let mut hour = begins.and_time(NaiveTime::MIN).and_utc();
    let ends = weeks.last().and_time(NaiveTime::MIN).and_utc() + TimeDelta::days(1);
    let offset_at = |instant: DateTime<Utc>| weeks.time_zone.offset_from_utc_datetime(&instant.naive_utc());
    let mut before = offset_at(hour);
    observance(lines, hour.naive_utc() + total(&before), &before, &before);
    while hour < ends {
        hour += TimeDelta::hours(1);
        let after = offset_at(hour);
        if total(&after) != total(&before) {
            observance(lines, hour.naive_utc() + total(&before), &before, &after);
        }
        before = after;
    }
    lines.add("END", "VTIMEZONE");
}

fn total(offset: &impl OffsetComponents) -> TimeDelta {
    offset.base_utc_offset() + offset.dst_offset()
}

fn observance<O: OffsetComponents + OffsetName>(lines: &mut Lines, start: NaiveDateTime, before: &O, after: &O) {
    let kind = if after.dst_offset().is_zero() { "STANDARD" } else { "DAYLIGHT" };
    let shown = |offset: &O| {
        let minutes = total(offset).num_minutes();
        format!("{}{:02}{:02}", if minutes < 0 { '-' } else { '+' }, minutes.abs() / 60, minutes.abs() % 60)
    };
    lines.add("BEGIN", kind);
    lines.add("DTSTART", &start.format("%Y%m%dT%H%M%S").to_string());
    lines.add("TZOFFSETFROM", &shown(before));
    lines.add("TZOFFSETTO", &shown(after));
    if let Some(name) = after.abbreviation() {
        lines.add("TZNAME", name);
    }
    lines.add("END", kind);
}

/// Content lines: CRLF ends, folded so that none is over 75 octets (RFC 5545, 3.1).
struct Lines(String);

impl Lines {
    fn add(&mut self, name: &str, value: &str) {
        let mut width = 0;
        for letter in format!("{name}:{value}").chars() {
            if width + letter.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(letter);
            width += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    fn local(&mut self, name: &str, weeks: Weeks, time: NaiveDateTime) {
        self.add(&format!("{name};TZID={}", weeks.zone()), &time.format("%Y%m%dT%H%M%S").to_string());
    }
}

/// A TEXT value, escaped (RFC 5545, 3.3.11).
fn text(value: &str) -> String {
    value.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

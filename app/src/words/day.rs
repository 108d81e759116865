//! Days and times in words; the caller has already moved the instant to the college's own time zone.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use domain::scale::Time;
use domain::timetable::Title;

use super::{Said, Words};

impl Words {
    /// "Tuesday".
    pub fn weekday(self, day: Weekday) -> String {
        self.say(&format!("timetable-day-{}", day.number_from_monday()))
    }

    /// "Tuesday 24 November".
    pub fn date(self, date: NaiveDate) -> String {
        let month = self.say(&format!("timetable-month-{}", date.month()));
        let weekday = self.weekday(date.weekday());
        let args = [("weekday", weekday.into()), ("day", date.day().into()), ("month", month.into())];
        self.say_with("timetable-date", &args)
    }

    /// "Tuesday 24 November 2026", where it can be a year off.
    pub fn date_and_year(self, date: NaiveDate) -> String {
        let args = [("date", self.date(date).into()), ("year", date.year().to_string().into())];
        self.say_with("timetable-staff-date-year", &args)
    }

    /// "9:30".
    pub fn time(self, time: NaiveTime) -> String {
        format!("{}:{:02}", time.hour(), time.minute())
    }

    /// "Tuesday morning, 9:30", with the picture of that part of the day (R42: never the number alone).
    pub fn day_and_time(self, day: Weekday, time: NaiveTime) -> Said {
        let args = [("weekday", self.weekday(day).into()), ("time", self.time(time).into())];
        self.said_with(&format!("timetable-start-{}", part(time)), &args)
    }

    /// "this morning, 9:30": the same of today.
    pub fn today_at(self, time: NaiveTime) -> String {
        self.say_with(&format!("timetable-today-{}", part(time)), &[("time", self.time(time).into())])
    }

    /// "Break, in the morning, 10:30", where it is known when: the hour with its part of the day (R42).
    pub fn time_and_hour(self, time: Time, from: Option<NaiveTime>) -> Said {
        let name = self.time_of_day(time);
        let Some(from) = from else { return name };
        let args = [("name", name.words.into()), ("time", self.time(from).into())];
        Said { words: self.say_with(&format!("timetable-time-{}", part(from)), &args), ..name }
    }

    /// What a meeting is called: its class as the college has it, or a time of the day.
    pub fn title(self, title: &Title) -> String {
        match title {
            Title::Class(title) => title.clone(),
            Title::Time(time) => self.time_of_day(*time).words,
        }
    }

    /// The full name of a session ("Maths on Tuesday morning"), for headings.
    pub fn session(self, class: &str, day: Weekday, time: NaiveTime) -> String {
        let args = [("class", class.into()), ("weekday", self.weekday(day).into())];
        self.say_with(&format!("timetable-session-{}", part(time)), &args)
    }

    /// "Maths on Tuesday morning, 9:30": the same, where that class meets twice in one part of a day.
    pub fn session_at(self, session: String, time: NaiveTime) -> String {
        self.say_with("timetable-session-at", &[("session", session.into()), ("time", self.time(time).into())])
    }
}

/// Where a learner would say the morning ends and the evening starts.
fn part(time: NaiveTime) -> &'static str {
    match time.hour() {
        0..12 => "morning",
        12..17 => "afternoon",
        _ => "evening",
    }
}

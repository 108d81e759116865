//! The hours at which somebody reads what learners leave, so that a learner is told when, and never waits for nobody.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;

use super::Patience;
use crate::timetable::StartMinute;
use crate::wall_clock;

/// From when until when somebody reads on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    from: StartMinute,
    until: StartMinute,
}

impl Span {
    /// Fails unless it ends after it begins.
    pub fn new(from: StartMinute, until: StartMinute) -> Option<Self> {
        (from < until).then_some(Self { from, until })
    }

    /// The first minute somebody reads.
    pub const fn from(self) -> StartMinute {
        self.from
    }

    /// The first minute nobody reads any more.
    pub const fn until(self) -> StartMinute {
        self.until
    }
}

/// The hours of a week, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours([Option<Span>; 7]);

impl Hours {
    /// From Monday to Sunday; a day without a span has nobody.
    pub const fn new(days: [Option<Span>; 7]) -> Self {
        Self(days)
    }

    /// The hours of one day of the week.
    pub fn on(self, day: Weekday) -> Option<Span> {
        self.0[day.num_days_from_monday() as usize]
    }
}

impl Default for Hours {
    /// Monday to Friday from nine to four, until the college says otherwise.
    fn default() -> Self {
        let usual = StartMinute::new(9 * 60).zip(StartMinute::new(16 * 60));
        let usual = usual.and_then(|(from, until)| Span::new(from, until));
        Self([usual, usual, usual, usual, usual, None, None])
    }
}

/// When somebody reads: the hours of the week, on the days of the college's terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// The hours of a week.
    pub hours: Hours,
    /// The first and last day of each term; none where the college told us of none, and then every week counts.
    pub terms: Vec<RangeInclusive<NaiveDate>>,
    /// How long a reader has.
    pub patience: Patience,
}

/// How far ahead a day with a reader is looked for: longer than any holiday.
const FARTHEST: u64 = 120;

impl Opening {
    /// Whether somebody reads at this moment of the college's clock.
    pub fn is_open(&self, local: NaiveDateTime) -> bool {
        let minute = StartMinute::of(local.time());
        self.on(local.date()).is_some_and(|span| span.from <= minute && minute < span.until)
    }

    /// The next moment somebody begins to read: the one now, where somebody does; `None` when no day to come has hours.
    pub fn next(&self, local: NaiveDateTime) -> Option<NaiveDateTime> {
        if self.is_open(local) {
            return Some(local);
        }
        let days = (0..FARTHEST).filter_map(|ahead| local.date().checked_add_days(Days::new(ahead)));
        let openings = days.filter_map(|day| Some(day.and_time(self.on(day)?.from.time())));
        openings.into_iter().find(|opening| *opening > local)
    }

    /// When a request of this moment may be read by the second person too: once the first had [`Patience`] in hours at
    /// which somebody reads. Where no term to come is known the hours of any week count: nothing waits for a term that the college
    /// has not told of yet. `None` when nobody ever reads.
    pub fn passed_on_at(&self, asked: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
        self.patience_over(asked, zone)
            .or_else(|| Self { terms: Vec::new(), ..self.clone() }.patience_over(asked, zone))
    }

    fn patience_over(&self, asked: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
        let mut left = TimeDelta::minutes(i64::from(self.patience.minutes()));
        let mut local = self.next(asked.with_timezone(&zone).naive_local())?;
        loop {
            let until = local.date().and_time(self.on(local.date())?.until.time());
            if local + left <= until {
                return Some(wall_clock::instant(local + left, &zone));
            }
            left -= until - local;
            local = self.next(until)?;
        }
    }

    fn on(&self, day: NaiveDate) -> Option<Span> {
        let is_term = self.terms.is_empty() || self.terms.iter().any(|term| term.contains(&day));
        self.hours.on(day.weekday()).filter(|_| is_term)
    }
}

#[cfg(test)]
mod tests;

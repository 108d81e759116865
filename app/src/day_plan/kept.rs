//! A site's day as someone typed it, kept where it was refused. Shown once.

use std::collections::BTreeMap;

use domain::access::Visitor;
use domain::day_plan::{DayPlan, Hours, Written};
use domain::id::SiteId;
use domain::scale::{Scale, Time};
use domain::timetable::StartMinute;
use storage::WordsOf;

use crate::visitor::{Away, moment, storage};

/// The fields of one site's form.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The times that are ticked, by their keys.
    pub has: Vec<String>,
    /// The start of each time.
    pub from: BTreeMap<String, String>,
    /// The end of each time.
    pub to: BTreeMap<String, String>,
}

impl Typed {
    /// A plan as its form shows it.
    pub fn of(plan: &DayPlan) -> Self {
        let times = || plan.times().map(|(time, hours)| (time.key().to_owned(), hours));
        let minute = |key: String, minute: Option<StartMinute>| Some((key, minute?.to_string()));
        Self {
            has: times().map(|(key, _)| key).collect(),
            from: times().filter_map(|(key, hours)| minute(key, hours.map(Hours::from))).collect(),
            to: times().filter_map(|(key, hours)| minute(key, hours.map(Hours::to))).collect(),
        }
    }

    /// The times that are ticked, with their fields.
    pub fn ticked(&self) -> impl Iterator<Item = Written<'_>> {
        let ticked = Time::ALL.iter().copied().filter(|time| self.is_ticked(*time));
        ticked.map(|time| Written { time, from: self.from(time), to: self.to(time) })
    }

    /// Whether a time is ticked.
    pub fn is_ticked(&self, time: Time) -> bool {
        self.has.iter().any(|ticked| ticked == time.key())
    }

    /// The field of a time's start.
    pub fn from(&self, time: Time) -> &str {
        self.from.get(time.key()).map_or("", String::as_str)
    }

    /// The field of a time's end.
    pub fn to(&self, time: Time) -> &str {
        self.to.get(time.key()).map_or("", String::as_str)
    }

    /// Keeps it for the page it came from.
    pub async fn keep(self, visitor: &Visitor, site: SiteId) -> Result<(), Away> {
        let has = self.has.into_iter().map(|time| ("has".to_owned(), time));
        let named = |field: &str, all: BTreeMap<String, String>| {
            all.into_iter().map(|(time, typed)| (format!("{field} {time}"), typed)).collect::<Vec<_>>()
        };
        let fields = has.chain(named("from", self.from)).chain(named("to", self.to)).collect();
        storage().keep_words(WordsOf::SignIn(visitor.sign_in), &form(site), fields, moment().now).await?;
        Ok(())
    }

    /// Takes what was kept.
    pub async fn take(visitor: &Visitor, site: SiteId) -> Result<Option<Self>, Away> {
        let fields = storage().take_words(WordsOf::SignIn(visitor.sign_in), &form(site), moment().now).await?;
        Ok(fields.map(|fields| {
            let mut typed = Self::default();
            for (name, value) in fields {
                match name.split_once(' ') {
                    None => typed.has.push(value),
                    Some(("from", time)) => drop(typed.from.insert(time.to_owned(), value)),
                    Some((_, time)) => drop(typed.to.insert(time.to_owned(), value)),
                }
            }
            typed
        }))
    }
}

fn form(site: SiteId) -> String {
    format!("day-plan {site}")
}

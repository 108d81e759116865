//! A site's day as someone typed it, kept where it was refused. Shown once.

use std::collections::BTreeMap;

use domain::day_plan::{DayPlan, Hours, Written};
use domain::id::SiteId;
use domain::scale::{Scale, Time};
use domain::timetable::StartMinute;
use serde::{Deserialize, Serialize};

use crate::kept::Form;

/// The fields of one site's form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
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
}

impl Form for Typed {
    type Of = SiteId;

    fn name(site: &Self::Of) -> String {
        format!("day-plan {site}")
    }
}

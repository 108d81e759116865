//! A site's week, opened for a coordinator of it: read, and written for the engine.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use domain::access::{Grant, Visitor, act};
use domain::deployment::{Need, Part, Row, Week};
use domain::id::{OccurrenceId, PersonId, SiteId};
use leptos::prelude::expect_context;
use storage::{SiteWeek, WeekMeeting};

use super::model::Model;
use crate::college::College;
use crate::visitor::{self, Away, moment, not_here, storage};
use crate::words::Words;

/// Which week of which site.
#[derive(Clone, Copy, Debug)]
pub struct Which {
    /// The site; none asks for the coordinator's first.
    pub site: Option<SiteId>,
    /// Any date of it.
    pub date: NaiveDate,
}

impl Which {
    /// As an address or a form names it; nothing is here for what is no date.
    pub fn read(site: &str, date: &str) -> Result<Self, Away> {
        let date = if date == "now" { Some(moment().today) } else { date.parse().ok() };
        Ok(Self { site: site.parse().ok(), date: date.ok_or_else(not_here)? })
    }
}

/// A week, and whoever opened it.
pub struct Opened {
    /// Who.
    pub coordinator: Visitor,
    /// By what right.
    pub grant: Grant<act::PlanWeek>,
    /// The week.
    pub week: SiteWeek,
    /// The same for the engine.
    pub model: Model,
    /// The college's wall clock.
    pub zone: Tz,
}

impl Opened {
    /// Opens it. Nothing is here for whoever does not coordinate the site.
    pub async fn open(which: Which) -> Result<Self, Away> {
        let coordinator = visitor::coordinator().await?;
        let site = which.site.or_else(|| coordinator.sites.first().copied()).ok_or_else(not_here)?;
        let grant: Grant<act::PlanWeek> = storage().allow(&coordinator, site, moment()).await?;
        let week = storage().site_week(&grant, Week::of(which.date), moment()).await?;
        let zone = zone();
        let model = Model::of(&week, zone, moment().now);
        Ok(Self { coordinator, grant, week, model, zone })
    }

    /// Whether nobody comes by a row, though it stands, as whoever opened the week may know it: of a refusal of themself they
    /// are told nothing, and come.
    pub fn is_void(&self, row: &Row) -> bool {
        self.model.is_void_to(self.week.reader, row)
    }

    /// Whose place somebody takes who comes to a learner for a part of a meeting: of whoever is sent there for it and does
    /// not come.
    pub fn void_at<'r>(&self, here: impl IntoIterator<Item = &'r Row>, part: Part) -> Option<PersonId> {
        let mut then = here.into_iter().filter(|row| row.part.meets(part));
        then.find(|row| self.is_void(row)).map(|row| row.lsa)
    }

    /// The needs that rows leave unmet, of meetings to come, as whoever opened the week may know it.
    pub fn unmet(&self, rows: &[Row]) -> impl Iterator<Item = Need> {
        self.model.unmet_to(self.week.reader, rows)
    }

    /// The part of a need that some of its learner's rows leave to fewer people than it takes, as whoever opened the week may
    /// know it.
    pub fn left(&self, need: &Need, here: &[&Row]) -> Option<Part> {
        self.model.left(self.week.reader, need, here)
    }

    /// What rows cost, as whoever opened the week may know it.
    pub fn cost(&self, rows: &[Row]) -> i64 {
        self.model.cost(self.week.reader, rows)
    }

    /// Whether the engine's costs, which know a place as it was agreed, say what some rows make of one: all who come there are needed,
    /// for all of it, and somebody said when each works.
    pub fn is_counted(&self, (at, learner): (OccurrenceId, PersonId), rows: &[Row]) -> bool {
        let Some(need) = self.model.need(at, learner) else { return false };
        let here: Vec<_> = rows.iter().filter(|row| (row.occurrence, row.learner) == (at, learner)).collect();
        here.len() <= need.people() && here.iter().all(|row| row.part.covers(need.part) && self.model.is_known(row.lsa))
    }

    /// What someone is called.
    pub fn name(&self, person: PersonId) -> String {
        self.week.people.get(&person).map(|face| face.name.to_string()).unwrap_or_default()
    }

    /// "Maths, Tuesday 24 November, 9:00".
    pub fn meeting(&self, words: Words, at: OccurrenceId) -> String {
        self.week.meeting(at).map_or_else(String::new, |meeting| self.full(words, meeting))
    }

    fn full(&self, words: Words, meeting: &WeekMeeting) -> String {
        let time = words.time(self.clock(meeting.starts));
        let args = [
            ("title", words.title(&meeting.title).into()),
            ("date", words.date(meeting.on).into()),
            ("time", time.into()),
        ];
        words.say_with("deployment-meeting", &args)
    }

    /// The Monday it is named by: with its year where that is not this one.
    pub fn monday(&self, words: Words) -> String {
        let (monday, today) = (self.week.week.monday(), moment().today);
        if monday.year() == today.year() { words.date(monday) } else { words.date_and_year(monday) }
    }

    /// The college's own date at an instant.
    pub fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    /// An instant on the college's wall clock.
    pub fn clock(&self, at: DateTime<Utc>) -> NaiveTime {
        at.with_timezone(&self.zone).time()
    }
}

/// The college's wall clock.
pub fn zone() -> Tz {
    expect_context::<College>().time_zone
}

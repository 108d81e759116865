//! What stands against a week: against its being published, kept until its page has said it once, or against what is in
//! force.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::access::Visitor;
use domain::deployment::{Breach, Row};
use domain::id::{OccurrenceId, PersonId, SiteId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use storage::SiteWeek;

use super::model::Model;
use super::opened::Opened;
use crate::kept::Form;
use crate::routes;
use crate::visitor::{Away, moment};
use crate::words::Words;

/// The most that is kept: whoever has so much to mend asks for a proposal.
const MOST: usize = 40;

/// What a week was refused for.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Stood {
    stands: Vec<Stands>,
}

impl Form for Stood {
    /// The site and the Monday.
    type Of = (SiteId, NaiveDate);

    fn name((site, monday): &Self::Of) -> String {
        format!("week {site} {monday}")
    }
}

/// One thing that stands against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stands {
    key: String,
    lsa: Option<PersonId>,
    learner: Option<PersonId>,
    at: Option<OccurrenceId>,
    on: NaiveDate,
    /// Whether the draft mends it.
    #[serde(skip)]
    mended: bool,
}

impl Stands {
    /// One breach, on its day.
    pub fn of((on, breach): (NaiveDate, Breach)) -> Self {
        let key = breach.key().to_owned();
        Self { key, lsa: breach.lsa(), learner: breach.learner(), at: breach.occurrence(), on, mended: false }
    }

    /// The same, mended by the draft or not.
    pub fn mended(self, mended: bool) -> Self {
        Self { mended, ..self }
    }

    /// Keeps what a week was refused for.
    pub async fn keep(
        coordinator: &Visitor,
        of: (SiteId, NaiveDate),
        breaches: &[(Breach, NaiveDate)],
    ) -> Result<(), Away> {
        let stands = breaches.iter().take(MOST).map(|(breach, on)| Self::of((*on, *breach))).collect();
        Stood { stands }.keep(coordinator, &of).await
    }

    /// Takes what was kept.
    pub async fn take(coordinator: &Visitor, of: (SiteId, NaiveDate)) -> Result<Vec<Self>, Away> {
        Ok(Stood::take(coordinator, &of).await?.unwrap_or_default().stands)
    }

    /// What is broken and by whom: what stands alike is said once.
    fn alike(&self) -> (&str, Option<PersonId>, Option<PersonId>, bool) {
        (&self.key, self.lsa, self.learner, self.mended)
    }

    /// The way to the place where it can be mended.
    fn link(&self, words: Words, opened: &Opened) -> Option<AnyView> {
        let (at, learner) = self.place(&opened.week, &opened.model)?;
        let href = routes::place(opened.week.site, opened.week.week.monday(), at, learner);
        let label = words.list([opened.name(learner), opened.meeting(words, at)]);
        Some(view! { <li><a href=href>{label}</a></li> }.into_any())
    }

    /// Where it is: of a room full of learners, at the first whom they are with; of a day or a week of somebody's, at
    /// the first place of theirs that can still be changed. What is shown goes before what is in force.
    pub fn place(&self, week: &SiteWeek, model: &Model) -> Option<(OccurrenceId, PersonId)> {
        if let (Some(at), Some(learner)) = (self.at, self.learner) {
            return week.meeting(at).map(|_| (at, learner));
        }
        let days = if self.key == "no-break" { 1 } else { 7 };
        let is_then = |at: OccurrenceId| {
            let since = week.meeting(at).map(|meeting| meeting.on.signed_duration_since(self.on).num_days());
            since.is_some_and(|since| (0..days).contains(&since)) && model.is_open(at)
        };
        let is_there = |row: &&Row| match self.at {
            Some(at) => row.occurrence == at && week.meeting(at).is_some(),
            None => is_then(row.occurrence),
        };
        let in_force = week.published.iter().flat_map(|version| &version.rows);
        let mut rows = week.shown().iter().chain(in_force).filter(|row| Some(row.lsa) == self.lsa);
        rows.find(is_there).map(|row| (row.occurrence, row.learner))
    }
}

/// Each rule that is broken in a sentence, once for a person and a learner, with the way to each place; `by` are the rows that
/// break it.
pub fn rows(words: Words, opened: &Opened, stands: &[Stands], by: &[Row]) -> Vec<AnyView> {
    let mut groups: Vec<Vec<&Stands>> = Vec::new();
    for one in stands {
        match groups.iter_mut().find(|group| group[0].alike() == one.alike()) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups.iter().map(|group| row(words, opened, group, by)).collect()
}

fn row(words: Words, opened: &Opened, group: &[&Stands], by: &[Row]) -> AnyView {
    let said = said_of(words, opened, group, by);
    let links: Vec<_> = group.iter().filter_map(|one| one.link(words, opened)).collect();
    let links = (!links.is_empty()).then(|| view! { <ul class="side-by-side">{links}</ul> });
    let mended =
        group[0].mended.then(|| view! { " "<span class="pill">{words.say("deployment-broken-mended")}</span> });
    view! { <li class="uncovered"><p>{said}{mended}</p>{links}</li> }.into_any()
}

/// What is broken, by whom and on which days.
fn said_of(words: Words, opened: &Opened, group: &[&Stands], by: &[Row]) -> String {
    let first = group[0];
    let name = |person: Option<PersonId>| person.map(|person| opened.name(person)).unwrap_or_default();
    let days: BTreeSet<_> = group.iter().map(|one| one.on).collect();
    let date = words.list(days.into_iter().map(|on| words.date(on)));
    let mut args = vec![("date", date.into()), ("lsa", name(first.lsa).into()), ("name", name(first.learner).into())];
    let hours = first.lsa.filter(|_| first.key == "too-many-hours").and_then(|lsa| hours(opened, lsa, by));
    let Some((planned, contract)) = hours else {
        return words.say_with(&format!("deployment-breach-{}", first.key), &args);
    };
    args.extend([("planned", in_hours(planned).into()), ("contract", in_hours(contract).into())]);
    words.say_with("deployment-breach-too-many-hours-of", &args)
}

/// For how long somebody would be at work in the week by these rows, and their contract, in minutes.
fn hours(opened: &Opened, lsa: PersonId, by: &[Row]) -> Option<(i64, i64)> {
    let week = &opened.week;
    let come: Vec<Row> = by.iter().filter(|row| !opened.model.is_absent(row)).cloned().collect();
    week.known(opened.zone, moment().now).hours(lsa, week.week, &come, &week.judged_meetings())
}

/// "31.5": as people say the hours of a contract.
fn in_hours(minutes: i64) -> String {
    let hours = format!("{}.{:02}", minutes / 60, minutes % 60 * 100 / 60);
    hours.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// That it was not published, and why; nothing where it was not tried.
pub fn said(words: Words, opened: &Opened, refused: bool, stands: &[Stands]) -> Option<AnyView> {
    let lead = if stands.is_empty() { "deployment-compare-refused" } else { "deployment-compare-breaches" };
    let rows = rows(words, opened, stands, opened.week.shown());
    let rows = (!rows.is_empty()).then(|| view! { <ul class="differences">{rows}</ul> });
    refused.then(|| view! { <p class="trouble" role="alert">{words.say(lead)}</p>{rows} }.into_any())
}

#[cfg(test)]
mod tests {
    use domain::deployment::Week;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn what_stands_against_a_week_reads_back_as_it_was_kept() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let (lsa, learner) = (PersonId::new(Uuid::from_u128(1)), PersonId::new(Uuid::from_u128(2)));
        let at = OccurrenceId::new(Uuid::from_u128(3));
        let read = |breach: Breach| {
            let kept = serde_json::to_value(Stands::of((day, breach))).unwrap();
            serde_json::from_value::<Stands>(kept).unwrap()
        };
        let unskilled = read(Breach::Unskilled(lsa, learner, at));
        assert_eq!((unskilled.key.as_str(), unskilled.lsa, unskilled.learner), ("unskilled", Some(lsa), Some(learner)));
        assert_eq!((unskilled.at, unskilled.on), (Some(at), day));
        let hours = read(Breach::TooManyHours(lsa, Week::of(day)));
        assert_eq!((hours.lsa, hours.learner, hours.at), (Some(lsa), None, None));
    }

    #[test]
    fn hours_are_said_as_those_of_a_contract_are() {
        assert_eq!([1_800, 1_890, 1_815, 20, 600].map(in_hours), ["30", "31.5", "30.25", "0.33", "10"]);
    }
}

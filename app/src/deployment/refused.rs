//! What stands against a week: against its being published, kept until its page has said it once, or against what is in
//! force.

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
use crate::visitor::Away;
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
}

impl Stands {
    /// One breach, on its day.
    pub fn of((on, breach): (NaiveDate, Breach)) -> Self {
        let key = breach.key().to_owned();
        Self { key, lsa: breach.lsa(), learner: breach.learner(), at: breach.occurrence(), on }
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

    /// The rule in a sentence, with the way to the place where it can be mended.
    pub fn row(&self, words: Words, opened: &Opened) -> AnyView {
        let name = |person: Option<PersonId>| person.map(|person| opened.name(person)).unwrap_or_default();
        let args =
            [("date", words.date(self.on).into()), ("lsa", name(self.lsa).into()), ("name", name(self.learner).into())];
        let said = words.say_with(&format!("deployment-breach-{}", self.key), &args);
        let place = self.place(&opened.week, &opened.model).map(|(at, learner)| {
            let href = routes::place(opened.week.site, opened.week.week.monday(), at, learner);
            let label = words.list([opened.name(learner), opened.meeting(words, at)]);
            view! { <a href=href>{label}</a> }
        });
        view! { <li class="uncovered"><p>{said}</p>{place}</li> }.into_any()
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

/// That it was not published, and why; nothing where it was not tried.
pub fn said(words: Words, opened: &Opened, refused: bool, stands: &[Stands]) -> Option<AnyView> {
    let lead = if stands.is_empty() { "deployment-compare-refused" } else { "deployment-compare-breaches" };
    let rows: Vec<_> = stands.iter().map(|stands| stands.row(words, opened)).collect();
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
}

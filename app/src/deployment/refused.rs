//! What stands against a week: against its being published, kept until its page has said it once, or against what is in
//! force.

use chrono::NaiveDate;
use domain::access::Visitor;
use domain::deployment::{Breach, Row};
use domain::id::{OccurrenceId, PersonId, SiteId};
use leptos::prelude::*;
use storage::{SiteWeek, WordsOf};

use super::model::Model;
use super::opened::Opened;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::Words;

/// The most that is kept: whoever has so much to mend asks for a proposal.
const MOST: usize = 40;

/// One thing that stands against it.
#[derive(Clone, Debug, PartialEq, Eq)]
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
        let fields = breaches.iter().take(MOST).map(|found| ("stands".to_owned(), kept(*found)));
        let owner = WordsOf::SignIn(coordinator.sign_in);
        storage().keep_words(owner, &form(of), fields.collect(), moment().now).await?;
        Ok(())
    }

    /// Takes what was kept.
    pub async fn take(coordinator: &Visitor, of: (SiteId, NaiveDate)) -> Result<Vec<Self>, Away> {
        let fields = storage().take_words(WordsOf::SignIn(coordinator.sign_in), &form(of), moment().now).await?;
        Ok(fields.into_iter().flatten().filter_map(|(_, kept)| Self::read(&kept)).collect())
    }

    fn read(kept: &str) -> Option<Self> {
        let mut parts = kept.split(' ');
        let key = parts.next()?.to_owned();
        let (lsa, learner, at) = (parts.next()?.parse().ok(), parts.next()?.parse().ok(), parts.next()?.parse().ok());
        Some(Self { key, lsa, learner, at, on: parts.next()?.parse().ok()? })
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

fn form((site, monday): (SiteId, NaiveDate)) -> String {
    format!("week {site} {monday}")
}

/// As kept: the rule, the LSA, the learner and the meeting, a dash for none, and the day.
fn kept((breach, on): (Breach, NaiveDate)) -> String {
    let person = |person: Option<PersonId>| person.map_or_else(|| "-".to_owned(), |person| person.to_string());
    let at = breach.occurrence().map_or_else(|| "-".to_owned(), |at| at.to_string());
    format!("{} {} {} {at} {on}", breach.key(), person(breach.lsa()), person(breach.learner()))
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
        let read = |breach: Breach| Stands::read(&kept((breach, day))).unwrap();
        let unskilled = read(Breach::Unskilled(lsa, learner, at));
        assert_eq!((unskilled.key.as_str(), unskilled.lsa, unskilled.learner), ("unskilled", Some(lsa), Some(learner)));
        assert_eq!((unskilled.at, unskilled.on), (Some(at), day));
        let hours = read(Breach::TooManyHours(lsa, Week::of(day)));
        assert_eq!((hours.lsa, hours.learner, hours.at), (Some(lsa), None, None));
    }
}

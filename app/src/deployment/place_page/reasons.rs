//! Why somebody comes to a place, or cannot, in words.

use domain::deployment::{Need, Obstacle, Row};
use domain::id::PersonId;
use domain::scale::{SamePerson, Scale};
use leptos::prelude::*;

use super::Place;
use crate::deployment::why::Asking;

impl Place<'_> {
    /// Why this person and no other: the first of the reasons that decide.
    pub(super) fn why_here(&self, row: &Row) -> String {
        let words = self.words;
        let Some(need) = self.need else { return words.say("deployment-here-more") };
        if need.wanted.contains(&row.lsa) {
            return words.say("deployment-here-named");
        }
        let (week, model) = (&self.opened.week, &self.opened.model);
        let without: Vec<Row> = week.shown().iter().filter(|other| !self.is(other, Some(row.lsa))).cloned().collect();
        let tally = Asking::new(week, model, &without).tally(&Need { part: row.part, ..need.clone() });
        if tally.free.iter().all(|lsa| *lsa == row.lsa) {
            return words.say("deployment-here-only");
        }
        let elsewhere = week
            .shown()
            .iter()
            .any(|other| other.learner == row.learner && other.lsa == row.lsa && other.occurrence != row.occurrence);
        if need.same_person == Some(SamePerson::Same) && elsewhere {
            return words.say("deployment-here-same");
        }
        let shares = week
            .shown()
            .iter()
            .any(|other| other.occurrence == row.occurrence && other.lsa == row.lsa && other.learner != row.learner);
        words.say(if shares { "deployment-here-shares" } else { "deployment-here-free" })
    }

    /// That somebody who was asked for cannot come, and which rule stands against it; nothing where none does any more.
    pub(super) fn said_refused(&self, lsa: PersonId) -> Option<AnyView> {
        let (week, model) = (&self.opened.week, &self.opened.model);
        let works = week.lsas.iter().find(|works| works.lsa.id == lsa)?;
        let obstacle = Asking::new(week, model, week.shown()).obstacle(&self.asked()?, works)?;
        let said = format!("{}: {}", works.lsa.name, self.cannot(obstacle));
        Some(view! { <p class="trouble" role="alert">{said}</p> }.into_any())
    }

    pub(super) fn cannot(&self, obstacle: Obstacle) -> String {
        let skills = self.need.into_iter().flat_map(|need| &need.skills);
        let skills = skills.map(|skill| self.words.say(&format!("working-week-skill-{}", skill.key())));
        let args = [("skills", skills.collect::<Vec<_>>().join(", ").into())];
        self.words.say_with(&format!("deployment-cannot-{}", obstacle.key()), &args)
    }
}

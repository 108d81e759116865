//! Why somebody comes to a place, or cannot, in words.

use domain::deployment::{Obstacle, Row};
use domain::id::PersonId;
use domain::scale::Scale;
use leptos::prelude::*;

use super::Place;
use crate::deployment::why::Asking;

impl Place<'_> {
    /// Why this person and no other: the first of the reasons that decide.
    pub(super) fn why_here(&self, row: &Row) -> String {
        let (week, model) = (&self.opened.week, &self.opened.model);
        let here = Asking::new(week, model, week.shown()).here(week.shown(), row);
        self.words.say(&format!("deployment-here-{}", here.key()))
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

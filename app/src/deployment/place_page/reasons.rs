//! Why somebody comes to a place, or does not though they are sent, or cannot.

use domain::deployment::{Obstacle, Row};
use domain::id::PersonId;
use leptos::prelude::*;

use super::Place;
use crate::deployment::cannot::cannot;
use crate::deployment::here::here_said;
use crate::deployment::why::Asking;

impl Place<'_> {
    /// Why this person and no other: the first of the reasons that decide.
    pub(super) fn why_here(&self, row: &Row) -> String {
        let (week, model) = (&self.opened.week, &self.opened.model);
        here_said(self.words, self.opened, &Asking::new(week, model, week.shown()), (week.shown(), row))
    }

    /// Why somebody does not come though they are sent; nothing where they do, and nothing of a refusal to whom it is of.
    pub(super) fn why_not(&self, row: &Row) -> Option<String> {
        let model = &self.opened.model;
        let key = if model.is_absent(row) {
            "deployment-cannot-away"
        } else if model.is_gone(row) {
            "deployment-cannot-gone"
        } else if self.opened.is_void(row) {
            "deployment-cannot-not-wanted"
        } else {
            return None;
        };
        Some(self.words.say(key))
    }

    /// That somebody who was asked for cannot come, and which rule stands against it; nothing where none does any more.
    pub(super) fn said_refused(&self, lsa: PersonId) -> Option<AnyView> {
        let (week, model) = (&self.opened.week, &self.opened.model);
        let works = week.lsas.iter().find(|works| works.lsa.id == lsa)?;
        let obstacle = Asking::new(week, model, week.shown()).obstacle(&self.asked()?, works)?;
        let said = format!("{}: {}", works.lsa.name, self.cannot(obstacle, lsa));
        Some(view! { <p class="trouble" role="alert">{said}</p> }.into_any())
    }

    /// What stands against somebody, and where they are where that is it.
    pub(super) fn cannot(&self, obstacle: Obstacle, lsa: PersonId) -> String {
        cannot(self.words, self.opened, (self.at, self.need), (obstacle, lsa))
    }
}

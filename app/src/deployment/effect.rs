//! What a change of a week by hand would do, in plain words: which places it covers and which it leaves to nobody.

use std::collections::BTreeMap;

use domain::deployment::{Part, Row};
use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;

use super::opened::Opened;
use super::part::with_half;
use crate::words::Words;

/// A place, and the part of it that nobody comes to.
type Unmet = BTreeMap<(OccurrenceId, PersonId), Part>;

/// The week as it is shown, to hold a change against, at the place from which it is made.
pub struct Effects<'a> {
    words: Words,
    opened: &'a Opened,
    here: (OccurrenceId, PersonId),
    unmet: Unmet,
    cost: i64,
}

impl<'a> Effects<'a> {
    /// Of what is shown.
    pub fn new(words: Words, opened: &'a Opened, here: (OccurrenceId, PersonId)) -> Self {
        let shown = opened.week.shown();
        Self { words, opened, here, unmet: unmet(opened, shown), cost: opened.cost(shown) }
    }

    /// How much more the rows after a change cost, in the engine's own twelfths.
    pub fn cost(&self, after: &[Row]) -> i64 {
        self.opened.cost(after) - self.cost
    }

    /// What a change would do: the place it is made from is called this one.
    pub fn said(&self, after: &[Row]) -> String {
        let after = unmet(self.opened, after);
        let less = |than: &Unmet, these: &Unmet| -> Vec<(OccurrenceId, PersonId)> {
            let less = these.iter().filter(|(place, part)| than.get(*place).is_none_or(|other| !other.covers(**part)));
            less.map(|(place, _)| *place).collect()
        };
        let covered = less(&after, &self.unmet).into_iter().map(|place| self.place("covers", place, &self.unmet));
        let left = less(&self.unmet, &after).into_iter().map(|place| self.place("leaves", place, &after));
        let said: Vec<String> = covered.chain(left).collect();
        if said.is_empty() { self.words.say("deployment-effect-same") } else { self.words.list(said) }
    }

    fn place(&self, what: &str, place: (OccurrenceId, PersonId), unmet: &Unmet) -> String {
        if place == self.here {
            return self.words.say(&format!("deployment-effect-{what}-this"));
        }
        let meeting = self.opened.meeting(self.words, place.0);
        let meeting = with_half(self.words, meeting, unmet.get(&place).copied().unwrap_or(Part::Whole));
        let args = [("name", self.opened.name(place.1).into()), ("meeting", meeting.into())];
        self.words.say_with(&format!("deployment-effect-{what}"), &args)
    }

    /// By how much the engine counts a week better or worse, small beside the words. It counts twelfths of a person's minute: shown in
    /// minutes of one person. Of a change that it does not know nothing is counted.
    pub fn counted(&self, cost: Option<i64>) -> Option<AnyView> {
        let cost = cost?;
        let key = match cost {
            0 => "deployment-effect-none",
            cost if cost < 0 => "deployment-effect-better",
            _ => "deployment-effect-worse",
        };
        let said = self.words.say_with(key, &[("minutes", ((cost.abs() + 6) / 12).into())]);
        Some(view! { " "<small class="quiet">{said}</small> }.into_any())
    }
}

fn unmet(opened: &Opened, rows: &[Row]) -> Unmet {
    opened.unmet(rows).map(|need| ((need.occurrence, need.learner), need.part)).collect()
}

//! What a change of a week by hand does, in plain words: which places it covers, which it leaves to nobody or to too few, and whom it
//! touches.

use std::collections::BTreeMap;

use domain::deployment::{Part, Row};
use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;

use super::changes::{touched, touched_list};
use super::opened::Opened;
use super::part::with_half;
use crate::words::Words;

/// A place, and the part of it that nobody comes to.
type Unmet = BTreeMap<(OccurrenceId, PersonId), Part>;

/// What one change does: in words, by the engine's count, and each person whom it touches.
#[derive(Clone, Debug)]
pub struct Effect {
    said: String,
    counted: Option<String>,
    touched: Vec<String>,
}

impl Effect {
    /// All of it, its words within a sentence.
    pub fn shown(&self, sentence: impl FnOnce(String) -> String) -> AnyView {
        let counted = self.counted.clone().map(small);
        view! { <p>{sentence(self.said.clone())}{counted}</p>{touched_list(self.touched.clone())} }.into_any()
    }
}

/// The week as it is shown, to hold a change against, at the place from which it is made.
pub struct Effects<'a> {
    words: Words,
    opened: &'a Opened,
    here: (OccurrenceId, PersonId),
    before: &'a [Row],
    unmet: Unmet,
    cost: i64,
}

impl<'a> Effects<'a> {
    /// Of what is shown.
    pub fn new(words: Words, opened: &'a Opened, here: (OccurrenceId, PersonId)) -> Self {
        Self::since(words, opened, here, opened.week.shown())
    }

    /// Of what was there before what is shown.
    pub fn since(words: Words, opened: &'a Opened, here: (OccurrenceId, PersonId), before: &'a [Row]) -> Self {
        Self { words, opened, here, before, unmet: unmet(opened, before), cost: opened.cost(before) }
    }

    /// All that a change of this one place does.
    pub fn of(&self, after: &[Row]) -> Effect {
        let is_counted = [self.before, after].into_iter().all(|rows| self.opened.is_counted(self.here, rows));
        let counted = is_counted.then(|| self.count(self.cost(after)));
        let touched = touched(self.words, self.opened, self.before, after);
        Effect { said: self.said(after), counted, touched }
    }

    /// How much more the rows after a change cost, in the engine's own twelfths.
    pub fn cost(&self, after: &[Row]) -> i64 {
        self.opened.cost(after) - self.cost
    }

    /// What a change would do: the place it is made from is called this one.
    pub fn said(&self, rows: &[Row]) -> String {
        let after = unmet(self.opened, rows);
        let less = |than: &Unmet, these: &Unmet| -> Vec<(OccurrenceId, PersonId)> {
            let less = these.iter().filter(|(place, part)| than.get(*place).is_none_or(|other| !other.covers(**part)));
            less.map(|(place, _)| *place).collect()
        };
        let covered = less(&after, &self.unmet).into_iter().map(|place| self.place("covers", place, &self.unmet));
        let left = less(&self.unmet, &after).into_iter();
        let left = left.map(|place| self.place(self.leaves(place, rows), place, &after));
        let said: Vec<String> = covered.chain(left).collect();
        if said.is_empty() { self.words.say("deployment-effect-same") } else { self.words.list(said) }
    }

    /// How a place is left: to nobody, or to fewer than are needed there.
    fn leaves(&self, (at, learner): (OccurrenceId, PersonId), after: &[Row]) -> &'static str {
        let mut here = after.iter().filter(|row| (row.occurrence, row.learner) == (at, learner));
        if here.any(|row| !self.opened.is_void(row)) { "short" } else { "leaves" }
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
        cost.map(|cost| small(self.count(cost)))
    }

    fn count(&self, cost: i64) -> String {
        let key = match cost {
            0 => "deployment-effect-none",
            cost if cost < 0 => "deployment-effect-better",
            _ => "deployment-effect-worse",
        };
        self.words.say_with(key, &[("minutes", ((cost.abs() + 6) / 12).into())])
    }
}

fn small(counted: String) -> AnyView {
    view! { " "<small class="quiet">{counted}</small> }.into_any()
}

fn unmet(opened: &Opened, rows: &[Row]) -> Unmet {
    opened.unmet(rows).map(|need| ((need.occurrence, need.learner), need.part)).collect()
}

#[cfg(test)]
mod tests {
    use domain::plan::InForce;

    use super::*;
    use crate::deployment::model::tests::opened::opened;
    use crate::deployment::model::tests::{SOME, line, person, version, week, works};
    use crate::words::Locale;

    /// What taking the first of those who come to a place off it does: in words, and by the count.
    fn first_off(line: InForce, come: &[u128]) -> (String, Option<String>) {
        let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line]);
        let (occurrence, learner) = (it.meetings[0].id, person(1));
        let row = |lsa: &u128| Row {
            occurrence,
            learner,
            lsa: person(*lsa),
            part: Part::Whole,
            plan_line: None,
            reason: None,
        };
        let rows: Vec<Row> = come.iter().map(row).collect();
        it.published = Some(version(&rows));
        let it = opened(it);
        let effect = Effects::new(Words::of(Locale::EnGb), &it, (occurrence, learner)).of(&rows[1..]);
        assert!(!effect.touched.is_empty(), "whoever it is about is touched");
        (effect.said, effect.counted)
    }

    #[test]
    fn taking_somebody_off_says_whether_anybody_still_comes_and_is_counted_where_they_were_needed() {
        let (said, counted) = first_off(line(1, SOME), &[11]);
        assert_eq!(said, "leaves this place with no one");
        assert!(counted.is_some_and(|counted| counted.starts_with("(by the count: worse by ")));
        let two = InForce { two_people: true, ..line(1, SOME) };
        assert_eq!(first_off(two, &[11, 12]).0, "leaves this place with too few people");
        // of one more than is needed the engine knows nothing
        assert_eq!(first_off(line(1, SOME), &[11, 12]), ("the same places stay covered".to_owned(), None));
    }
}

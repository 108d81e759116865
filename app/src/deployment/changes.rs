//! What is otherwise between two states of a week, and whom it touches: one sentence each, the same wherever it is said.

use std::collections::{BTreeMap, BTreeSet};

use domain::deployment::{Part, Row, Sending};
use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;

use super::opened::Opened;
use super::part::with_half;
use crate::words::Words;

/// Everyone who comes to one learner at one meeting, and for which part of it.
type Comes = BTreeMap<PersonId, Part>;

/// One learner at one meeting to whom others come than before, or for another part of it.
pub struct Change {
    /// At which meeting.
    pub at: OccurrenceId,
    /// Whose.
    pub learner: PersonId,
    /// Who came.
    pub before: Comes,
    /// Who comes.
    pub after: Comes,
}

/// Every change, in the order of the meetings.
pub fn changes(opened: &Opened, before: &[Row], after: &[Row]) -> Vec<Change> {
    let order: BTreeMap<_, _> = opened.week.meetings.iter().enumerate().map(|(n, meeting)| (meeting.id, n)).collect();
    let mut changes: BTreeMap<_, (Comes, Comes)> = BTreeMap::new();
    let key = |row: &Row| (order.get(&row.occurrence).copied().unwrap_or(usize::MAX), row.occurrence, row.learner);
    for row in before {
        comes(&mut changes.entry(key(row)).or_default().0, row);
    }
    for row in after {
        comes(&mut changes.entry(key(row)).or_default().1, row);
    }
    let changed = changes.into_iter().filter(|(_, (before, after))| before != after);
    changed.map(|((_, at, learner), (before, after))| Change { at, learner, before, after }).collect()
}

/// Whether the draft is what is in force already: where nobody goes anywhere else, nothing else is locked, and nothing else is
/// written, there is nothing to publish. A first version tells learners at least why nobody comes.
pub fn is_nothing_new(opened: &Opened) -> bool {
    let (Some(draft), Some(now)) = (&opened.week.draft, &opened.week.published) else { return false };
    let written = |rows: &[Row]| -> BTreeSet<_> {
        let reason = |row: &Row| Some((row.sending(), row.reason.clone()?));
        rows.iter().filter_map(reason).collect()
    };
    changes(opened, &now.rows, &draft.rows).is_empty()
        && written(&now.rows) == written(&draft.rows)
        && now.locked == draft.locked
        && now.left == draft.left
}

/// Whoever comes for both halves comes for all of it.
fn comes(to: &mut Comes, row: &Row) {
    to.entry(row.lsa).and_modify(|part| *part = part.and(row.part)).or_insert(row.part);
}

/// Of these those who are not the same among the others.
fn otherwise(these: &Comes, others: &Comes) -> Comes {
    these.iter().filter(|(lsa, part)| others.get(lsa) != Some(part)).map(|(lsa, part)| (*lsa, *part)).collect()
}

impl Change {
    /// That somebody comes to the learner at the meeting.
    pub const fn sending(&self, lsa: PersonId) -> Sending {
        Sending { occurrence: self.at, learner: self.learner, lsa }
    }

    /// Who comes before and not after, or after and not before, or for another part.
    pub fn moved(&self) -> BTreeSet<PersonId> {
        let all = self.before.keys().chain(self.after.keys());
        all.filter(|lsa| self.before.get(lsa) != self.after.get(lsa)).copied().collect()
    }

    /// Who comes in place of whom, to whom, when.
    pub fn said(&self, words: Words, opened: &Opened) -> String {
        let (before, after) = (&self.before, &self.after);
        // whoever stays as they were is not named, where somebody comes who did not
        let (left, new) = (otherwise(before, after), otherwise(after, before));
        let (left, new) = if new.is_empty() { (before.clone(), after.clone()) } else { (left, new) };
        // that somebody comes for all of it is said where they came for a half, or will
        let halved = before.values().chain(after.values()).any(|part| *part != Part::Whole);
        let names = |people: &Comes| {
            let named = people.iter().map(|(person, part)| match part {
                Part::Whole if halved => {
                    words.say_with("deployment-compare-whole", &[("name", opened.name(*person).into())])
                }
                part => with_half(words, opened.name(*person), *part),
            });
            let names: Vec<_> = named.collect();
            if names.is_empty() { words.say("deployment-week-no-one") } else { names.join(", ") }
        };
        let args = [
            ("name", opened.name(self.learner).into()),
            ("meeting", opened.meeting(words, self.at).into()),
            ("before", names(&left).into()),
            ("after", names(&new).into()),
        ];
        let key = match (left.is_empty(), new.is_empty()) {
            (true, _) => "deployment-compare-new",
            (_, true) => "deployment-compare-gone",
            _ => "deployment-compare-other",
        };
        words.say_with(key, &args)
    }
}

/// Each person whom a change would touch, and how: the learners to whom another comes, then the LSAs, with whom they are left.
pub fn touched(words: Words, opened: &Opened, before: &[Row], after: &[Row]) -> Vec<String> {
    let changes = changes(opened, before, after);
    let mut said: Vec<String> = changes.iter().map(|change| change.said(words, opened)).collect();
    let comes: BTreeSet<PersonId> =
        changes.iter().flat_map(|change| otherwise(&change.after, &change.before)).map(|(lsa, _)| lsa).collect();
    let places: BTreeSet<_> =
        changes.iter().flat_map(|change| change.moved().into_iter().map(|lsa| (change.at, lsa))).collect();
    for (at, lsa) in places {
        let there = |rows: &[Row]| -> BTreeSet<PersonId> {
            rows.iter().filter(|row| row.occurrence == at && row.lsa == lsa).map(|row| row.learner).collect()
        };
        let (was, now) = (there(before), there(after));
        // the learners to whom another comes have their own sentence
        let told = |learner: &PersonId| changes.iter().any(|change| (change.at, change.learner) == (at, *learner));
        let stays = was.intersection(&now).filter(|learner| !told(learner));
        let stays: Vec<String> = stays.map(|learner| opened.name(*learner)).collect();
        let args = [("name", opened.name(lsa).into()), ("meeting", opened.meeting(words, at).into())];
        if now.is_empty() && !comes.contains(&lsa) {
            said.push(words.say_with("deployment-touched-no-one", &args));
        } else if !stays.is_empty() {
            let [name, meeting] = args;
            said.push(words.say_with("deployment-touched-with", &[name, meeting, ("names", words.list(stays).into())]));
        }
    }
    said
}

/// The same as a list.
pub fn touched_list(touched: Vec<String>) -> AnyView {
    let touched = touched.into_iter().map(|said| view! { <li>{said}</li> }).collect_view();
    view! { <ul class="touched quiet">{touched}</ul> }.into_any()
}

//! Why each change of a draft is made, in sentences: who is not in, cannot come or is needed elsewhere, why whoever comes does, or why
//! nobody comes. Whom a learner does not want is told here and to the learner, and to nobody else.

use std::collections::BTreeSet;

use domain::deployment::{Obstacle, Row};
use domain::id::PersonId;

use crate::deployment::cannot::cannot;
use crate::deployment::changes::Change;
use crate::deployment::here::here_said;
use crate::deployment::opened::Opened;
use crate::deployment::why::Asking;
use crate::words::Words;

/// The most changes of which it is asked why whoever comes does: everyone who could come is asked for each. Of a week that is made
/// anew each place says it for itself.
const MOST_ASKED: usize = 60;

/// A draft, to be asked why it changes what it changes.
pub struct Reasons<'a> {
    words: Words,
    opened: &'a Opened,
    rows: &'a [Row],
    asking: Asking<'a>,
    few: bool,
}

impl<'a> Reasons<'a> {
    /// Of the rows of a draft, with so many changes.
    pub fn new(words: Words, opened: &'a Opened, rows: &'a [Row], changes: usize) -> Self {
        let asking = Asking::new(&opened.week, &opened.model, rows);
        Self { words, opened, rows, asking, few: changes <= MOST_ASKED }
    }

    /// Of one change, what holds of whoever leaves first.
    pub fn of(&self, change: &Change) -> Vec<String> {
        let left = self.away(change).into_iter().chain(self.needed(change));
        left.chain(self.comes(change)).chain(self.nobody(change)).collect()
    }

    fn is_away(&self, change: &Change, lsa: PersonId) -> bool {
        let on = self.opened.week.meeting(change.at).map(|meeting| meeting.on);
        on.is_some_and(|on| self.opened.week.is_away(lsa, on))
    }

    /// Who is not in that day.
    fn away(&self, change: &Change) -> Option<String> {
        let away = change.before.keys().filter(|lsa| self.is_away(change, **lsa));
        let names: BTreeSet<String> = away.map(|lsa| self.opened.name(*lsa)).collect();
        let said =
            || self.words.say_with("deployment-compare-away", &[("names", self.words.list(names.clone()).into())]);
        (!names.is_empty()).then(said)
    }

    /// Why whoever comes no more does not: the first rule that stands against them, or where they go instead; else that no better week
    /// was found in which they stay. Where nothing asks for anybody, that is said of the place.
    fn needed(&self, change: &Change) -> Vec<String> {
        let gone = change.before.keys().filter(|lsa| !change.after.contains_key(lsa) && !self.is_away(change, **lsa));
        gone.filter_map(|lsa| self.why_not(change, *lsa)).collect()
    }

    fn why_not(&self, change: &Change, lsa: PersonId) -> Option<String> {
        let (words, opened, name) = (self.words, self.opened, self.opened.name(lsa));
        let said = |why: String| {
            words.say_with("deployment-compare-cannot", &[("name", name.clone().into()), ("why", why.into())])
        };
        if opened.model.is_refused(change.sending(lsa)) && !opened.week.is_read_by(lsa) {
            let args = [("name", opened.name(change.learner).into()), ("lsa", name.into())];
            return Some(words.say_with("deployment-compare-not-wanted", &args));
        }
        let Some(works) = opened.week.lsas.iter().find(|works| works.lsa.id == lsa) else {
            return Some(said(words.say("deployment-cannot-gone")));
        };
        let need = opened.model.need(change.at, change.learner)?;
        if self.came_for_more(change, lsa) {
            return Some(words.say_with("deployment-compare-more", &[("name", name.into())]));
        }
        let stands = self.asking.obstacle(need, works);
        let goes = match stands {
            None => self.elsewhere(change, lsa).or_else(|| self.in_the_room(change, lsa)),
            Some(Obstacle::Elsewhere) if !opened.week.is_read_by(lsa) => self.elsewhere(change, lsa),
            Some(Obstacle::Full) => self.in_the_room(change, lsa),
            Some(_) => None,
        };
        Some(match (goes, stands) {
            (Some(goes), _) => goes,
            (None, Some(obstacle)) => said(cannot(words, opened, (change.at, Some(need)), (obstacle, lsa))),
            (None, None) => words.say_with("deployment-compare-free", &[("name", name.into())]),
        })
    }

    /// Whether all that somebody came for there is more than is agreed.
    fn came_for_more(&self, change: &Change, lsa: PersonId) -> bool {
        let published = self.opened.week.published.iter().flat_map(|version| &version.rows);
        let come = published.filter(|row| !self.opened.is_void(row));
        self.opened.model.is_more(come, change.sending(lsa))
    }

    fn elsewhere(&self, change: &Change, lsa: PersonId) -> Option<String> {
        let week = &self.opened.week;
        let here = week.meeting(change.at)?;
        let others = self.rows.iter().filter(|row| row.lsa == lsa && row.occurrence != change.at);
        let mut others = others.filter_map(|row| week.meeting(row.occurrence).filter(|meeting| !meeting.is_off));
        let there = others.find(|meeting| meeting.starts < here.ends && here.starts < meeting.ends)?;
        let meeting = self.opened.meeting(self.words, there.id);
        let args = [("name", self.opened.name(lsa).into()), ("meeting", meeting.into())];
        Some(self.words.say_with("deployment-compare-needed", &args))
    }

    fn in_the_room(&self, change: &Change, lsa: PersonId) -> Option<String> {
        let published = self.opened.week.published.as_ref().map_or(&[][..], |version| &version.rows);
        let there = |rows: &[Row]| -> BTreeSet<PersonId> {
            rows.iter().filter(|row| row.occurrence == change.at && row.lsa == lsa).map(|row| row.learner).collect()
        };
        let new: Vec<_> = there(self.rows).difference(&there(published)).map(|new| self.opened.name(*new)).collect();
        let said = || {
            let args = [("name", self.opened.name(lsa).into()), ("names", self.words.list(new.clone()).into())];
            self.words.say_with("deployment-compare-same-room", &args)
        };
        (!new.is_empty()).then(said)
    }

    /// Why whoever is new comes, and no other.
    fn comes(&self, change: &Change) -> BTreeSet<String> {
        let is_new = |row: &&Row| {
            (row.occurrence, row.learner) == (change.at, change.learner) && !change.before.contains_key(&row.lsa)
        };
        let new = self.rows.iter().filter(|_| self.few).filter(is_new);
        new.map(|row| here_said(self.words, self.opened, &self.asking, (self.rows, row))).collect()
    }

    /// Where nobody comes any more, what stands before it, or that nothing asks for anybody.
    fn nobody(&self, change: &Change) -> Option<String> {
        // where a session is off nothing asks for anybody, whatever was agreed
        let is_off = self.opened.week.meeting(change.at).is_some_and(|meeting| meeting.is_off);
        if is_off || !change.after.is_empty() {
            return None;
        }
        Some(match self.opened.model.need(change.at, change.learner) {
            Some(need) => self.asking.tally(need).said(self.words, &self.opened.week),
            None => self.words.say("deployment-place-no-need"),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use domain::deployment::Part;
    use domain::plan::InForce;

    use super::*;
    use crate::deployment::model::tests::opened::opened;
    use crate::deployment::model::tests::{SOME, line, person, version, week, works};
    use crate::words::Locale;

    /// What is said of it that somebody who came to a learner comes no more.
    fn comes_no_more(lines: Vec<InForce>) -> Vec<String> {
        let mut it = week(vec![works(11, 600, &[])], lines);
        let (at, learner, lsa) = (it.meetings[0].id, person(1), person(11));
        let row = Row { occurrence: at, learner, lsa, part: Part::Whole, plan_line: None, reason: None };
        it.published = Some(version(&[row]));
        let it = opened(it);
        let change = Change { at, learner, before: BTreeMap::from([(lsa, Part::Whole)]), after: BTreeMap::new() };
        Reasons::new(Words::of(Locale::EnGb), &it, &[], 1).of(&change)
    }

    #[test]
    fn where_nothing_is_agreed_with_a_learner_that_is_all_that_is_said_of_it_that_nobody_comes_any_more() {
        let nothing_agreed = "Nothing is agreed for this time, and no duty asks for anyone.";
        assert_eq!(comes_no_more(Vec::new()), [nothing_agreed]);
        let agreed = comes_no_more(vec![line(1, SOME)]);
        assert_eq!(agreed[0], "P11 is free then; no better week was found with P11 there.");
    }
}

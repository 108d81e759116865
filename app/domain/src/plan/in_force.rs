//! Which lines hold on which days: what deployments are pulled from, and nothing else is.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::{Basis, History, Origin, PlanLine, Standing, Terms};
use crate::id::{PersonId, PlanLineId};
use crate::scale::SamePerson;
use crate::situation::Situation;

/// One line that holds for a learner, over a span of days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    /// Which.
    pub line: PlanLineId,
    /// For whom.
    pub learner: PersonId,
    /// When and where.
    pub situation: Situation,
    /// The first day of the span on which it holds.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
    /// What is given.
    pub terms: Terms,
    /// What it rests on where it is a duty, which the learner has not agreed to; else they agreed to it.
    pub duty: Option<Basis>,
    /// Whether it takes two people at once.
    pub two_people: bool,
    /// Whether the learner has changed their mind since: it holds, and is marked.
    pub reopened: bool,
    /// For all lessons, those of them where it holds because the learner took back, since, what they had agreed to for that one; and
    /// from which day on that was to hold, where it was a later one. There it is marked too.
    pub taken_back: BTreeMap<Situation, Option<NaiveDate>>,
    /// Whether the learner's own assistant gives it, so that nobody of the college is needed.
    pub own_assistant: bool,
    /// Whom they do not want: private to the learner and their coordinator.
    pub not_wanted: BTreeSet<PersonId>,
    /// Whether it should be the same person.
    pub same_person: Option<SamePerson>,
}

impl InForce {
    /// Whether whoever acts on it at a place is to know that the learner changed their mind about what is given there.
    pub fn is_marked_at(&self, place: Situation, on: NaiveDate) -> bool {
        let begins = self.taken_back.get(&place);
        self.reopened || begins.is_some_and(|begins| begins.is_none_or(|begins| begins <= on))
    }
}

/// What a learner says of people, for every line of theirs.
pub type People = (BTreeSet<PersonId>, Option<SamePerson>);

/// The lines of one learner that hold in a span of days, both included: every duty that stands, and of each situation the
/// newest line that was agreed and is not taken back.
///
/// A line with a later day leaves what stood before it until that day; taken back before it, it leaves it for good. Taken back
/// once it has begun, it is like any other: nothing older holds again that the learner had left.
pub fn in_force(
    learner: PersonId,
    all: &[PlanLine],
    people: &People,
    (from, to): (NaiveDate, NaiveDate),
) -> Vec<InForce> {
    let mut situations: BTreeMap<Situation, Vec<&PlanLine>> = BTreeMap::new();
    let mut found = Vec::new();
    for line in all {
        match &line.origin {
            Origin::Duty(duty) => {
                let last = line.ended.as_ref().and_then(NaiveDate::pred_opt).map_or(to, |ended| ended.min(to));
                let first = duty.since.max(from);
                if first <= last {
                    found.push(holds(learner, line, people, (first, last)));
                }
            }
            _ if line.was_agreed() => situations.entry(line.situation).or_default().push(line),
            _ => {}
        }
    }
    for lines in situations.into_values() {
        let begins = lines.iter().filter_map(|line| line.from).filter(|day| *day > from && *day <= to);
        let mut days: BTreeSet<NaiveDate> = begins.collect();
        days.insert(from);
        let days: Vec<_> = days.into_iter().collect();
        for (place, first) in days.iter().enumerate() {
            let last = days.get(place + 1).and_then(NaiveDate::pred_opt).unwrap_or(to);
            if let Some(line) = on(&lines, *first) {
                let taken_back = taken_back_under(line, all);
                found.push(InForce { taken_back, ..holds(learner, line, people, (*first, last)) });
            }
        }
    }
    found
}

/// Of the lines of one situation that were agreed, the one that holds on a day.
fn on<'a>(lines: &[&'a PlanLine], day: NaiveDate) -> Option<&'a PlanLine> {
    let begun = lines.iter().filter(|line| !line.begins_later(day));
    let newest = begun.max_by_key(|line| (line.number, line.from))?;
    newest.standing().agreement().is_some().then_some(*newest)
}

impl History {
    /// What holds on a day in the lesson of a line that was taken back: what was agreed for all lessons; nothing where that is not
    /// so, or something else of its own holds there.
    pub fn holds_instead(&self, learner: PersonId, back: &PlanLine, on: NaiveDate) -> Option<&PlanLine> {
        let is_back = back.situation.session().is_some() && matches!(back.standing(), Standing::TakenBack(..));
        let held = if is_back { self.held(learner, on) } else { Vec::new() };
        let has_own = held.iter().any(|line| line.situation == back.situation);
        held.into_iter().find(|line| !has_own && line.situation == Situation::AllLessons)
    }
}

/// When the learner took back a line of their own for one place, where that is later than they agreed to what holds there instead.
pub(crate) fn taken_back_since(own: &PlanLine, instead: &PlanLine) -> Option<DateTime<Utc>> {
    let agreed = instead.standing().agreement()?.answered().at;
    match own.standing() {
        Standing::TakenBack(back, _) => Some(back.at).filter(|at| *at >= agreed),
        _ => None,
    }
}

/// The lessons where a line for all of them comes in because their own was taken back, with the day from which that was to hold.
fn taken_back_under(line: &PlanLine, all: &[PlanLine]) -> BTreeMap<Situation, Option<NaiveDate>> {
    let mut found = BTreeMap::new();
    if line.situation != Situation::AllLessons {
        return found;
    }
    let lessons = all.iter().filter(|own| own.situation.session().is_some());
    for own in lessons.filter(|own| taken_back_since(own, line).is_some()) {
        let begins = found.entry(own.situation).or_insert(own.from);
        *begins = own.from.min(*begins);
    }
    found
}

fn holds(learner: PersonId, line: &PlanLine, people: &People, (from, to): (NaiveDate, NaiveDate)) -> InForce {
    let duty = line.origin.duty();
    InForce {
        line: line.id,
        learner,
        situation: line.situation,
        from,
        to,
        terms: line.terms.clone(),
        duty: duty.map(|duty| duty.basis),
        two_people: duty.is_some_and(|duty| duty.two_people),
        reopened: line.standing().reopened_at().is_some(),
        taken_back: BTreeMap::new(),
        own_assistant: line.own_assistant.is_some(),
        not_wanted: people.0.clone(),
        same_person: people.1,
    }
}

/// Whether what is given in a situation is given at a place: the same one, or all lessons where it is a lesson.
pub fn holds_at(situation: Situation, place: Situation) -> bool {
    situation == place || (situation == Situation::AllLessons && place.is_a_lesson())
}

/// The lines that hold for one learner at one place on one day: its own line, else in a lesson the one for all lessons; and
/// every duty of either.
pub fn with_learner_at(lines: &[InForce], learner: PersonId, place: Situation, on: NaiveDate) -> Vec<&InForce> {
    let here = |line: &&InForce| {
        line.learner == learner && line.from <= on && on <= line.to && holds_at(line.situation, place)
    };
    let (duties, agreed): (Vec<_>, Vec<_>) = lines.iter().filter(here).partition(|line| line.duty.is_some());
    let has_own = agreed.iter().any(|line| line.situation == place);
    let agreed = agreed.into_iter().filter(|line| !has_own || line.situation == place);
    duties.into_iter().chain(agreed).collect()
}

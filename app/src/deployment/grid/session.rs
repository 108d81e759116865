//! One session in a cell of the week: what it is, then everyone it is about, each the link to their place.

use std::collections::BTreeMap;

use domain::deployment::{Part, Row};
use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;
use storage::WeekMeeting;

use super::By;
use crate::deployment::drag;
use crate::deployment::opened::Opened;
use crate::deployment::part::with_half;
use crate::routes;
use crate::words::Words;

/// One learner at one meeting, and who comes; nobody, where the need is unmet.
pub struct Place {
    /// Which meeting.
    pub at: OccurrenceId,
    /// For which part of it.
    pub part: Part,
    /// Who comes.
    pub lsa: Option<PersonId>,
    /// Whose it is.
    pub learner: PersonId,
    locked: bool,
    /// Whether whoever is sent does not come.
    is_void: bool,
}

impl Place {
    /// Who comes, in words.
    pub fn lsa_said(&self, words: Words, opened: &Opened) -> String {
        self.lsa.map_or_else(|| words.say("deployment-week-no-one"), |lsa| opened.name(lsa))
    }
}

/// Every place there is, by the names of the learners: each row, and each need that no row meets.
pub fn places(opened: &Opened) -> Vec<Place> {
    let rows = opened.week.shown();
    let locks = opened.week.locked();
    let given = rows.iter().map(|row: &Row| Place {
        at: row.occurrence,
        part: row.part,
        lsa: Some(row.lsa),
        learner: row.learner,
        locked: locks.contains(&row.sending()),
        is_void: opened.model.is_open(row.occurrence) && opened.is_void(row),
    });
    let unmet = opened.unmet(rows).map(|need| Place {
        at: need.occurrence,
        part: need.part,
        lsa: None,
        learner: need.learner,
        locked: false,
        is_void: false,
    });
    let mut places: Vec<_> = given.chain(unmet).collect();
    places.sort_by_key(|place| (opened.name(place.learner), place.learner));
    places
}

/// What everyone is called in a table that is full of names: their first name, where no two here have one.
pub struct Short(BTreeMap<PersonId, String>);

impl Short {
    /// Of everyone in a week.
    pub fn of(opened: &Opened) -> Self {
        let mut called: BTreeMap<&str, usize> = BTreeMap::new();
        for face in opened.week.people.values() {
            *called.entry(face.name.called()).or_default() += 1;
        }
        let name = |face: &storage::Face| match called.get(face.name.called()) {
            Some(1) => face.name.called().to_owned(),
            _ => face.name.to_string(),
        };
        Self(opened.week.people.iter().map(|(person, face)| (*person, name(face))).collect())
    }

    fn name(&self, person: PersonId) -> String {
        self.0.get(&person).cloned().unwrap_or_default()
    }
}

/// The places of one session that stand in one row: a sentence, in which each of them is a link.
pub fn line(
    words: Words,
    opened: &Opened,
    (by, short): (By, &Short),
    meeting: &WeekMeeting,
    places: &[Place],
) -> AnyView {
    let Some(first) = places.first() else { return ().into_any() };
    let (starts, _) = first.part.span((meeting.starts, meeting.ends));
    let args = [
        ("time", words.time(opened.clock(starts)).into()),
        ("title", with_half(words, words.title(&meeting.title), first.part).into()),
        ("lsa", first.lsa_said(words, opened).into()),
    ];
    let key = if by == By::Room { "deployment-week-session-room" } else { "deployment-week-session" };
    let of = Of { words, opened, by, meeting };
    let links = places.iter().enumerate().map(|(n, place)| {
        let comma = (n > 0).then(|| words.locale().comma());
        view! { {comma}{of.link(place, short)} }
    });
    let links = links.collect_view();
    let off = meeting.is_off.then(|| pill(words.say("deployment-week-off")));
    let class = if places.iter().any(|place| place.lsa.is_none()) { "uncovered" } else { "" };
    view! { <li class=class>{words.say_with(key, &args)}" "{links}{off}</li> }.into_any()
}

/// Where a link stands.
struct Of<'a> {
    words: Words,
    opened: &'a Opened,
    by: By,
    meeting: &'a WeekMeeting,
}

impl Of<'_> {
    /// The way to a place: whoever the row does not name already. Listened to, it says all of it, for the same words stand on
    /// other days and in other rows.
    fn link(&self, place: &Place, short: &Short) -> AnyView {
        let (words, opened) = (self.words, self.opened);
        let (learner, lsa) = (opened.name(place.learner), place.lsa_said(words, opened));
        let (starts, _) = place.part.span((self.meeting.starts, self.meeting.ends));
        let args = [
            ("time", words.time(opened.clock(starts)).into()),
            ("title", with_half(words, words.title(&self.meeting.title), place.part).into()),
            ("lsa", lsa.clone().into()),
            ("learner", learner.clone().into()),
        ];
        let said = words.say_with(&format!("deployment-week-line-{}", self.by.key()), &args);
        let others = [learner, lsa.clone()].into_iter().filter(|name| !said.contains(name.as_str()));
        let label = words.list([words.date(self.meeting.on), said.clone()].into_iter().chain(others));
        let shown = if self.by == By::Learner { lsa } else { short.name(place.learner) };
        let href = routes::place(opened.week.site, opened.week.week.monday(), place.at, place.learner);
        let dragged = (self.by == By::Lsa)
            .then(|| drag::held(opened, (place.at, place.learner), (place.part, place.lsa)))
            .flatten();
        let reopened = opened.model.need(place.at, place.learner).is_some_and(|need| need.reopened);
        let locked = place.locked.then(|| pill(words.say("deployment-week-locked")));
        let reopened = reopened.then(|| pill(words.say("deployment-week-reopened")));
        let void = place.is_void.then(|| pill(words.say("deployment-week-void")));
        view! { <a href=href aria-label=label data-place=dragged>{shown}</a>{void}{locked}{reopened} }.into_any()
    }
}

fn pill(words: String) -> AnyView {
    view! { " "<span class="pill">{words}</span> }.into_any()
}

//! Who is where, a table with a column a day: by person, by learner or by room. A list on a narrow screen.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::deployment::{Part, Row};
use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;
use storage::WeekMeeting;

use super::drag;
use super::opened::Opened;
use super::part::with_half;
use crate::routes;
use crate::words::Words;

/// What a row of the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Someone who supports.
    Lsa,
    /// A learner.
    Learner,
    /// A room.
    Room,
}

impl By {
    /// In the order of their links.
    pub const ALL: [Self; 3] = [Self::Lsa, Self::Learner, Self::Room];

    /// The word that names it in addresses and locale keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lsa => "lsa",
            Self::Learner => "learner",
            Self::Room => "room",
        }
    }

    /// What an address says; by person where it says nothing.
    pub fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|by| by.key() == text).unwrap_or(Self::Lsa)
    }
}

/// One learner at one meeting, and who comes; nobody, where the need is unmet.
struct Place {
    at: OccurrenceId,
    learner: PersonId,
    lsa: Option<PersonId>,
    part: Part,
    locked: bool,
}

/// The lines of a cell, by row and date; the row of nobody stands first.
type Cells = BTreeMap<(bool, String, Option<PersonId>), BTreeMap<NaiveDate, Vec<AnyView>>>;

/// The whole table; a sentence where nothing happens that week.
pub fn grid(words: Words, opened: &Opened, by: By) -> AnyView {
    let days: Vec<NaiveDate> = {
        let mut days: Vec<_> = opened.week.meetings.iter().map(|meeting| meeting.on).collect();
        days.sort_unstable();
        days.dedup();
        days
    };
    if days.is_empty() {
        return view! { <p>{words.say("deployment-week-nothing")}</p> }.into_any();
    }
    let cells = cells(words, opened, by);
    let heads = days.iter().map(|day| view! { <th scope="col" role="columnheader">{words.date(*day)}</th> });
    let first = words.say(&format!("deployment-week-head-{}", by.key()));
    let rows = cells.into_iter().map(|((_, name, someone), mut of)| {
        // dragged to the row of those to whom nobody comes, a place is given to nobody
        let lsa = (by == By::Lsa).then(|| someone.map(|lsa| lsa.to_string()).unwrap_or_default());
        let cells = days.iter().map(|day| {
            let lines = of.remove(day).unwrap_or_default();
            let lines = (!lines.is_empty()).then(|| view! { <ul class="week-cell">{lines}</ul> });
            view! { <td role="cell" data-name=words.date(*day)>{lines}</td> }
        });
        view! { <tr role="row" data-lsa=lsa><th scope="row" role="rowheader">{name}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="wide-table">
            <table class="week" role="table">
                <caption>{words.say(&format!("deployment-week-caption-{}", by.key()))}</caption>
                <thead role="rowgroup">
                    <tr role="row"><th scope="col" role="columnheader">{first}</th>{heads.collect_view()}</tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </div>
        {(by == By::Lsa).then(|| drag::drag(words, opened))}
    }
    .into_any()
}

/// Every place there is, in the order it begins: each row, and each need that no row meets.
fn places(opened: &Opened) -> Vec<Place> {
    let rows = opened.week.shown();
    let locks = opened.week.locked();
    let locked = |row: &Row| locks.contains(&(row.occurrence, row.learner, row.lsa));
    let given = rows.iter().map(|row| Place {
        at: row.occurrence,
        learner: row.learner,
        lsa: Some(row.lsa),
        part: row.part,
        locked: locked(row),
    });
    let unmet = opened.model.unmet(rows).map(|need| Place {
        at: need.occurrence,
        learner: need.learner,
        lsa: None,
        part: need.part,
        locked: false,
    });
    let mut places: Vec<_> = given.chain(unmet).collect();
    let order: BTreeMap<_, _> = opened.week.meetings.iter().enumerate().map(|(n, meeting)| (meeting.id, n)).collect();
    places.sort_by_key(|place| (order.get(&place.at).copied(), opened.name(place.learner), place.part));
    places
}

fn cells(words: Words, opened: &Opened, by: By) -> Cells {
    let mut cells = Cells::new();
    if by == By::Lsa {
        for works in &opened.week.lsas {
            cells.insert((true, works.lsa.name.to_string(), Some(works.lsa.id)), BTreeMap::new());
        }
    }
    for place in places(opened) {
        let Some(meeting) = opened.week.meeting(place.at) else { continue };
        let (row, person) = match by {
            By::Lsa => {
                let name = place.lsa.map_or_else(|| words.say("deployment-week-no-one"), |lsa| opened.name(lsa));
                (name, place.lsa)
            }
            By::Learner => (opened.name(place.learner), Some(place.learner)),
            By::Room if meeting.room.is_empty() => (words.say("deployment-week-no-room"), None),
            By::Room => (meeting.room.clone(), None),
        };
        let line = line(words, opened, by, meeting, &place);
        let someone = by != By::Lsa || place.lsa.is_some();
        cells.entry((someone, row, person)).or_default().entry(meeting.on).or_default().push(line);
    }
    cells
}

fn line(words: Words, opened: &Opened, by: By, meeting: &WeekMeeting, place: &Place) -> AnyView {
    let lsa = place.lsa.map_or_else(|| words.say("deployment-week-no-one"), |lsa| opened.name(lsa));
    let (starts, _) = place.part.span((meeting.starts, meeting.ends));
    let args = [
        ("time", words.time(opened.clock(starts)).into()),
        ("title", with_half(words, words.title(&meeting.title), place.part).into()),
        ("room", meeting.room.clone().into()),
        ("lsa", lsa.clone().into()),
        ("learner", opened.name(place.learner).into()),
    ];
    let said = words.say_with(&format!("deployment-week-line-{}", by.key()), &args);
    let href = routes::place(opened.week.site, opened.week.week.monday(), place.at, place.learner);
    // the same words stand on other days, and in other rows
    let others = [opened.name(place.learner), lsa].into_iter().filter(|name| !said.contains(name.as_str()));
    let label = words.list([words.date(meeting.on), said.clone()].into_iter().chain(others));
    let mut marks = Vec::new();
    if place.locked {
        marks.push(words.say("deployment-week-locked"));
    }
    if opened.model.need(place.at, place.learner).is_some_and(|need| need.reopened) {
        marks.push(words.say("deployment-week-reopened"));
    }
    if meeting.is_off {
        marks.push(words.say("deployment-week-off"));
    }
    let marks = (!marks.is_empty()).then(|| view! { " "<span class="pill">{marks.join(", ")}</span> });
    let class = if place.lsa.is_none() { "uncovered" } else { "" };
    let dragged =
        (by == By::Lsa).then(|| drag::held(opened, (place.at, place.learner), (place.part, place.lsa))).flatten();
    view! { <li class=class data-place=dragged><a href=href aria-label=label>{said}</a>{marks}</li> }.into_any()
}

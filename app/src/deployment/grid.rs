//! Who is where, a table with a column a day and a line a session: by person, by learner or by room. A list on a narrow screen.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::deployment::Part;
use domain::id::PersonId;
use leptos::prelude::*;
use storage::WeekMeeting;

use super::done::Given;
use super::drag;
use super::opened::Opened;
use crate::routes;
use crate::words::Words;
use session::{Place, Short, line, places};

mod session;

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

/// A row of the table; that of nobody stands first.
type Row = (bool, String, Option<PersonId>);

/// The sessions of each cell, by row and date.
type Cells = BTreeMap<Row, BTreeMap<NaiveDate, Vec<AnyView>>>;

/// The whole table; a sentence where nothing happens that week. `given` is what was just done in it.
pub fn grid(words: Words, opened: &Opened, by: By, given: Option<&Given>) -> AnyView {
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
        let id = lsa.as_deref().map(routes::week_row);
        let cells = days.iter().map(|day| {
            let lines = of.remove(day).unwrap_or_default();
            let lines = (!lines.is_empty()).then(|| view! { <ul class="week-cell">{lines}</ul> });
            let given = given.filter(|given| by == By::Lsa && (given.lsa, given.on) == (someone, *day));
            view! { <td role="cell" data-name=words.date(*day)>{lines}{given.map(|given| given.said(words))}</td> }
        });
        view! { <tr role="row" id=id data-lsa=lsa><th scope="row" role="rowheader">{name}</th>{cells.collect_view()}</tr> }
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

/// What tells the lines of one row apart, in the order they stand: the meeting, the part of it, and of a room whoever comes.
type Line = (usize, Part, Option<(bool, String)>);

fn cells(words: Words, opened: &Opened, by: By) -> Cells {
    let mut cells = Cells::new();
    if by == By::Lsa {
        for works in &opened.week.lsas {
            cells.insert((true, works.lsa.name.to_string(), Some(works.lsa.id)), BTreeMap::new());
        }
    }
    let order: BTreeMap<_, _> = opened.week.meetings.iter().enumerate().map(|(n, meeting)| (meeting.id, n)).collect();
    let mut lines: BTreeMap<(Row, Line), Vec<Place>> = BTreeMap::new();
    for place in places(opened) {
        let Some(meeting) = opened.week.meeting(place.at) else { continue };
        let comes = (by == By::Room).then(|| (place.lsa.is_some(), place.lsa_said(words, opened)));
        let line = (order.get(&place.at).copied().unwrap_or(usize::MAX), place.part, comes);
        lines.entry((row(words, opened, by, meeting, &place), line)).or_default().push(place);
    }
    let short = Short::of(opened);
    for ((row, _), places) in lines {
        let Some(meeting) = opened.week.meeting(places[0].at) else { continue };
        let line = line(words, opened, (by, &short), meeting, &places);
        cells.entry(row).or_default().entry(meeting.on).or_default().push(line);
    }
    cells
}

/// The row in which a place stands.
fn row(words: Words, opened: &Opened, by: By, meeting: &WeekMeeting, place: &Place) -> Row {
    let (name, person) = match by {
        By::Lsa => (place.lsa_said(words, opened), place.lsa),
        By::Learner => (opened.name(place.learner), Some(place.learner)),
        By::Room if meeting.room.is_empty() => (words.say("deployment-week-no-room"), None),
        By::Room => (meeting.room.clone(), None),
    };
    (by != By::Lsa || place.lsa.is_some(), name, person)
}

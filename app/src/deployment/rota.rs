//! A week row by row, for a table that another program reads.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::deployment::Part;
use domain::id::PersonId;
use domain::scale::Scale;
use storage::{SiteWeek, WeekMeeting};

use super::model::Model;
use super::why::amount;
use crate::words::Words;

/// The columns, by the last part of their keys.
const COLUMNS: [&str; 10] = ["date", "from", "to", "part", "session", "room", "learner", "lsa", "amount", "plan"];

/// Someone who comes to a learner at a meeting, or a place to which no one does.
#[derive(Clone, Copy)]
pub struct Place<'w> {
    /// The meeting; it is not off.
    pub meeting: &'w WeekMeeting,
    /// To whom.
    pub learner: PersonId,
    /// Who; no one where the need is unmet.
    pub lsa: Option<PersonId>,
    /// For which part of it.
    pub part: Part,
    /// The part of that for which no plan or duty sends them.
    more: Option<Part>,
}

/// What is in force, in the order of the week: everyone who comes, and every place where no one does.
///
/// It hangs on walls and leaves in tables: whoever a learner said no to stands in it until another week is in force, and
/// learns of nothing. To whoever left the class, or the college, nobody comes.
pub fn places<'w>(week: &'w SiteWeek, model: &Model) -> Vec<Place<'w>> {
    let sent = week.published.as_ref().map_or(&[][..], |version| &version.rows);
    let comes = model.beyond(sent.iter().filter(|row| !model.is_gone(row))).into_iter();
    let mut places: Vec<_> =
        comes.map(|(row, more)| (row.occurrence, row.learner, Some(row.lsa), row.part, more)).collect();
    places.extend(model.unmet_for_all(sent).map(|need| (need.occurrence, need.learner, None, need.part, None)));
    places.sort_by_key(|(at, learner, lsa, ..)| (*at, name(week, *learner), lsa.is_none(), *lsa));
    let held = week.meetings.iter().filter(|meeting| !meeting.is_off);
    held.flat_map(|meeting| {
        let here = places.partition_point(|(at, ..)| *at < meeting.id)..;
        let here = places[here].iter().take_while(|(at, ..)| *at == meeting.id);
        let here = here.filter(move |(_, learner, ..)| is_still_there(week, meeting, *learner));
        here.map(|&(_, learner, lsa, part, more)| Place { meeting, learner, lsa, part, more })
    })
    .collect()
}

/// Whether a learner is in the class still; of a time of the day, whether they have any lesson of the week there.
fn is_still_there(week: &SiteWeek, meeting: &WeekMeeting, learner: PersonId) -> bool {
    let mut lessons = week.meetings.iter().filter(|lesson| lesson.title.is_lesson());
    meeting.learners.contains(&learner)
        || (!meeting.title.is_lesson() && lessons.any(|lesson| lesson.learners.contains(&learner)))
}

impl Place<'_> {
    /// The part of it that a plan or a duty asks for, then the part that none does; of each whether it is of a plan.
    fn of_plan_and_more(&self) -> impl Iterator<Item = (Part, bool)> + use<> {
        let of_plan = self.more.map_or(Some(self.part), |more| self.part.without(more));
        of_plan.map(|part| (part, true)).into_iter().chain(self.more.map(|part| (part, false)))
    }
}

/// What someone is called.
pub fn name(week: &SiteWeek, person: PersonId) -> String {
    week.people.get(&person).map(|face| face.name.to_string()).unwrap_or_default()
}

/// What is in force: a row of headings, then everyone who comes, then every place where no one does, in the order of the week.
/// Whoever comes for more than was agreed has a row for what was, and one for the rest.
pub fn rota(words: Words, week: &SiteWeek, zone: Tz, now: DateTime<Utc>) -> Vec<Vec<String>> {
    let model = Model::of(week, zone, now);
    let time = |at: DateTime<Utc>| words.time(at.with_timezone(&zone).time());
    let heads = COLUMNS.map(|column| words.say(&format!("deployment-rota-{column}"))).to_vec();
    let places = places(week, &model).into_iter();
    let parts = places.flat_map(|place| place.of_plan_and_more().map(move |part| (place, part)));
    let rows = parts.map(|(Place { meeting, learner, lsa, .. }, (part, is_of_plan))| {
        let (starts, ends) = part.span((meeting.starts, meeting.ends));
        let need = model.need(meeting.id, learner).filter(|_| is_of_plan);
        let of_plan = if is_of_plan { "deployment-rota-yes" } else { "deployment-rota-no" };
        vec![
            meeting.on.to_string(),
            time(starts),
            time(ends),
            words.say(&format!("deployment-part-{}", part.key())),
            words.title(&meeting.title),
            meeting.room.clone(),
            name(week, learner),
            lsa.map(|lsa| name(week, lsa)).unwrap_or_default(),
            need.map(|need| amount(words, &need.in_part(part))).unwrap_or_default(),
            words.say(of_plan),
        ]
    });
    std::iter::once(heads).chain(rows).collect()
}

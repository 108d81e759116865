//! A week row by row, for a table that another program reads.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::deployment::Part;
use domain::id::{OccurrenceId, PersonId};
use domain::scale::Scale;
use storage::SiteWeek;

use super::model::Model;
use super::why::amount;
use crate::words::Words;

/// The columns, by the last part of their keys.
const COLUMNS: [&str; 10] = ["date", "from", "to", "part", "session", "room", "learner", "lsa", "amount", "plan"];

/// What is in force: a row of headings, then everyone who comes, then every place where no one does, in the order of the week.
pub fn rota(words: Words, week: &SiteWeek, zone: Tz, now: DateTime<Utc>) -> Vec<Vec<String>> {
    let model = Model::of(week, zone, now);
    let sent = week.published.as_ref().map_or(&[][..], |version| &version.rows);
    let comes = sent.iter().filter(|row| !model.is_void(row));
    let mut places: Vec<(OccurrenceId, PersonId, Option<PersonId>, Part)> =
        comes.map(|row| (row.occurrence, row.learner, Some(row.lsa), row.part)).collect();
    places.extend(model.unmet(sent).map(|need| (need.occurrence, need.learner, None, need.part)));
    let name = |person: &PersonId| week.people.get(person).map(|face| face.name.to_string()).unwrap_or_default();
    let mut rows = vec![COLUMNS.map(|column| words.say(&format!("deployment-rota-{column}"))).to_vec()];
    for meeting in week.meetings.iter().filter(|meeting| !meeting.is_off) {
        let mut here: Vec<_> = places.iter().filter(|(at, ..)| *at == meeting.id).collect();
        here.sort_by_key(|(_, learner, lsa, _)| (name(learner), lsa.is_none(), *lsa));
        for (at, learner, lsa, part) in here {
            let time = |at: DateTime<Utc>| words.time(at.with_timezone(&zone).time());
            let (starts, ends) = part.span((meeting.starts, meeting.ends));
            let need = model.need(*at, *learner);
            let of_plan = if need.is_some() { "deployment-rota-yes" } else { "deployment-rota-no" };
            rows.push(vec![
                meeting.on.to_string(),
                time(starts),
                time(ends),
                words.say(&format!("deployment-part-{}", part.key())),
                words.title(&meeting.title),
                meeting.room.clone(),
                name(learner),
                lsa.as_ref().map(name).unwrap_or_default(),
                need.map(|need| amount(words, need)).unwrap_or_default(),
                words.say(of_plan),
            ]);
        }
    }
    rows
}

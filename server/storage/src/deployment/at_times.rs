//! Who is at a time of the day: whoever has a lesson at the site that day and is there then, and in no lesson all through it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::day_plan::{Met, their_times};
use domain::id::{OccurrenceId, PersonId, SiteId};
use domain::scale::Time;
use domain::timetable::Title;

use super::week::WeekMeeting;
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::sql::sql;
use crate::timetable::read_title;

sql! {
    /// What the site's learners have at other sites.
    ELSEWHERE = "select e.person_id, o.id, o.on_date, o.starts_at, o.ends_at, c.site_id, c.title, c.time from enrolment e
                 join class c on c.id = e.class_id and c.site_id <> $1 join session s on s.class_id = c.id
                 join occurrence o on o.session_id = s.id and o.ended_on is null and o.called_off = 0
                 where e.role = 'learner' and e.ended_on is null and o.on_date between $2 and $3
                 and e.person_id in (select a.person_id from enrolment a join class k on k.id = a.class_id
                 and k.site_id = $1 and k.time is null where a.role = 'learner' and a.ended_on is null)
                 and not exists (select 1 from called_off n where n.occurrence_id = o.id and n.learner_id = e.person_id
                 and n.ended_at is null)";
}

/// Who has which time of the day at another site, on which day.
pub type TimesElsewhere = BTreeSet<(PersonId, Time, NaiveDate)>;

/// Leaves at each time of the day only whoever is there then, and gives who has one elsewhere.
pub(super) async fn leave(
    conn: &mut Conn,
    site: SiteId,
    (from, to): (NaiveDate, NaiveDate),
    meetings: &mut [WeekMeeting],
) -> Result<TimesElsewhere, Error> {
    let mut all: BTreeMap<PersonId, Vec<Met>> = BTreeMap::new();
    for mut row in conn.rows(ELSEWHERE, args![site, from, to]).await? {
        let learner = row.parsed()?;
        all.entry(learner).or_default().push(read(&mut row)?);
    }
    for meeting in meetings.iter().filter(|meeting| !meeting.is_off) {
        let span = (meeting.starts, meeting.ends);
        let met = Met { id: meeting.id, on: meeting.on, span, site, time: time(&meeting.title) };
        for learner in &meeting.learners {
            all.entry(*learner).or_default().push(met);
        }
    }
    let theirs = all.iter().map(|(learner, met)| (*learner, their_times(met)));
    let theirs: BTreeMap<PersonId, BTreeSet<OccurrenceId>> = theirs.collect();
    for time in meetings.iter_mut().filter(|meeting| !meeting.title.is_lesson()) {
        time.learners.retain(|learner| theirs.get(learner).is_some_and(|theirs| theirs.contains(&time.id)));
    }
    let is_theirs = |learner: &PersonId, met: &&Met| theirs.get(learner).is_some_and(|theirs| theirs.contains(&met.id));
    let elsewhere = all.iter().flat_map(|(learner, met)| {
        let there = met.iter().filter(|met| met.site != site && is_theirs(learner, met));
        there.filter_map(|met| Some((*learner, met.time?, met.on))).collect::<Vec<_>>()
    });
    Ok(elsewhere.collect())
}

/// The time of the day that a meeting is; none for a lesson.
pub(crate) const fn time(title: &Title) -> Option<Time> {
    match title {
        Title::Class(_) => None,
        Title::Time(time) => Some(*time),
    }
}

fn read(row: &mut Row) -> Result<Met, Error> {
    Ok(Met {
        id: row.parsed()?,
        on: row.parsed()?,
        span: (row.instant()?, row.instant()?),
        site: row.parsed()?,
        time: time(&read_title(row)?),
    })
}

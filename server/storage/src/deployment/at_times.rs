//! Who is at a time of the day: whoever has a lesson at the site then, and is not in one all through it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::day_plan::{Span, is_at};
use domain::id::{PersonId, SiteId};

use super::week::WeekMeeting;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    /// Whose home is another site, on the days on which they have a lesson there: the times of those days are there.
    AT_HOME = "select distinct p.id, o.on_date from person p
               join enrolment e on e.person_id = p.id and e.role = 'learner' and e.ended_on is null
               join class c on c.id = e.class_id and c.site_id = p.home_site_id and c.time is null
               join session s on s.class_id = c.id
               join occurrence o on o.session_id = s.id and o.ended_on is null and o.called_off = 0
               where p.home_site_id <> $1 and o.on_date between $2 and $3 and p.id in (select a.person_id
               from enrolment a join class k on k.id = a.class_id
               where k.site_id = $1 and a.role = 'learner' and a.ended_on is null)";
}

/// Leaves at each time of the day only whoever is there then.
pub(super) async fn leave(
    conn: &mut Conn,
    site: SiteId,
    (from, to): (NaiveDate, NaiveDate),
    meetings: &mut [WeekMeeting],
) -> Result<(), Error> {
    if meetings.iter().all(|meeting| meeting.title.is_lesson()) {
        return Ok(());
    }
    let at_home = conn.rows(AT_HOME, args![site, from, to]).await?.into_iter();
    let at_home = at_home.map(|mut row| Ok((row.parsed()?, row.parsed()?)));
    let at_home: BTreeSet<(PersonId, NaiveDate)> = at_home.collect::<Result<_, Error>>()?;
    let mut lessons: BTreeMap<(PersonId, NaiveDate), Vec<Span>> = BTreeMap::new();
    for lesson in meetings.iter().filter(|meeting| meeting.title.is_lesson() && !meeting.is_off) {
        for learner in &lesson.learners {
            lessons.entry((*learner, lesson.on)).or_default().push((lesson.starts, lesson.ends));
        }
    }
    for time in meetings.iter_mut().filter(|meeting| !meeting.title.is_lesson()) {
        let (on, span) = (time.on, (time.starts, time.ends));
        let of_day = |learner| lessons.get(&(learner, on)).map(Vec::as_slice).unwrap_or_default();
        time.learners.retain(|learner| !at_home.contains(&(*learner, on)) && is_at(span, of_day(*learner)));
    }
    Ok(())
}

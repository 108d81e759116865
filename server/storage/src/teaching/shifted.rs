//! When and where a tutor saw a meeting of theirs that the timetable has moved since, within its week or to another: told to
//! them until they say that they saw it. A week that they have not looked at yet is new to them as a whole.

use chrono::NaiveDate;
use domain::id::{OccurrenceId, PersonId};

use super::changed::{ChangedMeeting, ChangedMeetings};
use crate::access::Moment;
use crate::briefing::moved::Shifts;
use crate::dialect::{Arg, Conn, args};
use crate::error::Error;
use crate::sql::sql;

// `cross join` is an inner join that SQLite runs in the order it is written: the meetings that moved first.
sql! {
    /// Where it was moved before, they saw it as it was then.
    WAS_SEEN = "with met (id, on_date, starts_at, ends_at, room, shifted_at, monday) as (values ($1, $2, $3, $4, $5, $6, $7))
                insert into teaching_shifted
                (tutor_id, site_id, occurrence_id, on_date, starts_at, ends_at, room, shifted_at)
                select s.tutor_id, s.site_id, m.id, m.on_date, cast(m.starts_at as bigint), cast(m.ends_at as bigint),
                m.room, cast(m.shifted_at as bigint) from met m cross join occurrence o cross join session i
                cross join class c cross join enrolment e cross join teaching_seen s where o.id = m.id
                and i.id = o.session_id and c.id = i.class_id and e.class_id = c.id and e.role = 'tutor'
                and e.ended_on is null and s.tutor_id = e.person_id and s.site_id = c.site_id and s.monday = m.monday
                on conflict (tutor_id, site_id, occurrence_id) do update set shifted_at = excluded.shifted_at";
    /// Of what is over no page tells.
    FORGET = "delete from teaching_shifted where exists (select 1 from occurrence o
              where o.id = teaching_shifted.occurrence_id and o.on_date < $1)";
    /// Those to come that are at another time than they saw, or in another room.
    SHIFTED = "select m.occurrence_id, m.shifted_at, o.on_date, o.starts_at, c.title, o.room from teaching_shifted m
               join occurrence o on o.id = m.occurrence_id and o.ended_on is null and o.called_off = 0 and o.ends_at > $2
               and (o.on_date <> m.on_date or o.starts_at <> m.starts_at or o.ends_at <> m.ends_at
               or (o.room <> m.room and o.room <> '' and m.room <> ''))
               join session i on i.id = o.session_id join class c on c.id = i.class_id
               join enrolment e on e.class_id = c.id and e.person_id = m.tutor_id and e.role = 'tutor'
               and e.ended_on is null where m.tutor_id = $1 order by o.starts_at, o.id";
    SAW = "delete from teaching_shifted where tutor_id = $1 and occurrence_id = $2 and shifted_at = $3";
}

/// Keeps how meetings were that an import moved: which, on which day, when each began and ended, its room, when it was
/// moved, and the Monday of the week that it was in.
pub(crate) async fn keep(conn: &mut Conn, was: Vec<Vec<Arg>>, today: NaiveDate) -> Result<(), Error> {
    conn.run(FORGET, args![today]).await?;
    conn.with_many(WAS_SEEN, was).await.map(|_| ())
}

/// Adds those of a tutor that were moved, each in its place among those to which others come.
pub(super) async fn add(
    conn: &mut Conn,
    changed: &mut ChangedMeetings,
    tutor: PersonId,
    at: Moment,
) -> Result<(), Error> {
    for mut row in conn.rows(SHIFTED, args![tutor, at.now]).await? {
        let occurrence: OccurrenceId = row.parsed()?;
        changed.shifts.insert((occurrence, row.instant()?));
        let (on, starts, title, room) = (row.parsed()?, row.instant()?, row.text()?, row.text()?);
        match changed.meetings.iter_mut().find(|meeting| meeting.occurrence == occurrence) {
            Some(meeting) => meeting.moved = true,
            None => {
                let meeting = ChangedMeeting { occurrence, on, starts, title, room, others: false, moved: true };
                changed.meetings.push(meeting);
            }
        }
    }
    changed.meetings.sort_by_key(|meeting| meeting.starts);
    Ok(())
}

/// Keeps that a tutor saw these moved. What was moved again since is told to them still.
pub(super) async fn saw(conn: &mut Conn, tutor: PersonId, shifts: Shifts) -> Result<(), Error> {
    for (occurrence, shifted) in shifts {
        conn.run(SAW, args![tutor, occurrence, shifted]).await?;
    }
    Ok(())
}

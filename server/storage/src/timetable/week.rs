//! A learner's own week: their sessions, with who teaches each.

use domain::id::{PersonId, SessionId};
use domain::timetable::Slot;

use crate::access::must;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::person::{Face, read_name};
use crate::sql::sql;

sql! {
    /// One row a session and tutor of a learner's week. Photos as the learner may see them: of people at their own sites.
    WEEK = "select s.id, c.title, s.weekday, s.start_minute, t.id, t.given_name, t.family_name, ph.digest
            from enrolment e join class c on c.id = e.class_id and c.time is null join session s on s.class_id = c.id
            left join enrolment te on te.class_id = c.id and te.role = 'tutor' and te.ended_on is null
            left join person t on t.id = te.person_id left join photo ph on ph.person_id = t.id and exists
            (select 1 from role_held r join role_held own on own.site_id = r.site_id and own.person_id = e.person_id
            and own.role = 'learner' and own.ended_on is null where r.person_id = t.id and r.ended_on is null)
            where e.person_id = $1 and e.role = 'learner' and e.ended_on is null and s.ended_on is null
            order by s.weekday, s.start_minute, s.id, t.family_name, t.given_name";
}

/// One session of a learner's own week.
#[derive(Clone, Debug)]
pub struct WeekSession {
    /// Which.
    pub id: SessionId,
    /// What the class is called.
    pub title: String,
    /// When in the week.
    pub slot: Slot,
    /// Who teaches it; may be nobody or several.
    pub tutors: Vec<Face>,
}

/// The sessions of a learner's week.
pub(crate) async fn week(conn: &mut Conn, learner: PersonId) -> Result<Vec<WeekSession>, Error> {
    let mut week: Vec<WeekSession> = Vec::new();
    for mut row in conn.rows(WEEK, args![learner]).await? {
        let (id, title, slot) = (row.parsed()?, row.text()?, Slot::from_numbers(row.int()?, row.int()?));
        let tutor = match row.opt_parsed()? {
            Some(id) => Some(Face { id, name: read_name(&mut row)?, photo: row.opt_text()? }),
            None => None,
        };
        if week.last().is_none_or(|last| last.id != id) {
            week.push(WeekSession { id, title, slot: must(slot, "a slot")?, tutors: Vec::new() });
        }
        if let Some(session) = week.last_mut() {
            session.tutors.extend(tutor);
        }
    }
    Ok(week)
}

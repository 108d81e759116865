//! Reads everything an import is compared with, one query a table.

use std::collections::BTreeMap;

use domain::person::Name;
use domain::timetable::difference::{
    ClassRow, EnrolmentRow, Kept, PersonRow, RoleRow, SessionRow, SiteRow, Stored, TermRow,
};
use domain::timetable::picture::{SourceId, Term};
use domain::timetable::{Class, Occurrence, Slot};

use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::plan::in_place;
use crate::sql::{Sql, sql};
use crate::working_week::imported;

sql! {
    SITES = "select ended_on, id, source_id, name from site order by id";
    PEOPLE = "select gone_on, id, source_id, given_name, family_name, email, home_site_id from person order by id";
    ROLES = "select ended_on, origin, person_id, role, site_id from role_held order by person_id, role, site_id";
    PHOTOS = "select person_id, digest from photo order by person_id";
    TERMS = "select ended_on, id, source_id, title, starts_on, ends_on from term order by id";
    /// The times of the day are classes that no picture has.
    CLASSES = "select ended_on, id, source_id, code, title, site_id from class where time is null order by id";
    ENROLMENTS = "select e.ended_on, e.class_id, e.person_id, e.role from enrolment e
                  join class c on c.id = e.class_id and c.time is null order by e.class_id, e.person_id, e.role";
    SESSIONS = "select s.ended_on, s.id, s.class_id, s.weekday, s.start_minute from session s
                join class c on c.id = s.class_id and c.time is null order by s.id";
    UIDS = "select uid, session_id from session_uid order by uid, session_id";
    /// What somebody called off by hand is on by the timetable.
    OCCURRENCES = "select o.ended_on, o.id, o.session_id, o.planned_on, o.on_date, o.starts_at, o.ends_at, o.room,
                   case when k.id is null then o.called_off else 0 end from occurrence o
                   join session s on s.id = o.session_id join class c on c.id = s.class_id and c.time is null
                   left join called_off k on k.occurrence_id = o.id and k.learner_id is null and k.ended_at is null
                   order by o.id";
}

/// Reads all of it, in the transaction of the import.
pub(super) async fn read(conn: &mut Conn) -> Result<Stored, Error> {
    let mut stored = Stored {
        sites: table(conn, SITES, |row| Ok(SiteRow { id: row.parsed()?, source: source(row)?, name: row.text()? }))
            .await?,
        people: table(conn, PEOPLE, person).await?,
        terms: table(conn, TERMS, |row| {
            let id = row.parsed()?;
            let (source, title) = (source(row)?, row.text()?);
            Ok(TermRow { id, term: Term { source, title, starts: row.parsed()?, ends: row.parsed()? } })
        })
        .await?,
        classes: table(conn, CLASSES, |row| {
            let (id, source) = (row.parsed()?, source(row)?);
            let (code, title) = (row.text()?, row.text()?);
            Ok(ClassRow { class: Class { id, site: row.parsed()?, code, title }, source })
        })
        .await?,
        enrolments: table(conn, ENROLMENTS, |row| {
            Ok(EnrolmentRow { class: row.parsed()?, person: row.parsed()?, role: row.step()? })
        })
        .await?,
        sessions: table(conn, SESSIONS, |row| {
            let (id, class) = (row.parsed()?, row.parsed()?);
            let slot = Slot::from_numbers(row.int()?, row.int()?).ok_or(Failure::Unreadable("a weekday and start"))?;
            Ok(SessionRow { id, class, slot })
        })
        .await?,
        occurrences: table(conn, OCCURRENCES, |row| {
            Ok(Occurrence {
                id: row.parsed()?,
                session: row.parsed()?,
                planned_on: row.parsed()?,
                on: row.parsed()?,
                starts: row.instant()?,
                ends: row.instant()?,
                room: row.text()?,
                called_off: row.truth()?,
            })
        })
        .await?,
        ..Stored::default()
    };
    (stored.working, stored.travel) = imported(conn).await?;
    stored.in_place = in_place::imported(conn).await?;
    for mut row in conn.rows(UIDS, args![]).await? {
        stored.uids.push((row.text()?, row.parsed()?));
    }
    stored.photos = BTreeMap::new();
    for mut row in conn.rows(PHOTOS, args![]).await? {
        stored.photos.insert(row.parsed()?, row.text()?);
    }
    for mut row in conn.rows(ROLES, args![]).await? {
        let (ended, by_import) = (row.opt_text()?.is_some(), row.text()? == "import");
        let role = RoleRow { person: row.parsed()?, role: row.step()?, site: row.parsed()? };
        match (by_import, ended) {
            (true, _) => stored.roles.push(Kept { row: role, ended }),
            (false, false) => stored.admitted.push(role),
            // given by hand and taken by hand: the import may give it again
            (false, true) => {}
        }
    }
    Ok(stored)
}

/// Reads one table whose first column is the day it ended, if it did.
async fn table<T>(
    conn: &mut Conn,
    sql: Sql,
    read: impl Fn(&mut Row) -> Result<T, Failure>,
) -> Result<Vec<Kept<T>>, Error> {
    let rows = conn.rows(sql, args![]).await?;
    let mut kept = Vec::with_capacity(rows.len());
    for mut row in rows {
        let ended = row.opt_text()?.is_some();
        kept.push(Kept { row: read(&mut row)?, ended });
    }
    Ok(kept)
}

fn person(row: &mut Row) -> Result<PersonRow, Failure> {
    let id = row.parsed()?;
    let source =
        row.opt_text()?.map(|text| SourceId::new(&text).ok_or(Failure::Unreadable("a source id"))).transpose()?;
    let name = Name::new(&row.text()?, &row.text()?).map_err(|_| Failure::Unreadable("a name"))?;
    Ok(PersonRow { id, source, name, email: row.opt_text()?, home_site: row.opt_parsed()? })
}

fn source(row: &mut Row) -> Result<SourceId, Failure> {
    SourceId::new(&row.text()?).ok_or(Failure::Unreadable("a source id"))
}

//! Writes a difference, many rows a statement. What ends is marked with the day; nothing is deleted but a photo.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::ClassId;
use domain::scale::Scale;
use domain::timetable::Occurrence;
use domain::timetable::difference::{
    Changes, ClassRow, Difference, EnrolmentRow, PersonRow, RoleRow, SessionRow, SiteRow, TermRow,
};

use crate::access::Moment;
use crate::deployment::{carried, shifted};
use crate::dialect::{Arg, Conn, args};
use crate::error::Error;
use crate::plan::{before as lessons, in_place};
use crate::sql::{Sql, sql};
use crate::working_week;

sql! {
    SITE = "insert into site (id, source_id, name, ended_on) values ($1, $2, $3, $4)
            on conflict (id) do update set name = excluded.name, ended_on = excluded.ended_on";
    PERSON = "insert into person (id, source_id, given_name, family_name, email, home_site_id, gone_on)
              values ($1, $2, $3, $4, $5, $6, $7)
              on conflict (id) do update set source_id = excluded.source_id, given_name = excluded.given_name,
              family_name = excluded.family_name, email = excluded.email, home_site_id = excluded.home_site_id,
              gone_on = excluded.gone_on";
    NO_EMAIL = "update person set email = null where id = $1";
    PSEUDONYM = "insert into pseudonym (person_id, audit_id) values ($1, $2) on conflict (person_id) do nothing";
    ROLE = "insert into role_held (person_id, role, site_id, origin, ended_on) values ($1, $2, $3, $4, $5)
            on conflict (person_id, role, site_id) do update set origin = excluded.origin, ended_on = excluded.ended_on";
    PHOTO = "insert into photo (person_id, media_type, picture, digest) values ($1, $2, $3, $4)
             on conflict (person_id) do update set media_type = excluded.media_type, picture = excluded.picture,
             digest = excluded.digest";
    NO_PHOTO = "delete from photo where person_id = $1";
    TERM = "insert into term (id, source_id, title, starts_on, ends_on, ended_on) values ($1, $2, $3, $4, $5, $6)
            on conflict (id) do update set title = excluded.title, starts_on = excluded.starts_on,
            ends_on = excluded.ends_on, ended_on = excluded.ended_on";
    CLASS = "insert into class (id, source_id, code, title, site_id, ended_on) values ($1, $2, $3, $4, $5, $6)
             on conflict (id) do update set code = excluded.code, title = excluded.title, site_id = excluded.site_id,
             ended_on = excluded.ended_on";
    /// The classes there were before, the times of the day aside.
    SEEN = "select id from class where time is null";
    /// Whoever comes back begins anew.
    ENROLMENT = "insert into enrolment (class_id, person_id, role, began_on, ended_on) values ($1, $2, $3, $4, $5)
                 on conflict (class_id, person_id, role) do update set began_on = case when enrolment.ended_on is not null
                 and excluded.ended_on is null then excluded.began_on else enrolment.began_on end,
                 ended_on = excluded.ended_on";
    SESSION = "insert into session (id, class_id, weekday, start_minute, ended_on) values ($1, $2, $3, $4, $5)
               on conflict (id) do update set class_id = excluded.class_id, weekday = excluded.weekday,
               start_minute = excluded.start_minute, ended_on = excluded.ended_on";
    UID = "insert into session_uid (uid, session_id) values ($1, $2) on conflict (uid, session_id) do nothing";
    OCCURRENCE = "insert into occurrence
                  (id, session_id, planned_on, on_date, starts_at, ends_at, room, called_off, ended_on)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                  on conflict (id) do update set on_date = excluded.on_date, starts_at = excluded.starts_at,
                  ends_at = excluded.ends_at, room = excluded.room, ended_on = excluded.ended_on,
                  called_off = case when excluded.called_off = 0 and exists (select 1 from called_off k
                  where k.occurrence_id = excluded.id and k.learner_id is null and k.ended_at is null)
                  then 1 else excluded.called_off end";
    /// What ends is other too: it may be back one day.
    CHANGED = "with changed (id, changed_at) as (values ($1, $2))
               update occurrence set changed_at = (select cast(max(c.changed_at) as bigint) from changed c)
               where id in (select c.id from changed c)";
    /// What was off for one day is not on another.
    MOVED = "with moved (id, on_date, ended_at) as (values ($1, $2, $3))
             update called_off set ended_at = (select cast(max(m.ended_at) as bigint) from moved m) where ended_at is null
             and occurrence_id in (select o.id from moved m join occurrence o on o.id = m.id where o.on_date <> m.on_date)";
    /// What the timetable itself calls off is no longer off by hand.
    OFF_BY_TIMETABLE = "with stopped (id, ended_at) as (values ($1, $2))
                        update called_off set ended_at = (select cast(max(s.ended_at) as bigint) from stopped s)
                        where learner_id is null and ended_at is null and occurrence_id in (select s.id from stopped s)";
}

/// Writes all of it, parents before children.
pub(super) async fn keep(
    conn: &mut Conn,
    difference: &Difference,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<(), Error> {
    let it = difference;
    // a meeting may be in another week after it, a class at another site
    let may_move = !it.occurrences.is_empty() || !it.classes.change.is_empty();
    let at = Moment { now, today };
    let held = if may_move {
        carried::hold(conn).await?;
        shifted::held(conn, at).await?
    } else {
        shifted::Held::new()
    };
    // a learner may be in a lesson no more
    let may_leave = !it.enrolments.is_empty() || !it.sessions.is_empty();
    let before = if may_leave { lessons::all_lessons_before(conn).await? } else { lessons::Before::new() };
    table(conn, SITE, &it.sites, today, site).await?;
    for person in &it.emails_given_up {
        conn.run(NO_EMAIL, args![*person]).await?;
    }
    table(conn, PERSON, &it.people, today, person).await?;
    many(conn, PSEUDONYM, it.pseudonyms.iter().map(|(person, audit)| args![*person, *audit])).await?;
    table(conn, ROLE, &it.roles, today, role).await?;
    let photos = it.photos.iter();
    many(conn, PHOTO, photos.map(|row| args![row.person, row.media_type, row.bytes.clone(), row.digest.clone()]))
        .await?;
    for person in &it.photos_gone {
        conn.run(NO_PHOTO, args![*person]).await?;
    }
    table(conn, TERM, &it.terms, today, term).await?;
    let seen = seen(conn).await?;
    table(conn, CLASS, &it.classes, today, class).await?;
    enrolments(conn, &it.enrolments, &seen, today).await?;
    table(conn, SESSION, &it.sessions, today, session).await?;
    many(conn, UID, it.uids.iter().map(|(uid, session)| args![uid.clone(), *session])).await?;
    let moved = it.occurrences.change.iter().map(|row| args![row.id, row.on, now]);
    conn.with_many(MOVED, moved.collect()).await?;
    let changed = it.occurrences.change.iter().chain(&it.occurrences.end).map(|row| args![row.id, now]);
    conn.with_many(CHANGED, changed.collect()).await?;
    table(conn, OCCURRENCE, &it.occurrences, today, occurrence).await?;
    let off = it.occurrences.begin.iter().chain(&it.occurrences.change).filter(|row| row.called_off);
    conn.with_many(OFF_BY_TIMETABLE, off.map(|row| args![row.id, now]).collect()).await?;
    if may_move {
        carried::carry(conn, at).await?;
        shifted::tell_of_shifted(conn, &held, at).await?;
    }
    for row in &it.working {
        working_week::keep(conn, row.lsa, &row.week, Some(&row.line), now).await?;
    }
    working_week::keep_travel(conn, &it.travel).await?;
    in_place::keep(conn, &it.in_place, at).await?;
    let never_seen = it.pseudonyms.iter().map(|(person, _)| *person).collect();
    in_place::tell_of_kept(conn, &it.in_place, &never_seen, at).await?;
    if may_leave {
        lessons::tell_of_lost(conn, &before, at).await?;
    }
    Ok(())
}

/// The classes there are already.
async fn seen(conn: &mut Conn) -> Result<BTreeSet<ClassId>, Error> {
    let rows = conn.rows(SEEN, args![]).await?;
    rows.into_iter().map(|mut row| Ok(row.parsed()?)).collect()
}

/// Writes who is in which class. Whoever is in a class when it is first seen is there from its first meeting; whoever joins
/// it later, from the day of the import: the meetings before were not theirs.
async fn enrolments(
    conn: &mut Conn,
    changes: &Changes<EnrolmentRow>,
    seen: &BTreeSet<ClassId>,
    today: NaiveDate,
) -> Result<(), Error> {
    let row = |row: &EnrolmentRow, began: Option<NaiveDate>, ended: Option<NaiveDate>| {
        args![row.class, row.person, row.role.key(), began, ended]
    };
    let here = changes.begin.iter().chain(&changes.change);
    let here = here.map(|here| row(here, seen.contains(&here.class).then_some(today), None));
    let ended = changes.end.iter().map(|gone| row(gone, None, Some(today)));
    many(conn, ENROLMENT, here.chain(ended)).await
}

/// Writes the changes of one table, whose last column is the day a row ended.
async fn table<T>(
    conn: &mut Conn,
    sql: Sql,
    changes: &Changes<T>,
    today: NaiveDate,
    row: fn(&T) -> Vec<Arg>,
) -> Result<(), Error> {
    let with = |kept: &T, ended: Option<NaiveDate>| {
        let mut args = row(kept);
        args.push(ended.into());
        args
    };
    let here = changes.begin.iter().chain(&changes.change).map(|kept| with(kept, None));
    let rows: Vec<Vec<Arg>> = here.chain(changes.end.iter().map(|kept| with(kept, Some(today)))).collect();
    many(conn, sql, rows.into_iter()).await
}

async fn many(conn: &mut Conn, sql: Sql, rows: impl Iterator<Item = Vec<Arg>>) -> Result<(), Error> {
    conn.insert_many(sql, rows.collect()).await.map(|_| ())
}

fn site(row: &SiteRow) -> Vec<Arg> {
    args![row.id, row.source.as_str(), row.name.clone()]
}

fn person(row: &PersonRow) -> Vec<Arg> {
    let source = row.source.as_ref().map(|source| source.as_str().to_owned());
    args![row.id, source, row.name.given(), row.name.family(), row.email.clone(), row.home_site]
}

fn role(row: &RoleRow) -> Vec<Arg> {
    args![row.person, row.role.key(), row.site, "import"]
}

fn term(row: &TermRow) -> Vec<Arg> {
    args![row.id, row.term.source.as_str(), row.term.title.clone(), row.term.starts, row.term.ends]
}

fn class(row: &ClassRow) -> Vec<Arg> {
    args![row.class.id, row.source.as_str(), row.class.code.clone(), row.class.title.clone(), row.class.site]
}

fn session(row: &SessionRow) -> Vec<Arg> {
    args![row.id, row.class, i64::from(row.slot.weekday_number()), i64::from(row.slot.start.minutes())]
}

fn occurrence(row: &Occurrence) -> Vec<Arg> {
    args![row.id, row.session, row.planned_on, row.on, row.starts, row.ends, row.room.clone(), row.called_off]
}

#[cfg(test)]
mod tests;

//! The times of a site's day as meetings. A time is kept as one more class of its site, so that whatever finds a meeting finds
//! it: its sessions are the weekdays, its learners whoever is in a class of the site that meets. An import neither sees nor counts it.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;
use domain::day_plan::{Changes, DayPlan, Held, changes, wanted};
use domain::id::{ClassId, OccurrenceId, SessionId, SiteId};
use domain::scale::{Scale, Time};
use uuid::Uuid;

use super::plan_of;
use crate::access::{Moment, meets, must};
use crate::dialect::{Arg, Conn, Row, args};
use crate::error::{Error, Failure};
use crate::sql::sql;

sql! {
    SITES = "select distinct site_id from day_plan order by site_id";
    /// The days to come on which something is taught.
    DAYS = "select distinct o.on_date from occurrence o join session s on s.id = o.session_id
            join class c on c.id = s.class_id and c.site_id = $1 and c.time is null
            where o.on_date >= $2 and o.ended_on is null and (o.called_off = 0 or exists (select 1 from called_off k
            where k.occurrence_id = o.id and k.learner_id is null and k.ended_at is null))";
    CLASSES = "select id, time from class where site_id = $1 and time is not null";
    /// Whoever names it names it in full, so that no college's own id is ever the same.
    CLASS = "insert into class (id, source_id, code, title, site_id, ended_on, time)
             values ($1, $2, '', $3, $4, null, $5)";
    END_CLASS = "update class set ended_on = coalesce(ended_on, $2) where id = $1";
    OPEN_CLASS = "update class set ended_on = null where id = $1";
    SESSIONS = "select s.id, s.class_id, s.weekday from session s join class c on c.id = s.class_id
                where c.site_id = $1 and c.time is not null";
    SESSION = "insert into session (id, class_id, weekday, start_minute) values ($1, $2, $3, $4)
               on conflict (id) do update set start_minute = excluded.start_minute, ended_on = null";
    END_SESSIONS = "update session set ended_on = coalesce(ended_on, $2) where class_id = $1";
    KEPT = "select o.id, o.session_id, o.on_date, o.starts_at, o.ends_at, o.ended_on from occurrence o
            join session s on s.id = o.session_id join class c on c.id = s.class_id
            where c.site_id = $1 and c.time is not null and o.on_date >= $2";
    OCCURRENCE = "insert into occurrence
                  (id, session_id, planned_on, on_date, starts_at, ends_at, room, called_off, changed_at)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                  on conflict (id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                  ended_on = null, changed_at = excluded.changed_at";
    END = "update occurrence set ended_on = $2 where id = $1";
    /// Whoever is in a class of the site that meets is there: from the first meeting where the time is new, else from the day they
    /// are.
    JOIN = concat!("insert into enrolment (class_id, person_id, role, began_on) select distinct t.id, e.person_id, e.role,
            case when exists (select 1 from enrolment h where h.class_id = t.id) then $2 else null end from class t
            join class c on c.site_id = t.site_id and c.time is null and c.ended_on is null
            join enrolment e on e.class_id = c.id and e.role = 'learner' and e.ended_on is null
            where t.site_id = $1 and t.time is not null and t.ended_on is null", meets!("c"), "
            on conflict (class_id, person_id, role) do update set began_on = excluded.began_on, ended_on = null
            where enrolment.ended_on is not null");
    LEAVE = concat!("update enrolment set ended_on = $2 where ended_on is null
             and class_id in (select t.id from class t where t.site_id = $1 and t.time is not null)
             and not exists (select 1 from enrolment e join class c on c.id = e.class_id and c.site_id = $1
             and c.time is null and c.ended_on is null", meets!("c"), "
             where e.person_id = enrolment.person_id and e.role = 'learner' and e.ended_on is null)");
}

/// What is kept of a site's times.
#[derive(Default)]
struct Kept {
    classes: BTreeMap<Time, ClassId>,
    sessions: BTreeMap<(Time, u32), SessionId>,
    meetings: BTreeMap<(Time, NaiveDate), (OccurrenceId, Held)>,
}

/// Makes the meetings of every site's times again, after its timetable changed.
pub(crate) async fn settle_all(conn: &mut Conn, zone: Tz, at: Moment) -> Result<(), Error> {
    for mut row in conn.rows(SITES, args![]).await? {
        let site = row.parsed()?;
        if let Some(plan) = plan_of(conn, site).await? {
            settle(conn, site, &plan, (zone, at)).await?;
        }
    }
    Ok(())
}

/// Makes the meetings of a site's times as its plan has them, on every day to come on which something is taught there. What
/// has begun stays as it was, and what is kept keeps its id.
pub(super) async fn settle(
    conn: &mut Conn,
    site: SiteId,
    plan: &DayPlan,
    (zone, at): (Tz, Moment),
) -> Result<(), Error> {
    let mut kept = read(conn, site, at).await?;
    let days = conn.rows(DAYS, args![site, at.today]).await?.into_iter().map(|mut row| row.parsed());
    let days: BTreeSet<NaiveDate> = days.collect::<Result<_, Failure>>()?;
    let held = kept.meetings.iter().map(|(key, (_, held))| (*key, *held)).collect();
    let todo = changes(&wanted(plan, &days, zone), &held, at.now);
    keep_classes(conn, site, plan, (&mut kept, at)).await?;
    keep_sessions(conn, plan, &days, &mut kept).await?;
    keep_meetings(conn, &todo, (&kept, at)).await?;
    conn.run(JOIN, args![site, at.today]).await?;
    conn.run(LEAVE, args![site, at.today]).await.map(|_| ())
}

async fn read(conn: &mut Conn, site: SiteId, at: Moment) -> Result<Kept, Error> {
    let mut kept = Kept::default();
    for mut row in conn.rows(CLASSES, args![site]).await? {
        let (id, time) = (row.parsed()?, row.step()?);
        kept.classes.insert(time, id);
    }
    let times: BTreeMap<ClassId, Time> = kept.classes.iter().map(|(time, id)| (*id, *time)).collect();
    let mut days: BTreeMap<SessionId, Time> = BTreeMap::new();
    for mut row in conn.rows(SESSIONS, args![site]).await? {
        let (id, class, weekday): (SessionId, ClassId, _) = (row.parsed()?, row.parsed()?, row.int()?);
        let time = *must(times.get(&class), "a time of the day")?;
        kept.sessions.insert((time, must(u32::try_from(weekday).ok(), "a weekday")?), id);
        days.insert(id, time);
    }
    for mut row in conn.rows(KEPT, args![site, at.today]).await? {
        let (id, session): (_, SessionId) = (row.parsed()?, row.parsed()?);
        let time = *must(days.get(&session), "a time of the day")?;
        kept.meetings.insert((time, row.parsed()?), (id, read_held(&mut row)?));
    }
    Ok(kept)
}

fn read_held(row: &mut Row) -> Result<Held, Failure> {
    Ok(Held { span: (row.instant()?, row.instant()?), ended: row.opt_text()?.is_some() })
}

/// A class for every time that has hours; what has none any more ends.
async fn keep_classes(
    conn: &mut Conn,
    site: SiteId,
    plan: &DayPlan,
    (kept, at): (&mut Kept, Moment),
) -> Result<(), Error> {
    for (time, class) in &kept.classes {
        if plan.hours(*time).is_some() {
            conn.run(OPEN_CLASS, args![*class]).await?;
        } else {
            conn.run(END_CLASS, args![*class, at.today]).await?;
            conn.run(END_SESSIONS, args![*class, at.today]).await?;
        }
    }
    for (time, _) in plan.times().filter(|(_, hours)| hours.is_some()) {
        if let Entry::Vacant(vacant) = kept.classes.entry(time) {
            let id = ClassId::new(Uuid::now_v7());
            conn.run(CLASS, args![id, format!("day-plan {id}"), time.key(), site, time.key()]).await?;
            vacant.insert(id);
        }
    }
    Ok(())
}

/// A session for every weekday on which a time is.
async fn keep_sessions(
    conn: &mut Conn,
    plan: &DayPlan,
    days: &BTreeSet<NaiveDate>,
    kept: &mut Kept,
) -> Result<(), Error> {
    let weekdays: BTreeSet<u32> = days.iter().map(|on| on.weekday().num_days_from_monday()).collect();
    let mut rows = Vec::new();
    for (time, class) in &kept.classes {
        let Some(hours) = plan.hours(*time) else { continue };
        for weekday in &weekdays {
            let id = kept.sessions.entry((*time, *weekday)).or_insert_with(|| SessionId::new(Uuid::now_v7()));
            rows.push(args![*id, *class, i64::from(*weekday), i64::from(hours.from().minutes())]);
        }
    }
    conn.insert_many(SESSION, rows).await.map(|_| ())
}

async fn keep_meetings(conn: &mut Conn, todo: &Changes, (kept, at): (&Kept, Moment)) -> Result<(), Error> {
    let mut rows: Vec<Vec<Arg>> = Vec::new();
    for ((time, on), (starts, ends)) in todo.begin.iter().chain(&todo.change) {
        let session = must(kept.sessions.get(&(*time, on.weekday().num_days_from_monday())), "a session")?;
        let known = kept.meetings.get(&(*time, *on)).map(|(id, _)| *id);
        let id = known.unwrap_or_else(|| OccurrenceId::new(Uuid::now_v7()));
        // one that is new was never otherwise
        let changed = known.map(|_| at.now);
        rows.push(args![id, *session, *on, *on, *starts, *ends, "", false, changed]);
    }
    conn.insert_many(OCCURRENCE, rows).await?;
    for key in &todo.end {
        let (id, _) = must(kept.meetings.get(key), "a meeting")?;
        conn.run(END, args![*id, at.today]).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;

//! Places of the weeks in force that somebody is to be found for: whoever is sent is not in, or the learner said no to
//! them or does not want them at all. And who is free for them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Grant, act};
use domain::deployment::Part;
use domain::id::{AbsenceId, OccurrenceId, PersonId, SiteId};
use domain::person::Name;
use domain::timetable::Title;

use crate::Storage;
use crate::access::{Moment, meets, record, site_of};
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::person::read_name;
use crate::sql::sql;
use crate::timetable::read_title;

/// Whoever a row `d` had sent to the meeting `o` is in that day, and with nobody while it lasts.
macro_rules! is_with_nobody {
    () => {
        " and not exists (select 1 from absence x where x.person_id = d.lsa_id and x.ended_at is null
        and o.on_date between x.from_on and x.to_on)
        and not exists (select 1 from occurrence q cross join deployment e cross join deployment_week f
        where q.on_date = o.on_date and q.ended_on is null and q.called_off = 0
        and q.starts_at < o.ends_at and q.ends_at > o.starts_at and e.occurrence_id = q.id and e.lsa_id = d.lsa_id
        and f.site_id = e.site_id and f.version_id = e.version_id
        and not exists (select 1 from called_off n where n.occurrence_id = q.id and n.learner_id = e.learner_id
        and n.ended_at is null))"
    };
}

/// Meetings `o`, of the class `c`, that are not over, to which a row `d` had sent the person `p` when they were marked as
/// not in, or after; by what came into force until that absence `a` was taken back, they went there no more. Whether they
/// were left out for that, or for something else, nothing says: they are in, and free, either way. `$2` is today, `$3` now.
macro_rules! covered_meanwhile {
    () => {
        " from occurrence o cross join deployment d cross join absence a cross join deployment_version b
        join person p on p.id = d.lsa_id and p.gone_on is null
        join session s on s.id = o.session_id join class c on c.id = s.class_id
        where o.on_date >= $2 and o.ends_at > $3 and o.ended_on is null and o.called_off = 0 and d.occurrence_id = o.id
        and a.person_id = d.lsa_id and a.to_on >= $2 and o.on_date between a.from_on and a.to_on
        and b.site_id = d.site_id and b.id = d.version_id and b.published_at <= a.ended_at
        and not exists (select 1 from deployment_version n where n.site_id = b.site_id and n.monday = b.monday
        and n.published_at > b.published_at and n.published_at <= a.marked_at)
        and exists (select 1 from deployment_version n where n.site_id = b.site_id and n.monday = b.monday
        and n.published_at > b.published_at and n.published_at between a.marked_at and a.ended_at
        and not exists (select 1 from deployment m where m.site_id = n.site_id and m.version_id = n.id
        and m.occurrence_id = o.id and m.lsa_id = d.lsa_id))"
    };
}

// Nothing of a meeting that has begun is changed, so it is nothing to be covered: but a no is heard for as long as it
// lasts. `cross join` is an inner join that SQLite runs in the order it is written: the meetings to come first, not the
// years before.
sql! {
    /// Who is sent to how many meetings of a week on days on which they are not in.
    AWAY = "select p.id, p.given_name, p.family_name, w.monday, count(distinct d.occurrence_id) from occurrence o
            cross join deployment d cross join deployment_week w cross join absence a cross join person p
            where o.on_date >= $2 and o.starts_at > $3 and o.called_off = 0 and o.ended_on is null
            and d.occurrence_id = o.id and w.site_id = d.site_id and w.version_id = d.version_id and w.site_id = $1
            and a.person_id = d.lsa_id and a.ended_at is null and a.to_on >= $2
            and o.on_date between a.from_on and a.to_on and p.id = a.person_id
            and not exists (select 1 from called_off k where k.occurrence_id = o.id and k.learner_id = d.learner_id
            and k.ended_at is null)
            group by p.id, p.given_name, p.family_name, w.monday order by w.monday, p.family_name, p.given_name, p.id";
    SAID_NO = "select l.id, l.given_name, l.family_name, p.given_name, p.family_name, o.id, o.on_date, o.starts_at,
               c.title, c.time from occurrence o cross join coming_refused r cross join deployment d
               cross join deployment_week w join session s on s.id = o.session_id join class c on c.id = s.class_id
               join person l on l.id = r.learner_id and l.gone_on is null join person p on p.id = r.lsa_id
               where o.on_date >= $2 and o.ends_at > $3 and o.called_off = 0 and o.ended_on is null
               and r.occurrence_id = o.id and r.ended_at is null and r.lsa_id <> $4
               and d.occurrence_id = o.id and d.learner_id = r.learner_id and d.lsa_id = r.lsa_id
               and w.site_id = d.site_id and w.version_id = d.version_id and w.site_id = $1
               and not exists (select 1 from called_off k where k.occurrence_id = o.id and k.learner_id = l.id
               and k.ended_at is null) order by o.starts_at, l.family_name, l.given_name, l.id";
    /// Who is sent to a learner of the site who does not want them, by what they sent last. Nobody reads it of themself.
    NOT_WANTED = concat!("select l.id, l.given_name, l.family_name, p.id, p.given_name, p.family_name, o.id, o.on_date, o.starts_at,
                  c.title, c.time from statement t cross join answer a cross join deployment_week w cross join deployment d
                  cross join occurrence o join session s on s.id = o.session_id join class c on c.id = s.class_id
                  join person l on l.id = d.learner_id and l.gone_on is null join person p on p.id = d.lsa_id
                  where t.learner_id in (select h.id from person h where h.home_site_id = $1 and h.gone_on is null
                  union select e.person_id from enrolment e join class k on k.id = e.class_id
                  where k.site_id = $1 and e.role = 'learner' and e.ended_on is null and k.ended_on is null", meets!("k"), ")
                  and t.state = 'sent' and t.number = (select max(n.number) from statement n
                  where n.learner_id = t.learner_id and n.state <> 'draft')
                  and a.learner_id = t.learner_id and a.statement_id = t.id and a.situation = 'me'
                  and a.question = 'not-wanted' and w.site_id = $1 and d.learner_id = t.learner_id
                  and d.site_id = w.site_id and d.version_id = w.version_id and a.value like '%' || d.lsa_id || '%'
                  and d.lsa_id <> $4
                  and o.id = d.occurrence_id and o.on_date >= $2 and o.starts_at > $3 and o.called_off = 0
                  and o.ended_on is null and not exists (select 1 from called_off k where k.occurrence_id = o.id
                  and k.learner_id = l.id and k.ended_at is null)
                  order by o.starts_at, l.family_name, l.given_name, l.id, p.id, o.id");
    /// Who was to come to a meeting, or a learner, that was called off by hand, and is with nobody else then.
    FREE = concat!("select p.id, p.given_name, p.family_name, o.on_date, o.starts_at, o.ends_at, c.title, c.time,
            min(d.part), max(d.part)
            from occurrence o cross join called_off k cross join deployment d cross join deployment_week w
            join person p on p.id = d.lsa_id and p.gone_on is null
            join session s on s.id = o.session_id join class c on c.id = s.class_id
            where o.on_date >= $2 and o.ends_at > $3 and o.ended_on is null
            and k.occurrence_id = o.id and k.ended_at is null
            and d.occurrence_id = o.id and (k.learner_id is null or k.learner_id = d.learner_id)
            and w.site_id = d.site_id and w.version_id = d.version_id and w.site_id = $1", is_with_nobody!(), "
            group by p.id, p.given_name, p.family_name, o.id, o.on_date, o.starts_at, o.ends_at, c.title, c.time
            order by o.starts_at, p.family_name, p.given_name, p.id");
    /// Who is in after all, and with nobody at a meeting to which others were sent meanwhile, or no one.
    BACK = concat!("select p.id, p.given_name, p.family_name, o.on_date, o.starts_at, o.ends_at, c.title, c.time,
            min(d.part), max(d.part)", covered_meanwhile!(), " and d.site_id = $1", is_with_nobody!(), "
            group by p.id, p.given_name, p.family_name, o.id, o.on_date, o.starts_at, o.ends_at, c.title, c.time
            order by o.starts_at, p.family_name, p.given_name, p.id");
    /// Whether there is any such meeting of one absence.
    IS_BACK = concat!("select 1", covered_meanwhile!(), " and (a.id = $1 or a.part_of = $1)", is_with_nobody!(), " limit 1");
    /// Whether a week of a site where they may be sent was published for the first time during one absence, with somebody on
    /// one of its days on which nothing in force sends them anywhere: before, nothing sent them there that could be covered.
    IS_PLANNED_WITHOUT = "select 1 from absence a cross join occurrence o cross join deployment d
               cross join deployment_version b where a.person_id = $4 and (a.id = $1 or a.part_of = $1) and a.to_on >= $2
               and o.on_date >= $2 and o.on_date between a.from_on and a.to_on and o.ends_at > $3
               and o.ended_on is null and o.called_off = 0 and d.occurrence_id = o.id
               and b.site_id = d.site_id and b.id = d.version_id and b.published_at between a.marked_at and a.ended_at
               and not exists (select 1 from deployment_version n where n.site_id = b.site_id and n.monday = b.monday
               and n.published_at < b.published_at)
               and (exists (select 1 from role_held h where h.person_id = a.person_id and h.site_id = b.site_id
               and h.role = 'lsa' and h.ended_on is null)
               or exists (select 1 from working_site t where t.person_id = a.person_id and t.site_id = b.site_id))
               and not exists (select 1 from occurrence q cross join deployment e cross join deployment_week f
               where q.on_date = o.on_date and q.ended_on is null and q.called_off = 0 and e.occurrence_id = q.id
               and e.lsa_id = a.person_id and f.site_id = e.site_id and f.version_id = e.version_id) limit 1";
}

/// What a site's weeks in force lack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToCover {
    /// Who is not in and still sent, by week.
    pub away: Vec<Away>,
    /// To whom learners said no, in the order of the meetings.
    pub said_no: Vec<SaidNo>,
    /// Who is sent to learners who do not want them anywhere, in the order of the first meetings.
    pub not_wanted: Vec<NotWanted>,
    /// Who is free though they were to be somewhere, in the order of the meetings.
    pub free: Vec<Free>,
}

/// Someone who was to be at a meeting that is off, or with a learner who is not there, or who is in after all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Free {
    /// Who.
    pub lsa: PersonId,
    /// What they are called.
    pub name: Name,
    /// On which day.
    pub on: NaiveDate,
    /// From when.
    pub starts: DateTime<Utc>,
    /// Until when.
    pub ends: DateTime<Utc>,
    /// What it was to be.
    pub title: Title,
    /// Whether the week was planned without them, because they were not in.
    pub is_back: bool,
}

/// Someone who is not in on days on which they are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Away {
    /// Who.
    pub lsa: PersonId,
    /// What they are called.
    pub name: Name,
    /// The week it is in.
    pub monday: NaiveDate,
    /// To how many meetings of it.
    pub meetings: i64,
}

/// A learner's no to somebody who is still sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidNo {
    /// Whose.
    pub learner: PersonId,
    /// What they are called.
    pub name: Name,
    /// To whom.
    pub lsa: Name,
    /// At which meeting.
    pub occurrence: OccurrenceId,
    /// On which day.
    pub on: NaiveDate,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// What it is.
    pub title: Title,
}

/// Somebody who is sent to a learner who does not want them anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotWanted {
    /// The first meeting to which they are.
    pub first: SaidNo,
    /// How many more there are.
    pub more: usize,
}

impl Storage {
    /// What a site's weeks in force lack from now on. Whoever comes to learners too reads no word about themself.
    pub async fn to_cover(&self, grant: &Grant<act::PlanWeek>, at: Moment) -> Result<ToCover, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                record(conn, &grant, "to cover", at.now).await?;
                let key = || args![site, at.today, at.now];
                let but_me = || args![site, at.today, at.now, grant.visitor().person];
                let away = conn.rows(AWAY, key()).await?.into_iter().map(read_away);
                let away = away.collect::<Result<_, Error>>()?;
                let said_no = conn.rows(SAID_NO, but_me()).await?.into_iter().map(read_no);
                let said_no = said_no.collect::<Result<_, Error>>()?;
                let not_wanted = not_wanted(conn.rows(NOT_WANTED, but_me()).await?)?;
                Ok(ToCover { away, said_no, not_wanted, free: free(conn, site, at).await? })
            })
        })
        .await
    }
}

/// Whether somebody who is in after all is with nobody where others came into force in their place, or a week without them,
/// while they were marked.
pub(crate) async fn is_free_again(
    conn: &mut Conn,
    (lsa, absence): (PersonId, AbsenceId),
    at: Moment,
) -> Result<bool, Error> {
    let was_sent = conn.row(IS_BACK, args![absence, at.today, at.now]).await?.is_some();
    Ok(was_sent || conn.row(IS_PLANNED_WITHOUT, args![absence, at.today, at.now, lsa]).await?.is_some())
}

/// Who is free, whatever it is by.
async fn free(conn: &mut Conn, site: SiteId, at: Moment) -> Result<Vec<Free>, Error> {
    let mut free = Vec::new();
    for (which, is_back) in [(FREE, false), (BACK, true)] {
        for row in conn.rows(which, args![site, at.today, at.now]).await? {
            free.push(read_free(row, is_back)?);
        }
    }
    free.sort_by_key(|free: &Free| free.starts);
    Ok(free)
}

/// A learner and somebody they do not want once, with the first of their meetings.
fn not_wanted(rows: Vec<Row>) -> Result<Vec<NotWanted>, Error> {
    let mut found: Vec<NotWanted> = Vec::new();
    let mut places: BTreeMap<(PersonId, PersonId), usize> = BTreeMap::new();
    for mut row in rows {
        let (learner, name, id) = (row.parsed()?, read_name(&mut row)?, row.parsed()?);
        let (lsa, occurrence) = (read_name(&mut row)?, row.parsed()?);
        let (on, starts, title) = (row.parsed()?, row.instant()?, read_title(&mut row)?);
        let place = *places.entry((learner, id)).or_insert(found.len());
        match found.get_mut(place) {
            Some(found) => found.more += 1,
            None => {
                let first = SaidNo { learner, name, lsa, occurrence, on, starts, title };
                found.push(NotWanted { first, more: 0 });
            }
        }
    }
    Ok(found)
}

fn read_away(mut row: Row) -> Result<Away, Error> {
    Ok(Away { lsa: row.parsed()?, name: read_name(&mut row)?, monday: row.parsed()?, meetings: row.int()? })
}

fn read_free(mut row: Row, is_back: bool) -> Result<Free, Error> {
    let (lsa, name, on) = (row.parsed()?, read_name(&mut row)?, row.parsed()?);
    let (span, title) = ((row.instant()?, row.instant()?), read_title(&mut row)?);
    let (starts, ends) = row.step::<Part>()?.and(row.step()?).span(span);
    Ok(Free { lsa, name, on, starts, ends, title, is_back })
}

fn read_no(mut row: Row) -> Result<SaidNo, Error> {
    Ok(SaidNo {
        learner: row.parsed()?,
        name: read_name(&mut row)?,
        lsa: read_name(&mut row)?,
        occurrence: row.parsed()?,
        on: row.parsed()?,
        starts: row.instant()?,
        title: read_title(&mut row)?,
    })
}

#[cfg(test)]
mod tests;

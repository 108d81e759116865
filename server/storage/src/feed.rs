//! Personal calendar feeds: secret addresses that a calendar program asks, made and voided by whose they are. No feed holds
//! a word about anyone's support, nor anyone's name.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::access::{Action, Grant, Role, act};
use domain::day_plan::{Met, their_times};
use domain::deployment::Part;
use domain::id::{AuditId, FeedId, OccurrenceId, PersonId, SiteId};
use domain::scale::Scale;
use domain::timetable::Title;
use uuid::Uuid;

use crate::Storage;
use crate::access::{Moment, chain_of, record};
use crate::audit::{self, Actor, Entry};
use crate::briefing::still_in_class;
use crate::deployment::at_times::time;
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::sign_in::hash;
use crate::sql::sql;
use crate::timetable::read_title;

/// How far back a feed goes, and how far ahead.
const BEHIND: Days = Days::new(14);
const AHEAD: Days = Days::new(120);
/// How often one feed is answered in an hour: calendar programs ask once or twice.
const MOST_AN_HOUR: i64 = 60;

sql! {
    LIVE = "select made_at, secret_hash from feed where person_id = $1 and role = $2 and voided_at is null";
    VOID = "update feed set voided_at = $3 where person_id = $1 and role = $2 and voided_at is null";
    VOID_ALL = "update feed set voided_at = $2 where person_id = $1 and voided_at is null";
    MAKE = "insert into feed (id, person_id, role, secret_hash, made_at, asked_from, asked) values ($1, $2, $3, $4, $5, $5, 0)";
    /// Counts the question, from one again once an hour is over; nothing for a voided feed, someone gone, or a role that ended.
    ASK = "update feed set asked = case when asked_from <= $3 then 1 else asked + 1 end,
           asked_from = case when asked_from <= $3 then $2 else asked_from end
           where secret_hash = $1 and voided_at is null
           and exists (select 1 from person p where p.id = feed.person_id and p.gone_on is null)
           and exists (select 1 from role_held r where r.person_id = feed.person_id and r.role = feed.role
           and r.ended_on is null) returning person_id, role, asked, asked_from, shown_on";
    SHOWN = "update feed set shown_on = $2 where secret_hash = $1";
    /// Where an LSA goes, lessons and times of the day, for whoever is in the class still; off where none of those they go for
    /// is there. They go there as they do since their week was last published, and since any of those was marked as not
    /// there, or as there after all.
    OF_LSA = concat!("select o.id, o.starts_at, o.ends_at, o.room,
              case when o.called_off = 1 or count(k.occurrence_id) = count(*) then 1 else 0 end, c.title, c.time,
              o.on_date, c.site_id, o.changed_at, coalesce(min(case when k.occurrence_id is null then d.part end), min(d.part)),
              coalesce(max(case when k.occurrence_id is null then d.part end), max(d.part)),
              max(v.published_at), max(coalesce(h.ended_at, h.marked_at))
              from deployment d ", only_in_force!(), "
              join deployment_version v on v.site_id = w.site_id and v.id = w.version_id
              join occurrence o on o.id = d.occurrence_id and o.ended_on is null
              join session s on s.id = o.session_id join class c on c.id = s.class_id
              left join called_off k on k.occurrence_id = o.id and k.learner_id = d.learner_id and k.ended_at is null
              left join called_off h on h.occurrence_id = o.id and h.learner_id = d.learner_id
              where d.lsa_id = $1 and o.on_date between $2 and $3", still_in_class!(), "
              group by o.id, o.starts_at, o.ends_at, o.room, o.called_off, c.title, c.time, o.on_date, c.site_id,
              o.changed_at order by o.starts_at, o.id");
    /// What someone teaches, or learns and the times between.
    OF_CLASSES = "select o.id, o.starts_at, o.ends_at, o.room, o.called_off, c.title, c.time, o.on_date, c.site_id,
                  o.changed_at from enrolment e join class c on c.id = e.class_id join session s on s.class_id = c.id
                  join occurrence o on o.session_id = s.id and o.ended_on is null
                  where e.person_id = $1 and e.role = $4 and e.ended_on is null and o.on_date between $2 and $3
                  order by o.starts_at, o.id";
}

/// What a calendar program is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fed {
    /// The sessions, in order.
    Sessions(Vec<FeedSession>),
    /// It has asked too often; again from then on.
    TooOften(DateTime<Utc>),
}

/// One meeting in a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedSession {
    /// Which.
    pub id: OccurrenceId,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// When it ends.
    pub ends: DateTime<Utc>,
    /// Where; may be empty.
    pub room: String,
    /// What it is.
    pub title: Title,
    /// Called off.
    pub called_off: bool,
    /// Since when it is as it is; nothing where it never was otherwise, as far as that was kept.
    pub changed_at: Option<DateTime<Utc>>,
}

/// One's own feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFeed {
    /// When it was made.
    pub made_at: DateTime<Utc>,
    secret_hash: Vec<u8>,
}

impl OwnFeed {
    /// Whether a secret opens it.
    pub fn is_opened_by(&self, secret: &str) -> bool {
        self.secret_hash == hash(secret)
    }
}

impl Storage {
    /// One's own feed as one's present role, where there is one.
    pub async fn own_feed(&self, grant: &Grant<act::KeepFeed>, at: Moment) -> Result<Option<OwnFeed>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let row = conn.row(LIVE, args![grant.person(), grant.visitor().role.key()]).await?;
                let feed =
                    row.map(|mut row| Ok::<_, Failure>(OwnFeed { made_at: row.instant()?, secret_hash: row.bytes()? }));
                Ok(feed.transpose()?)
            })
        })
        .await
    }

    /// Makes a feed that a secret opens. The one before opens nothing any more.
    pub async fn make_feed(&self, grant: &Grant<act::KeepFeed>, secret: &str, at: Moment) -> Result<(), Error> {
        let secret_hash = hash(secret);
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let (person, role) = (grant.person(), grant.visitor().role.key());
                conn.run(VOID, args![person, role, at.now]).await?;
                let id = FeedId::new(Uuid::now_v7());
                conn.run(MAKE, args![id, person, role, secret_hash, at.now]).await?;
                record(conn, &grant, format!("make {id}"), at.now).await
            })
        })
        .await
    }

    /// Voids one's own feed: from the next question on nothing is there.
    pub async fn void_feed(&self, grant: &Grant<act::KeepFeed>, at: Moment) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                conn.run(VOID, args![grant.person(), grant.visitor().role.key(), at.now]).await?;
                record(conn, &grant, "void", at.now).await
            })
        })
        .await
    }

    /// What a secret opens; `None` for any that opens nothing. Noted once a day in the chain of whose it is.
    pub async fn feed(&self, secret: &str, at: Moment) -> Result<Option<Fed>, Error> {
        let secret_hash = hash(secret);
        self.write(move |conn| Box::pin(async move { fed(conn, secret_hash, at).await })).await
    }
}

/// Voids every feed of someone: whoever came in by what is void now may have made it.
pub(crate) async fn void_all(conn: &mut Conn, person: PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    conn.run(VOID_ALL, args![person, now]).await.map(drop)
}

async fn fed(conn: &mut Conn, secret_hash: Vec<u8>, at: Moment) -> Result<Option<Fed>, Error> {
    let hour = TimeDelta::hours(1);
    let asked = conn.row(ASK, args![secret_hash.clone(), at.now, at.now - hour]).await?;
    let Some(mut row) = asked else { return Ok(None) };
    let (person, role, asked, from): (PersonId, Role, _, _) = (row.parsed()?, row.step()?, row.int()?, row.instant()?);
    let shown_on: Option<NaiveDate> = row.opt_parsed()?;
    if asked > MOST_AN_HOUR {
        return Ok(Some(Fed::TooOften(from + hour)));
    }
    if shown_on != Some(at.today) {
        conn.run(SHOWN, args![secret_hash, at.today]).await?;
        note(conn, person, at).await?;
    }
    let from = at.today.checked_sub_days(BEHIND).unwrap_or(at.today);
    let until = at.today.checked_add_days(AHEAD).unwrap_or(at.today);
    let rows = match role {
        Role::Lsa => conn.rows(OF_LSA, args![person, from, until]).await?,
        role => conn.rows(OF_CLASSES, args![person, from, until, role.key()]).await?,
    };
    let read: fn(&mut Row) -> Result<Dated, Failure> = if role == Role::Lsa { read_sent } else { read };
    let mut sessions = rows.into_iter().map(|mut row| Ok(read(&mut row)?)).collect::<Result<Vec<_>, Error>>()?;
    if role != Role::Lsa {
        leave_their_times(&mut sessions);
    }
    Ok(Some(Fed::Sessions(sessions.into_iter().map(|(session, ..)| session).collect())))
}

/// Of the times of the day those of whoever's day it is, whether somebody comes to them then or nobody does: that no calendar
/// tells.
fn leave_their_times(sessions: &mut Vec<(FeedSession, NaiveDate, SiteId)>) {
    let met = sessions.iter().filter(|(session, ..)| !session.called_off).map(|(session, on, site)| {
        let (span, time) = ((session.starts, session.ends), time(&session.title));
        Met { id: session.id, on: *on, span, site: *site, time }
    });
    let theirs = their_times(&met.collect::<Vec<_>>());
    sessions.retain(|(session, ..)| session.title.is_lesson() || theirs.contains(&session.id));
}

/// Whoever holds the address asks, and nobody knows who that is.
async fn note(conn: &mut Conn, person: PersonId, at: Moment) -> Result<(), Error> {
    let (chain, subject): (_, Option<AuditId>) = chain_of(conn, domain::access::Subject::Person(person)).await?;
    let entry = Entry::done(chain, at.now, Actor::Nobody, Action::KeepFeed).object("asked");
    audit::append(conn, Entry { subject, ..entry }).await
}

/// One meeting with its day and its site.
type Dated = (FeedSession, NaiveDate, SiteId);

/// For as long as whoever goes there is needed: a half, where all they go for need them in that half alone.
fn read_sent(row: &mut Row) -> Result<Dated, Failure> {
    let (session, on, site) = read(row)?;
    let part = row.step::<Part>()?.and(row.step()?);
    let (starts, ends) = part.span((session.starts, session.ends));
    let changed_at = [session.changed_at, row.opt_instant()?, row.opt_instant()?].into_iter().flatten().max();
    Ok((FeedSession { starts, ends, changed_at, ..session }, on, site))
}

fn read(row: &mut Row) -> Result<Dated, Failure> {
    let (id, starts, ends) = (row.parsed()?, row.instant()?, row.instant()?);
    let (room, called_off, title) = (row.text()?, row.truth()?, read_title(row)?);
    let (on, site, changed_at) = (row.parsed()?, row.parsed()?, row.opt_instant()?);
    Ok((FeedSession { id, starts, ends, room, title, called_off, changed_at }, on, site))
}

#[cfg(test)]
mod tests;

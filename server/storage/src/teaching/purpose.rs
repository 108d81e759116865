//! What sessions are for: written by who teaches them, for every time or for one, and read by who comes to support.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Grant, Refused, act};
use domain::id::{OccurrenceId, PersonId, SessionId};
use domain::notice::Cause;
use domain::teaching::{Holds, Meanwhile, Purpose, Written};

use crate::Storage;
use crate::access::{Moment, must, record};
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::notice::{News, To, tell};
use crate::person::read_name;
use crate::sql::sql;

sql! {
    /// A meeting to come that the tutor teaches.
    TAUGHT = "select s.id, o.on_date, o.starts_at, c.title from occurrence o join session s on s.id = o.session_id
              join class c on c.id = s.class_id
              join enrolment e on e.class_id = c.id and e.person_id = $2 and e.role = 'tutor' and e.ended_on is null
              where o.id = $1 and o.ended_on is null and o.on_date >= $3";
    OF_SESSION = "select p.session_id, p.occurrence_id, p.aim, p.support, w.given_name, w.family_name, p.written_at
                  from purpose p join person w on w.id = p.written_by
                  where p.session_id = $1 and p.occurrence_id in ($2, '')";
    OF_TUTOR = "select p.session_id, p.occurrence_id, p.aim, p.support, w.given_name, w.family_name, p.written_at
                from purpose p join person w on w.id = p.written_by where p.session_id in (
                select s.id from enrolment e join session s on s.class_id = e.class_id
                join occurrence o on o.session_id = s.id and o.on_date = $2
                where e.person_id = $1 and e.role = 'tutor' and e.ended_on is null)";
    OF_LSA = "select p.session_id, p.occurrence_id, p.aim, p.support, w.given_name, w.family_name, p.written_at
              from purpose p join person w on w.id = p.written_by where p.session_id in (
              select o.session_id from deployment d join deployment_week k on k.site_id = d.site_id
              and k.version_id = d.version_id
              join occurrence o on o.id = d.occurrence_id where d.lsa_id = $1 and o.on_date = $2)";
    READ_OF_LSA = "select r.session_id, r.read_words from occurrence o
                   join purpose_read r on r.session_id = o.session_id and r.lsa_id = $1 where o.on_date = $2";
    BEGIN = "insert into purpose (session_id, occurrence_id, aim, support, written_by, written_at)
             values ($1, $2, $3, $4, $5, $6) on conflict (session_id, occurrence_id) do nothing";
    /// Touches no row where other words stand there than were read, or none any more.
    CHANGE = "update purpose set aim = $3, support = $4, written_by = $5, written_at = $6
              where session_id = $1 and occurrence_id = $2 and written_at = $7 and (aim <> $3 or support <> $4)";
    TAKE_OUT = "delete from purpose where session_id = $1 and occurrence_id = $2 and written_at = $3";
    /// Of words that are taken out: whoever had read them reads anew what holds in their place, though they read that before.
    FORGET = "delete from purpose_read where session_id = $1 and read_words in (
              select p.written_at from purpose p where p.session_id = $1 and p.occurrence_id = '')
              and lsa_id in (select r.lsa_id from purpose_read r where r.session_id = $1 and r.read_words = $2)";
    IS_AT = concat!("select o.session_id from deployment d ", only_in_force!(), "
             join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
             where d.lsa_id = $1 and o.id = $2 and o.on_date >= $3");
    MARK = "insert into purpose_read (lsa_id, session_id, read_words, read_at) values ($1, $2, $3, $4)
            on conflict (lsa_id, session_id, read_words) do update set read_at = excluded.read_at";
}

/// One meeting a tutor writes of.
#[derive(Clone, Debug)]
pub struct Taught {
    /// On which day.
    pub on: NaiveDate,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// What is taught.
    pub title: String,
    /// What is written for every time.
    pub every_time: Option<Written>,
    /// What is written for this one.
    pub this_time: Option<Written>,
    session: SessionId,
}

/// What is written of some sessions.
#[derive(Debug, Default)]
pub(crate) struct Purposes(BTreeMap<(SessionId, Option<OccurrenceId>), Written>);

/// Of each session, when each of the words that an LSA has read was written.
pub(crate) type WordsRead = BTreeMap<SessionId, BTreeSet<DateTime<Utc>>>;

impl Purposes {
    /// What holds for one meeting: its own words, else those for every time.
    pub(crate) fn of(&self, session: SessionId, occurrence: OccurrenceId) -> Option<Written> {
        self.0.get(&(session, Some(occurrence))).or_else(|| self.0.get(&(session, None))).cloned()
    }
}

impl Taught {
    /// What is written for all meetings, or for this one.
    pub const fn written(&self, holds: Holds) -> Option<&Written> {
        match holds {
            Holds::EveryTime => self.every_time.as_ref(),
            Holds::ThisTime => self.this_time.as_ref(),
        }
    }
}

impl Storage {
    /// What is written of one meeting, for the tutor who teaches it; refused as not found for any other.
    pub async fn taught(
        &self,
        grant: &Grant<act::WritePurpose>,
        occurrence: OccurrenceId,
        at: Moment,
    ) -> Result<Taught, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move { taught(conn, grant.visitor().person, occurrence, at).await })
        })
        .await
    }

    /// Writes what a session is for: every time, or at one meeting. Nothing takes out what was there. Whoever comes to it
    /// is told. Refused as [`Meanwhile`] where other words stand there than those that `seen` says were read.
    pub async fn write_purpose(
        &self,
        grant: &Grant<act::WritePurpose>,
        occurrence: OccurrenceId,
        holds: Holds,
        (purpose, seen): (Option<Purpose>, Option<DateTime<Utc>>),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let tutor = grant.visitor().person;
                let taught = taught(conn, tutor, occurrence, at).await?;
                let (session, stands) = (taught.session, taught.written(holds));
                if stands.map(|written| written.at) != seen
                    && stands.map(|written| &written.purpose) != purpose.as_ref()
                {
                    return Err(Meanwhile.into());
                }
                let place = match holds {
                    Holds::EveryTime => String::new(),
                    Holds::ThisTime => occurrence.to_string(),
                };
                let words =
                    |purpose: &Purpose| args![session, place.clone(), purpose.aim(), purpose.support(), tutor, at.now];
                let changed = match (&purpose, seen) {
                    (Some(purpose), None) => conn.run(BEGIN, words(purpose)).await?,
                    (Some(purpose), Some(seen)) => conn.run(CHANGE, [words(purpose), args![seen]].concat()).await?,
                    (None, seen) => conn.run(TAKE_OUT, args![session, place, seen]).await?,
                };
                if changed == 0 {
                    stands_already(conn, (tutor, occurrence), (holds, purpose.as_ref()), at).await?;
                } else {
                    if purpose.is_none() {
                        conn.run(FORGET, args![session, seen]).await?;
                    }
                    let news = News::of(Cause::Purpose, session, tutor, at.now);
                    let to = match holds {
                        Holds::EveryTime => To::LsasAt(session, at.today),
                        Holds::ThisTime => To::LsasOn(occurrence),
                    };
                    tell(conn, to, &news).await?;
                }
                record(conn, &grant, occurrence, at.now).await
            })
        })
        .await
    }

    /// Keeps that an LSA has read what a meeting is for, in the words their page showed: at every meeting where those hold.
    pub async fn mark_purpose_read(
        &self,
        grant: &Grant<act::ReadBriefing>,
        occurrence: OccurrenceId,
        words: DateTime<Utc>,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let lsa = grant.visitor().person;
                let mut row = conn.row(IS_AT, args![lsa, occurrence, at.today]).await?.ok_or(Refused)?;
                let session: SessionId = row.parsed()?;
                conn.run(MARK, args![lsa, session, words, at.now]).await?;
                record(conn, &grant, format!("purpose {occurrence}"), at.now).await
            })
        })
        .await
    }
}

/// Where nothing was changed, these words stand there already, or others that were written since they were looked for.
async fn stands_already(
    conn: &mut Conn,
    (tutor, occurrence): (PersonId, OccurrenceId),
    (holds, purpose): (Holds, Option<&Purpose>),
    at: Moment,
) -> Result<(), Error> {
    let taught = taught(conn, tutor, occurrence, at).await?;
    let is_there = taught.written(holds).map(|written| &written.purpose) == purpose;
    if is_there { Ok(()) } else { Err(Meanwhile.into()) }
}

async fn taught(conn: &mut Conn, tutor: PersonId, occurrence: OccurrenceId, at: Moment) -> Result<Taught, Error> {
    let mut row = conn.row(TAUGHT, args![occurrence, tutor, at.today]).await?.ok_or(Refused)?;
    let (session, on, starts, title) = (row.parsed()?, row.parsed()?, row.instant()?, row.text()?);
    let mut written = read(conn.rows(OF_SESSION, args![session, occurrence]).await?)?;
    let (every_time, this_time) = (written.0.remove(&(session, None)), written.0.remove(&(session, Some(occurrence))));
    Ok(Taught { on, starts, title, every_time, this_time, session })
}

/// What is written of the sessions a tutor teaches on a day.
pub(super) async fn of_tutor(conn: &mut Conn, tutor: PersonId, on: NaiveDate) -> Result<Purposes, Error> {
    read(conn.rows(OF_TUTOR, args![tutor, on]).await?)
}

/// What is written of the sessions an LSA goes to on a day, and which words of each they have read.
pub(crate) async fn of_lsa(conn: &mut Conn, lsa: PersonId, on: NaiveDate) -> Result<(Purposes, WordsRead), Error> {
    let purposes = read(conn.rows(OF_LSA, args![lsa, on]).await?)?;
    let mut words_read = WordsRead::new();
    for mut row in conn.rows(READ_OF_LSA, args![lsa, on]).await? {
        words_read.entry(row.parsed()?).or_default().insert(row.instant()?);
    }
    Ok((purposes, words_read))
}

fn read(rows: Vec<Row>) -> Result<Purposes, Error> {
    let mut purposes = Purposes::default();
    for mut row in rows {
        let (session, occurrence) = (row.parsed()?, row.text()?);
        let occurrence: Option<OccurrenceId> = match occurrence.as_str() {
            "" => None,
            id => Some(must(id.parse().ok(), "an id")?),
        };
        let (aim, support, by, at) = (row.text()?, row.text()?, read_name(&mut row)?, row.instant()?);
        let purpose = must(Purpose::new(&aim, &support).ok().flatten(), "a purpose")?;
        let holds = if occurrence.is_some() { Holds::ThisTime } else { Holds::EveryTime };
        purposes.0.insert((session, occurrence), Written { purpose, by, at, holds });
    }
    Ok(purposes)
}

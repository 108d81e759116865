//! The one outbox: that somebody is to be told of something new, written with its cause, in its transaction.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::Role;
use domain::id::{DeploymentVersionId, NoticeId, ObservationId, OccurrenceId, PersonId, SessionId, SiteId};
use domain::notice::{Cause, Pace};
use domain::scale::Scale;
use domain::settings::Kept;
use uuid::Uuid;

use crate::access::sites_of_learner;
use crate::briefing::still_in_class;
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::sql::sql;

pub(crate) mod late;
pub(crate) mod letter;

pub use late::Late;
pub use letter::{Letter, Waiting};

/// Joins the person `p` whom a column names, where they are here and have an address, and the settings `s` that say how
/// they want to be told.
macro_rules! who_can_be_told {
    ($whose:literal) => {
        concat!(
            " join person p on p.id = ",
            $whose,
            " and p.gone_on is null and p.email is not null left join settings s on s.person_id = p.id"
        )
    };
}
pub(crate) use who_can_be_told;

/// Whether a row `d` is in one of the versions `$1` and `$2` of the site `$3`, and not the same in the other.
macro_rules! in_one_alone {
    () => {
        "d.site_id = $3 and d.version_id in ($1, $2) and not exists (select 1 from deployment b where b.site_id = $3
        and b.version_id in ($1, $2) and b.version_id <> d.version_id and b.occurrence_id = d.occurrence_id
        and b.learner_id = d.learner_id and b.lsa_id = d.lsa_id and b.part = d.part)"
    };
}

sql! {
    ONE = "select p.id, $2, s.kept from person p left join settings s on s.person_id = p.id
           where p.id = $1 and p.gone_on is null and p.email is not null";
    /// Those who answer for a learner's support: the coordinators of every site where they are, who may all read it.
    COORDINATORS = concat!("select distinct p.id, r.role, s.kept from role_held r",
                    who_can_be_told!("r.person_id"), "
                    where r.role = 'coordinator' and r.ended_on is null and r.site_id in (",
                    sites_of_learner!("$1"), ")");
    /// The coordinators of a learner's home site and of the site where a meeting is, but for one.
    COORDINATORS_ON = concat!("select distinct p.id, r.role, s.kept from role_held r",
                    who_can_be_told!("r.person_id"), "
                    where r.role = 'coordinator' and r.ended_on is null and p.id <> $3
                    and (r.site_id = (select l.home_site_id from person l where l.id = $2)
                    or r.site_id in (select c.site_id from occurrence o join session i on i.id = o.session_id
                    join class c on c.id = i.class_id where o.id = $1))");
    /// The coordinators of every site where someone is sent, or may be.
    COORDINATORS_OVER = concat!("select distinct p.id, r.role, s.kept from role_held r",
                    who_can_be_told!("r.person_id"), "
                    where r.role = 'coordinator' and r.ended_on is null and r.site_id in (
                    select h.site_id from role_held h where h.person_id = $1 and h.role = 'lsa' and h.ended_on is null
                    union select t.site_id from working_site t where t.person_id = $1)");
    /// The LSAs with a published occurrence of a learner, who is in the class still, on or after a date.
    LSAS = concat!("select distinct p.id, 'lsa', s.kept from deployment d ", only_in_force!(), "
            join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0",
            who_can_be_told!("d.lsa_id"), " where d.learner_id = $1 and o.on_date >= $2", still_in_class!());
    /// The tutors of a learner's classes.
    TUTORS = concat!("select distinct p.id, 'tutor', s.kept from enrolment l
              join class c on c.id = l.class_id and c.ended_on is null
              join enrolment t on t.class_id = c.id and t.role = 'tutor' and t.ended_on is null",
              who_can_be_told!("t.person_id"), "
              where l.person_id = $1 and l.role = 'learner' and l.ended_on is null");
    /// The LSAs who come to a session from a date on.
    AT_SESSION = concat!("select distinct p.id, 'lsa', s.kept from occurrence o
                  join deployment d on d.occurrence_id = o.id ", only_in_force!(), who_can_be_told!("d.lsa_id"), "
                  where o.session_id = $1 and o.on_date >= $2 and o.ended_on is null and o.called_off = 0");
    AT_MEETING = concat!("select distinct p.id, 'lsa', s.kept from occurrence o
                  join deployment d on d.occurrence_id = o.id ", only_in_force!(), who_can_be_told!("d.lsa_id"), "
                  where o.id = $1 and o.ended_on is null and o.called_off = 0");
    /// Everyone who is at a meeting: who comes, who teaches it, who learns there, and who answers for its site.
    MEETING = concat!("select distinct p.id, t.role, s.kept from (
               select d.lsa_id as person_id, 'lsa' as role from deployment d ", only_in_force!(), "
               where d.occurrence_id = $1
               union select e.person_id, e.role from occurrence o join session i on i.id = o.session_id
               join enrolment e on e.class_id = i.class_id and e.ended_on is null and e.role in ('tutor', 'learner')
               where o.id = $1
               union select r.person_id, r.role from occurrence o join session i on i.id = o.session_id
               join class c on c.id = i.class_id join role_held r on r.site_id = c.site_id and r.role = 'coordinator'
               and r.ended_on is null where o.id = $1) t", who_can_be_told!("t.person_id"));
    /// The staff of one learner at a meeting.
    STAFF_OF = concat!("select distinct p.id, t.role, s.kept from (
               select d.lsa_id as person_id, 'lsa' as role from deployment d ", only_in_force!(), "
               where d.occurrence_id = $1 and d.learner_id = $2
               union select e.person_id, e.role from occurrence o join session i on i.id = o.session_id
               join enrolment e on e.class_id = i.class_id and e.ended_on is null and e.role = 'tutor'
               where o.id = $1
               union select r.person_id, r.role from occurrence o join session i on i.id = o.session_id
               join class c on c.id = i.class_id join role_held r on r.site_id = c.site_id and r.role = 'coordinator'
               and r.ended_on is null where o.id = $1) t", who_can_be_told!("t.person_id"));
    /// Everyone whose rows differ between two versions of a week, as what the rows have them, and the tutors of these
    /// meetings.
    TOUCHED = concat!("select p.id, t.role, s.kept from (
               select d.lsa_id as person_id, 'lsa' as role from deployment d where ", in_one_alone!(), "
               union select d.learner_id, 'learner' from deployment d where ", in_one_alone!(), "
               union select e.person_id, 'tutor' from deployment d join occurrence o on o.id = d.occurrence_id
               join session i on i.id = o.session_id join enrolment e on e.class_id = i.class_id and e.role = 'tutor'
               and e.ended_on is null where ", in_one_alone!(), ") t", who_can_be_told!("t.person_id"));
    /// The learners to whom an LSA is sent, from a date to a date.
    LEARNERS = concat!("select distinct p.id, 'learner', s.kept from deployment d ", only_in_force!(), "
                join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0",
                who_can_be_told!("d.learner_id"), " where d.lsa_id = $1 and o.on_date between $2 and $3");
    AUTHOR = concat!("select p.id, (select min(r.role) from role_held r where r.person_id = p.id and r.ended_on is null
              and r.role in ('lsa', 'coordinator')), s.kept from observation o", who_can_be_told!("o.author_id"), "
              where o.learner_id = $1 and o.id = $2
              and exists (select 1 from role_held h where h.person_id = p.id and h.ended_on is null
              and h.role in ('lsa', 'coordinator'))");
    TELL = "insert into notice (id, person_id, role, cause, source, pace, made_at, due_at, next_at, tries)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    TOLD = "select 1 from notice where source = $1";
    UNTELL = "delete from notice where source = $1 and sent_at is null and claimed_until is null";
    RENAME = "update notice set source = $2 where source = $1";
    SOONER = "update notice set due_at = $3, next_at = $3 where person_id = $1 and sent_at is null and due_at > $3
              and source like $2 || '%'";
    UNTELL_OTHERS = "delete from notice where source = $1 and person_id <> $2 and sent_at is null
                     and claimed_until is null";
}

/// Who is told.
#[derive(Clone, Copy, Debug)]
pub(crate) enum To {
    /// One person, here as what they are told.
    One(PersonId, Role),
    /// The coordinators of every site where a learner is.
    CoordinatorsOf(PersonId),
    /// The coordinators of the sites where an LSA may be sent.
    CoordinatorsOver(PersonId),
    /// The coordinators of the site where a meeting is, and of a learner's home site, but for the one whom it is about.
    CoordinatorsOn(OccurrenceId, PersonId, PersonId),
    /// The LSAs who come to a learner from a date on.
    LsasOf(PersonId, NaiveDate),
    /// The learners to whom an LSA is sent, from a date to a date.
    LearnersOf(PersonId, NaiveDate, NaiveDate),
    /// The tutors of a learner's classes.
    TutorsOf(PersonId),
    /// The LSAs who come to a session from a date on.
    LsasAt(SessionId, NaiveDate),
    /// The LSAs who come to one meeting.
    LsasOn(OccurrenceId),
    /// Everyone who was to be at one meeting, learners among them.
    Meeting(OccurrenceId),
    /// The staff of one learner at one meeting.
    StaffOf(OccurrenceId, PersonId),
    /// Everyone whom a version of a site's week sends elsewhere than the one before it, where there was one.
    Touched(SiteId, Option<DeploymentVersionId>, DeploymentVersionId),
    /// Whoever wrote down what they saw of a learner.
    AuthorOf(PersonId, ObservationId),
}

/// What they are told of: never its words.
#[derive(Clone, Debug)]
pub(crate) struct News {
    /// What happened.
    pub cause: Cause,
    /// The row it came of.
    pub source: String,
    /// Who did it: they know already.
    pub by: PersonId,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// When it may go at the earliest.
    pub due: DateTime<Utc>,
}

impl News {
    /// News that may go as soon as its readers want it.
    pub(crate) fn of(cause: Cause, source: impl ToString, by: PersonId, at: DateTime<Utc>) -> Self {
        Self { cause, source: source.to_string(), by, at, due: at }
    }

    /// The same, going later.
    pub(crate) fn from(self, due: DateTime<Utc>) -> Self {
        Self { due, ..self }
    }
}

/// Writes down who is to be told: one row for everybody who wants it and has an address, in two statements however many
/// they are. Call it in the transaction of what happened.
pub(crate) async fn tell(conn: &mut Conn, to: To, news: &News) -> Result<(), Error> {
    let found = found(conn, to).await?;
    tell_found(conn, found, news).await
}

/// The same of everybody whom a query found: a person, as what they are told, and the settings they keep. Whoever is found
/// twice is told once.
pub(crate) async fn tell_found(conn: &mut Conn, found: Vec<Row>, news: &News) -> Result<(), Error> {
    let (mut met, mut rows) = (BTreeSet::new(), Vec::new());
    for row in found {
        let (person, role, pace) = read(row, news.cause)?;
        let Some(pace) = pace.filter(|_| person != news.by && met.insert((person, role))) else { continue };
        let who = args![NoticeId::new(Uuid::now_v7()), person, role.key()];
        let what = args![news.cause.key(), news.source.clone(), pace.key(), news.at, news.due, news.due, 0i64];
        rows.push([who, what].concat());
    }
    if !rows.is_empty() {
        conn.insert_many(TELL, rows).await?;
    }
    Ok(())
}

async fn found(conn: &mut Conn, to: To) -> Result<Vec<Row>, Error> {
    Ok(match to {
        To::One(person, role) => conn.rows(ONE, args![person, role.key()]).await?,
        To::CoordinatorsOver(lsa) => conn.rows(COORDINATORS_OVER, args![lsa]).await?,
        To::CoordinatorsOn(at, learner, but) => conn.rows(COORDINATORS_ON, args![at, learner, but]).await?,
        To::CoordinatorsOf(learner) => conn.rows(COORDINATORS, args![learner]).await?,
        To::TutorsOf(learner) => conn.rows(TUTORS, args![learner]).await?,
        To::LsasAt(session, from) => conn.rows(AT_SESSION, args![session, from]).await?,
        To::LsasOn(occurrence) => conn.rows(AT_MEETING, args![occurrence]).await?,
        To::Meeting(occurrence) => conn.rows(MEETING, args![occurrence]).await?,
        To::StaffOf(occurrence, learner) => conn.rows(STAFF_OF, args![occurrence, learner]).await?,
        To::Touched(site, before, version) => {
            let before = before.map(|before| before.to_string()).unwrap_or_default();
            conn.rows(TOUCHED, args![before, version, site]).await?
        }
        To::AuthorOf(learner, observation) => conn.rows(AUTHOR, args![learner, observation]).await?,
        To::LearnersOf(lsa, from, to) => conn.rows(LEARNERS, args![lsa, from, to]).await?,
        To::LsasOf(learner, from) => conn.rows(LSAS, args![learner, from]).await?,
    })
}

/// Whether anybody was told of this before.
pub(crate) async fn was_told(conn: &mut Conn, source: impl ToString) -> Result<bool, Error> {
    Ok(conn.row(TOLD, args![source.to_string()]).await?.is_some())
}

/// What was read meanwhile is told no more; what is on its way already still goes.
pub(crate) async fn read_already(conn: &mut Conn, source: impl ToString) -> Result<(), Error> {
    conn.run(UNTELL, args![source.to_string()]).await.map(|_| ())
}

/// What was told, or is to be, came of another row from now on.
pub(crate) async fn renamed(conn: &mut Conn, source: impl ToString, to: impl ToString) -> Result<(), Error> {
    conn.run(RENAME, args![source.to_string(), to.to_string()]).await.map(|_| ())
}

/// What somebody was to be told later they may be told from now on: everything whose source begins so.
pub(crate) async fn bring_forward(
    conn: &mut Conn,
    person: PersonId,
    source: String,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    conn.run(SOONER, args![person, source, now]).await.map(|_| ())
}

/// What is told anew is told once. Whoever does it now is not told of that, but still of what another did before.
pub(crate) async fn told_anew(conn: &mut Conn, news: &News) -> Result<(), Error> {
    conn.run(UNTELL_OTHERS, args![news.source.clone(), news.by]).await.map(|_| ())
}

fn read(mut row: Row, cause: Cause) -> Result<(PersonId, Role, Option<Pace>), Failure> {
    let (person, role) = (row.parsed()?, row.step()?);
    let kept = row.opt_text()?.map(|kept| Kept::of_text(&kept)).unwrap_or_default();
    Ok((person, role, Pace::of(cause, role, kept.settings())))
}

#[cfg(test)]
mod tests;

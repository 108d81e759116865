//! What staff saw of a learner, beside what the learner says: no query of answers, insight or plans reads this table.

pub(crate) mod due;
pub(crate) mod support;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Grant, Refused, Role, act};
use domain::id::{ObservationId, PersonId, SessionId};
use domain::notice::Cause;
use domain::observation::{Observation, Seen};
use domain::question::Question;
use domain::scale::Scale;
use domain::situation::Situation;

use crate::Storage;
use crate::access::{Moment, must, record};
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::notice::{News, To, tell};
use crate::person::{Face, face, read_name};
use crate::sitting::{latest, maker_args, read_maker};
use crate::sql::sql;
use crate::statement::{is_own_session, may_be_named};
use crate::timetable::week::{WeekSession, week};

sql! {
    /// Touches no row for a form that was sent before.
    KEEP = "insert into observation (id, learner_id, situation, question, version, value, author_id, seen_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (learner_id, id) do nothing";
    /// What the same person saw of the same before.
    SEEN_ANEW = "update observation set ended_at = $6 where learner_id = $2 and author_id = $3 and situation = $4
                 and question = $5 and ended_at is null and id <> $1";
    TAKE_BACK = "update observation set ended_at = $4 where id = $1 and learner_id = $2 and author_id = $3
                 and ended_at is null";
    DISPUTE = "update observation set disputed_at = $3, disputed_maker = $4, disputed_helper_id = $5,
               disputed_helper_relation = $6, disputed_helper_name = $7
               where id = $1 and learner_id = $2 and ended_at is null";
    OF_LEARNER = "select o.learner_id, o.id, o.situation, o.question, o.value, o.author_id, p.given_name, p.family_name,
                  o.seen_at, o.disputed_at, coalesce(o.disputed_maker, 'myself'), o.disputed_helper_id,
                  o.disputed_helper_relation, o.disputed_helper_name from observation o join person p on p.id = o.author_id
                  where o.learner_id = $1 and o.ended_at is null order by o.seen_at desc, o.id desc";
    OF_DAY = concat!("select o.learner_id, o.id, o.situation, o.question, o.value, o.author_id, p.given_name, p.family_name,
              o.seen_at, o.disputed_at, coalesce(o.disputed_maker, 'myself'), o.disputed_helper_id,
              o.disputed_helper_relation, o.disputed_helper_name from observation o join person p on p.id = o.author_id
              where o.ended_at is null and o.learner_id in (
              select d.learner_id from deployment d ", only_in_force!(), "
              join occurrence c on c.id = d.occurrence_id where d.lsa_id = $1 and c.on_date = $2)
              order by o.seen_at desc, o.id desc");
    /// Where an LSA goes for a learner from a date on.
    GOES_TO = concat!("select distinct o.session_id from deployment d ", only_in_force!(), "
               join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
               where d.lsa_id = $1 and d.learner_id = $2 and o.on_date >= $3");
}

/// What someone needs who writes down what they saw of a learner.
#[derive(Clone, Debug)]
pub struct Observing {
    /// Of whom.
    pub learner: Face,
    /// The sessions they can have seen them in.
    pub sessions: Vec<WeekSession>,
}

impl Storage {
    /// Of whom something was seen, and where it can have been: the learner's week, to an LSA no more of it than where
    /// they go.
    pub async fn to_observe(&self, grant: &Grant<act::Observe>, at: Moment) -> Result<Observing, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                let mut sessions = week(conn, learner).await?;
                if grant.visitor().role == Role::Lsa {
                    let goes_to = goes_to(conn, grant.visitor().person, learner, at.today).await?;
                    sessions.retain(|session| goes_to.contains(&session.id));
                }
                record(conn, &grant, "open", at.now).await?;
                Ok(Observing { learner: face(conn, learner).await?, sessions })
            })
        })
        .await
    }

    /// Keeps what the visitor saw, in place of what they saw of the same before. The same form twice is kept once.
    /// Refused for a session the learner does not have, and to an LSA for one they do not go to.
    pub async fn observe(
        &self,
        grant: &Grant<act::Observe>,
        id: ObservationId,
        seen: Seen,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let (author, learner, step) = (grant.visitor().person, grant.person(), seen.step());
                if let Situation::Session(session) = step.situation {
                    is_own_session(conn, session, learner).await?;
                    let goes_to = grant.visitor().role != Role::Lsa
                        || goes_to(conn, author, learner, at.today).await?.contains(&session);
                    goes_to.then_some(()).ok_or(Refused)?;
                }
                may_be_named(conn, learner, std::iter::once(&seen.value())).await?;
                let (situation, question) = (step.situation.to_string(), step.question);
                let what = args![id, learner, situation.clone(), question.key(), question.version()];
                let row = [what, args![seen.value().words(), author, at.now]].concat();
                if conn.run(KEEP, row).await? == 0 {
                    return Ok(());
                }
                let same = args![id, learner, author, situation.clone(), question.key(), at.now];
                conn.run(SEEN_ANEW, same).await?;
                tell(conn, To::One(learner, Role::Learner), &News::of(Cause::Observation, id, author, at.now)).await?;
                record(conn, &grant, format!("{id} {situation} {}", question.key()), at.now).await
            })
        })
        .await
    }

    /// Takes back what the visitor wrote themself; what others wrote stays. Twice does nothing.
    pub async fn take_back_observation(
        &self,
        grant: &Grant<act::TakeBackObservation>,
        id: ObservationId,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let whose = args![id, grant.person(), grant.visitor().person, at.now];
                if conn.run(TAKE_BACK, whose).await? > 0 {
                    record(conn, &grant, id, at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// The learner says that something staff saw is not right, or that it is after all; made by whoever answers in their
    /// sitting. Fails with [`Error::NoSitting`] until it is known who that is.
    pub async fn dispute(
        &self,
        grant: &Grant<act::Dispute>,
        id: ObservationId,
        right: bool,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let maker = latest(conn, grant.visitor()).await?.ok_or(Error::NoSitting)?.answering;
                let disputed_at: Option<DateTime<Utc>> = (!right).then_some(at.now);
                let row = [args![id, grant.person(), disputed_at], maker_args(&maker)].concat();
                if conn.run(DISPUTE, row).await? > 0 {
                    let news = News::of(Cause::Dispute, id, grant.person(), at.now);
                    tell(conn, To::AuthorOf(grant.person(), id), &news).await?;
                    record(conn, &grant, format!("{id} {}", if right { "right" } else { "not-right" }), at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }
}

/// What staff saw of a learner, the newest first.
pub(crate) async fn seen_of(conn: &mut Conn, learner: PersonId) -> Result<Vec<Observation>, Error> {
    let rows = conn.rows(OF_LEARNER, args![learner]).await?.into_iter();
    rows.map(|row| read(row).map(|(_, observation)| observation)).collect()
}

/// What staff saw of every learner of an LSA's day, the newest first.
pub(crate) async fn seen_of_day(
    conn: &mut Conn,
    lsa: PersonId,
    on: NaiveDate,
) -> Result<BTreeMap<PersonId, Vec<Observation>>, Error> {
    let mut found: BTreeMap<PersonId, Vec<Observation>> = BTreeMap::new();
    for row in conn.rows(OF_DAY, args![lsa, on]).await? {
        let (learner, observation) = read(row)?;
        found.entry(learner).or_default().push(observation);
    }
    Ok(found)
}

async fn goes_to(
    conn: &mut Conn,
    lsa: PersonId,
    learner: PersonId,
    today: NaiveDate,
) -> Result<BTreeSet<SessionId>, Error> {
    let rows = conn.rows(GOES_TO, args![lsa, learner, today]).await?.into_iter();
    rows.map(|mut row| Ok(row.parsed()?)).collect()
}

fn read(mut row: Row) -> Result<(PersonId, Observation), Error> {
    let (learner, id, situation, question) = (row.parsed()?, row.parsed()?, row.parsed()?, row.step::<Question>()?);
    let picks: Vec<String> = row.text()?.split(' ').map(str::to_owned).collect();
    let seen = must(Seen::new(question, Some(situation), &picks).ok(), "what was seen")?;
    let (author, name, at) = (row.parsed()?, read_name(&mut row)?, row.instant()?);
    let (disputed_at, maker) = (row.opt_instant()?, read_maker(&mut row)?);
    Ok((learner, Observation { id, seen, author, name, at, disputed: disputed_at.map(|_| maker), disputed_at }))
}

#[cfg(test)]
mod tests;

//! A learner says no to somebody who comes to one meeting. It reopens the place, and only their coordinators ever see it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::access::{Grant, Refused, act};
use domain::deployment::{Sending, Sendings};
use domain::id::{OccurrenceId, PersonId, RefusedId, SiteId};
use domain::notice::Cause;

use crate::Storage;
use crate::access::{Moment, record};
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::notice::{News, To, read_already, tell};
use crate::sitting::only_alone;
use crate::sql::sql;

sql! {
    /// Somebody who is sent to a learner at a meeting that is not over.
    COMES = concat!("select 1 from deployment d ", only_in_force!(), "
             join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0 and o.ends_at > $4
             where d.learner_id = $1 and d.occurrence_id = $2 and d.lsa_id = $3 limit 1");
    /// The same no twice is one.
    SAY = "insert into coming_refused (id, learner_id, occurrence_id, lsa_id, said_at) values ($1, $2, $3, $4, $5)
           on conflict do nothing";
    SAID = "select id from coming_refused where learner_id = $1 and occurrence_id = $2 and lsa_id = $3 and ended_at is null";
    END = "update coming_refused set ended_at = $3 where learner_id = $1 and id = $2";
    OF_LEARNER = "select r.occurrence_id, r.lsa_id from coming_refused r
                  join occurrence o on o.id = r.occurrence_id and o.on_date between $2 and $3
                  where r.learner_id = $1 and r.ended_at is null";
    AT_SITE = "select r.occurrence_id, r.learner_id, r.lsa_id from occurrence o
               join coming_refused r on r.occurrence_id = o.id and r.ended_at is null
               join session s on s.id = o.session_id join class c on c.id = s.class_id and c.site_id = $1
               where o.on_date between $2 and $3";
}

impl Storage {
    /// Says no to somebody who comes to one's own lesson. Only whoever answers alone can; refused as not found where that
    /// person does not come. The coordinators there and of the learner's home site are told that there is a place to
    /// look at, but for whoever it is about, where they coordinate too.
    pub async fn refuse_coming(
        &self,
        grant: &Grant<act::RefuseComing>,
        id: RefusedId,
        (occurrence, lsa): (OccurrenceId, PersonId),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                only_alone(conn, grant.visitor()).await?;
                let me = grant.person();
                if conn.row(COMES, args![me, occurrence, lsa, at.now]).await?.is_none() {
                    return Err(Refused.into());
                }
                if conn.run(SAY, args![id, me, occurrence, lsa, at.now]).await? > 0 {
                    let news = News::of(Cause::Cover, id, me, at.now);
                    tell(conn, To::CoordinatorsOn(occurrence, me, lsa), &news).await?;
                    record(conn, &grant, format!("{occurrence} no"), at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// Takes a no back, as it was said: alone. Twice does nothing.
    pub async fn take_back_refusal(
        &self,
        grant: &Grant<act::RefuseComing>,
        (occurrence, lsa): (OccurrenceId, PersonId),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                only_alone(conn, grant.visitor()).await?;
                let said = conn.row(SAID, args![grant.person(), occurrence, lsa]).await?;
                let Some(mut said) = said else { return Ok(()) };
                let id: RefusedId = said.parsed()?;
                conn.run(END, args![grant.person(), id, at.now]).await?;
                read_already(conn, id).await?;
                record(conn, &grant, format!("{occurrence} back"), at.now).await
            })
        })
        .await
    }
}

/// To whom a learner said no, by meeting.
pub(crate) async fn of_learner(
    conn: &mut Conn,
    learner: PersonId,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<BTreeMap<OccurrenceId, BTreeSet<PersonId>>, Error> {
    let mut found: BTreeMap<OccurrenceId, BTreeSet<PersonId>> = BTreeMap::new();
    for mut row in conn.rows(OF_LEARNER, args![learner, from, to]).await? {
        found.entry(row.parsed()?).or_default().insert(row.parsed()?);
    }
    Ok(found)
}

/// Every no of a site's meetings between two dates.
pub(crate) async fn at_site(conn: &mut Conn, site: SiteId, from: NaiveDate, to: NaiveDate) -> Result<Sendings, Error> {
    let rows = conn.rows(AT_SITE, args![site, from, to]).await?.into_iter();
    rows.map(|mut row| Ok(Sending { occurrence: row.parsed()?, learner: row.parsed()?, lsa: row.parsed()? })).collect()
}

//! One meeting is off for the day: for everyone, or for a learner who is not there. Whoever was to come is free then. Why is
//! never asked and never kept. What was given, once it is over, is for the reviews.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::access::{Act, Grant, Refused, act};
use domain::id::{CalledOffId, OccurrenceId, PersonId, SiteId};
use domain::notice::Cause;
use domain::scale::Scale;

use crate::Storage;
use crate::access::{Moment, record};
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::notice::{News, To, read_already, tell};
use crate::sql::sql;

sql! {
    /// A meeting that is not over, of whoever asks: an LSA is sent to it, a tutor teaches it, a coordinator has its site.
    /// A time of the day is never off for everyone: whoever is not there may be marked, and who teaches calls lessons off.
    OWN = concat!("select o.called_off from occurrence o join session s on s.id = o.session_id join class c on c.id = s.class_id
           where o.id = $1 and o.ended_on is null and o.ends_at > $2 and ($5 <> '' or c.time is null) and (
           ($4 = 'lsa' and exists (select 1 from deployment d ", only_in_force!(), "
           where d.occurrence_id = o.id and d.lsa_id = $3 and ($5 = '' or d.learner_id = $5)))
           or ($4 = 'tutor' and exists (select 1 from enrolment t where t.class_id = c.id and t.person_id = $3
           and t.role = 'tutor' and t.ended_on is null))
           or ($4 = 'coordinator' and exists (select 1 from role_held r where r.site_id = c.site_id and r.person_id = $3
           and r.role = 'coordinator' and r.ended_on is null)))
           and ($5 = '' or exists (select 1 from enrolment e where e.class_id = c.id and e.person_id = $5
           and e.role = 'learner' and e.ended_on is null))");
    /// The same form twice marks once, and so do two people.
    MARK = "insert into called_off (id, occurrence_id, learner_id, marked_by, marked_at) values ($1, $2, $3, $4, $5)
            on conflict do nothing";
    FOUND = "select id from called_off where occurrence_id = $1 and coalesce(learner_id, '') = $2 and ended_at is null";
    END = "update called_off set ended_at = $2 where id = $1";
    SET = "update occurrence set called_off = $2, changed_at = $3 where id = $1";
    AT_SITE = "select k.occurrence_id, k.learner_id from occurrence o
               join called_off k on k.occurrence_id = o.id and k.ended_at is null
               join session s on s.id = o.session_id join class c on c.id = s.class_id and c.site_id = $1
               where o.on_date between $2 and $3";
}

/// What somebody called off by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CalledOff {
    /// Meetings that are off for everyone.
    pub meetings: BTreeSet<OccurrenceId>,
    /// Learners who are not at a meeting.
    pub not_here: BTreeSet<(OccurrenceId, PersonId)>,
}

impl Storage {
    /// Calls a meeting off for everyone. Refused as not found where it is not theirs, is over, or is off already by the
    /// timetable. Everyone who was to be there is told that something is new.
    pub async fn call_off(
        &self,
        grant: &Grant<act::CallOff>,
        id: CalledOffId,
        occurrence: OccurrenceId,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let by = grant.visitor().person;
                let is_off = own(conn, &grant, occurrence, None, at).await?;
                if !is_off && conn.run(MARK, args![id, occurrence, None::<PersonId>, by, at.now]).await? > 0 {
                    tell(conn, To::Meeting(occurrence), &News::of(Cause::CalledOff, id, by, at.now)).await?;
                    conn.run(SET, args![occurrence, true, at.now]).await?;
                    record(conn, &grant, occurrence, at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// Says that a meeting is on after all. Twice does nothing, and what the timetable called off stays off.
    pub async fn call_on(
        &self,
        grant: &Grant<act::CallOff>,
        occurrence: OccurrenceId,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                own(conn, &grant, occurrence, None, at).await?;
                let Some(id) = end(conn, occurrence, None, at).await? else { return Ok(()) };
                conn.run(SET, args![occurrence, false, at.now]).await?;
                read_already(conn, id).await?;
                let news = News::of(Cause::CalledOff, id, grant.visitor().person, at.now);
                tell(conn, To::Meeting(occurrence), &news).await?;
                record(conn, &grant, format!("{occurrence} back"), at.now).await
            })
        })
        .await
    }

    /// Says that a learner is not at a meeting; whoever comes for them, teaches it or answers for it is told.
    pub async fn mark_not_here(
        &self,
        grant: &Grant<act::MarkNotHere>,
        id: CalledOffId,
        occurrence: OccurrenceId,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let (by, learner) = (grant.visitor().person, grant.person());
                let is_off = own(conn, &grant, occurrence, Some(learner), at).await?;
                if !is_off && conn.run(MARK, args![id, occurrence, learner, by, at.now]).await? > 0 {
                    let news = News::of(Cause::CalledOff, id, by, at.now);
                    tell(conn, To::StaffOf(occurrence, learner), &news).await?;
                    record(conn, &grant, occurrence, at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// Says that a learner is there after all. Twice does nothing.
    pub async fn mark_here(
        &self,
        grant: &Grant<act::MarkNotHere>,
        occurrence: OccurrenceId,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                own(conn, &grant, occurrence, Some(learner), at).await?;
                let Some(id) = end(conn, occurrence, Some(learner), at).await? else { return Ok(()) };
                read_already(conn, id).await?;
                let news = News::of(Cause::CalledOff, id, grant.visitor().person, at.now);
                tell(conn, To::StaffOf(occurrence, learner), &news).await?;
                record(conn, &grant, format!("{occurrence} back"), at.now).await
            })
        })
        .await
    }
}

/// Whether a meeting of whoever asks is off; refused as not found for any other, and once it is over.
async fn own<A: Act>(
    conn: &mut Conn,
    grant: &Grant<A>,
    occurrence: OccurrenceId,
    learner: Option<PersonId>,
    at: Moment,
) -> Result<bool, Error> {
    let learner = learner.map(|learner| learner.to_string()).unwrap_or_default();
    let who = grant.visitor();
    let row = conn.row(OWN, args![occurrence, at.now, who.person, who.role.key(), learner]).await?;
    Ok(row.ok_or(Refused)?.truth()?)
}

async fn end(
    conn: &mut Conn,
    occurrence: OccurrenceId,
    learner: Option<PersonId>,
    at: Moment,
) -> Result<Option<CalledOffId>, Error> {
    let learner = learner.map(|learner| learner.to_string()).unwrap_or_default();
    let Some(mut found) = conn.row(FOUND, args![occurrence, learner]).await? else { return Ok(None) };
    let id: CalledOffId = found.parsed()?;
    conn.run(END, args![id, at.now]).await?;
    Ok(Some(id))
}

/// What was called off at a site between two dates.
pub(crate) async fn at_site(conn: &mut Conn, site: SiteId, from: NaiveDate, to: NaiveDate) -> Result<CalledOff, Error> {
    let mut off = CalledOff::default();
    for mut row in conn.rows(AT_SITE, args![site, from, to]).await? {
        let (occurrence, learner) = (row.parsed()?, row.opt_parsed()?);
        match learner {
            Some(learner) => drop(off.not_here.insert((occurrence, learner))),
            None => drop(off.meetings.insert(occurrence)),
        }
    }
    Ok(off)
}

#[cfg(test)]
mod tests;

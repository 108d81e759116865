//! What an LSA reads before their sessions, and the mark that they have read it.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::access::{Grant, Refused, act};
use domain::briefing::{Edition, Version};
use domain::id::{OccurrenceId, PersonId, SessionId};
use domain::statement::State;

use crate::Storage;
use crate::access::{Moment, record, record_shown};
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;
use crate::statement::{current, still_read};
pub use day::{Briefed, Meeting, Today};
pub use moved::{MovedMeeting, MovedWeek, Shifts};
pub use sent::Sent;

pub(crate) mod day;
pub(crate) mod moved;
pub(crate) mod plans;
pub(crate) mod sent;
pub(crate) mod unread;

/// Whose learner `d` is in the class of the meeting `o` still: whoever left it, or the college, is expected by nobody.
macro_rules! still_in_class {
    () => {
        " and exists (select 1 from session s join enrolment e on e.class_id = s.class_id
        join person p on p.id = e.person_id and p.gone_on is null where s.id = o.session_id
        and e.person_id = d.learner_id and e.role = 'learner' and e.ended_on is null)"
    };
}
pub(crate) use still_in_class;

sql! {
    /// The first date from one on at which the LSA is deployed and of whose meetings any is not over for them, and the first of any.
    /// The middle of a meeting is before now where its start and end together are before twice that: nothing is divided.
    NEXT_DAY = concat!("select min(case when case when d.part = 'first-half' then o.starts_at + o.ends_at - $3 else o.ends_at end > $3
                then o.on_date end), min(o.on_date) from deployment d ", only_in_force!(), "
                join occurrence o on o.id = d.occurrence_id and o.ended_on is null and (o.called_off = 0 or exists (select 1
                from called_off k where k.occurrence_id = o.id and k.learner_id is null and k.ended_at is null))
                where d.lsa_id = $1 and o.on_date >= $2", still_in_class!());
    /// The date of an occurrence to come at which an LSA is for a learner.
    DATE_OF = concat!("select o.on_date from deployment d ", only_in_force!(), "
               join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
               where d.lsa_id = $1 and d.learner_id = $2 and o.id = $3 and o.on_date >= $4", still_in_class!());
    IS_AT = concat!("select 1 from deployment d ", only_in_force!(), "
             join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
             where d.lsa_id = $1 and d.learner_id = $2 and o.session_id = $3 and o.on_date >= $4", still_in_class!());
    MARK = "insert into briefing_read (lsa_id, learner_id, session_id, version_read, plan_read, read_at)
            values ($1, $2, $3, $4, $5, $6) on conflict (lsa_id, learner_id, session_id) do update set
            version_read = excluded.version_read, plan_read = excluded.plan_read, read_at = excluded.read_at,
            asked_again = 0";
}

impl Storage {
    /// An LSA's sessions of today, else, and where all of today's are over, of the next day they are deployed, with what each
    /// learner says about each, and what their plan gives there, by the clock of `zone`. Every learner shown has it written
    /// in their own chain.
    pub async fn today(&self, grant: &Grant<act::ReadBriefing>, zone: Tz, at: Moment) -> Result<Today, Error> {
        self.briefed_day(grant, None, zone, at).await
    }

    /// The same of a day from today on, over or not, else of the next one they are deployed.
    pub async fn today_from(
        &self,
        grant: &Grant<act::ReadBriefing>,
        from: NaiveDate,
        zone: Tz,
        at: Moment,
    ) -> Result<Today, Error> {
        self.briefed_day(grant, Some(from), zone, at).await
    }

    async fn briefed_day(
        &self,
        grant: &Grant<act::ReadBriefing>,
        from: Option<NaiveDate>,
        zone: Tz,
        at: Moment,
    ) -> Result<Today, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let lsa = grant.visitor().person;
                let next = next_day(conn, lsa, from.map_or(at.today, |from| from.max(at.today)), at).await?;
                let to_come = next.to_come.filter(|_| from.is_none());
                let Some(on) = to_come.or(next.any) else { return Ok(Today::default()) };
                let mut day = day::read(conn, (lsa, on), (zone, at)).await?;
                day.is_over_today = from.is_none() && next.any == Some(at.today) && on != at.today;
                day.after = match on.succ_opt() {
                    Some(then) => next_day(conn, lsa, then, at).await?.any,
                    None => None,
                };
                shown(conn, &grant, &day, at).await?;
                Ok(day)
            })
        })
        .await
    }

    /// What one learner says about one meeting to come, for the LSA who goes there; refused as not found for any other.
    pub async fn briefing(
        &self,
        grant: &Grant<act::ReadBriefing>,
        occurrence: OccurrenceId,
        zone: Tz,
        at: Moment,
    ) -> Result<Today, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let lsa = grant.visitor().person;
                let date = conn.row(DATE_OF, args![lsa, grant.person(), occurrence, at.today]).await?;
                let mut today = day::read(conn, (lsa, date.ok_or(Refused)?.parsed()?), (zone, at)).await?;
                today.keep_only(occurrence, grant.person());
                shown(conn, &grant, &today, at).await?;
                Ok(today)
            })
        })
        .await
    }

    /// Keeps that the LSA has read one learner's say and plan for one session, as their page showed them when it was made. What
    /// changed since, or was seen, is not read with it, and they are asked again.
    pub async fn mark_read(
        &self,
        grant: &Grant<act::MarkBriefingRead>,
        session: SessionId,
        (read, made): (Edition, DateTime<Utc>),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let (lsa, learner) = (grant.visitor().person, grant.person());
                conn.row(IS_AT, args![lsa, learner, session, at.today]).await?.ok_or(Refused)?;
                let (say, plan, made) = (read.say.to_string(), read.plan.to_string(), made.min(at.now));
                let row = args![lsa, learner, session, say, plan, made];
                conn.run(MARK, row).await?;
                // what was sent while the page was open may be the same to whoever reads it
                let now = current(conn, learner).await?.filter(|now| now.state == State::Sent);
                if let Some(now) = now.filter(|now| Version::of(Some(now)) != read.say) {
                    still_read::carry(conn, learner, &now).await?;
                }
                record(conn, &grant, format!("session-{session} {read}"), at.now).await
            })
        })
        .await
    }
}

/// The first day from one on that an LSA goes anywhere.
#[derive(Default)]
struct NextDay {
    /// Of those with anything still to come.
    to_come: Option<NaiveDate>,
    /// Of all.
    any: Option<NaiveDate>,
}

async fn next_day(conn: &mut Conn, lsa: PersonId, from: NaiveDate, at: Moment) -> Result<NextDay, Error> {
    let Some(mut row) = conn.row(NEXT_DAY, args![lsa, from, at.now]).await? else { return Ok(NextDay::default()) };
    Ok(NextDay { to_come: row.opt_parsed()?, any: row.opt_parsed()? })
}

/// Writes one audit row in the chain of each learner shown.
async fn shown(conn: &mut Conn, grant: &Grant<act::ReadBriefing>, today: &Today, at: Moment) -> Result<(), Error> {
    let object = today.on.map(|on| on.to_string()).unwrap_or_default();
    record_shown(conn, grant, today.learners().map(|briefed| briefed.audit), object, at.now).await
}

impl Today {
    /// Leaves nothing but one learner at one meeting.
    fn keep_only(&mut self, occurrence: OccurrenceId, learner: PersonId) {
        self.meetings.retain(|meeting| meeting.occurrence == occurrence);
        for meeting in &mut self.meetings {
            meeting.learners.retain(|briefed| briefed.face.id == learner);
        }
    }
}

#[cfg(test)]
mod tests;

//! Who is not in, from a day to a day. Why is never asked and never kept.

use chrono::NaiveDate;
use domain::access::{Grant, Refused, Role, act};
use domain::deployment::Stretch;
use domain::id::{AbsenceId, PersonId};
use domain::notice::Cause;

use crate::Storage;
use crate::access::{Moment, record};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::my_support::{Face, face};
use crate::notice::{News, To, read_already, tell, was_told};
use crate::sql::sql;

sql! {
    /// The same form twice marks once.
    MARK = "insert into absence (id, person_id, from_on, to_on, marked_by, marked_at) values ($1, $2, $3, $4, $5, $6)
            on conflict (person_id, id) do nothing";
    TAKE_BACK = "update absence set ended_at = $3 where id = $1 and person_id = $2 and ended_at is null";
    OF_PERSON = "select id, from_on, to_on from absence where person_id = $1 and to_on >= $2 and ended_at is null
                 order by from_on, id";
    STRETCH = "select from_on, to_on from absence where id = $1 and person_id = $2";
    IS_LSA = "select 1 from role_held where person_id = $1 and role = 'lsa' and ended_on is null";
}

/// Someone, and the days they are marked as not in.
#[derive(Clone, Debug)]
pub struct Absent {
    /// Who.
    pub person: Face,
    /// Each stretch that is not over.
    pub stretches: Vec<(AbsenceId, NaiveDate, NaiveDate)>,
}

impl Storage {
    /// The days someone is marked as not in, from today on.
    pub async fn absences(&self, grant: &Grant<act::MarkAbsence>, at: Moment) -> Result<Absent, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                is_lsa(conn, &grant).await?;
                record(conn, &grant, "open", at.now).await?;
                let rows = conn.rows(OF_PERSON, args![grant.person(), at.today]).await?.into_iter();
                let stretches = rows.map(|mut row| Ok((row.parsed()?, row.parsed()?, row.parsed()?)));
                let stretches = stretches.collect::<Result<_, Error>>()?;
                Ok(Absent { person: face(conn, grant.person()).await?, stretches })
            })
        })
        .await
    }

    /// Marks someone as not in. The same form twice marks once.
    pub async fn mark_absence(
        &self,
        grant: &Grant<act::MarkAbsence>,
        id: AbsenceId,
        stretch: Stretch,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                is_lsa(conn, &grant).await?;
                let by: PersonId = grant.visitor().person;
                let row = args![id, grant.person(), stretch.from(), stretch.to(), by, at.now];
                if conn.run(MARK, row).await? > 0 {
                    let news = News::of(Cause::Cover, id, by, at.now);
                    tell(conn, To::CoordinatorsOver(grant.person()), &news).await?;
                    tell_learners(conn, &grant, id, stretch, at).await?;
                    record(conn, &grant, format!("{} {}", stretch.from(), stretch.to()), at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// Says that someone is in after all. Twice does nothing.
    pub async fn take_back_absence(
        &self,
        grant: &Grant<act::MarkAbsence>,
        id: AbsenceId,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let kept = conn.row(STRETCH, args![id, grant.person()]).await?;
                if conn.run(TAKE_BACK, args![id, grant.person(), at.now]).await? > 0 {
                    read_already(conn, id).await?;
                    let Some(mut kept) = kept else { return Ok(()) };
                    untell_learners(conn, &grant, id, (kept.parsed()?, kept.parsed()?), at).await?;
                    record(conn, &grant, format!("{id} back"), at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }
}

/// Tells the learners to whom they were to come that something is new: that they are not in, never why.
async fn tell_learners(
    conn: &mut Conn,
    grant: &Grant<act::MarkAbsence>,
    id: AbsenceId,
    stretch: Stretch,
    at: Moment,
) -> Result<(), Error> {
    let news = News::of(Cause::Deployment, not_in(id), grant.visitor().person, at.now);
    tell(conn, To::LearnersOf(grant.person(), stretch.from(), stretch.to()), &news).await
}

/// Whoever was told that they are not in is told that there is something new again; who was not, is not.
async fn untell_learners(
    conn: &mut Conn,
    grant: &Grant<act::MarkAbsence>,
    id: AbsenceId,
    (from, to): (NaiveDate, NaiveDate),
    at: Moment,
) -> Result<(), Error> {
    read_already(conn, not_in(id)).await?;
    if was_told(conn, not_in(id)).await? {
        let news = News::of(Cause::Deployment, format!("{id} back"), grant.visitor().person, at.now);
        tell(conn, To::LearnersOf(grant.person(), from, to), &news).await?;
    }
    Ok(())
}

/// What learners are told of, apart from what coordinators are.
fn not_in(id: AbsenceId) -> String {
    format!("{id} not in")
}

/// Someone else has to be an LSA: of a learner it is the meeting that is marked.
async fn is_lsa(conn: &mut Conn, grant: &Grant<act::MarkAbsence>) -> Result<(), Error> {
    if grant.visitor().role == Role::Lsa {
        return Ok(());
    }
    conn.row(IS_LSA, args![grant.person()]).await?.map(|_| ()).ok_or_else(|| Refused.into())
}

#[cfg(test)]
mod tests;

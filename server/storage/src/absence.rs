//! Who is not in, from a day to a day. Why is never asked and never kept.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::access::{Grant, Refused, Role, Visitor, act};
use domain::deployment::Stretch;
use domain::id::{AbsenceId, PersonId};
use domain::notice::Cause;
use uuid::Uuid;

use crate::Storage;
use crate::access::{Moment, hold, record};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::notice::{News, To, read_already, renamed, tell};
use crate::person::{Face, face};
use crate::sql::sql;

pub(crate) mod in_again;

pub(crate) use in_again::was_not_in;

sql! {
    /// The same form twice marks once.
    MARK = "insert into absence (id, person_id, from_on, to_on, marked_by, marked_at, part_of)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (person_id, id) do nothing";
    OF_PERSON = "select coalesce(part_of, id), min(from_on), max(to_on) from absence where person_id = $1
                 and ended_at is null group by coalesce(part_of, id) having max(to_on) >= $2 order by min(from_on), 1";
    /// What somebody is marked as not in at any day of a stretch.
    OVERLAPPING = "select coalesce(part_of, id), from_on, to_on from absence where person_id = $1 and from_on <= $3
                   and to_on >= $2 and ended_at is null order by from_on, id";
    JOIN = "update absence set part_of = $3 where person_id = $2 and (id = $1 or part_of = $1) and id <> $3
            and ended_at is null";
    IS_LSA = "select 1 from role_held where person_id = $1 and role = 'lsa' and ended_on is null";
}

/// Someone, and the days they are marked as not in.
#[derive(Clone, Debug)]
pub struct Absent {
    /// Who.
    pub person: Face,
    /// Each absence that is not over.
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

    /// The absence that one's own day is in, if it is marked, from a day to a day.
    pub async fn own_absence(
        &self,
        lsa: &Visitor,
        today: NaiveDate,
    ) -> Result<Option<(AbsenceId, NaiveDate, NaiveDate)>, Error> {
        let person = lsa.person;
        let rows = self.read(move |conn| Box::pin(conn.rows(OF_PERSON, args![person, today]))).await?.into_iter();
        let all = rows
            .map(|mut row| Ok((row.parsed()?, row.parsed()?, row.parsed()?)))
            .collect::<Result<Vec<Stands>, Error>>()?;
        Ok(all.into_iter().find(|(_, from, to)| (*from..=*to).contains(&today)))
    }

    /// Marks someone as not in. A day is marked once, and stays marked as of when it was: days that are marked already are
    /// so, and a stretch that overlaps one that stands is one absence with it.
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
                // whoever marks the same person meanwhile waits, and then sees this
                hold(conn, grant.person()).await?;
                let stand = overlapping(conn, grant.person(), stretch).await?;
                let new = unmarked(stretch, &stand);
                if new.is_empty() {
                    return Ok(());
                }
                record(conn, &grant, format!("{} {}", stretch.from(), stretch.to()), at.now).await?;
                let head = joined(conn, &grant, &stand, at).await?;
                mark(conn, &grant, (id, head), &new, at).await
            })
        })
        .await
    }
}

/// An absence that stands, and its days.
type Stands = (AbsenceId, NaiveDate, NaiveDate);

/// What somebody is marked as not in already at any day of a stretch, the earliest first.
async fn overlapping(conn: &mut Conn, person: PersonId, stretch: Stretch) -> Result<Vec<Stands>, Error> {
    let rows = conn.rows(OVERLAPPING, args![person, stretch.from(), stretch.to()]).await?.into_iter();
    rows.map(|mut row| Ok((row.parsed()?, row.parsed()?, row.parsed()?))).collect()
}

/// The days of a stretch that nothing stands at yet, each run of them from a day to a day.
fn unmarked(stretch: Stretch, stand: &[Stands]) -> Vec<(NaiveDate, NaiveDate)> {
    let (mut new, mut next) = (Vec::new(), Some(stretch.from()));
    for (_, from, to) in stand {
        new.extend(next.zip(from.pred_opt()).filter(|(first, last)| first <= last));
        next = next.max(to.succ_opt());
    }
    new.extend(next.map(|first| (first, stretch.to())).filter(|(first, last)| first <= last));
    new
}

/// Makes one absence of those that a stretch overlaps, each with the days and the instant it was marked at: the earliest is
/// what the others are part of. None where it overlaps none.
async fn joined(
    conn: &mut Conn,
    grant: &Grant<act::MarkAbsence>,
    stand: &[Stands],
    at: Moment,
) -> Result<Option<AbsenceId>, Error> {
    let Some((head, ..)) = stand.first() else { return Ok(None) };
    let others: BTreeSet<AbsenceId> = stand.iter().map(|(id, ..)| *id).filter(|id| id != head).collect();
    for other in others {
        conn.run(JOIN, args![other, grant.person(), *head]).await?;
        read_already(conn, other).await?;
        // what its learners were told, or are to be, they are told of the one that it is part of
        renamed(conn, not_in(other), not_in(*head)).await?;
        record(conn, grant, format!("{other} joins {head}"), at.now).await?;
    }
    read_already(conn, *head).await?;
    Ok(Some(*head))
}

/// Marks days of which none is marked, as part of what they join, and tells of them.
async fn mark(
    conn: &mut Conn,
    grant: &Grant<act::MarkAbsence>,
    (id, head): (AbsenceId, Option<AbsenceId>),
    new: &[(NaiveDate, NaiveDate)],
    at: Moment,
) -> Result<(), Error> {
    let by: PersonId = grant.visitor().person;
    let told_as = head.unwrap_or(id);
    let mut marked = 0;
    for (from, to) in new {
        let own = if head.is_none() { id } else { AbsenceId::new(Uuid::now_v7()) };
        marked += conn.run(MARK, args![own, grant.person(), *from, *to, by, at.now, head]).await?;
    }
    if marked == 0 {
        return Ok(());
    }
    tell(conn, To::CoordinatorsOver(grant.person()), &News::of(Cause::Cover, told_as, by, at.now)).await?;
    for days in new {
        tell_learners(conn, grant, told_as, *days, at).await?;
    }
    Ok(())
}

/// Tells the learners to whom they were to come that something is new: that they are not in, never why.
async fn tell_learners(
    conn: &mut Conn,
    grant: &Grant<act::MarkAbsence>,
    id: AbsenceId,
    (from, to): (NaiveDate, NaiveDate),
    at: Moment,
) -> Result<(), Error> {
    let news = News::of(Cause::Deployment, not_in(id), grant.visitor().person, at.now);
    tell(conn, To::LearnersOf(grant.person(), from, to), &news).await
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

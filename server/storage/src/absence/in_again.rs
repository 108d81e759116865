//! In again: from now on, with the days gone as they were marked; or all the time, where they were marked by mistake.

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Grant, act};
use domain::id::AbsenceId;
use domain::notice::Cause;
use uuid::Uuid;

use super::not_in;
use crate::Storage;
use crate::access::{Moment, hold, record};
use crate::deployment::back::is_in_after_all;
use crate::deployment::cover::is_free_again;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::notice::{News, To, read_already, tell, was_told};
use crate::sql::sql;

/// That whoever a row `d` sends to the meeting `o` was marked as not in before it was over, and was not in again by then.
macro_rules! was_not_in {
    () => {
        "exists (select 1 from absence a where a.person_id = d.lsa_id and o.on_date between a.from_on and a.to_on
        and a.marked_at < o.ends_at and (a.ended_at is null or (a.ended_at >= o.ends_at and a.mistaken = 0)))"
    };
}
pub(crate) use was_not_in;

sql! {
    /// What of an absence is not over, from a day to a day, and since when it is marked.
    TO_COME = "select min(from_on), max(to_on), min(marked_at) from absence where person_id = $2 and ended_at is null
               and (id = $1 or part_of = $1) and to_on >= $3 having count(*) > 0";
    /// Of a part that began before a day, this day and what follows: a part by itself, taken back.
    REST = "insert into absence (id, person_id, from_on, to_on, marked_by, marked_at, ended_at, part_of)
            select $4, person_id, $3, to_on, marked_by, marked_at, $5, coalesce(part_of, id) from absence
            where person_id = $2 and ended_at is null and (id = $1 or part_of = $1) and from_on < $3 and to_on >= $3";
    SHORTEN = "update absence set to_on = $4 where person_id = $2 and ended_at is null and (id = $1 or part_of = $1)
               and from_on < $3 and to_on >= $3";
    TAKE_BACK = "update absence set ended_at = $4 where person_id = $2 and ended_at is null and (id = $1 or part_of = $1)
                 and from_on >= $3";
    MISTAKEN = "update absence set ended_at = $3, mistaken = 1 where person_id = $2 and ended_at is null
                and (id = $1 or part_of = $1)";
    STAY_MARKED = "select 1 from absence where person_id = $2 and ended_at is null and (id = $1 or part_of = $1)
                   and from_on < $3";
}

/// From a day to a day.
type Days = (NaiveDate, NaiveDate);

/// What is said of the days that are gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum In {
    /// They were not in, and are now.
    Again,
    /// They were never away.
    Always,
}

impl Storage {
    /// Says that someone is in from now on; the days gone, and what of today was over, stay as they were marked. Drafts that
    /// cover them, and that nobody changed since, go. Where others are published in their place, or a week for the first time
    /// without them, whoever plans is told that they are free. Twice does nothing. Returns whether days of it stay marked.
    pub async fn take_back_absence(
        &self,
        grant: &Grant<act::MarkAbsence>,
        id: AbsenceId,
        at: Moment,
    ) -> Result<bool, Error> {
        self.end_absence(grant, id, In::Again, at).await
    }

    /// Says that someone was marked by mistake: the same, and the days gone are not marked either. Of an absence all of whose
    /// days are gone nothing is said any more: they stay marked, which is what is returned.
    pub async fn mistaken_absence(
        &self,
        grant: &Grant<act::MarkAbsence>,
        id: AbsenceId,
        at: Moment,
    ) -> Result<bool, Error> {
        self.end_absence(grant, id, In::Always, at).await
    }

    async fn end_absence(
        &self,
        grant: &Grant<act::MarkAbsence>,
        id: AbsenceId,
        are_in: In,
        at: Moment,
    ) -> Result<bool, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let Some((days, since)) = to_come(conn, &grant, id, at).await? else {
                    return stay_marked(conn, &grant, id, at).await;
                };
                is_in_after_all(conn, &grant, (days, since), at).await?;
                // whoever says the same, or marks the same person, meanwhile waits, and then sees this; after the sites, as
                // whoever sends somebody holds them
                hold(conn, grant.person()).await?;
                if end(conn, &grant, (id, are_in), at).await? {
                    read_already(conn, id).await?;
                    untell_learners(conn, &grant, id, days, at).await?;
                    tell_of_free(conn, &grant, id, at).await?;
                    let said = if are_in == In::Again { "back" } else { "mistaken" };
                    record(conn, &grant, format!("{id} {said}"), at.now).await?;
                }
                stay_marked(conn, &grant, id, at).await
            })
        })
        .await
    }
}

/// The days of an absence from today on, and since when they are marked; none where it is over.
async fn to_come(
    conn: &mut Conn,
    grant: &Grant<act::MarkAbsence>,
    id: AbsenceId,
    at: Moment,
) -> Result<Option<(Days, DateTime<Utc>)>, Error> {
    let Some(mut kept) = conn.row(TO_COME, args![id, grant.person(), at.today]).await? else { return Ok(None) };
    let (from, to): Days = (kept.parsed()?, kept.parsed()?);
    Ok(Some(((from.max(at.today), to), kept.instant()?)))
}

/// Ends what is not over of an absence, or all of it where it was a mistake. Whether anything was left to end.
async fn end(
    conn: &mut Conn,
    grant: &Grant<act::MarkAbsence>,
    (id, are_in): (AbsenceId, In),
    at: Moment,
) -> Result<bool, Error> {
    let person = grant.person();
    if are_in == In::Always {
        return Ok(conn.run(MISTAKEN, args![id, person, at.now]).await? > 0);
    }
    let mut ended = conn.run(TAKE_BACK, args![id, person, at.today, at.now]).await?;
    if let Some(yesterday) = at.today.pred_opt() {
        let rest = AbsenceId::new(Uuid::now_v7());
        ended += conn.run(REST, args![id, person, at.today, rest, at.now]).await?;
        conn.run(SHORTEN, args![id, person, at.today, yesterday]).await?;
    }
    Ok(ended > 0)
}

/// Whether days of an absence that are over stay marked.
async fn stay_marked(
    conn: &mut Conn,
    grant: &Grant<act::MarkAbsence>,
    id: AbsenceId,
    at: Moment,
) -> Result<bool, Error> {
    Ok(conn.row(STAY_MARKED, args![id, grant.person(), at.today]).await?.is_some())
}

/// Whoever was told that they are not in is told that there is something new again; who was not, is not.
async fn untell_learners(
    conn: &mut Conn,
    grant: &Grant<act::MarkAbsence>,
    id: AbsenceId,
    (from, to): Days,
    at: Moment,
) -> Result<(), Error> {
    read_already(conn, not_in(id)).await?;
    if was_told(conn, not_in(id)).await? {
        let news = News::of(Cause::Deployment, format!("{id} back"), grant.visitor().person, at.now);
        tell(conn, To::LearnersOf(grant.person(), from, to), &news).await?;
    }
    Ok(())
}

/// Tells whoever plans that someone is in and has nobody to go to, where others are published in their place or a week was
/// first published without them.
async fn tell_of_free(
    conn: &mut Conn,
    grant: &Grant<act::MarkAbsence>,
    id: AbsenceId,
    at: Moment,
) -> Result<(), Error> {
    if is_free_again(conn, (grant.person(), id), at).await? {
        let news = News::of(Cause::Cover, format!("{id} free"), grant.visitor().person, at.now);
        tell(conn, To::CoordinatorsOver(grant.person()), &news).await?;
    }
    Ok(())
}

//! Forgetting what was begun and left: a draft that nobody has touched for as long as learners are told it is kept (R14).

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{PersonId, StatementId};
use domain::statement::State;

use super::{current, hold, marks};
use crate::Storage;
use crate::audit::{Actor, Outcome};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sign_in::{Note, write_down};
use crate::sql::sql;

/// How long a draft is kept after it was last touched: what `statement-before-kept` says.
const KEPT: TimeDelta = TimeDelta::days(90);

/// What makes a draft `st` one that nobody touched since an instant ($1). What was copied into it from the say before is older than
/// the draft.
macro_rules! untouched {
    () => {
        "st.state = 'draft' and st.opened_at < $1 and (st.touched_at is null or st.touched_at < $1)
         and not exists (select 1 from answer a where a.learner_id = st.learner_id and a.statement_id = st.id
         and a.given_at >= $1)
         and not exists (select 1 from answer_taken_back t where t.learner_id = st.learner_id
         and t.statement_id = st.id and t.taken_back_at >= $1)"
    };
}

sql! {
    /// Whoever goes through a draft and leaves its answers as they are has touched it too.
    TOUCH = "update statement set touched_at = $3 where learner_id = $1 and id = $2 and state = 'draft'";
    UNTOUCHED = concat!("select st.id, st.learner_id from statement st where ", untouched!(), "
                 order by st.learner_id, st.id limit 1000");
    STILL = concat!("select 1 from statement st where st.learner_id = $2 and st.id = $3 and ", untouched!());
    FORGET_ANSWERS = "delete from answer where learner_id = $1 and statement_id = $2";
    /// What the statement before does not say, or says otherwise.
    FORGET_NEW = "delete from answer where learner_id = $1 and statement_id = $2 and not exists (select 1 from answer b
                  where b.learner_id = $1 and b.statement_id = $3 and b.situation = answer.situation
                  and b.question = answer.question and b.value = answer.value)";
    FORGET_DRAFT = "delete from statement where learner_id = $1 and id = $2 and state = 'draft'";
}

impl Storage {
    /// Forgets every draft untouched for 90 days, a thousand at a time, and says how many. What was sent stays, and what was
    /// taken back stays taken back.
    pub async fn forget_untouched_drafts(&self, now: DateTime<Utc>) -> Result<usize, Error> {
        self.write(move |conn| {
            Box::pin(async move {
                let mut count = 0;
                for mut row in conn.rows(UNTOUCHED, args![now - KEPT]).await? {
                    count += usize::from(forget(conn, row.parsed()?, row.parsed()?, now).await?);
                }
                Ok(count)
            })
        })
        .await
    }
}

/// Notes that a learner keeps something in their draft; false where it is none any more.
pub(super) async fn touch(
    conn: &mut Conn,
    learner: PersonId,
    draft: StatementId,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    Ok(conn.run(TOUCH, args![learner, draft, now]).await? > 0)
}

/// Forgets one, unless its learner has come back to it since; says whether it did.
async fn forget(conn: &mut Conn, draft: StatementId, learner: PersonId, now: DateTime<Utc>) -> Result<bool, Error> {
    hold(conn, learner).await?;
    if conn.row(STILL, args![now - KEPT, learner, draft]).await?.is_none() {
        return Ok(false);
    }
    let before = current(conn, learner).await?.filter(|before| before.state == State::TakenBack);
    let is_forgotten = match before {
        Some(before) => forget_new(conn, learner, (draft, before.id), now).await?,
        None => forget_all(conn, learner, draft).await?,
    };
    if !is_forgotten {
        return Ok(false);
    }
    let note = Note { actor: Actor::Command("serve"), verb: "forget-draft", object: draft.to_string() };
    write_down(conn, learner, note, Outcome::Done, now).await?;
    Ok(true)
}

/// Forgets a draft. The learner goes on from the statement before it.
async fn forget_all(conn: &mut Conn, learner: PersonId, draft: StatementId) -> Result<bool, Error> {
    conn.run(FORGET_ANSWERS, args![learner, draft]).await?;
    marks::forget(conn, learner, draft).await?;
    Ok(conn.run(FORGET_DRAFT, args![learner, draft]).await? > 0)
}

/// Forgets what a draft says anew; says whether there was any. The statement before it was taken back, and the draft itself knows
/// which of its answers are theirs no more: without it those would be shown as theirs again, and could be sent.
async fn forget_new(
    conn: &mut Conn,
    learner: PersonId,
    (draft, before): (StatementId, StatementId),
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let forgotten = conn.run(FORGET_NEW, args![learner, draft, before]).await?;
    touch(conn, learner, draft, now).await?;
    Ok(forgotten > 0)
}

#[cfg(test)]
mod tests;

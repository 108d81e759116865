//! The college's reasons: those Sayso comes with, each switched on or off, and its own.

use domain::access::{Grant, act};
use domain::id::ReasonId;
use domain::plan::OwnReason;

use super::{Why, reasons};
use crate::Storage;
use crate::access::{Moment, record};
use crate::dialect::args;
use crate::error::Error;
use crate::sql::sql;

sql! {
    ADD = "insert into plan_reason (id, says, person_id, made_at) values ($1, $2, $3, $4) on conflict (id) do nothing";
    /// A shipped reason has no row until it is switched off once.
    END = "insert into plan_reason (id, person_id, made_at, ended_at) values ($1, $2, $3, $3)
           on conflict (id) do update set ended_at = excluded.ended_at";
    GIVE_AGAIN = "update plan_reason set ended_at = null where id = $1";
}

impl Storage {
    /// The college's reasons, those given no more too.
    pub async fn plan_reasons(&self, grant: &Grant<act::ArrangePlans>, at: Moment) -> Result<Vec<Why>, Error> {
        self.granted(grant, at, move |conn, _| Box::pin(async move { reasons(conn).await })).await
    }

    /// Adds a reason of the college's own. The same form twice adds it once.
    pub async fn add_reason(
        &self,
        grant: &Grant<act::ArrangePlans>,
        id: ReasonId,
        own: OwnReason,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                if conn.run(ADD, args![id, own.to_string(), grant.visitor().person, at.now]).await? > 0 {
                    record(conn, &grant, id, at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// Gives a reason from now on, or no more; lines that were given it keep it. An unknown one, or one that is always given,
    /// changes nothing.
    pub async fn give_reason(
        &self,
        grant: &Grant<act::ArrangePlans>,
        word: &str,
        given: bool,
        at: Moment,
    ) -> Result<(), Error> {
        let word = word.to_owned();
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let mut all = reasons(conn).await?.into_iter();
                if !all.any(|why| why.named.word() == word && !why.named.is_always_given()) {
                    return Ok(());
                }
                if given {
                    conn.run(GIVE_AGAIN, args![word.clone()]).await?;
                } else {
                    conn.run(END, args![word.clone(), grant.visitor().person, at.now]).await?;
                }
                record(conn, &grant, format!("{word} {}", if given { "on" } else { "off" }), at.now).await
            })
        })
        .await
    }
}

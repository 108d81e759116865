//! How each reader wants pages, kept with the person, so that it follows their card to any device.

use chrono::{DateTime, Utc};
use domain::access::{Grant, act};
use domain::id::PersonId;
use domain::scale::Scale;
use domain::settings::{Change, Kept, Language, Setting};

use crate::Storage;
use crate::access::{Moment, must, record};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::language::offered;
use crate::sql::sql;

sql! {
    /// Locks the row until the commit, so that of two changes at once neither loses the other.
    HOLD = "insert into settings (person_id, kept, changed_at) values ($1, '', $2)
            on conflict (person_id) do update set changed_at = excluded.changed_at returning kept";
    KEEP = "update settings set kept = $2 where person_id = $1";
    OF = "select kept from settings where person_id = $1";
    ADOPT = "insert into settings (person_id, kept, changed_at) values ($1, $2, $3) on conflict (person_id) do nothing";
}

impl Storage {
    /// Makes one change to one's own settings. The record says which setting, never what it is now: how someone reads
    /// may tell of a disability.
    pub async fn change_settings(
        &self,
        grant: &Grant<act::ChangeSettings>,
        change: Change,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let held = conn.row(HOLD, args![grant.person(), at.now]).await?;
                let kept = Kept::of_text(&must(held, "the row just held")?.text()?).after(&change);
                conn.run(KEEP, args![grant.person(), kept.text()]).await?;
                record(conn, &grant, named(&change), at.now).await
            })
        })
        .await
    }
}

/// Gives someone the choices they made at the door, unless they have their own.
pub(crate) async fn adopt(conn: &mut Conn, person: PersonId, chosen: Kept, now: DateTime<Utc>) -> Result<(), Error> {
    conn.run(ADOPT, args![person, chosen.adopted().text(), now]).await.map(|_| ())
}

/// The language that a learner reads.
pub(crate) async fn language_of(conn: &mut Conn, learner: PersonId) -> Result<Language, Error> {
    let kept = conn.row(OF, args![learner]).await?.map(|mut row| row.text()).transpose()?;
    let chosen = kept.and_then(|kept| Kept::of_text(&kept).settings().language).unwrap_or(Language::OF_LEARNERS);
    // one that the college switched off since is not what they read
    let is_there = chosen.is_english() || offered(conn).await?.contains(&chosen);
    Ok(if is_there { chosen } else { Language::OF_LEARNERS })
}

fn named(change: &Change) -> &'static str {
    match change {
        Change::Step(setting, _) => setting.key(),
        Change::Voice { .. } => Setting::Voice.key(),
        Change::PutBack => "put-back",
    }
}

#[cfg(test)]
mod tests;

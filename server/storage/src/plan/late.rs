//! A change of mind that nobody answered by its day: its learner, and whoever answers second, are told.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::access::Role;
use domain::id::{PersonId, SiteId};
use domain::notice::Cause;

use super::history::history_of;
use super::to_do::{Calendar, first_reopened, who_answers};
use crate::Storage;
use crate::access::{Moment, hold};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::notice::{News, To, tell, was_told};
use crate::sql::sql;

sql! {
    /// Everyone who wanted something of their plan otherwise, or no more, before an instant.
    CHANGED = "select distinct h.id, h.home_site_id from plan_answer a
               join person h on h.id = a.learner_id and h.gone_on is null and h.home_site_id is not null
               where a.reply <> 'agree' and a.answered_at < $1";
}

impl Storage {
    /// Tells the second reader of every change of mind that was not answered by its day, and its learner, once.
    pub async fn tell_late_answers(&self, zone: Tz, at: Moment) -> Result<(), Error> {
        let before = at.now - TimeDelta::days(1);
        let changed = self.read(move |conn| Box::pin(conn.rows(CHANGED, args![before]))).await?;
        for mut row in changed {
            let (learner, site) = (row.parsed()?, row.parsed()?);
            let late = self.read(move |conn| Box::pin(late_since(conn, (learner, site), zone, at))).await?;
            if let Some(since) = late {
                // a unit each: no save of a learner waits for all of them
                self.write(move |conn| Box::pin(tell_late(conn, learner, since, at))).await?;
            }
        }
        Ok(())
    }
}

/// Since when a change of mind has waited for longer than it may.
async fn late_since(
    conn: &mut Conn,
    (learner, site): (PersonId, SiteId),
    zone: Tz,
    at: Moment,
) -> Result<Option<DateTime<Utc>>, Error> {
    let Some(since) = first_reopened(&history_of(conn, learner).await?) else { return Ok(None) };
    let by = Calendar::of(conn, site, zone, Some(since), at).await?.answer_by(since);
    Ok(Some(since).filter(|_| by < at.today))
}

/// Tells whoever answers second and the learner of one that is late, unless they were: by one of several that look at once.
async fn tell_late(conn: &mut Conn, learner: PersonId, since: DateTime<Utc>, at: Moment) -> Result<(), Error> {
    hold(conn, learner).await?;
    let source = format!("late {learner} {}", since.timestamp_millis());
    let Some(second) = who_answers(conn, learner).await?.nth(1) else { return Ok(()) };
    if was_told(conn, &source).await? {
        return Ok(());
    }
    let news = News::of(Cause::PlanLate, source, learner, at.now);
    tell(conn, To::One(second.id, Role::Coordinator), &news).await?;
    // of the second's doing, so that the learner is told as well, where they want it
    let theirs = News { by: second.id, ..news };
    tell(conn, To::One(learner, Role::Learner), &theirs).await
}

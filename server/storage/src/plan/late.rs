//! A change of mind that nobody answered by its day: its learner is told, and whoever answers second.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::access::Role;
use domain::id::PersonId;
use domain::notice::Cause;
use uuid::Uuid;

use super::history::history_of;
use super::to_do::Calendar;
use super::to_do::answer_by::{first_reopened, who_answers};
use crate::Storage;
use crate::access::{Moment, hold};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::notice::{News, To, tell, was_told};
use crate::sql::sql;

sql! {
    /// Everyone who wanted something of their plan otherwise, or no more, before an instant.
    CHANGED = "select distinct h.id from plan_answer a join person h on h.id = a.learner_id and h.gone_on is null
               where a.reply <> 'agree' and a.answered_at < $1";
}

/// That an answer is late, or that a file of the college says otherwise, is nobody's doing: everyone is told of it.
pub(super) const NOBODY: PersonId = PersonId::new(Uuid::nil());

impl Storage {
    /// Tells the learner of every change of mind that was not answered by its day, and whoever answers it second, once each.
    pub async fn tell_late_answers(&self, zone: Tz, at: Moment) -> Result<(), Error> {
        let before = at.now - TimeDelta::days(1);
        let changed = self.read(move |conn| Box::pin(conn.rows(CHANGED, args![before]))).await?;
        for mut row in changed {
            let learner = row.parsed()?;
            let late = self.read(move |conn| Box::pin(late_since(conn, learner, zone, at))).await?;
            if let Some(since) = late {
                // a unit each: no save of a learner waits for all of them
                self.write(move |conn| Box::pin(tell_late(conn, learner, since, at))).await?;
            }
        }
        Ok(())
    }
}

/// Since when a change of mind has waited for longer than it may.
async fn late_since(conn: &mut Conn, learner: PersonId, zone: Tz, at: Moment) -> Result<Option<DateTime<Utc>>, Error> {
    let Some(since) = first_reopened(&history_of(conn, learner).await?, at.today) else { return Ok(None) };
    let by = Calendar::of_learner(conn, learner, zone, since, at).await?.answer_by(since);
    Ok(Some(since).filter(|_| by < at.today))
}

/// Tells the learner of one that is late, and then whoever answers second, where somebody does. By one of several that look at
/// once each of the two is told once, and whoever comes later to answer second is told then.
async fn tell_late(conn: &mut Conn, learner: PersonId, since: DateTime<Utc>, at: Moment) -> Result<(), Error> {
    hold(conn, learner).await?;
    let late = format!("{learner} {}", since.timestamp_millis());
    let theirs = News::of(Cause::PlanLate, format!("late-own {late}"), NOBODY, at.now);
    tell_once(conn, To::One(learner, Role::Learner), &theirs).await?;
    let Some(second) = who_answers(conn, learner).await?.nth(1) else { return Ok(()) };
    let to_answer = News::of(Cause::PlanLate, format!("late {late}"), NOBODY, at.now);
    tell_once(conn, To::One(second.id, Role::Coordinator), &to_answer).await
}

async fn tell_once(conn: &mut Conn, to: To, news: &News) -> Result<(), Error> {
    match was_told(conn, &news.source).await? {
        true => Ok(()),
        false => tell(conn, to, news).await,
    }
}

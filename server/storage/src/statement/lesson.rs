//! Whose a session is: an answer about one is kept for the lessons of the learner's own week.

use std::collections::BTreeSet;

use domain::access::Refused;
use domain::id::{PersonId, SessionId};
use domain::question::Value;
use domain::statement::{Refusal, Step};

use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    /// Of a session that a learner has or had, whether it is in their week still.
    OWN_SESSION = "select case when s.ended_on is null and e.ended_on is null then 1 else 0 end
                   from session s join class c on c.id = s.class_id and c.time is null
                   join enrolment e on e.class_id = s.class_id
                   where s.id = $1 and e.person_id = $2 and e.role = 'learner'";
}

/// Refuses a session that the learner never had.
pub(crate) async fn is_own_session(conn: &mut Conn, session: SessionId, learner: PersonId) -> Result<(), Error> {
    is_in_week(conn, session, learner).await.map(|_| ())
}

/// Refuses answers about a session that the learner never had, and about one that they have no more.
pub(super) async fn are_in_week(
    conn: &mut Conn,
    learner: PersonId,
    answers: &[(Step, Option<Value>)],
) -> Result<(), Error> {
    let sessions: BTreeSet<SessionId> = answers.iter().filter_map(|(step, _)| step.situation.session()).collect();
    for session in sessions {
        if !is_in_week(conn, session, learner).await? {
            return Err(Refusal::LessonOver.into());
        }
    }
    Ok(())
}

async fn is_in_week(conn: &mut Conn, session: SessionId, learner: PersonId) -> Result<bool, Error> {
    let mut own = conn.row(OWN_SESSION, args![session, learner]).await?.ok_or(Refused)?;
    Ok(own.truth()?)
}

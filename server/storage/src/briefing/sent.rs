//! To whom an LSA was ever sent in a session, and to whom they are sent still: what a page that stood open asks may be theirs no
//! more.

use domain::access::{Grant, act};
use domain::id::{OccurrenceId, PersonId, SessionId};

use super::still_in_class;
use crate::Storage;
use crate::access::Moment;
use crate::dialect::args;
use crate::error::Error;
use crate::sql::sql;

sql! {
    /// One row a meeting from a date on and learner to whom a version that was published once sends them, and whether one in
    /// force does.
    SENT = concat!("select d.learner_id, d.occurrence_id, max(case when w.version_id is not null and o.ended_on is null
            and o.called_off = 0", still_in_class!(), " then 1 else 0 end) from deployment d
            join deployment_version v on v.site_id = d.site_id and v.id = d.version_id and v.published_at is not null
            join occurrence o on o.id = d.occurrence_id
            left join deployment_week w on w.site_id = d.site_id and w.version_id = d.version_id
            where d.lsa_id = $1 and o.session_id = $2 and o.on_date >= $3 group by d.learner_id, d.occurrence_id");
}

/// The meetings of one session from today on to which an LSA was ever sent.
#[derive(Clone, Debug, Default)]
pub struct Sent(Vec<SentTo>);

#[derive(Clone, Debug)]
struct SentTo {
    learner: PersonId,
    occurrence: OccurrenceId,
    still: bool,
}

impl Sent {
    /// Whether they were sent to a learner there, and are no more. Not so of anybody to whom they never were.
    pub fn is_no_more_to(&self, learner: PersonId) -> bool {
        self.is_no_more(|sent| sent.learner == learner)
    }

    /// Whether they were sent to a meeting, and are no more.
    pub fn is_no_more_at(&self, occurrence: OccurrenceId) -> bool {
        self.is_no_more(|sent| sent.occurrence == occurrence)
    }

    fn is_no_more(&self, is_it: impl Fn(&SentTo) -> bool) -> bool {
        let mut found = self.0.iter().filter(|sent| is_it(sent)).peekable();
        found.peek().is_some() && found.all(|sent| !sent.still)
    }
}

impl Storage {
    /// To whom an LSA was ever sent in a session, for a page of theirs that may have stood open since.
    /// What an answer is taken by, and shown to nobody: so it is on no record.
    pub async fn sent(&self, grant: &Grant<act::ReadBriefing>, session: SessionId, at: Moment) -> Result<Sent, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let rows = conn.rows(SENT, args![grant.visitor().person, session, at.today]).await?.into_iter();
                let sent = rows.map(|mut row| {
                    Ok(SentTo { learner: row.parsed()?, occurrence: row.parsed()?, still: row.truth()? })
                });
                sent.collect::<Result<_, Error>>().map(Sent)
            })
        })
        .await
    }
}

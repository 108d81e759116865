//! Which emails did not go, whether they are tried still or were given up: told to whoever was to get them, and to the
//! coordinators of their sites.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::access::{Role, Visitor};
use domain::notice::{LATE_AFTER, last_daily};

use crate::Storage;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    OWN = "select min(due_at) from notice where person_id = $1 and sent_at is null
           and ((pace <> 'daily' and due_at < $2) or (pace = 'daily' and due_at < $3))";
    /// Of the people at the sites a coordinator answers for.
    AT_SITES = "select count(distinct n.person_id), min(n.due_at) from notice n
                where n.sent_at is null and n.person_id <> $1
                and ((n.pace <> 'daily' and n.due_at < $2) or (n.pace = 'daily' and n.due_at < $3))
                and n.person_id in (select r.person_id from role_held r join role_held own on own.site_id = r.site_id
                where own.person_id = $1 and own.role = 'coordinator' and own.ended_on is null and r.ended_on is null)";
    EMAIL = "select email from person where id = $1";
}

/// Emails that have not gone five minutes after they should have: until they have, or were given up and their reader came
/// in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Late {
    /// Since when one to the reader is due.
    pub mine: Option<DateTime<Utc>>,
    /// To how many people at their sites, for a coordinator, and since when.
    pub others: Option<(i64, DateTime<Utc>)>,
}

impl Storage {
    /// The emails that are late, as far as it concerns the visitor. Holds nothing of a learner, so it is on no record.
    pub async fn late_notices(&self, visitor: &Visitor, now: DateTime<Utc>, zone: Tz) -> Result<Late, Error> {
        let visitor = visitor.clone();
        self.read(move |conn| Box::pin(async move { late(conn, &visitor, now, zone).await })).await
    }

    /// The address that emails to the visitor go to, if the college knows one.
    pub async fn own_email(&self, visitor: &Visitor) -> Result<Option<String>, Error> {
        let person = visitor.person;
        let row = self.read(move |conn| Box::pin(async move { conn.row(EMAIL, args![person]).await })).await?;
        Ok(row.map(|mut row| row.opt_text()).transpose()?.flatten())
    }
}

async fn late(conn: &mut Conn, visitor: &Visitor, now: DateTime<Utc>, zone: Tz) -> Result<Late, Error> {
    let before = now - LATE_AFTER;
    let key = || args![visitor.person, before, last_daily(before, zone)];
    let mine = conn.row(OWN, key()).await?.map(|mut row| row.opt_instant()).transpose()?.flatten();
    if visitor.role != Role::Coordinator {
        return Ok(Late { mine, others: None });
    }
    let others = conn.row(AT_SITES, key()).await?.map(|mut row| Ok::<_, Error>((row.int()?, row.opt_instant()?)));
    let others = others.transpose()?.and_then(|(count, since)| Some((count, since?)));
    Ok(Late { mine, others })
}

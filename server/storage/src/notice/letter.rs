//! The outbox from its other end: what is due, who tries it, and how it went. Two instances may look at once; whoever
//! claims a notice first tries it alone.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use domain::access::Role;
use domain::id::{NoticeId, PersonId};
use domain::notice::{GIVEN_UP_AFTER, Pace, wait_after};
use domain::settings::{Kept, Language, Notices};

use crate::Storage;
use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::sql::sql;

/// How long whoever tries a notice has for it: longer than any try takes, and no longer than until it is late.
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// How long it is remembered that somebody was told.
const REMEMBERED: TimeDelta = TimeDelta::days(30);

sql! {
    /// Nobody is written to by two at once.
    DUE = "select n.person_id, n.id from notice n where n.sent_at is null and n.next_at <= $1 and n.due_at > $3
           and n.given_up_at is null and (n.claimed_until is null or n.claimed_until <= $1)
           and (n.pace <> 'daily' or n.due_at < $2) and not exists (select 1 from notice m
           where m.person_id = n.person_id and m.sent_at is null and m.claimed_until > $1)
           order by n.made_at, n.id limit 500";
    CLAIM = "update notice set claimed_until = $4, tries = tries + 1 where person_id = $1 and id = $2 and sent_at is null
             and (claimed_until is null or claimed_until <= $3)";
    CLAIMED = "select n.person_id, n.role, n.pace, n.tries, p.email, s.kept from notice n
               join person p on p.id = n.person_id left join settings s on s.person_id = p.id
               where n.person_id = $1 and n.id = $2 and p.gone_on is null";
    DROP = "delete from notice where person_id = $1 and id = $2 and sent_at is null";
    /// An email tells of everything that was due when it was begun.
    SENT = "update notice set sent_at = $3, claimed_until = null where person_id = $1 and sent_at is null
            and due_at <= $2 and made_at <= $2";
    /// What else was due to the same person waits as long: it would fare no better.
    FAILED = "update notice set claimed_until = null, next_at = case when next_at < $3 then $3 else next_at end
              where person_id = $1 and sent_at is null and due_at <= $2";
    /// That an answer to a plan is late is told once, however long it stays so.
    FORGET_SENT = "delete from notice where sent_at < $1 and cause <> 'plan-late'";
    GIVE_UP = "update notice set given_up_at = $2 where sent_at is null and given_up_at is null and due_at < $1";
    /// Whoever came in since it was due has seen what is new: that counts as told. Nobody waits for who is gone.
    CAME_IN = "update notice set sent_at = $1 where given_up_at is not null and sent_at is null and (exists (select 1
               from sign_in s where s.person_id = notice.person_id and s.seen_at > notice.due_at) or exists (select 1
               from person p where p.id = notice.person_id and (p.gone_on is not null or p.email is null)))";
}

/// A notice that may be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting(PersonId, NoticeId);

/// One email to be sent, by whoever claimed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// What the email is known by: the same at every try.
    pub id: NoticeId,
    /// Where it goes.
    pub address: String,
    /// The language its reader chose.
    pub language: Option<Language>,
    /// As what they are told.
    pub role: Role,
    person: PersonId,
    tries: i64,
    begun: DateTime<Utc>,
}

impl Storage {
    /// What may be tried now, the oldest of each person. `last_daily` is when the day's email was last due.
    pub async fn letters_due(&self, now: DateTime<Utc>, last_daily: DateTime<Utc>) -> Result<Vec<Waiting>, Error> {
        let oldest = now - GIVEN_UP_AFTER;
        let rows = self.read(move |conn| Box::pin(conn.rows(DUE, args![now, last_daily, oldest]))).await?;
        let rows = rows.into_iter().map(|mut row| Ok((row.parsed()?, row.parsed()?)));
        let rows = rows.collect::<Result<Vec<(PersonId, NoticeId)>, Failure>>()?;
        let mut met = BTreeSet::new();
        Ok(rows.into_iter().filter(|(person, _)| met.insert(*person)).map(|(person, id)| Waiting(person, id)).collect())
    }

    /// Takes one to try it; `None` when another was quicker, or its reader is gone or wants no emails any more.
    pub async fn claim_letter(&self, waiting: Waiting, now: DateTime<Utc>) -> Result<Option<Letter>, Error> {
        self.write(move |conn| {
            Box::pin(async move {
                let Waiting(person, id) = waiting;
                if conn.run(CLAIM, args![person, id, now, now + LEASE]).await? == 0 {
                    return Ok(None);
                }
                let claimed =
                    conn.row(CLAIMED, args![person, id]).await?.map(|row| read(row, id, now)).transpose()?.flatten();
                if claimed.is_none() {
                    conn.run(DROP, args![person, id]).await?;
                }
                Ok(claimed)
            })
        })
        .await
    }

    /// That it was sent, with everything else its reader was to be told when it was begun.
    pub async fn letter_sent(&self, letter: &Letter, now: DateTime<Utc>) -> Result<(), Error> {
        let key = args![letter.person, letter.begun, now];
        self.write(move |conn| Box::pin(async move { conn.run(SENT, key).await.map(|_| ()) })).await
    }

    /// That it could not be sent: it is tried again after a wait that grows with every try.
    pub async fn letter_failed(&self, letter: &Letter, now: DateTime<Utc>) -> Result<(), Error> {
        let key = args![letter.person, letter.begun, now + wait_after(letter.tries)];
        self.write(move |conn| Box::pin(async move { conn.run(FAILED, key).await.map(|_| ()) })).await
    }

    /// Forgets who was told long ago, and gives up what could not be sent for days: it is kept until its reader has come
    /// in. Says how many are given up now.
    pub async fn clear_notices(&self, now: DateTime<Utc>) -> Result<u64, Error> {
        self.write(move |conn| Box::pin(clear(conn, now))).await
    }
}

async fn clear(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, Error> {
    conn.run(FORGET_SENT, args![now - REMEMBERED]).await?;
    let given_up = conn.run(GIVE_UP, args![now - GIVEN_UP_AFTER, now]).await?;
    conn.run(CAME_IN, args![now]).await?;
    Ok(given_up)
}

fn read(mut row: Row, id: NoticeId, begun: DateTime<Utc>) -> Result<Option<Letter>, Failure> {
    let (person, role, pace, tries): (_, Role, Pace, _) = (row.parsed()?, row.step()?, row.step()?, row.int()?);
    let (address, kept) = (row.opt_text()?, row.opt_text()?);
    let settings = kept.map(|kept| Kept::of_text(&kept)).unwrap_or_default().settings();
    let wanted = pace == Pace::Always || settings.notices_as(role) != Notices::Never;
    let letter = |address| Letter { id, address, language: settings.language, role, person, tries, begun };
    Ok(address.filter(|_| wanted).map(letter))
}

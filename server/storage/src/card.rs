//! Printed sign-in cards: making one voids the former ones and ends the sign-ins and feeds they opened.

use chrono::{DateTime, Utc};
use domain::id::{CardId, PersonId};
use domain::person::Name;
use domain::sign_in::Secret;
use uuid::Uuid;

use crate::Storage;
use crate::audit::{Actor, Outcome};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::feed;
use crate::person::read_name;
use crate::sign_in::{Note, hash, write_down};
use crate::sql::sql;

sql! {
    LEARNER = "select p.id, p.given_name, p.family_name, ph.picture from person p
               left join photo ph on ph.person_id = p.id where p.source_id = $1 and p.gone_on is null and exists
               (select 1 from role_held r where r.person_id = p.id and r.role = 'learner' and r.ended_on is null)";
    VOID = "update card set voided_at = $2 where person_id = $1 and voided_at is null";
    END = "update sign_in set ended_at = $2 where person_id = $1 and card_id is not null and ended_at is null";
    FORGET = "delete from arrival where card_id in (select id from card where person_id = $1)";
    MAKE = "insert into card (id, person_id, secret_hash, made_at) values ($1, $2, $3, $4)";
}

/// Whose card it is, for the picture of it.
#[derive(Clone, Debug)]
pub struct CardHolder {
    /// What they are called.
    pub name: Name,
    /// Their photo as it is kept.
    pub photo: Option<Vec<u8>>,
}

impl Storage {
    /// Makes a learner's card, known by the college's own id for them. The former cards are void, and every sign-in
    /// they opened has ended; so has every feed, which may have been made by one. `None`, and nothing done, when no
    /// learner has that id.
    pub async fn make_card(
        &self,
        source_id: &str,
        secret: &Secret,
        actor: Actor,
        now: DateTime<Utc>,
    ) -> Result<Option<CardHolder>, Error> {
        let (source_id, secret_hash) = (source_id.to_owned(), hash(secret.reveal()));
        self.write(move |conn| {
            Box::pin(async move {
                let Some(mut row) = conn.row(LEARNER, args![source_id]).await? else { return Ok(None) };
                let person: PersonId = row.parsed()?;
                let holder = CardHolder { name: read_name(&mut row)?, photo: row.opt_bytes()? };
                let voided = void_all(conn, person, now).await?;
                feed::void_all(conn, person, now).await?;
                let card = CardId::new(Uuid::now_v7());
                conn.run(MAKE, args![card, person, secret_hash, now]).await?;
                let note = Note { actor, verb: "make-card", object: format!("{card} voids {voided}") };
                write_down(conn, person, note, Outcome::Done, now).await?;
                Ok(Some(holder))
            })
        })
        .await
    }
}

/// Makes every card of somebody open nothing any more, and says how many did.
pub(crate) async fn void_all(conn: &mut Conn, person: PersonId, now: DateTime<Utc>) -> Result<u64, Error> {
    let voided = conn.run(VOID, args![person, now]).await?;
    conn.run(END, args![person, now]).await?;
    conn.run(FORGET, args![person]).await?;
    Ok(voided)
}

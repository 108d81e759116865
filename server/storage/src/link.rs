//! One-time links: printed by a command, opened once, and followed by setting a passphrase.

use chrono::{DateTime, Utc};
use domain::id::{PersonId, SignInId};
use domain::person::Name;
use domain::sign_in::LINK;

use crate::Storage;
use crate::audit::{Actor, Outcome};
use crate::dialect::{Conn, args};
use crate::entrance::{Entrance, Way, begin};
use crate::error::Error;
use crate::person::read_name;
use crate::sign_in::{Note, hash, write_down};
use crate::sql::sql;

sql! {
    OPEN = "select p.given_name, p.family_name from sign_in_link l
            join person p on p.id = l.person_id and p.gone_on is null
            where l.secret_hash = $1 and l.used_at is null and l.expires_at > $2";
    USE = "update sign_in_link set used_at = $2 where secret_hash = $1 and used_at is null and expires_at > $2
           returning person_id";
    USE_UP = "update sign_in_link set used_at = $2 where person_id = $1 and used_at is null";
    MAKE = "insert into sign_in_link (secret_hash, person_id, made_at, expires_at) values ($1, $2, $3, $4)";
}

impl Storage {
    /// Whom a link would sign in, if it is still open. Looking does not use it.
    pub async fn link_is_for(&self, secret: &str, now: DateTime<Utc>) -> Result<Option<Name>, Error> {
        let secret_hash = hash(secret);
        let row = self.read(move |conn| Box::pin(conn.row(OPEN, args![secret_hash, now]))).await?;
        Ok(row.map(|mut row| read_name(&mut row)).transpose()?)
    }

    /// Uses a link up and signs its holder in. `None` when it was used, is over, or its holder is gone.
    pub async fn enter_by_link(&self, secret: &str, entrance: Entrance) -> Result<Option<SignInId>, Error> {
        let secret_hash = hash(secret);
        self.write(move |conn| {
            Box::pin(async move {
                let used = conn.row(USE, args![secret_hash.clone(), entrance.now]).await?;
                let Some(mut row) = used else { return Ok(None) };
                begin(conn, row.parsed()?, Way::Link(secret_hash), &entrance).await
            })
        })
        .await
    }
}

/// Keeps a link for someone, within the unit that has reason to make one. Those made before open nothing any more.
pub(crate) async fn make(
    conn: &mut Conn,
    person: PersonId,
    secret_hash: Vec<u8>,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    use_up(conn, person, now).await?;
    conn.run(MAKE, args![secret_hash, person, now, now + LINK]).await?;
    let note = Note { actor, verb: "make-link", object: String::new() };
    write_down(conn, person, note, Outcome::Done, now).await
}

/// Uses up every link of someone that nobody opened.
pub(crate) async fn use_up(conn: &mut Conn, person: PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    conn.run(USE_UP, args![person, now]).await.map(drop)
}

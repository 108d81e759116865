//! How a sign-in begins, whichever way someone came: a new token, the former one ended, their words carried along.

use chrono::{DateTime, Utc};
use domain::access::Role;
use domain::id::{CardId, PersonId, SignInId};
use domain::scale::Scale;
use domain::settings::Kept;
use domain::sign_in::Secret;
use uuid::Uuid;

use crate::audit::Outcome;
use crate::dialect::{Conn, args};
use crate::error::{Error, Failure};
use crate::kept_words;
use crate::settings;
use crate::sign_in::{Note, actor, end, hash, owner, write_down};
use crate::sql::sql;

sql! {
    ROLES = "select distinct r.role from role_held r join person p on p.id = r.person_id and p.gone_on is null
             where r.person_id = $1 and r.ended_on is null order by r.role";
    BEGIN = "insert into sign_in (id, token_hash, person_id, card_id, link_hash, role, started_at, seen_at)
             values ($1, $2, $3, $4, $5, $6, $7, $7)";
}

/// The new token of a sign-in that begins, and the one the browser brought.
#[derive(Clone, Debug)]
pub struct Entrance {
    /// Drawn for this sign-in alone: a token planted before it proves nothing after it.
    pub token: Secret,
    /// What the browser's cookie held: ended now, and its kept words carried along if it was the same person's.
    pub former: Option<String>,
    /// How they wanted pages at the door: theirs from now on, unless they chose before.
    pub settings: Option<Kept>,
    /// When.
    pub now: DateTime<Utc>,
}

/// How someone came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Card(CardId),
    Passphrase,
    /// By the hash of its secret.
    Link(Vec<u8>),
}

impl Way {
    const fn word(&self) -> &'static str {
        match self {
            Self::Card(_) => "card",
            Self::Passphrase => "passphrase",
            Self::Link(_) => "link",
        }
    }
}

/// Begins a sign-in; `None` when the person is gone or holds no role that this way opens.
pub(crate) async fn begin(
    conn: &mut Conn,
    person: PersonId,
    way: Way,
    entrance: &Entrance,
) -> Result<Option<SignInId>, Error> {
    let rows = conn.rows(ROLES, args![person]).await?;
    let mut roles = rows.into_iter().map(|mut row| row.step()).collect::<Result<Vec<Role>, Failure>>()?;
    let word = way.word();
    let (card, link) = match way {
        Way::Card(card) => {
            roles.retain(|role| *role == Role::Learner);
            (Some(card), None)
        }
        Way::Passphrase => (None, None),
        Way::Link(hash) => (None, Some(hash)),
    };
    if roles.is_empty() {
        return Ok(None);
    }
    let id = SignInId::new(Uuid::now_v7());
    let only_role = (roles.len() == 1).then(|| roles[0].key());
    let token_hash = hash(entrance.token.reveal());
    conn.run(BEGIN, args![id, token_hash, person, card, link, only_role, entrance.now]).await?;
    if let Some(former) = &entrance.former {
        leave_former(conn, former, person, id, entrance.now).await?;
    }
    if let Some(chosen) = &entrance.settings {
        settings::adopt(conn, person, chosen.clone(), entrance.now).await?;
    }
    let note = Note { actor: actor(conn, person).await?, verb: "sign-in", object: format!("{word} {id}") };
    write_down(conn, person, note, Outcome::Done, entrance.now).await?;
    Ok(Some(id))
}

/// What was typed while a sign-in ran out is kept for the same person, and for nobody else.
async fn leave_former(
    conn: &mut Conn,
    former: &str,
    person: PersonId,
    id: SignInId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some((left, whose)) = owner(conn, hash(former)).await? else { return Ok(()) };
    end(conn, (whose, left), now).await?;
    if whose == person {
        kept_words::carry(conn, left, id).await
    } else {
        kept_words::drop_all(conn, left.to_string()).await
    }
}

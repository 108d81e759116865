//! Who is signed in: proved by a token that is kept only as its hash, and by roles read again each time.

use chrono::{DateTime, Utc};
use domain::access::{Role, Subject, Visitor};
use domain::id::{AuditId, PersonId, SignInId, SiteId};
use domain::person::Name;
use domain::scale::Scale;
use domain::settings::Kept;
use domain::sign_in::{Lifetime, SEEN_EVERY, SignedIn};
use sha2::{Digest, Sha256};

use crate::Storage;
use crate::access::chain_of;
use crate::audit::{self, Actor, Entry, Outcome};
use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::person::read_name;
use crate::sql::sql;

#[cfg(test)]
mod tests;

sql! {
    /// One row a role and site held. Nothing for an unknown token, one that ended, or someone gone.
    BY_TOKEN = "select s.id, s.card_id, s.role, s.started_at, s.seen_at, p.id, ps.audit_id, p.given_name,
                p.family_name, r.role, r.site_id, w.kept from sign_in s
                join person p on p.id = s.person_id and p.gone_on is null
                join pseudonym ps on ps.person_id = p.id
                join role_held r on r.person_id = p.id and r.ended_on is null
                left join settings w on w.person_id = p.id
                where s.token_hash = $1 and s.ended_at is null order by r.role, r.site_id";
    SEEN = "update sign_in set seen_at = $3 where person_id = $1 and id = $2 and seen_at < $3";
    HERE_AS = "update sign_in set role = $3 where person_id = $1 and id = $2 and ended_at is null";
    OWNER = "select id, person_id from sign_in where token_hash = $1";
    END = "update sign_in set ended_at = $3 where person_id = $1 and id = $2 and ended_at is null";
}

/// Whoever a request is answered for, and how they want pages: what every page asks first.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    /// What their token proves.
    pub signed_in: SignedIn,
    /// What is kept of their choices, once someone is known.
    pub settings: Option<Kept>,
    /// They could be here as something else too.
    pub has_other_roles: bool,
}

impl Storage {
    /// What a token proves now. Roles are read each time, so one that ended an instant ago is gone.
    pub async fn signed_in(&self, token: &str, now: DateTime<Utc>) -> Result<SignedIn, Error> {
        Ok(self.reader(token, now).await?.signed_in)
    }

    /// What a token proves now, and how its holder wants pages.
    pub async fn reader(&self, token: &str, now: DateTime<Utc>) -> Result<Reader, Error> {
        let hash = hash(token);
        let held = self.read(move |conn| Box::pin(held_by(conn, hash))).await?;
        let Some(first) = held.first() else { return Ok(Reader::default()) };
        if Lifetime::of(first.here_as).is_over(first.started_at, first.seen_at, now) {
            return Ok(Reader::default());
        }
        if now - first.seen_at >= SEEN_EVERY {
            self.seen((first.person, first.sign_in), now).await;
        }
        Ok(Reader {
            signed_in: proved(&held),
            settings: first.settings.clone(),
            has_other_roles: roles(&held).len() > 1,
        })
    }

    /// Keeps when they were last here. Not worth failing a page for: at worst they are asked to sign in sooner.
    async fn seen(&self, (person, sign_in): (PersonId, SignInId), now: DateTime<Utc>) {
        let row = args![person, sign_in, now];
        let touched = self.write(move |conn| Box::pin(async move { conn.run(SEEN, row).await.map(|_| ()) }));
        if let Err(error) = touched.await {
            tracing::warn!(%error, "the instant of the last request was not kept");
        }
    }

    /// Every role the holder of a token may be here as.
    pub async fn roles_of(&self, token: &str) -> Result<Vec<Role>, Error> {
        let hash = hash(token);
        self.read(move |conn| Box::pin(async move { Ok(roles(&held_by(conn, hash).await?)) })).await
    }

    /// Makes a sign-in one as a role its holder may be here as; `false` when it is not one of theirs.
    pub async fn be_here_as(&self, token: &str, role: Role, now: DateTime<Utc>) -> Result<bool, Error> {
        let hash = hash(token);
        self.write(move |conn| {
            Box::pin(async move {
                let held = held_by(conn, hash).await?;
                let Some(first) = held.first().filter(|_| roles(&held).contains(&role)) else { return Ok(false) };
                conn.run(HERE_AS, args![first.person, first.sign_in, role.key()]).await?;
                let note = Note { actor: Actor::Person(first.audit), verb: "pick-role", object: role.key().to_owned() };
                write_down(conn, first.person, note, Outcome::Done, now).await?;
                Ok(true)
            })
        })
        .await
    }

    /// Writes down that somebody asked for what is for another role than theirs; of what it was, nothing.
    pub async fn refuse_as(&self, visitor: &Visitor, role: Role, now: DateTime<Utc>) -> Result<(), Error> {
        let (person, actor) = (visitor.person, Actor::Person(visitor.audit));
        self.write(move |conn| {
            Box::pin(async move {
                let (chain, _) = chain_of(conn, Subject::Person(person)).await?;
                let (object, outcome) = (role.key().to_owned(), Outcome::Refused);
                let entry = Entry { chain, at: now, actor, action: "act-as", subject: None, object, outcome };
                audit::append(conn, entry).await
            })
        })
        .await
    }

    /// Ends a sign-in. The token proves nothing from now on, wherever a copy of it may be.
    pub async fn sign_out(&self, token: &str, now: DateTime<Utc>) -> Result<(), Error> {
        let hash = hash(token);
        self.write(move |conn| {
            Box::pin(async move {
                let Some((sign_in, person)) = owner(conn, hash).await? else { return Ok(()) };
                if conn.run(END, args![person, sign_in, now]).await? == 0 {
                    return Ok(());
                }
                let actor = actor(conn, person).await?;
                let note = Note { actor, verb: "sign-out", object: sign_in.to_string() };
                write_down(conn, person, note, Outcome::Done, now).await
            })
        })
        .await
    }
}

/// One role held at one site by whoever a token belongs to.
struct Held {
    sign_in: SignInId,
    by_card: bool,
    here_as: Option<Role>,
    started_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    person: PersonId,
    audit: AuditId,
    name: Name,
    role: Role,
    site: SiteId,
    settings: Option<Kept>,
}

impl Held {
    fn read(mut row: Row) -> Result<Self, Failure> {
        Ok(Self {
            sign_in: row.parsed()?,
            by_card: row.opt_text()?.is_some(),
            here_as: row.opt_step()?,
            started_at: row.instant()?,
            seen_at: row.instant()?,
            person: row.parsed()?,
            audit: row.parsed()?,
            name: read_name(&mut row)?,
            role: row.step()?,
            site: row.parsed()?,
            settings: row.opt_text()?.map(|kept| Kept::of_text(&kept)),
        })
    }

    /// A card opens the learner's own pages and never staff's, whatever else its holder is.
    fn may_be_here(&self) -> bool {
        !self.by_card || self.role == Role::Learner
    }
}

async fn held_by(conn: &mut Conn, token_hash: Vec<u8>) -> Result<Vec<Held>, Error> {
    let rows = conn.rows(BY_TOKEN, args![token_hash]).await?;
    Ok(rows.into_iter().map(Held::read).collect::<Result<Vec<_>, Failure>>()?)
}

fn roles(held: &[Held]) -> Vec<Role> {
    let mut roles: Vec<Role> = held.iter().filter(|held| held.may_be_here()).map(|held| held.role).collect();
    roles.sort();
    roles.dedup();
    roles
}

fn proved(held: &[Held]) -> SignedIn {
    let roles = roles(held);
    let Some(Held { sign_in, person, audit, name, here_as, .. }) = held.first().filter(|_| !roles.is_empty()) else {
        return SignedIn::Nobody;
    };
    let (sign_in, person, audit) = (*sign_in, *person, *audit);
    match here_as.filter(|role| roles.contains(role)) {
        Some(role) => {
            let sites = held.iter().filter(|held| held.role == role).map(|held| held.site).collect();
            SignedIn::Here(Visitor { sign_in, person, audit, role, sites })
        }
        None => SignedIn::PicksRole { sign_in, person, name: name.clone(), roles },
    }
}

/// Which sign-in a token began, and whose: ended or not.
pub(crate) async fn owner(conn: &mut Conn, token_hash: Vec<u8>) -> Result<Option<(SignInId, PersonId)>, Error> {
    let Some(mut row) = conn.row(OWNER, args![token_hash]).await? else { return Ok(None) };
    Ok(Some((row.parsed()?, row.parsed()?)))
}

/// Ends one sign-in, if it has not ended.
pub(crate) async fn end(
    conn: &mut Conn,
    (person, sign_in): (PersonId, SignInId),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    conn.run(END, args![person, sign_in, now]).await.map(|_| ())
}

/// How tokens and secrets are kept. They are 192 random bits: there is nothing to guess, so no slow hash is needed.
pub(crate) fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// What the audit keeps of something at the door: who, the word of what was done, and ids alone.
pub(crate) struct Note {
    pub actor: Actor,
    pub verb: &'static str,
    pub object: String,
}

/// Writes down what happened at the door, in the chain of whom it is about.
pub(crate) async fn write_down(
    conn: &mut Conn,
    person: PersonId,
    note: Note,
    outcome: Outcome,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let (chain, subject) = chain_of(conn, Subject::Person(person)).await?;
    let Note { actor, verb: action, object } = note;
    audit::append(conn, Entry { chain, at, actor, action, subject, object, outcome }).await
}

/// A person as the audit calls them.
pub(crate) async fn actor(conn: &mut Conn, person: PersonId) -> Result<Actor, Error> {
    let (_, audit) = chain_of(conn, Subject::Person(person)).await?;
    Ok(audit.map_or(Actor::Nobody, Actor::Person))
}

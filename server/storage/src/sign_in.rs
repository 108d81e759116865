//! Who is signed in: proved by a token that is kept only as its hash, and by roles read again each time.

use chrono::{DateTime, Utc};
use domain::access::{Role, Visitor};
use domain::id::{AuditId, PersonId, SignInId, SiteId};
use domain::person::Name;
use domain::scale::Scale;
use domain::sign_in::{Lifetime, SEEN_EVERY, SignedIn};
use sha2::{Digest, Sha256};

use crate::Storage;
use crate::dialect::{Row, args};
use crate::error::{Error, Failure};
use crate::sql::sql;

sql! {
    /// One row a role and site held. Nothing for an unknown token, one that ended, or someone gone.
    BY_TOKEN = "select s.id, s.card_id, s.role, s.started_at, s.seen_at, p.id, ps.audit_id, p.given_name,
                p.family_name, r.role, r.site_id from sign_in s
                join person p on p.id = s.person_id and p.gone_on is null
                join pseudonym ps on ps.person_id = p.id
                join role_held r on r.person_id = p.id and r.ended_on is null
                where s.token_hash = $1 and s.ended_at is null order by r.role, r.site_id";
    SEEN = "update sign_in set seen_at = $2 where id = $1 and seen_at < $2";
}

impl Storage {
    /// What a token proves now. Roles are read each time, so one that ended an instant ago is gone.
    pub async fn signed_in(&self, token: &str, now: DateTime<Utc>) -> Result<SignedIn, Error> {
        let hash = hash(token);
        let rows = self.read(move |conn| Box::pin(conn.rows(BY_TOKEN, args![hash]))).await?;
        let held = rows.into_iter().map(Held::read).collect::<Result<Vec<_>, Failure>>()?;
        let Some(first) = held.first() else { return Ok(SignedIn::Nobody) };
        if Lifetime::of(first.here_as).is_over(first.started_at, first.seen_at, now) {
            return Ok(SignedIn::Nobody);
        }
        if now - first.seen_at >= SEEN_EVERY {
            self.seen(first.sign_in, now).await;
        }
        Ok(proved(&held))
    }

    /// Keeps when they were last here. Not worth failing a page for: at worst they are asked to sign in sooner.
    async fn seen(&self, sign_in: SignInId, now: DateTime<Utc>) {
        let touched =
            self.write(move |conn| Box::pin(async move { conn.run(SEEN, args![sign_in, now]).await.map(|_| ()) }));
        if let Err(error) = touched.await {
            tracing::warn!(%error, "the instant of the last request was not kept");
        }
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
}

impl Held {
    fn read(mut row: Row) -> Result<Self, Failure> {
        Ok(Self {
            sign_in: row.parsed()?,
            by_card: row.opt_text()?.is_some(),
            here_as: row.opt_text()?.as_deref().and_then(Role::parse),
            started_at: row.instant()?,
            seen_at: row.instant()?,
            person: row.parsed()?,
            audit: row.parsed()?,
            name: read_name(&mut row)?,
            role: row.step()?,
            site: row.parsed()?,
        })
    }

    /// A card opens the learner's own pages and never staff's, whatever else its holder is.
    fn may_be_here(&self) -> bool {
        !self.by_card || self.role == Role::Learner
    }
}

/// The next two columns, a given and a family name.
pub(crate) fn read_name(row: &mut Row) -> Result<Name, Failure> {
    Name::new(&row.text()?, &row.text()?).map_err(|_| Failure::Unreadable("a name"))
}

fn proved(held: &[Held]) -> SignedIn {
    let mut possible = held.iter().filter(|held| held.may_be_here()).peekable();
    let Some(&first) = possible.peek() else { return SignedIn::Nobody };
    let Held { sign_in, person, audit, .. } = *first;
    let here = held.iter().filter(|held| held.may_be_here() && Some(held.role) == held.here_as);
    let sites: Vec<SiteId> = here.map(|held| held.site).collect();
    match first.here_as {
        Some(role) if !sites.is_empty() => SignedIn::Here(Visitor { sign_in, person, audit, role, sites }),
        _ => {
            let mut roles: Vec<Role> = possible.map(|held| held.role).collect();
            roles.sort();
            roles.dedup();
            SignedIn::PicksRole { sign_in, person, name: first.name.clone(), roles }
        }
    }
}

/// How tokens and secrets are kept. They are 192 random bits: there is nothing to guess, so no slow hash is needed.
pub(crate) fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

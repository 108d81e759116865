//! The record of everything shown to or done about someone: pseudonymous, chained, written with its effect.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::access::Action;
use domain::id::{AuditId, SiteId};
use domain::scale::Scale;
use sha2::{Digest, Sha256};

use crate::Storage;
use crate::dialect::{Arg, Conn, Row, args};
use crate::error::{Error, Failure};
use crate::sql::sql;

sql! {
    NEXT = "insert into audit_chain (chain, number, hash) values ($1, $2, $3)
            on conflict (chain) do update set number = audit_chain.number + 1 returning chain, number, hash";
    HEAD = "insert into audit_chain (chain, number, hash) values ($1, $2, $3)
            on conflict (chain) do update set hash = excluded.hash";
    APPEND = "insert into audit (chain, number, at, actor, action, subject, object, outcome, previous, hash)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    CHAINS = "select chain, number, hash from audit_chain order by chain";
    LINKS = "select number, at, actor, action, subject, object, outcome, previous, hash from audit
             where chain = $1 order by number";
    OF_OBJECT = "select count(*) from audit where action = $1 and object = $2";
    REFUSED = "select count(*) from audit where object = $1 and outcome = 'refused'";
}

/// Who did it: a person by their audit id, or a named command of the program.
#[derive(Clone, Copy, Debug)]
pub enum Actor {
    /// Someone signed in.
    Person(AuditId),
    /// A command, such as `import`.
    Command(&'static str),
    /// Someone not signed in.
    Nobody,
}

/// Which chain a row belongs to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Chain {
    /// A learner's own.
    Learner(AuditId),
    /// The rest of one site.
    Site(SiteId),
    /// What belongs to no site: attempts to sign in as nobody we know.
    College,
}

impl Chain {
    fn name(self) -> String {
        match self {
            Self::Learner(audit) => format!("learner {audit}"),
            Self::Site(site) => format!("site {site}"),
            Self::College => "college".to_owned(),
        }
    }
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Done,
    Refused,
}

/// One row to be written.
pub(crate) struct Entry {
    pub chain: Chain,
    pub at: DateTime<Utc>,
    pub actor: Actor,
    /// The word of what was done: an [`Action`] or a command's own verb.
    pub action: &'static str,
    pub subject: Option<AuditId>,
    /// What it was done to: ids and question words, never a person's words.
    pub object: String,
    pub outcome: Outcome,
}

impl Entry {
    pub(crate) fn done(chain: Chain, at: DateTime<Utc>, actor: Actor, action: Action) -> Self {
        Self { chain, at, actor, action: action.key(), subject: None, object: String::new(), outcome: Outcome::Done }
    }

    pub(crate) fn object(self, object: impl ToString) -> Self {
        Self { object: object.to_string(), ..self }
    }
}

/// Appends one row to its chain, in the transaction of whatever it records.
pub(crate) async fn append(conn: &mut Conn, entry: Entry) -> Result<(), Error> {
    append_each(conn, vec![entry]).await
}

/// Appends a row to each of several chains, no two to one chain; as many statements as for one.
pub(crate) async fn append_each(conn: &mut Conn, entries: Vec<Entry>) -> Result<(), Error> {
    let count = entries.len();
    // One order for everyone, so that two writers never wait for each other.
    let mut entries: BTreeMap<String, Entry> = entries.into_iter().map(|entry| (entry.chain.name(), entry)).collect();
    if entries.len() != count {
        return Err(Failure::Unreadable("an audit with two rows for one chain at once").into());
    }
    // The update of a head locks its chain until the commit, so two writers never take one number.
    let firsts = entries.keys().map(|chain| args![chain.clone(), 1_i64, genesis(chain)]).collect();
    let (mut heads, mut rows) = (Vec::new(), Vec::new());
    for mut head in conn.insert_many(NEXT, firsts).await? {
        let (chain, number, previous) = (head.text()?, head.int()?, head.bytes()?);
        let entry = entries.remove(&chain).ok_or(Failure::Unreadable("a chain"))?;
        let link = Link::of(entry, number);
        let hash = link.hash(&chain, &previous);
        heads.push((chain.clone(), number, hash.clone()));
        rows.push(link.args(chain, previous, hash));
    }
    heads.sort_unstable();
    let heads = heads.into_iter().map(|(chain, number, hash)| args![chain, number, hash]).collect();
    conn.insert_many(HEAD, heads).await?;
    conn.insert_many(APPEND, rows).await.map(|_| ())
}

/// The hash before the first row of a chain.
fn genesis(chain: &str) -> Vec<u8> {
    Sha256::digest(chain.as_bytes()).to_vec()
}

struct Link {
    number: i64,
    at: i64,
    actor: String,
    action: String,
    subject: String,
    object: String,
    outcome: String,
}

impl Link {
    fn of(entry: Entry, number: i64) -> Self {
        Self {
            number,
            at: entry.at.timestamp_millis(),
            actor: match entry.actor {
                Actor::Person(audit) => format!("person {audit}"),
                Actor::Command(name) => format!("command {name}"),
                Actor::Nobody => "nobody".to_owned(),
            },
            action: entry.action.to_owned(),
            subject: entry.subject.map(|subject| subject.to_string()).unwrap_or_default(),
            object: entry.object,
            outcome: if entry.outcome == Outcome::Done { "done" } else { "refused" }.to_owned(),
        }
    }

    /// In the order of the columns of `APPEND`.
    fn args(self, chain: String, previous: Vec<u8>, hash: Vec<u8>) -> Vec<Arg> {
        let Self { number, at, actor, action, subject, object, outcome } = self;
        args![chain, number, at, actor, action, subject, object, outcome, previous, hash]
    }

    fn read(row: &mut Row) -> Result<Self, Failure> {
        Ok(Self {
            number: row.int()?,
            at: row.int()?,
            actor: row.text()?,
            action: row.text()?,
            subject: row.text()?,
            object: row.text()?,
            outcome: row.text()?,
        })
    }

    /// SHA-256 over the previous hash and every field, each with its length before it so that none can run into the next.
    fn hash(&self, chain: &str, previous: &[u8]) -> Vec<u8> {
        let mut digest = Sha256::new();
        digest.update(previous);
        digest.update(self.number.to_be_bytes());
        digest.update(self.at.to_be_bytes());
        for field in [chain, &self.actor, &self.action, &self.subject, &self.object, &self.outcome] {
            digest.update((field.len() as u64).to_be_bytes());
            digest.update(field.as_bytes());
        }
        digest.finalize().to_vec()
    }
}

/// The first row of a chain that does not follow from the one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The chain's name.
    pub chain: String,
    /// The row's number in it; one past the last when rows were cut off the end.
    pub number: i64,
}

impl Storage {
    /// Follows every chain and names the first bad row of each broken one. A row edited, removed, put elsewhere or
    /// cut off the end is found; cutting off rows and head alike is not, without a head sealed elsewhere. What is
    /// written down meanwhile is no fault.
    pub async fn broken_audit(&self) -> Result<Vec<Broken>, Error> {
        self.read_at_once(|conn| {
            Box::pin(async {
                let mut broken = Vec::new();
                for mut row in conn.rows(CHAINS, args![]).await? {
                    let (chain, length, head) = (row.text()?, row.int()?, row.bytes()?);
                    let links = conn.rows(LINKS, args![chain.clone()]).await?;
                    if let Some(number) = first_bad(&chain, length, &head, links)? {
                        broken.push(Broken { chain, number });
                    }
                }
                Ok(broken)
            })
        })
        .await
    }

    /// How often an action was recorded about an object: what proves that an acknowledged save was done, and done once.
    pub async fn times_recorded(&self, action: Action, object: String) -> Result<i64, Error> {
        self.read(move |conn| {
            Box::pin(async move {
                let row = conn.row(OF_OBJECT, args![action.key(), object]).await?;
                Ok(row.ok_or(Failure::Unreadable("a count"))?.int()?)
            })
        })
        .await
    }

    /// How often something of this name was refused: what proves that a refusal leaves its row.
    pub async fn times_refused(&self, object: String) -> Result<i64, Error> {
        self.read(move |conn| {
            Box::pin(async move {
                let row = conn.row(REFUSED, args![object]).await?;
                Ok(row.ok_or(Failure::Unreadable("a count"))?.int()?)
            })
        })
        .await
    }
}

fn first_bad(chain: &str, length: i64, head: &[u8], links: Vec<Row>) -> Result<Option<i64>, Failure> {
    let mut previous = genesis(chain);
    let mut expected = 1;
    for mut row in links {
        let link = Link::read(&mut row)?;
        let (kept_previous, kept_hash) = (row.bytes()?, row.bytes()?);
        let hash = link.hash(chain, &previous);
        if link.number != expected || kept_previous != previous || kept_hash != hash {
            return Ok(Some(expected));
        }
        previous = hash;
        expected += 1;
    }
    Ok((expected != length + 1 || previous != head).then_some(expected))
}

#[cfg(test)]
mod tests;

//! Counting guesses in the database, so that every instance counts the same ones.

use std::net::IpAddr;

use chrono::{DateTime, Utc};
use domain::id::PersonId;
use domain::sign_in::{CountedBy, network};
use sha2::{Digest, Sha256};

use crate::dialect::{Conn, args};
use crate::error::{Error, Failure};
use crate::passphrase::Guess;
use crate::sign_in::hash;
use crate::sql::sql;

sql! {
    KNOWN = "select 1 from known_device where token_hash = $1 and person_id = $2";
    WAITS = "select blocked_until from attempt where key = $1 and blocked_until > $2";
    /// Touches nothing while a key waits, so that pressing on does not lengthen the wait.
    COUNT = "insert into attempt (key, failures, since, blocked_until) values ($1, 1, $2, 0)
             on conflict (key) do update set since = excluded.since,
             failures = case when attempt.since < $3 then 1 else attempt.failures + 1 end
             where attempt.blocked_until <= $2 returning failures";
    BLOCK = "update attempt set blocked_until = $2 where key = $1";
    FORGET = "delete from attempt where key = $1";
    /// While a key waits nothing is counted, so the wait that stands is the one the guess taken back began.
    TAKE_BACK = "update attempt set failures = failures - 1, blocked_until = 0 where key = $1 and failures > 0";
    FORGET_OLD = "delete from attempt where since < $1 and blocked_until < $1";
}

/// What one guess is counted by. Keys are hashes: no email is kept of anyone who is not known here.
pub(crate) struct Counters(Vec<(String, CountedBy)>);

impl Counters {
    /// From a browser its owner once got in with, an account's guesses are counted apart: strangers cannot lock them
    /// out. All other browsers share one count of the account, and an address has one of its own.
    pub(crate) async fn of(conn: &mut Conn, guess: &Guess, person: Option<PersonId>) -> Result<Self, Error> {
        let mut account = key("account", &guess.counted());
        if let (Some(device), Some(person)) = (&guess.device, person)
            && conn.row(KNOWN, args![hash(device), person]).await?.is_some()
        {
            account = key("device", &format!("{device} {person}"));
        }
        let mut counters = vec![(account, CountedBy::Account)];
        let address = guess.address.map(|address| key("address", &network(address).to_string()));
        counters.extend(address.map(|address| (address, CountedBy::Address)));
        // One order for everyone, so that two guesses never wait for each other's rows.
        counters.sort_by(|one, other| one.0.cmp(&other.0));
        Ok(Self(counters))
    }

    /// What cards that nobody has are counted by: where they were shown.
    pub(crate) fn of_cards(address: Option<IpAddr>) -> Self {
        let shown_at = address.map(|address| network(address).to_string()).unwrap_or_default();
        Self(vec![(key("cards", &shown_at), CountedBy::Address)])
    }
}

fn key(kind: &str, what: &str) -> String {
    Sha256::digest(format!("{kind} {what}")).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Counts one guess, or says until when guesses wait.
pub(crate) async fn count(
    conn: &mut Conn,
    counters: &Counters,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    let forgotten = now - CountedBy::FORGOTTEN;
    conn.run(FORGET_OLD, args![forgotten]).await?;
    for (key, _) in &counters.0 {
        if let Some(mut row) = conn.row(WAITS, args![key.clone(), now]).await? {
            return Ok(Some(row.instant()?));
        }
    }
    for (key, by) in &counters.0 {
        let Some(mut row) = conn.row(COUNT, args![key.clone(), now, forgotten]).await? else {
            // Another instance counted the last free guess in between.
            let row = conn.row(WAITS, args![key.clone(), now]).await?;
            return Ok(Some(row.ok_or(Failure::Unreadable("an attempt"))?.instant()?));
        };
        let pause = by.pause_after(row.int()?);
        if !pause.is_zero() {
            conn.run(BLOCK, args![key.clone(), now + pause]).await?;
        }
    }
    Ok(None)
}

/// Forgets the wrong guesses before a right one. Of the address only the right one itself, which was counted before it was
/// compared: others share the address, their wrong guesses stay, and a college of people who get in never waits.
pub(crate) async fn forget(conn: &mut Conn, counters: &Counters) -> Result<(), Error> {
    for (key, by) in &counters.0 {
        let sql = match by {
            CountedBy::Account => FORGET,
            CountedBy::Address => TAKE_BACK,
        };
        conn.run(sql, args![key.clone()]).await?;
    }
    Ok(())
}

//! Storing the picture of the college: what it would change, and changing it, all or nothing.

mod keep;
mod stored;

use chrono::{DateTime, NaiveDate, Utc};
use domain::timetable::difference::{Difference, NewId, plan};
use domain::timetable::picture::{Photo, Picture};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::Storage;
use crate::audit::{Actor, Chain, Entry, Outcome, append};
use crate::dialect::Conn;
use crate::error::Error;

/// Every SQL text of the import.
pub(crate) fn all() -> Vec<crate::sql::Sql> {
    [keep::ALL, stored::ALL].concat()
}

/// What to do when more than one in ten people or sessions of a site would end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Many {
    /// Store nothing: more often a bad export than a true one.
    Refused,
    /// Someone has looked at the counts and means it.
    Ended,
}

/// How an import ended.
#[derive(Debug)]
pub enum Imported {
    /// Stored; empty when nothing had changed.
    Done(Difference),
    /// Nothing was stored: [`Difference::ends_many`] says where too much would end.
    EndsMany(Difference),
}

impl Storage {
    /// What storing this picture would change.
    pub async fn compare(&self, picture: Picture, now: DateTime<Utc>) -> Result<Difference, Error> {
        self.read(move |conn| Box::pin(async move { difference(conn, &picture, now).await })).await
    }

    /// Stores this picture. `today` is the college's own date: what is missing ends on it. Nothing past is changed.
    pub async fn import(
        &self,
        picture: Picture,
        many: Many,
        now: DateTime<Utc>,
        today: NaiveDate,
    ) -> Result<Imported, Error> {
        self.write(move |conn| {
            Box::pin(async move {
                let difference = difference(conn, &picture, now).await?;
                if many == Many::Refused && difference.ends_many().next().is_some() {
                    return Ok(Imported::EndsMany(difference));
                }
                if !difference.is_empty() {
                    keep::keep(conn, &difference, now, today).await?;
                    record(conn, &difference, now).await?;
                }
                Ok(Imported::Done(difference))
            })
        })
        .await
    }
}

async fn difference(conn: &mut Conn, picture: &Picture, now: DateTime<Utc>) -> Result<Difference, Error> {
    let stored = stored::read(conn).await?;
    let digest = |photo: &Photo| Sha256::digest(&photo.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let mut new = NewId { row: &mut Uuid::now_v7, audit: &mut Uuid::new_v4, digest: &digest };
    Ok(plan(picture, &stored, now, &mut new))
}

/// One audit row for each site where something changes, in numbers alone.
async fn record(conn: &mut Conn, difference: &Difference, now: DateTime<Utc>) -> Result<(), Error> {
    let entry = |chain, object| Entry {
        chain,
        at: now,
        actor: Actor::Command("import"),
        action: "import",
        subject: None,
        object,
        outcome: Outcome::Done,
    };
    let mut recorded = false;
    for (site, counts) in &difference.counts {
        let of = [("people", counts.people), ("sessions", counts.sessions), ("occurrences", counts.occurrences)];
        let changed = of.iter().filter(|(_, count)| count.begin + count.change + count.end > 0);
        let object: Vec<String> = changed
            .map(|(table, count)| format!("{table} begin {} change {} end {}", count.begin, count.change, count.end))
            .collect();
        if !object.is_empty() {
            append(conn, entry(Chain::Site(*site), object.join(", "))).await?;
            recorded = true;
        }
    }
    if !recorded {
        append(conn, entry(Chain::College, String::new())).await?;
    }
    Ok(())
}

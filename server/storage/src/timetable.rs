//! Storing the picture of the college: what it would change, and changing it, all or nothing.

mod keep;
mod stored;
pub(crate) mod week;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::scale::{Scale, Time};
use domain::timetable::Title;
use domain::timetable::difference::{Difference, NewId, plan};
use domain::timetable::picture::{Photo, Picture};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::Storage;
use crate::access::{Moment, must};
use crate::audit::{Actor, Chain, Entry, Outcome, append};
use crate::day_plan::meetings;
use crate::dialect::{Conn, Row};
use crate::error::{Error, Failure};

/// Every SQL text of the import.
pub(crate) fn all() -> Vec<crate::sql::Sql> {
    [keep::ALL, stored::ALL, week::ALL].concat()
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

    /// Stores this picture. What is missing ends on the college's own date of `at`; nothing past is changed. The times of each
    /// site's day, which no picture has, then meet by the clock of `zone` on the days that are taught now.
    pub async fn import(&self, picture: Picture, many: Many, zone: Tz, at: Moment) -> Result<Imported, Error> {
        self.write(move |conn| {
            Box::pin(async move {
                let difference = difference(conn, &picture, at.now).await?;
                if many == Many::Refused && difference.ends_many().next().is_some() {
                    return Ok(Imported::EndsMany(difference));
                }
                if !difference.is_empty() {
                    keep::keep(conn, &difference, at.now, at.today).await?;
                    record(conn, &difference, at.now).await?;
                }
                meetings::settle_all(conn, zone, at).await?;
                Ok(Imported::Done(difference))
            })
        })
        .await
    }
}

/// Reads two columns, the title of a class and the time of the day it is.
pub(crate) fn read_title(row: &mut Row) -> Result<Title, Failure> {
    let (title, time) = (row.text()?, row.opt_text()?);
    match time {
        None => Ok(Title::Class(title)),
        Some(time) => must(Time::parse(&time), "a time of the day").map(Title::Time),
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

//! What is true of the whole installation, and whether the database takes writes.

use chrono::{DateTime, Utc};

use crate::dialect::args;
use crate::error::Error;
use crate::sql::sql;
use crate::{Storage, error::Failure};

sql! {
    READ = "select value from installation where name = $1";
    WRITE = "insert into installation (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value";
    ANYONE = "select count(*) from person";
    SITES = "select source_id from site";
}

/// Whether what is kept is the demo college, and how far its making came.
const DEMO: &str = "demo";
const BEGUN: &str = "begun";
const WHOLE: &str = "whole";
const PROBE: &str = "last-probe";

impl Storage {
    /// Whether what is kept here is the demo college.
    pub async fn is_demo(&self) -> Result<bool, Error> {
        self.read(|conn| Box::pin(async { Ok(conn.row(READ, args![DEMO]).await?.is_some()) })).await
    }

    /// Marks what is kept here as the demo college, for good, and as one that is being made.
    pub async fn mark_as_demo(&self) -> Result<(), Error> {
        self.write(|conn| Box::pin(async { conn.run(WRITE, args![DEMO, BEGUN]).await.map(|_| ()) })).await
    }

    /// Marks the demo college as made.
    pub async fn mark_demo_as_made(&self) -> Result<(), Error> {
        self.write(|conn| Box::pin(async { conn.run(WRITE, args![DEMO, WHOLE]).await.map(|_| ()) })).await
    }

    /// Whether what is kept here is a demo college whose making was cut short.
    pub async fn is_half_a_demo(&self) -> Result<bool, Error> {
        self.read(|conn| {
            Box::pin(async {
                let made = conn.row(READ, args![DEMO]).await?.map(|mut row| row.text()).transpose()?;
                Ok(made.is_some_and(|made| made == BEGUN))
            })
        })
        .await
    }

    /// Whether anyone at all is kept here.
    pub async fn is_empty(&self) -> Result<bool, Error> {
        self.read(|conn| {
            Box::pin(async {
                let count = conn.row(ANYONE, args![]).await?.ok_or(Failure::Unreadable("a count"))?.int()?;
                Ok(count == 0)
            })
        })
        .await
    }

    /// What the files call every site that was ever taken in.
    pub async fn sources_of_sites(&self) -> Result<Vec<String>, Error> {
        self.read(|conn| {
            Box::pin(async {
                let rows = conn.rows(SITES, args![]).await?;
                rows.into_iter().map(|mut row| Ok(row.text()?)).collect::<Result<Vec<String>, Error>>()
            })
        })
        .await
    }

    /// Proves that the database takes writes: fails when it does not.
    pub async fn probe(&self, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(move |conn| {
            Box::pin(async move { conn.run(WRITE, args![PROBE, now.to_rfc3339()]).await.map(|_| ()) })
        })
        .await
    }

    /// Prepares every SQL text there is, and names those that this database refuses.
    pub async fn unprepared(&self) -> Result<Vec<String>, Error> {
        let mut conn = self.pools.reader().await?;
        let mut refused = Vec::new();
        for sql in crate::sql::statements() {
            if let Err(failure) = conn.prepare(sql).await {
                refused.push(format!("{failure}: {:?}", std::error::Error::source(&failure)));
            }
        }
        Ok(refused)
    }
}

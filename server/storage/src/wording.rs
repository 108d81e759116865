//! The college's own words, by key and locale, with every earlier wording.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::access::{Grant, act};
use domain::id::PersonId;
use domain::person::Name;
use domain::question::AskedIn;
use domain::scale::Scale;
use domain::settings::Language;
use domain::statement::Step;

use crate::Storage;
use crate::access::{Moment, must, record};
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::language::offered;
use crate::person::read_name;
use crate::settings::language_of;
use crate::sql::sql;

#[cfg(test)]
mod tests;

sql! {
    REVISION = "select revision from words_revision where id = 1";
    /// Locks the row until the commit, so two changes never take one number.
    NEXT = "insert into words_revision (id, revision) values (1, 1)
            on conflict (id) do update set revision = words_revision.revision + 1 returning revision";
    REWORD = "insert into rewording (revision, locale, key, says, person_id, reworded_at) values ($1, $2, $3, $4, $5, $6)";
    IN_FORCE = "select w.locale, w.key, w.says from rewording w where w.revision =
                (select max(l.revision) from rewording l where l.key = w.key and l.locale = w.locale) order by w.revision";
    /// Questions' words in one language: the number of the newest, unless it went back to what is shipped.
    /// The newest in force by then of a question's own words and those of its steps.
    NUMBERS = "with asked (words, locale, steps, by_then) as (values ($1, $2, $3, $4))
               select a.words, max(w.revision) from asked a join rewording w on w.locale = a.locale
               and (w.key = a.words or w.key like a.steps) and w.revision <= cast(a.by_then as bigint)
               where w.says is not null and not exists
               (select 1 from rewording later where later.key = w.key and later.locale = w.locale
               and later.revision > w.revision and later.revision <= cast(a.by_then as bigint)) group by a.words";
    HISTORY = "select w.locale, w.says, w.revision, w.reworded_at, p.given_name, p.family_name from rewording w
               join person p on p.id = w.person_id where w.key = $1 order by w.revision desc limit 100";
}

/// What one message says in one locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewording {
    /// The folder of the locale.
    pub locale: String,
    /// The message's key.
    pub key: String,
    /// Its Fluent text; none for as shipped again.
    pub says: Option<String>,
}

/// Every wording in force, and the languages pages may be in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CollegeWords {
    /// How often anything of it changed.
    pub revision: i64,
    /// The newest of each key and locale.
    pub in_force: Vec<Rewording>,
    /// The languages it offers beside English.
    pub languages: Vec<Language>,
}

/// One wording there was, or is.
#[derive(Clone, Debug)]
pub struct PastWording {
    /// The folder of the locale.
    pub locale: String,
    /// Its Fluent text; none where it went back to what is shipped.
    pub says: Option<String>,
    /// Its number.
    pub revision: i64,
    /// When it came into force.
    pub at: DateTime<Utc>,
    /// Who worded it so.
    pub by: Name,
}

impl Storage {
    /// How often the college's words changed: 0 as shipped.
    pub async fn words_revision(&self) -> Result<i64, Error> {
        self.read(|conn| Box::pin(revision(conn))).await
    }

    /// Everything the college says in its own words. Read after a change only, by whoever asks next.
    pub async fn college_words(&self) -> Result<CollegeWords, Error> {
        self.read(|conn| {
            Box::pin(async move {
                // the number first: what comes in between is read again at the next request
                let revision = revision(conn).await?;
                let in_force = conn.rows(IN_FORCE, args![]).await?.into_iter().map(read_rewording);
                let in_force = in_force.collect::<Result<_, Error>>()?;
                Ok(CollegeWords { revision, in_force, languages: offered(conn).await? })
            })
        })
        .await
    }

    /// Puts a wording in force, for every page from the next one on. The earlier ones stay on record.
    pub async fn reword(&self, grant: &Grant<act::Reword>, rewording: Rewording, at: Moment) -> Result<i64, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let revision = next(conn).await?;
                let Rewording { locale, key, says } = rewording;
                let object = format!("{locale} {key} {revision}");
                conn.run(REWORD, args![revision, locale, key, says, grant.visitor().person, at.now]).await?;
                record(conn, &grant, object, at.now).await?;
                Ok(revision)
            })
        })
        .await
    }

    /// The wordings of one key in every locale, newest first.
    pub async fn wordings_of(
        &self,
        grant: &Grant<act::Reword>,
        key: &str,
        at: Moment,
    ) -> Result<Vec<PastWording>, Error> {
        let key = key.to_owned();
        self.granted(grant, at, move |conn, _| {
            Box::pin(async move { conn.rows(HISTORY, args![key]).await?.into_iter().map(read_past).collect() })
        })
        .await
    }
}

async fn revision(conn: &mut Conn) -> Result<i64, Error> {
    Ok(conn.row(REVISION, args![]).await?.map(|mut row| row.int()).transpose()?.unwrap_or(0))
}

/// The number of one more change.
pub(crate) async fn next(conn: &mut Conn) -> Result<i64, Error> {
    Ok(must(conn.row(NEXT, args![]).await?, "the number of a change")?.int()?)
}

/// The words that a learner is asked in now.
pub(crate) async fn asked_now(conn: &mut Conn, learner: PersonId) -> Result<AskedIn, Error> {
    Ok(AskedIn { language: language_of(conn, learner).await?, revision: i64::MAX })
}

/// The numbers of the college's own wordings of questions and their steps, as they are or were asked.
pub(crate) struct Wordings(BTreeMap<String, i64>);

impl Wordings {
    /// The number of one; 0 as shipped.
    pub(crate) fn of(&self, step: Step) -> i64 {
        self.0.get(&step.words_key()).copied().unwrap_or_default()
    }
}

/// The wordings of questions as a page asks them, in one query.
pub(crate) async fn wordings_of(
    conn: &mut Conn,
    AskedIn { language, revision }: AskedIn,
    steps: impl Iterator<Item = Step>,
) -> Result<Wordings, Error> {
    let asked = |step: Step| {
        let steps = format!("scale-{}-%", step.question.worded_as().key());
        args![step.words_key(), language.key(), steps, revision]
    };
    let rows = conn.with_many(NUMBERS, steps.map(asked).collect()).await?;
    let numbers = rows.into_iter().map(|mut row| Ok((row.text()?, row.int()?)));
    Ok(Wordings(numbers.collect::<Result<_, Error>>()?))
}

fn read_rewording(mut row: Row) -> Result<Rewording, Error> {
    Ok(Rewording { locale: row.text()?, key: row.text()?, says: row.opt_text()? })
}

fn read_past(mut row: Row) -> Result<PastWording, Error> {
    Ok(PastWording {
        locale: row.text()?,
        says: row.opt_text()?,
        revision: row.int()?,
        at: row.instant()?,
        by: read_name(&mut row)?,
    })
}

//! The words of a form that was refused, or left before it was sent, so that nobody types them twice: an hour at most, and never a
//! secret.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{ArrivalId, SignInId};

use crate::Storage;
use crate::dialect::{Conn, args};
use crate::error::{Error, Failure};
use crate::sign_in::{hash, owner};
use crate::sql::sql;

sql! {
    KEEP = "insert into kept_words (owner_id, form, fields, kept_at) values ($1, $2, $3, $4)
            on conflict (owner_id, form) do update set fields = excluded.fields, kept_at = excluded.kept_at";
    READ = "select fields from kept_words where owner_id = $1 and form = $2 and kept_at > $3";
    DROP = "delete from kept_words where owner_id = $1 and form = $2";
    DROP_ALL = "delete from kept_words where owner_id = $1";
    DROP_OLD = "delete from kept_words where kept_at <= $1";
    CARRY = "update kept_words set owner_id = $2 where owner_id = $1";
}

/// How long words are kept.
const KEPT: TimeDelta = TimeDelta::hours(1);
/// The most bytes kept of one form: as many as a form may send, so that nothing that was typed is dropped.
const MOST: usize = 1024 * 1024;
/// A field with one of these in its name is never kept, whoever asks.
const NEVER: [&str; 4] = ["passphrase", "secret", "code", "token"];

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsOf {
    /// Someone signed in, or whose sign-in ran out on them.
    SignIn(SignInId),
    /// Someone on their way in.
    Arrival(ArrivalId),
}

impl WordsOf {
    fn id(self) -> String {
        match self {
            Self::SignIn(id) => id.to_string(),
            Self::Arrival(id) => id.to_string(),
        }
    }
}

/// The fields of one form, in its order.
pub type Fields = Vec<(String, String)>;

impl Storage {
    /// Keeps the fields of a refused form; those of the same form before are replaced. Secrets are left out.
    pub async fn keep_words(
        &self,
        owner: WordsOf,
        form: &str,
        fields: Fields,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        self.keep_words_unless(owner, form, None, fields, now).await
    }

    /// The same, but not where one field is what is kept in their place: the mark of the form that they are of, sent meanwhile.
    pub async fn keep_words_unless(
        &self,
        owner: WordsOf,
        form: &str,
        sent: Option<(String, String)>,
        fields: Fields,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let form = form.to_owned();
        let text = serde_json::to_string(&kept(fields)).map_err(|_| Failure::Unreadable("the words of a form"))?;
        self.write(move |conn| {
            Box::pin(async move {
                conn.run(DROP_OLD, args![now - KEPT]).await?;
                let before = conn.row(READ, args![owner.id(), form.clone(), now - KEPT]).await?;
                let before = before.map(|mut row| read(&row.text()?)).transpose()?.unwrap_or_default();
                if sent.is_some_and(|sent| before.contains(&sent)) {
                    return Ok(());
                }
                conn.run(KEEP, args![owner.id(), form, text, now]).await.map(drop)
            })
        })
        .await
    }

    /// The kept fields of a form. Reading changes nothing, so a page may be looked at twice.
    pub async fn kept_words(&self, owner: WordsOf, form: &str, now: DateTime<Utc>) -> Result<Option<Fields>, Error> {
        let place = args![owner.id(), form, now - KEPT];
        let Some(mut row) = self.read(move |conn| Box::pin(conn.row(READ, place))).await? else { return Ok(None) };
        Ok(Some(read(&row.text()?)?))
    }

    /// The kept fields of a form, which are gone then: for what is shown once.
    pub async fn take_words(&self, owner: WordsOf, form: &str, now: DateTime<Utc>) -> Result<Option<Fields>, Error> {
        let fields = self.kept_words(owner, form, now).await?;
        if fields.is_some() {
            self.forget_words(owner, form).await?;
        }
        Ok(fields)
    }

    /// Forgets the kept fields of a form that has been taken since.
    pub async fn forget_words(&self, owner: WordsOf, form: &str) -> Result<(), Error> {
        let place = args![owner.id(), form];
        self.write(move |conn| Box::pin(async move { conn.run(DROP, place).await.map(|_| ()) })).await
    }

    /// Forgets all that was kept for its hour, whether or not anybody comes to type something new.
    pub async fn forget_old_words(&self, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(move |conn| Box::pin(async move { conn.run(DROP_OLD, args![now - KEPT]).await.map(drop) })).await
    }

    /// The sign-in a token began, though it may have run out since: what was posted with it is kept under it, and
    /// carried along when the same person signs in again.
    pub async fn words_of_token(&self, token: &str) -> Result<Option<WordsOf>, Error> {
        let hash = hash(token);
        let found = self.read(move |conn| Box::pin(owner(conn, hash))).await?;
        Ok(found.map(|(sign_in, _)| WordsOf::SignIn(sign_in)))
    }
}

/// What is kept of the fields of a form.
fn kept(fields: Fields) -> Fields {
    let mut size = 0;
    let allowed = fields.into_iter().filter(|(name, _)| !NEVER.iter().any(|never| name.contains(never)));
    let fields = allowed.map(|(name, value)| (name, value.replace('\0', "")));
    let fits = fields.take_while(|(name, value)| {
        size += name.len() + value.len();
        size <= MOST
    });
    fits.collect()
}

fn read(text: &str) -> Result<Fields, Failure> {
    serde_json::from_str(text).map_err(|_| Failure::Unreadable("the words of a form"))
}

/// Hands the words kept under one sign-in to the next of the same person.
pub(crate) async fn carry(conn: &mut Conn, from: SignInId, to: SignInId) -> Result<(), Error> {
    conn.run(CARRY, args![from, to]).await.map(|_| ())
}

/// Drops everything kept under one owner.
pub(crate) async fn drop_all(conn: &mut Conn, owner: String) -> Result<(), Error> {
    conn.run(DROP_ALL, args![owner]).await.map(|_| ())
}

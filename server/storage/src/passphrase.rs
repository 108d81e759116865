//! Staff's passphrases: their hashes, made elsewhere, and the guesses at them.

use std::net::IpAddr;

use chrono::{DateTime, Utc};
use domain::id::{PersonId, SignInId};
use domain::person::Email;
use domain::sign_in::{PASSPHRASE_AFTER_LINK, Secret};

use crate::Storage;
use crate::attempt::{self, Counters};
use crate::audit::{self, Actor, Chain, Entry, Outcome};
use crate::dialect::{Conn, args};
use crate::entrance::{Entrance, Way, begin};
use crate::error::Error;
use crate::sign_in::{Note, actor, hash, write_down};
use crate::sql::sql;
use crate::{feed, link};

sql! {
    OF_EMAIL = "select p.id, f.hash from person p left join passphrase f on f.person_id = p.id
                where p.email = $1 and p.gone_on is null";
    /// Changes nothing, and locks it until the commit: setting another either comes first, or ends this sign-in.
    STILL = "update passphrase set hash = hash where person_id = $1 and hash = $2";
    DEVICE = "insert into known_device (token_hash, person_id, known_since) values ($1, $2, $3)
              on conflict (token_hash) do update set person_id = excluded.person_id";
    MAY_SET = "select 1 from sign_in where person_id = $1 and id = $2 and link_hash is not null and ended_at is null
               and started_at > $3";
    SET = "insert into passphrase (person_id, hash, set_at) values ($1, $2, $3)
           on conflict (person_id) do update set hash = excluded.hash, set_at = excluded.set_at";
    END_OTHERS = "update sign_in set ended_at = $3 where person_id = $1 and id <> $2 and ended_at is null";
}

/// One guess: what it is counted by.
#[derive(Clone, Debug)]
pub struct Guess {
    /// What was typed for an email: it is counted whatever it is.
    pub typed: String,
    /// The cookie of a browser that someone once got in with.
    pub device: Option<String>,
    /// Where the request came from.
    pub address: Option<IpAddr>,
    /// When.
    pub now: DateTime<Utc>,
}

/// What a guess is to be held against.
#[derive(Clone, Debug)]
pub enum Held {
    /// Too many before it: nothing is compared before this instant.
    Wait(DateTime<Utc>),
    /// Whose account it is and their hash; neither when there is none, and the guess is to be hashed all the same.
    Against(Option<(PersonId, String)>),
}

impl Guess {
    /// The email that is meant, as emails are kept; none where nobody could have it.
    pub fn kept(&self) -> Option<Email> {
        Email::new(&self.typed).ok()
    }

    /// What stands for the account that is guessed at.
    pub(crate) fn counted(&self) -> String {
        self.kept().map_or_else(|| self.typed.clone(), |email| email.to_string())
    }
}

impl Storage {
    /// Counts a guess before it is compared, so that a thousand at once are a thousand, and says what to compare with.
    pub async fn hold_guess(&self, guess: Guess) -> Result<Held, Error> {
        self.write(move |conn| {
            Box::pin(async move {
                let account = account_of(conn, guess.kept()).await?;
                let person = account.as_ref().map(|(person, _)| *person);
                let counters = Counters::of(conn, &guess, person).await?;
                if let Some(until) = attempt::count(conn, &counters, guess.now).await? {
                    return Ok(Held::Wait(until));
                }
                Ok(Held::Against(account.and_then(|(person, hash)| Some((person, hash?)))))
            })
        })
        .await
    }

    /// Writes down that a guess was wrong.
    pub async fn wrong_guess(&self, person: Option<PersonId>, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(move |conn| {
            Box::pin(async move {
                let note = Note { actor: Actor::Nobody, verb: "sign-in", object: "passphrase".to_owned() };
                match person {
                    Some(person) => write_down(conn, person, note, Outcome::Refused, now).await,
                    None => {
                        let Note { actor, verb: action, object } = note;
                        let (chain, subject, outcome) = (Chain::College, None, Outcome::Refused);
                        audit::append(conn, Entry { chain, at: now, actor, action, subject, object, outcome }).await
                    }
                }
            })
        })
        .await
    }

    /// Signs in whoever's guess was right, forgets their wrong ones and knows their browser from now on. `None` when
    /// the passphrase was changed meanwhile, or they are gone.
    pub async fn enter_by_passphrase(
        &self,
        guess: Guess,
        against: (PersonId, String),
        device: Secret,
        entrance: Entrance,
    ) -> Result<Option<SignInId>, Error> {
        self.write(move |conn| {
            Box::pin(async move {
                let (person, kept) = against;
                if conn.run(STILL, args![person, kept]).await? == 0 {
                    return Ok(None);
                }
                let counters = Counters::of(conn, &guess, Some(person)).await?;
                attempt::forget(conn, &counters).await?;
                conn.run(DEVICE, args![hash(device.reveal()), person, entrance.now]).await?;
                begin(conn, person, Way::Passphrase, &entrance).await
            })
        })
        .await
    }

    /// Whether this sign-in may set its holder's passphrase: it came by a one-time link within the hour.
    pub async fn may_set_passphrase(&self, sign_in: (PersonId, SignInId), now: DateTime<Utc>) -> Result<bool, Error> {
        self.read(move |conn| Box::pin(may_set(conn, sign_in, now))).await
    }

    /// Sets the passphrase of whoever holds this sign-in, and ends their other ones, with every link nobody opened and
    /// every feed: whoever made those may have known the former one. `false` when it may not.
    pub async fn set_passphrase(
        &self,
        (person, sign_in): (PersonId, SignInId),
        hash: String,
        now: DateTime<Utc>,
    ) -> Result<bool, Error> {
        self.write(move |conn| {
            Box::pin(async move {
                if !may_set(conn, (person, sign_in), now).await? {
                    return Ok(false);
                }
                conn.run(SET, args![person, hash, now]).await?;
                conn.run(END_OTHERS, args![person, sign_in, now]).await?;
                link::use_up(conn, person, now).await?;
                feed::void_all(conn, person, now).await?;
                let actor = actor(conn, person).await?;
                let note = Note { actor, verb: "set-passphrase", object: sign_in.to_string() };
                write_down(conn, person, note, Outcome::Done, now).await?;
                Ok(true)
            })
        })
        .await
    }
}

/// Whose email it is, and the hash they set, if they did.
async fn account_of(conn: &mut Conn, email: Option<Email>) -> Result<Option<(PersonId, Option<String>)>, Error> {
    let Some(email) = email else { return Ok(None) };
    let row = conn.row(OF_EMAIL, args![email.as_str()]).await?;
    row.map(|mut row| Ok::<_, Error>((row.parsed()?, row.opt_text()?))).transpose()
}

async fn may_set(conn: &mut Conn, (person, sign_in): (PersonId, SignInId), now: DateTime<Utc>) -> Result<bool, Error> {
    Ok(conn.row(MAY_SET, args![person, sign_in, now - PASSPHRASE_AFTER_LINK]).await?.is_some())
}

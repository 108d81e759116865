//! Sends the emails of the outbox: a few at a time, each within a time limit, tried again when it fails.

use std::time::Duration;

use app::clock::Clock;
use app::language::spoken;
use app::words::{Locale, OwnWords, OwnWordsHeld};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::access::Role;
use domain::notice::last_daily;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use storage::{Letter, Storage, Waiting};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::config::{Config, Mail};

/// How often it is looked whether something is due.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// How often what is old is cleared away.
const CLEAR_EVERY: Duration = Duration::from_secs(60 * 60);
/// The longest a server may take to be there.
const THERE_WITHIN: Duration = Duration::from_secs(30);
/// The longest a server may take for one email, less than the time it is held for. Whoever gives up on a server that has the
/// whole of it and has not answered yet sends it twice, so a slow one has long (RFC 5321, 4.5.3.2.6).
const ONE_WITHIN: Duration = Duration::from_secs(270);
/// How many are under way at once.
const AT_ONCE: usize = 4;

/// Whoever carries the outbox to the college's mail server. Cheap to clone.
#[derive(Clone)]
pub struct Post {
    storage: Storage,
    server: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    link: String,
    /// What stands after the `@` of an email's own id.
    domain: String,
    zone: Tz,
    patience: Duration,
    own_words: OwnWordsHeld,
}

/// Why an email was not sent.
#[derive(Debug, thiserror::Error)]
enum NotSent {
    /// What the college says in its own words could not be read.
    #[error("the college's own words")]
    NoWords(#[source] storage::Error),
    /// What the college knows of its reader is no address.
    #[error("no address")]
    NoAddress(#[source] lettre::address::AddressError),
    /// It could not be written.
    #[error("writing it")]
    Unwritten(#[source] lettre::error::Error),
    /// The server did not take it, or is not there.
    #[error("the mail server")]
    Server(#[source] lettre::transport::smtp::Error),
    /// The server took too long.
    #[error("the mail server took too long")]
    TooSlow,
}

impl Post {
    /// Nobody where the college names no mail server.
    pub fn of(config: &Config, storage: Storage) -> Option<Self> {
        let Mail { server, from } = config.mail.clone()?;
        Some(Self {
            storage,
            server: server.transport()?.timeout(Some(THERE_WITHIN)).build(),
            from,
            link: format!("{}/", config.public_url),
            domain: config.public_url.host().to_owned(),
            zone: config.time_zone,
            patience: ONE_WITHIN,
            own_words: OwnWordsHeld::default(),
        })
    }

    /// The same, waiting no longer for one email than this.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Carries what is due until told to stop, and then ends what is under way.
    pub async fn carry(self, clock: Clock, mut stop: watch::Receiver<bool>) {
        let (mut look, mut clear) = (tokio::time::interval(LOOK_EVERY), tokio::time::interval(CLEAR_EVERY));
        loop {
            tokio::select! {
                _ = look.tick() => {
                    if let Err(error) = self.deliver(clock, &stop).await {
                        tracing::error!(%error, source = ?std::error::Error::source(&error), "the outbox could not be read");
                    }
                }
                _ = clear.tick() => self.clear(clock.now()).await,
                _ = stop.changed() => return,
            }
        }
    }

    /// Tries everything that is due now, each from the moment its turn comes: a slow server makes the last of them late, and a claim
    /// made by the clock of the first would be over before it began. Says how many emails went. A server that is away is not asked again
    /// for each of them.
    pub async fn deliver(&self, clock: Clock, stop: &watch::Receiver<bool>) -> Result<usize, storage::Error> {
        let now = clock.now();
        let mut waiting = self.storage.letters_due(now, last_daily(now, self.zone)).await?.into_iter();
        let (mut under_way, mut sent, mut away) = (JoinSet::new(), 0, false);
        loop {
            while under_way.len() < AT_ONCE && !away && !*stop.borrow() {
                let Some(next) = waiting.next() else { break };
                let post = self.clone();
                under_way.spawn(async move { post.try_one(next, clock).await });
            }
            match under_way.join_next().await {
                None => return Ok(sent),
                Some(Ok(Tried::Sent)) => sent += 1,
                Some(Ok(Tried::NobodyThere) | Err(_)) => away = true,
                Some(Ok(Tried::NotThisOne)) => {}
            }
        }
    }

    async fn try_one(&self, waiting: Waiting, clock: Clock) -> Tried {
        let letter = match self.storage.claim_letter(waiting, clock.now()).await {
            Ok(Some(letter)) => letter,
            Ok(None) => return Tried::NotThisOne,
            Err(error) => {
                tracing::error!(%error, "a notice could not be taken");
                return Tried::NobodyThere;
            }
        };
        let (tried, kept) = match self.send(&letter).await {
            Ok(()) => (Tried::Sent, self.storage.letter_sent(&letter, clock.now()).await),
            Err(not_sent) => {
                // never the address, nor what a server says of it: both may name somebody
                let answered = matches!(&not_sent, NotSent::Server(error) if error.is_response());
                tracing::warn!(id = %letter.id, reason = %not_sent, answered, "a notice was not sent");
                let is_its_own = answered || matches!(not_sent, NotSent::NoAddress(_) | NotSent::Unwritten(_));
                let tried = if is_its_own { Tried::NotThisOne } else { Tried::NobodyThere };
                (tried, self.storage.letter_failed(&letter, clock.now()).await)
            }
        };
        if let Err(error) = kept {
            // once its time is over it is tried again, under the same id
            tracing::error!(%error, id = %letter.id, "how a notice went could not be kept");
        }
        tried
    }

    async fn send(&self, letter: &Letter) -> Result<(), NotSent> {
        let own = self.own_words.now(&self.storage).await.map_err(NotSent::NoWords)?;
        let email = self.write(letter, &own)?;
        let sending = tokio::time::timeout(self.patience, self.server.send(email)).await;
        sending.map_err(|_| NotSent::TooSlow)?.map(|_| ()).map_err(NotSent::Server)
    }

    /// The same few words to everyone, in the language of their pages: nothing of what is new, and nobody's name.
    fn write(&self, letter: &Letter, own: &OwnWords) -> Result<Message, NotSent> {
        let usual = if letter.role == Role::Learner { Locale::EnGbEasy } else { Locale::EnGb };
        let locale = spoken(letter.language.map(Locale::of), "", &own.offered(), usual);
        let subject = own.say_with(locale, "notice-subject", &[]);
        let body = own.say_with(locale, "notice-body", &[("link", self.link.clone().into())]);
        let by_a_program = HeaderName::new_from_ascii_str("Auto-Submitted");
        let to = Mailbox::new(None, letter.address.parse().map_err(NotSent::NoAddress)?);
        Message::builder()
            .from(self.from.clone())
            .to(to)
            .message_id(Some(format!("<{}@{}>", letter.id, self.domain)))
            .subject(in_one_line(&subject))
            .raw_header(HeaderValue::new(by_a_program, "auto-generated".to_owned()))
            .header(ContentType::TEXT_PLAIN)
            .body(body)
            .map_err(NotSent::Unwritten)
    }

    async fn clear(&self, now: DateTime<Utc>) {
        match self.storage.clear_notices(now).await {
            Ok(0) => {}
            Ok(given_up) => tracing::warn!(given_up, "notices could not be sent for three days"),
            Err(error) => tracing::error!(%error, "old notices could not be cleared away"),
        }
    }
}

/// A college may write its own words in several lines, and a subject has one.
fn in_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How one try went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tried {
    /// The server took it.
    Sent,
    /// It is another's, or the server does not take this one.
    NotThisOne,
    /// The server is away or too slow: the others would fare no better.
    NobodyThere,
}

//! Being signed in: what a token proves, and for how long.

use std::net::{IpAddr, Ipv6Addr};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};

use crate::access::{Role, Visitor};
use crate::id::{PersonId, SignInId};
use crate::person::Name;

/// What the token of a request proves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SignedIn {
    /// Nobody: no token, an unknown one, or one that has ended.
    #[default]
    Nobody,
    /// Someone who holds several roles and has not said which they are here as, or no longer holds the one they said.
    PicksRole {
        /// The record of their sign-in.
        sign_in: SignInId,
        /// Who they are.
        person: PersonId,
        /// What a page calls them.
        name: Name,
        /// What they may be here as.
        roles: Vec<Role>,
    },
    /// Someone here as one role.
    Here(Visitor),
}

impl SignedIn {
    /// Whom a token proves, if anyone.
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::Nobody => None,
            Self::PicksRole { person, .. } => Some(*person),
            Self::Here(visitor) => Some(visitor.person),
        }
    }
}

/// How long a sign-in lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetime {
    /// Since the last request.
    pub idle: TimeDelta,
    /// Since it began, however busy.
    pub whole: TimeDelta,
}

impl Lifetime {
    /// Learners share computers: an hour after the last tap whoever sits down next is not them (R15). A day in all,
    /// so that no learner at work ever meets the second limit (WCAG 2.2.3).
    const LEARNER: Self = Self { idle: TimeDelta::minutes(60), whole: TimeDelta::hours(24) };
    /// Staff carry their own phone between rooms: once a working day, and once a month however often they look.
    const STAFF: Self = Self { idle: TimeDelta::hours(12), whole: TimeDelta::days(30) };

    /// By what someone is here as; those who have not said yet have the shorter of both.
    pub const fn of(role: Option<Role>) -> Self {
        match role {
            Some(Role::Learner) | None => Self::LEARNER,
            Some(_) => Self::STAFF,
        }
    }

    /// Whether a sign-in has outlived it. A clock set back ends nothing and prolongs nothing past the whole.
    pub fn is_over(self, started_at: DateTime<Utc>, seen_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        now - seen_at >= self.idle || now - started_at >= self.whole
    }
}

/// How stale the kept instant of the last request may grow, so that reading pages is not writing rows.
pub const SEEN_EVERY: TimeDelta = TimeDelta::minutes(1);

/// How long someone may stand at the door between showing a card and pressing the button.
pub const ARRIVAL: TimeDelta = TimeDelta::hours(1);

/// How long a one-time link can be opened.
pub const LINK: TimeDelta = TimeDelta::days(7);

/// How long after a one-time link its holder may set a passphrase without knowing the last.
pub const PASSPHRASE_AFTER_LINK: TimeDelta = TimeDelta::hours(1);

/// The fewest characters of a passphrase. No other rule: mixtures of letters and signs make people write them down.
pub const SHORTEST_PASSPHRASE: usize = 12;
/// The most characters of a passphrase, so that hashing one stays cheap.
pub const LONGEST_PASSPHRASE: usize = 200;

/// 192 random bits as text that an address can hold: a card, a one-time link, a token of a browser. Not shown by
/// `Debug`, so that it reaches no log.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Makes one of bytes the caller drew from the system's own source of chance.
    pub fn of(random: [u8; 24]) -> Self {
        Self(URL_SAFE_NO_PAD.encode(random))
    }

    /// The text: 32 characters.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// By what an address is counted, so that nobody has as many counts as addresses: in IPv6 a home or a phone has a whole
/// network (/64) to pick from.
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from(u128::from(address) >> 64 << 64).into(),
        address => address,
    }
}

/// What guesses at a passphrase are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountedBy {
    /// The account, from browsers its owner never got in with; or the account from one such browser of theirs.
    Account,
    /// The network address, against one guess each at many accounts. A college sits behind one, so it is wide.
    Address,
}

impl CountedBy {
    const fn free(self) -> i64 {
        match self {
            Self::Account => 5,
            Self::Address => 60,
        }
    }

    /// How long the next guess must wait: at most 5 in 5 minutes for one account (Cyber Essentials asks for at most 10),
    /// growing to a quarter of an hour and never to a lock that someone else must undo.
    pub fn pause_after(self, failures: i64) -> TimeDelta {
        TimeDelta::minutes(5 * (failures - self.free() + 1).clamp(0, 3))
    }

    /// How long after the last failure all of them are forgotten.
    pub const FORGOTTEN: TimeDelta = TimeDelta::hours(1);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes_later(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    #[test]
    fn a_learner_is_signed_out_after_an_hour_of_nothing_and_an_lsa_is_not() {
        let over = |role, minutes: i64| {
            Lifetime::of(Some(role)).is_over(minutes_later(0), minutes_later(10), minutes_later(10 + minutes))
        };
        assert!(!over(Role::Learner, 59));
        assert!(over(Role::Learner, 60));
        assert!(!over(Role::Lsa, 60));
        assert!(over(Role::Lsa, 12 * 60));
    }

    #[test]
    fn the_busiest_sign_in_ends_too() {
        let month = 30 * 24 * 60;
        assert!(Lifetime::of(Some(Role::Lsa)).is_over(minutes_later(0), minutes_later(month), minutes_later(month)));
    }

    #[test]
    fn the_fifth_wrong_guess_waits_five_minutes_and_no_wait_is_over_a_quarter_of_an_hour() {
        let minutes = |failures| CountedBy::Account.pause_after(failures).num_minutes();
        assert_eq!([1, 4, 5, 6, 7, 1_000_000].map(minutes), [0, 0, 5, 10, 15, 15]);
        assert_eq!(CountedBy::Address.pause_after(59), TimeDelta::zero());
    }

    #[test]
    fn an_address_is_counted_by_its_network_and_one_of_the_old_kind_by_itself() {
        let counted = |address: &str| network(address.parse().unwrap()).to_string();
        assert_eq!(counted("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(["203.0.113.9", "::ffff:203.0.113.9"].map(counted), ["203.0.113.9", "203.0.113.9"]);
    }

    #[test]
    fn a_secret_is_not_told_to_a_log() {
        let secret = Secret::of([7; 24]);
        assert_eq!(secret.reveal().len(), 32);
        assert!(!format!("{secret:?}").contains(secret.reveal()));
    }
}

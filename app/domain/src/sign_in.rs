//! Being signed in: what a token proves, and for how long.

use chrono::{DateTime, TimeDelta, Utc};

use crate::access::{Role, Visitor};
use crate::id::{PersonId, SignInId};
use crate::person::Name;

/// What the token of a request proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignedIn {
    /// Nobody: no token, an unknown one, or one that has ended.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes_later(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    #[test]
    fn a_learner_is_signed_out_after_an_hour_of_nothing_and_an_lsa_is_not() {
        let over = |role, minutes| {
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
}

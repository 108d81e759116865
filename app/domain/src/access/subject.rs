//! Whom or what an action is about.

use super::{Act, Grant, Visitor};
use crate::id::{PersonId, SiteId};

/// Whom or what an action is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// One person.
    Person(PersonId),
    /// One site as a whole.
    Site(SiteId),
}

impl Subject {
    /// A grant that rests on the visitor alone: about themself, or about a site of theirs. `None` where it takes more facts, or
    /// none helps.
    pub fn evident<A: Act>(self, visitor: &Visitor) -> Option<Grant<A>> {
        match self {
            Self::Person(person) if person == visitor.person => Grant::themself(visitor).ok(),
            Self::Person(_) => None,
            Self::Site(site) => Grant::site(visitor, site).ok(),
        }
    }
}

impl From<PersonId> for Subject {
    fn from(person: PersonId) -> Self {
        Self::Person(person)
    }
}

impl From<SiteId> for Subject {
    fn from(site: SiteId) -> Self {
        Self::Site(site)
    }
}

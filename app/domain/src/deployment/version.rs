//! Which version of a site's week somebody means: every change of a week is a new one, and they are numbered from 1.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

/// The number of one version of a site's week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct VersionNumber(NonZeroU32);

/// What was read as the number of a version is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such version")]
pub struct NoSuchVersion;

impl VersionNumber {
    /// Of the first version that a week has.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// Of the version after it.
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// The bare number, for storage and sentences.
    pub const fn get(self) -> u32 {
        self.0.get()
    }
}

impl TryFrom<i64> for VersionNumber {
    type Error = NoSuchVersion;

    fn try_from(number: i64) -> Result<Self, NoSuchVersion> {
        u32::try_from(number).ok().and_then(NonZeroU32::new).map(Self).ok_or(NoSuchVersion)
    }
}

impl FromStr for VersionNumber {
    type Err = NoSuchVersion;

    fn from_str(text: &str) -> Result<Self, NoSuchVersion> {
        text.parse::<NonZeroU32>().map(Self).map_err(|_| NoSuchVersion)
    }
}

impl fmt::Display for VersionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// What somebody saw of a week: which version of it, or that there was none. A form says the latter as 0, or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen(pub Option<VersionNumber>);

impl FromStr for Seen {
    type Err = NoSuchVersion;

    fn from_str(text: &str) -> Result<Self, NoSuchVersion> {
        match text {
            "" | "0" => Ok(Self(None)),
            number => Ok(Self(Some(number.parse()?))),
        }
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(number) => fmt::Display::fmt(&number, f),
            None => f.write_str("0"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_numbered_from_one_and_nothing_else_is_a_number_of_one() {
        let second = VersionNumber::FIRST.next();
        assert_eq!((VersionNumber::FIRST.to_string().as_str(), second.to_string().as_str()), ("1", "2"));
        assert_eq!("2".parse::<VersionNumber>(), Ok(second));
        for none in ["", "0", "-1", "none", "1.5", "99999999999"] {
            assert_eq!(none.parse::<VersionNumber>(), Err(NoSuchVersion), "{none}");
        }
        assert_eq!(
            [0_i64, -1, 1].map(VersionNumber::try_from),
            [Err(NoSuchVersion), Err(NoSuchVersion), Ok(VersionNumber::FIRST)]
        );
    }

    #[test]
    fn that_nothing_was_seen_is_said_as_nothing_or_zero_and_rubbish_says_neither() {
        for none in ["", "0"] {
            assert_eq!(none.parse::<Seen>(), Ok(Seen(None)));
        }
        let first = Seen(Some(VersionNumber::FIRST));
        assert_eq!([Seen(None), first].map(|seen| seen.to_string().parse::<Seen>()), [Ok(Seen(None)), Ok(first)]);
        assert_eq!("rubbish".parse::<Seen>(), Err(NoSuchVersion));
    }
}

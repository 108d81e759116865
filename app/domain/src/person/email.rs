//! Email addresses of staff, as they are kept.

use std::fmt;

/// An email address, in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email(String);

/// What is typed could never be an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an email address")]
pub struct NotAnEmail;

impl Email {
    /// Bytes of an address (RFC 5321, 4.5.3.1.3, without its brackets).
    pub const LONGEST: usize = 254;

    /// Takes somebody and a place on either side of the one `@`, but for white space around them.
    pub fn new(typed: &str) -> Result<Self, NotAnEmail> {
        let email = typed.trim().to_lowercase();
        let (person, place) = email.split_once('@').ok_or(NotAnEmail)?;
        let is_whole = !person.is_empty() && !place.is_empty() && !place.contains('@');
        let is_plain = !email.chars().any(|letter| letter.is_whitespace() || letter.is_control());
        if is_whole && is_plain && email.len() <= Self::LONGEST { Ok(Self(email)) } else { Err(NotAnEmail) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_lower_case_without_white_space_around_it() {
        assert_eq!(Email::new(" Dana@College.Example ").unwrap().as_str(), "dana@college.example");
        assert_eq!(Email::new("zoë+sayso@college.example").unwrap().to_string(), "zoë+sayso@college.example");
    }

    #[test]
    fn only_what_could_be_an_address_is_taken_for_one() {
        let nonsense = ["", "dana", "@college.example", "dana@", "da na@college.example", "a@b\0", "a@b@c", "a@@b"];
        for nonsense in nonsense {
            assert_eq!(Email::new(nonsense), Err(NotAnEmail), "{nonsense}");
        }
    }

    #[test]
    fn an_address_is_no_longer_than_a_server_has_to_take() {
        let of = |bytes: usize| format!("{}@college.example", "x".repeat(bytes - "@college.example".len()));
        assert!(Email::new(&of(Email::LONGEST)).is_ok());
        assert_eq!(Email::new(&of(Email::LONGEST + 1)), Err(NotAnEmail));
    }
}

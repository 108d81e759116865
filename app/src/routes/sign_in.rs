//! The addresses of signing in and of saying who is answering.

use super::{HOME, SITTING};

/// Signing in: the learner's door.
pub const SIGN_IN: &str = "/sign-in";
/// Whose card was shown.
pub const PHOTO_AT_THE_DOOR: &str = "/sign-in/is-this-you/photo";
/// "Is this you?"
pub const IS_THIS_YOU: &str = "/sign-in/is-this-you";
/// Staff's door.
pub const STAFF: &str = "/sign-in/staff";
/// Setting a passphrase.
pub const PASSPHRASE: &str = "/sign-in/passphrase";
/// That someone is signed out.
pub const SIGNED_OUT: &str = "/sign-in/out";
/// What was posted while a sign-in had run out.
pub const KEPT: &str = "/sign-in/kept";
/// Picking a role.
pub const ROLE: &str = "/role";

/// The learner's door, and where it leads in the end.
pub fn sign_in(to: &str) -> String {
    then(SIGN_IN, to)
}

/// The learner's door, saying what was wrong.
pub fn sign_in_refused(which: &str, to: &str) -> String {
    with(&sign_in(to), &format!("refused={which}"))
}

/// Staff's door, and where it leads in the end.
pub fn staff(to: &str) -> String {
    then(STAFF, to)
}

/// Staff's door, saying what was wrong.
pub fn staff_refused(which: &str, to: &str) -> String {
    with(&staff(to), &format!("refused={which}"))
}

/// A one-time link.
pub fn link(secret: &str) -> String {
    // Only what a secret can be made of: nothing typed here leads to another page.
    let plain = |c: &char| c.is_ascii_alphanumeric() || *c == '-' || *c == '_';
    format!("/link/{}", secret.chars().filter(plain).collect::<String>())
}

/// Who is answering, and the page after it.
pub fn sitting(to: &str) -> String {
    then(SITTING, to)
}

/// The same page again, saying that nothing was picked.
pub fn sitting_refused(to: &str) -> String {
    with(&sitting(to), "refused=none")
}

/// Who helps, or writes.
pub fn helper(answering: &str, to: &str) -> String {
    with(&then("/sitting/helper", to), &format!("answering={answering}"))
}

/// The same page again, saying that nothing was picked.
pub fn helper_refused(answering: &str, to: &str) -> String {
    with(&helper(answering, to), "refused=none")
}

/// Home needs no naming.
fn then(page: &str, to: &str) -> String {
    let to = super::carried(to);
    if to == HOME { page.to_owned() } else { format!("{page}?to={to}") }
}

fn with(address: &str, more: &str) -> String {
    let sign = if address.contains('?') { '&' } else { '?' };
    format!("{address}{sign}{more}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_remembers_where_they_were_going() {
        assert_eq!(sign_in_refused("card-refused", ""), "/sign-in?refused=card-refused");
        assert_eq!(staff_refused("refused", "/talk"), "/sign-in/staff?to=/talk&refused=refused");
        assert_eq!(staff_refused("refused", "/a?b=c"), "/sign-in/staff?to=/a%3Fb%3Dc&refused=refused");
        assert_eq!(sitting("//elsewhere.example"), "/sitting");
        assert_eq!(link("a/../b?c"), "/link/abc");
    }
}

//! Drawing secrets: the one place where signing in meets chance.

use domain::sign_in::Secret;

/// 192 bits of the system's own chance, for a card, a link or a browser's token.
pub fn draw() -> Secret {
    let mut random = [0; 24];
    getrandom::fill(&mut random).expect("the systems we run on always have chance once they have started");
    Secret::of(random)
}

//! Hashing passphrases and comparing guesses with them: the same work whether there is an account or not.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// Each takes 19 MiB and a core for a moment: a crowd of them waits instead of filling the memory.
static AT_ONCE: Semaphore = Semaphore::const_new(4);

/// What a guess at no account is compared with: the crate's own cost (OWASP's for argon2id) and a hash that nothing has.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// The machine could not hash: out of memory, or chance, or stopping.
#[derive(Debug, thiserror::Error)]
#[error("hashing a passphrase")]
pub struct NotHashed;

/// A passphrase as it is kept: argon2id with a salt of its own, in the PHC text form.
pub async fn hash(passphrase: String) -> Result<String, NotHashed> {
    let _turn = AT_ONCE.acquire().await.map_err(|_| NotHashed)?;
    let hashing =
        spawn_blocking(move || Argon2::default().hash_password(passphrase.as_bytes()).map(|hash| hash.to_string()));
    hashing.await.map_err(|_| NotHashed)?.map_err(|_| NotHashed)
}

/// Whether a guess is the passphrase kept. `None` is compared with a hash that nothing has, which takes as long.
pub async fn is_right(guess: String, kept: Option<String>) -> Result<bool, NotHashed> {
    let _turn = AT_ONCE.acquire().await.map_err(|_| NotHashed)?;
    let comparing = spawn_blocking(move || {
        let kept = kept.unwrap_or_else(|| NOBODYS.to_owned());
        PasswordHash::new(&kept).is_ok_and(|kept| Argon2::default().verify_password(guess.as_bytes(), &kept).is_ok())
    });
    comparing.await.map_err(|_| NotHashed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_passphrase_is_right_against_its_own_hash_alone() {
        let kept = hash("four words that sit".to_owned()).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(is_right("four words that sit".to_owned(), Some(kept.clone())).await.unwrap());
        assert!(!is_right("four words that set".to_owned(), Some(kept)).await.unwrap());
        assert!(!is_right(String::new(), None).await.unwrap());
    }

    #[test]
    fn a_guess_at_nobody_costs_what_a_guess_at_somebody_costs() {
        let nobodys = PasswordHash::new(NOBODYS).unwrap();
        let somebodys = Argon2::default().hash_password(b"four words that sit").unwrap();
        assert_eq!(nobodys.params, somebodys.params);
        assert_eq!(nobodys.algorithm, somebodys.algorithm);
    }
}

//! Password hashes: argon2id, off the async threads, a few at a time.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::domain::text::NewPassword;
use crate::error::{Error, Result};

/// OWASP's Password Storage Cheat Sheet, argon2id: 19 MiB of memory, 2 iterations, 1 lane.
const MEMORY_KIB: u32 = 19 * 1024;
const ITERATIONS: u32 = 2;
const LANES: u32 = 1;

/// What an unknown account's password is held against, so that the answer takes as long as a known one's: the hash of
/// random bytes that nobody has kept.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$TuZlfDIMgxtGMs8m1MEeiw$vhgOYkWI5v+MrDH44DpDia6ZBXuFA0YIx9BH+gP4M7U";

/// Hashes and checks passwords.
#[derive(Clone)]
pub struct Passwords {
    argon2: Argon2<'static>,
    /// Each hash takes a core for tens of milliseconds: no more at once than there are cores.
    turns: Arc<Semaphore>,
}

impl Passwords {
    /// With OWASP's parameters.
    pub fn new() -> anyhow::Result<Self> {
        let params = Params::new(MEMORY_KIB, ITERATIONS, LANES, None)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let cores = std::thread::available_parallelism().map_or(1, |n| n.get());
        Ok(Self { argon2, turns: Arc::new(Semaphore::new(cores)) })
    }

    /// A PHC string of the password, with a salt of its own.
    pub async fn hash(&self, password: NewPassword) -> Result<String> {
        self.in_turn(move |argon2| Ok(argon2.hash_password(password.expose().as_bytes())?.to_string())).await
    }

    /// Whether `password` is the one behind `hash`; without a hash it takes as long and is not.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<bool> {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let matches = self
            .in_turn(move |argon2| {
                let hash = PasswordHash::new(&hash)?;
                Ok(argon2.verify_password(password.as_bytes(), &hash).is_ok())
            })
            .await?;
        Ok(matches && known)
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Argon2<'static>) -> anyhow::Result<T> + Send + 'static,
    ) -> Result<T> {
        let permit = Arc::clone(&self.turns).acquire_owned().await.map_err(|error| Error::Internal(error.into()))?;
        let argon2 = self.argon2.clone();
        let done = tokio::task::spawn_blocking(move || {
            // Held here, not by the caller, who may have gone: the core is busy all the same.
            let _permit = permit;
            work(&argon2)
        });
        done.await.map_err(|error| Error::Internal(error.into()))?.map_err(Error::Internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_password_itself_matches_its_hash() {
        let passwords = Passwords::new().expect("good parameters");
        let password = NewPassword::parse("password", "correct horse").expect("long enough");
        let hash = passwords.hash(password.clone()).await.expect("a hash");
        let other = passwords.hash(password).await.expect("a hash");

        const PARAMETERS: &str = "$argon2id$v=19$m=19456,t=2,p=1$";
        assert!(hash.starts_with(PARAMETERS), "{hash}");
        assert_ne!(hash, other, "each has its own salt");
        assert!(passwords.verify("correct horse".into(), Some(hash.clone())).await.expect("checks"));
        assert!(!passwords.verify("wrong horse".into(), Some(hash.clone())).await.expect("checks"));
        assert!(!passwords.verify("correct horse".into(), None).await.expect("checks"));
        assert_eq!(NOBODY.rsplit_once('$').map(|it| it.0.len()), hash.rsplit_once('$').map(|it| it.0.len()));
        assert!(NOBODY.starts_with(PARAMETERS), "it takes as long as a real one");
    }
}

//! Where the session is kept between two starts: the keychain of the system, and never a file.
use std::sync::OnceLock;

use frontdesk_console_core::{Secrets, SecretsError};
use keyring::{Entry, Error};

/// One entry in the system's keychain; without one the session ends with the program.
#[derive(Default)]
pub struct Keychain(OnceLock<Option<Entry>>);

impl Keychain {
    /// Looked for when it is first needed: the system may ask people to unlock it.
    fn entry(&self) -> Option<&Entry> {
        let found = self.0.get_or_init(|| {
            Entry::new("Frontdesk", "session")
                .inspect_err(
                    |error| tracing::info!(%error, "there is no keychain: who signs in is remembered until the end"),
                )
                .ok()
        });
        found.as_ref()
    }
}

impl Secrets for Keychain {
    // As bytes: as text, Windows would have room for half as much.
    fn keep(&self, secret: &str) -> Result<(), SecretsError> {
        self.entry().map_or(Ok(()), |entry| Ok(entry.set_secret(secret.as_bytes())?))
    }

    fn fetch(&self) -> Result<Option<String>, SecretsError> {
        let Some(entry) = self.entry() else { return Ok(None) };
        match entry.get_secret() {
            Ok(secret) => Ok(Some(String::from_utf8(secret)?)),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn forget(&self) -> Result<(), SecretsError> {
        match self.entry().map(Entry::delete_credential) {
            None | Some(Ok(()) | Err(Error::NoEntry)) => Ok(()),
            Some(Err(error)) => Err(error.into()),
        }
    }

    fn outlasts(&self) -> bool {
        self.entry().is_some()
    }
}

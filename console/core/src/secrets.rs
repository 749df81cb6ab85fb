//! Where the session is kept from one start to the next: the operating system's keychain, in the desktop shell.

use std::sync::Arc;

use frontdesk_client::types::AuthSession;
use serde::{Deserialize, Serialize};

/// Why a secret was not kept or found.
pub type SecretsError = Box<dyn std::error::Error + Send + Sync>;

/// Keeps one secret text. Calls may block; they are made where that harms nobody.
pub trait Secrets: Send + Sync + 'static {
    /// Keeps `secret` instead of what was kept.
    ///
    /// # Errors
    /// When it is not kept.
    fn keep(&self, secret: &str) -> Result<(), SecretsError>;

    /// What was kept last.
    ///
    /// # Errors
    /// When that cannot be told.
    fn fetch(&self) -> Result<Option<String>, SecretsError>;

    /// Keeps nothing any more.
    ///
    /// # Errors
    /// When it is still kept.
    fn forget(&self) -> Result<(), SecretsError>;

    /// Whether what is kept outlasts the program.
    fn outlasts(&self) -> bool;
}

/// A session, with where it is good.
#[derive(Serialize, Deserialize)]
pub(crate) struct Kept {
    /// As it was typed in.
    pub server: String,
    pub session: AuthSession,
}

/// [`Secrets`], asked aside.
#[derive(Clone)]
pub(crate) struct Safe(pub Arc<dyn Secrets>);

impl Safe {
    pub async fn keep(&self, kept: &Kept) {
        let outcome = match serde_json::to_string(kept) {
            Ok(text) => self.aside(move |secrets| secrets.keep(&text)).await,
            Err(error) => Err(error.into()),
        };
        if let Err(error) = outcome {
            tracing::warn!(%error, "the session is not kept: the next start asks to sign in");
        }
    }

    pub async fn fetch(&self) -> Option<Kept> {
        let text = match self.aside(|secrets| secrets.fetch()).await {
            Ok(text) => text?,
            Err(error) => {
                tracing::warn!(%error, "a kept session cannot be fetched");
                return None;
            }
        };
        serde_json::from_str(&text)
            .inspect_err(|error| tracing::warn!(%error, "what is kept is no session of this version's"))
            .ok()
    }

    pub async fn forget(&self) {
        if let Err(error) = self.aside(|secrets| secrets.forget()).await {
            tracing::warn!(%error, "the session's tokens are still kept");
        }
    }

    pub fn outlasts(&self) -> bool {
        self.0.outlasts()
    }

    async fn aside<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&dyn Secrets) -> Result<T, SecretsError> + Send + 'static,
    ) -> Result<T, SecretsError> {
        let secrets = Arc::clone(&self.0);
        tokio::task::spawn_blocking(move || ask(&*secrets)).await?
    }
}

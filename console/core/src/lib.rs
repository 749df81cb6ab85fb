//! What the console knows and does, without a window: who is signed in, their conversations, what is kept of them on this
//! machine, and what has still to be sent. The shell around it only passes calls in and happenings out.

mod admin;
mod conversation;
mod counts;
mod desk;
mod inbox;
mod live;
mod notices;
mod outbox;
mod pace;
mod problem;
mod secrets;
mod session;
mod store;
mod threads;
mod translate;
pub mod view;

use std::{
    path::Path,
    sync::{Arc, Mutex},
};

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use self::{
    desk::{Desk, lock},
    secrets::Safe,
    store::Store,
    view::{Attention, Happening, Problem},
};
pub use self::{
    pace::Pace,
    problem::Result,
    secrets::{Secrets, SecretsError},
};

/// The console. Clones are the same one.
#[derive(Clone)]
pub struct Console(Arc<Inner>);

struct Inner {
    store: Store,
    safe: Safe,
    pace: Pace,
    /// Who is signed in.
    desk: Mutex<Option<Arc<Desk>>>,
    /// Signing in, out and starting go one after the other.
    signing: tokio::sync::Mutex<()>,
    attention: Arc<Mutex<Attention>>,
    happenings: UnboundedSender<Happening>,
}

impl Console {
    /// Opens what is kept in `directory`, which is made if need be. The other half is all that happens, in order.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub async fn in_directory(
        directory: &Path,
        secrets: Arc<dyn Secrets>,
    ) -> Result<(Self, UnboundedReceiver<Happening>)> {
        Self::in_directory_at(directory, secrets, Pace::default()).await
    }

    /// The same, at another pace than the usual.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub async fn in_directory_at(
        directory: &Path,
        secrets: Arc<dyn Secrets>,
        pace: Pace,
    ) -> Result<(Self, UnboundedReceiver<Happening>)> {
        let store = Store::open(directory).await?;
        let (happenings, happened) = unbounded_channel();
        let inner = Inner {
            store,
            safe: Safe(secrets),
            pace,
            desk: Mutex::default(),
            signing: tokio::sync::Mutex::default(),
            attention: Arc::default(),
            happenings,
        };
        Ok((Self(Arc::new(inner)), happened))
    }

    /// Where the eyes are: no notice comes of what is looked at.
    pub fn attend(&self, attention: Attention) {
        *lock(&self.0.attention) = attention;
    }

    /// Something suggests that the server can be reached again, or not any more: the network has changed, a sleep is
    /// over, the window is looked at. It is looked at once.
    pub fn wake(&self) {
        if let Some(desk) = &*lock(&self.0.desk) {
            desk.wake.notify_one();
        }
    }

    /// Ends everything that is under way; what is kept is complete on disk when it returns.
    pub async fn shut_down(&self) {
        let desk = lock(&self.0.desk).take();
        if let Some(desk) = desk {
            desk.close().await;
        }
        self.0.store.close().await;
    }

    fn desk(&self) -> Result<Arc<Desk>> {
        lock(&self.0.desk).clone().ok_or_else(Problem::signed_out)
    }
}

//! Somebody at a console.

use std::{
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

use frontdesk_console_core::{
    Console, Pace, Secrets, SecretsError,
    view::{Happening, LinkState, ListQuery, Message, Outgoing, Reply, Shelf, Source, Thread},
};
use tempfile::TempDir;
use tokio::{sync::mpsc::UnboundedReceiver, time::timeout};
use uuid::Uuid;

use super::Who;

/// How long anything may take that is waited for.
const SOON: Duration = Duration::from_secs(30);

/// A keychain that is there as long as the test.
#[derive(Default)]
pub struct Keychain(Mutex<Option<String>>);

impl Keychain {
    pub fn secret(&self) -> Option<String> {
        self.0.lock().unwrap().clone()
    }
}

impl Secrets for Keychain {
    fn keep(&self, secret: &str) -> Result<(), SecretsError> {
        *self.0.lock().unwrap() = Some(secret.to_owned());
        Ok(())
    }

    fn fetch(&self) -> Result<Option<String>, SecretsError> {
        Ok(self.0.lock().unwrap().clone())
    }

    fn forget(&self) -> Result<(), SecretsError> {
        *self.0.lock().unwrap() = None;
        Ok(())
    }

    fn outlasts(&self) -> bool {
        true
    }
}

/// Nobody waits in a test as long as at a desk.
fn pace() -> Pace {
    Pace {
        heartbeat: Duration::from_secs(1),
        patience: Duration::from_secs(10),
        first_retry: Duration::from_millis(50),
        last_retry: Duration::from_millis(400),
    }
}

/// A computer with a console on it.
pub struct Seat {
    pub console: Console,
    happened: UnboundedReceiver<Happening>,
    /// What has happened and nobody looked for yet.
    passed: Vec<Happening>,
    pub keychain: Arc<Keychain>,
    directory: Arc<TempDir>,
}

impl Seat {
    /// A computer on which nobody has signed in yet.
    pub async fn empty() -> Self {
        // Whoever wants to know what goes on sets RUST_LOG; only the first one counts.
        let log = tracing_subscriber::fmt().with_env_filter(tracing_subscriber::EnvFilter::from_default_env());
        log.with_test_writer().try_init().ok();
        Self::on(Arc::new(tempfile::tempdir().unwrap()), Arc::default()).await
    }

    /// Somebody who has signed in, and is online.
    pub async fn of(who: Who, url: &str) -> Self {
        let mut seat = Self::empty().await;
        seat.console.sign_in(url, who.0, who.1).await.unwrap();
        seat.is_synced().await;
        seat
    }

    /// The same, with a console that waits no longer than that for the server.
    pub async fn of_patience(who: Who, url: &str, patience: Duration) -> Self {
        let pace = Pace { patience, ..pace() };
        let mut seat = Self::at(Arc::new(tempfile::tempdir().unwrap()), Arc::default(), pace).await;
        seat.console.sign_in(url, who.0, who.1).await.unwrap();
        seat.is_synced().await;
        seat
    }

    async fn on(directory: Arc<TempDir>, keychain: Arc<Keychain>) -> Self {
        Self::at(directory, keychain, pace()).await
    }

    async fn at(directory: Arc<TempDir>, keychain: Arc<Keychain>, pace: Pace) -> Self {
        let (console, happened) = Console::in_directory_at(directory.path(), keychain.clone(), pace).await.unwrap();
        Self { console, happened, passed: Vec::new(), keychain, directory }
    }

    /// The program ends and is started again.
    pub async fn restart(self) -> Self {
        self.console.shut_down().await;
        let seat = Self::on(self.directory, self.keychain).await;
        seat.console.start().await.unwrap();
        seat
    }

    pub fn directory(&self) -> &Path {
        self.directory.path()
    }

    /// What has happened since `forgets`, or happens now, that `wanted` takes; each is seen once.
    pub async fn sees<T>(&mut self, what: &str, mut wanted: impl FnMut(&Happening) -> Option<T>) -> T {
        for (n, happening) in self.passed.iter().enumerate() {
            if let Some(it) = wanted(happening) {
                self.passed.remove(n);
                return it;
            }
        }
        let look = async {
            loop {
                let happening = self.happened.recv().await.expect("the console goes on");
                if let Some(it) = wanted(&happening) {
                    return it;
                }
                self.passed.push(happening);
            }
        };
        timeout(SOON, look).await.unwrap_or_else(|_| panic!("not seen: {what}"))
    }

    /// All that has happened and was not looked for; it is not seen any more.
    pub fn forgets(&mut self) -> Vec<Happening> {
        while let Ok(happening) = self.happened.try_recv() {
            self.passed.push(happening);
        }
        std::mem::take(&mut self.passed)
    }

    pub async fn is_synced(&mut self) {
        self.sees("resynced", |it| matches!(it, Happening::Resynced).then_some(())).await;
    }

    pub async fn is_offline(&mut self) {
        self.sees("offline", |it| match it {
            Happening::Link { link } if link.state == LinkState::Offline => Some(()),
            _ => None,
        })
        .await;
    }

    pub async fn sees_message(&mut self, content: &str) -> Message {
        self.sees(content, |it| match it {
            Happening::Message { message } if message.content == content => Some(message.clone()),
            _ => None,
        })
        .await
    }

    /// What waits in a conversation, once it is like that.
    pub async fn sees_outbox(&mut self, what: &str, wanted: impl Fn(&[Outgoing]) -> bool) -> Vec<Outgoing> {
        self.sees(what, |it| match it {
            Happening::Outbox { outgoing, .. } if wanted(outgoing) => Some(outgoing.clone()),
            _ => None,
        })
        .await
    }

    pub async fn opens(&self, id: &str) -> Thread {
        self.console.open(id, Source::Server).await.unwrap()
    }

    pub async fn replies(&self, id: &str, content: &str) -> Outgoing {
        self.replies_after(id, content, None).await
    }

    pub async fn replies_after(&self, id: &str, content: &str, last_seen_seq: Option<u32>) -> Outgoing {
        let reply = Reply {
            conversation_id: id.to_owned(),
            client_id: Uuid::now_v7().to_string(),
            content: content.to_owned(),
            last_seen_seq,
        };
        self.console.reply(reply).await.unwrap()
    }

    /// The ids on a shelf's first page.
    pub async fn lists(&self, shelf: Shelf, from: Source) -> Vec<String> {
        let query = ListQuery { shelf, search: None, cursor: None, limit: 200, from };
        self.console.list(query).await.unwrap().items.into_iter().map(|it| it.id).collect()
    }

    pub async fn finds(&self, search: &str, from: Source) -> Vec<String> {
        let search = Some(search.to_owned());
        let query = ListQuery { shelf: Shelf::All, search, cursor: None, limit: 200, from };
        self.console.list(query).await.unwrap().items.into_iter().map(|it| it.id).collect()
    }
}

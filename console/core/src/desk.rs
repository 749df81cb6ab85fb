//! The desk of somebody who is signed in: what all that is done for them shares, from sign-in to sign-out.

use std::{
    collections::HashMap,
    future::Future,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use frontdesk_client::Frontdesk;
use tokio::sync::{Notify, mpsc::UnboundedSender};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use crate::{
    counts, live,
    live::connection::Line,
    notices::Notices,
    outbox,
    pace::Pace,
    problem::Result,
    store::{Change, Records},
    threads::OpenThread,
    view::{Attention, Happening, Link, LinkState, Me},
};

/// What all that is done for somebody who is signed in shares.
pub(crate) struct Desk {
    pub client: Frontdesk,
    pub records: Records,
    pub pace: Pace,
    /// Where the server is, as an address of the web.
    pub address: String,
    me: Mutex<Me>,
    link: Mutex<Link>,
    line: Mutex<Option<Line>>,
    /// Whether nothing has been missed over the present line.
    synced: AtomicBool,
    /// Gaps are filled one at a time.
    pub filling: tokio::sync::Mutex<()>,
    /// The conversations that are on screen.
    pub threads: Mutex<HashMap<String, OpenThread>>,
    pub notices: Mutex<Notices>,
    /// Held while a reply is on its way.
    pub sending: tokio::sync::Mutex<()>,
    /// The reply that is on its way just now.
    pub in_flight: Mutex<Option<String>>,
    pub attention: Arc<Mutex<Attention>>,
    /// There is something to be sent.
    pub outbox_due: Notify,
    /// The counts may have changed.
    pub counts_due: Notify,
    /// Look at once whether the server can be reached.
    pub wake: Notify,
    happenings: UnboundedSender<Happening>,
    closing: CancellationToken,
    tasks: TaskTracker,
}

/// What a desk is set up with.
pub(crate) struct Setting {
    pub client: Frontdesk,
    pub records: Records,
    pub pace: Pace,
    pub address: String,
    pub me: Me,
    pub attention: Arc<Mutex<Attention>>,
    pub happenings: UnboundedSender<Happening>,
}

impl Desk {
    /// Sets it up, and begins to reach for the server.
    pub fn open(setting: Setting) -> Arc<Self> {
        let desk = Arc::new(Self {
            client: setting.client,
            records: setting.records,
            pace: setting.pace,
            address: setting.address,
            me: Mutex::new(setting.me),
            link: Mutex::new(Link { state: LinkState::Connecting, retry_at: None }),
            line: Mutex::default(),
            synced: AtomicBool::new(false),
            filling: tokio::sync::Mutex::default(),
            threads: Mutex::default(),
            notices: Mutex::default(),
            sending: tokio::sync::Mutex::default(),
            in_flight: Mutex::default(),
            attention: setting.attention,
            outbox_due: Notify::new(),
            counts_due: Notify::new(),
            wake: Notify::new(),
            happenings: setting.happenings,
            closing: CancellationToken::new(),
            tasks: TaskTracker::new(),
        });
        desk.spawn(live::run(Arc::clone(&desk)));
        desk.spawn(outbox::run(Arc::clone(&desk)));
        desk.spawn(counts::run(Arc::clone(&desk)));
        desk
    }

    /// Does something aside, as long as the desk stands.
    pub fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        let closing = self.closing.clone();
        self.tasks.spawn(async move {
            closing.run_until_cancelled(task).await;
        });
    }

    /// Nothing is done here any more from now on.
    pub fn shut(&self) {
        self.closing.cancel();
        self.set_line(None);
    }

    /// The same, and nothing is under way when it returns.
    pub async fn close(&self) {
        self.shut();
        self.tasks.close();
        self.tasks.wait().await;
    }

    pub fn tell(&self, happening: Happening) {
        if !self.closing.is_cancelled() {
            // Whoever listened may be gone: the program ends.
            self.happenings.send(happening).ok();
        }
    }

    pub fn tell_change(&self, change: &Change) {
        if change.shows() {
            self.tell(Happening::Conversation { conversation: change.row.clone() });
        }
    }

    pub fn me(&self) -> Me {
        lock(&self.me).clone()
    }

    /// Who one is may have changed.
    pub fn is_me(&self, me: Me) {
        let mut current = lock(&self.me);
        if *current != me {
            *current = me.clone();
            self.tell(Happening::Me { me });
        }
    }

    pub fn link(&self) -> Link {
        lock(&self.link).clone()
    }

    pub fn set_link(&self, state: LinkState, retry_at: Option<String>) {
        let link = Link { state, retry_at };
        let mut current = lock(&self.link);
        if *current != link {
            *current = link.clone();
            self.tell(Happening::Link { link });
        }
    }

    /// The connection, while there is one.
    pub fn line(&self) -> Option<Line> {
        lock(&self.line).clone()
    }

    /// The connection, once nothing that was missed before it is missing any more.
    pub fn synced_line(&self) -> Option<Line> {
        self.line().filter(|_| self.synced.load(Ordering::SeqCst))
    }

    pub fn set_line(&self, line: Option<Line>) {
        self.synced.store(false, Ordering::SeqCst);
        *lock(&self.line) = line;
    }

    pub fn set_synced(&self) {
        self.synced.store(true, Ordering::SeqCst);
    }

    /// Keeps and tells how a conversation looks now.
    pub async fn learn(&self, told: crate::translate::Told) -> Result<Change> {
        let change = self.records.keep_conversation(told).await?;
        self.tell_change(&change);
        Ok(change)
    }
}

/// Nothing in the console leaves a lock's content half changed.
pub(crate) fn lock<T>(it: &Mutex<T>) -> MutexGuard<'_, T> {
    it.lock().unwrap_or_else(PoisonError::into_inner)
}

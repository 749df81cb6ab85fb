//! What a node does about what it hears from the others.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use socketioxide::SocketIo;
use socketioxide::adapter::LocalAdapter;
use tokio::time::{Instant, interval, sleep};
use uuid::Uuid;

use super::known::{Heard, Known};
use super::outbox::Outbox;
use super::packet::{Item, Packet};
use super::state::State;
use crate::app::App;
use crate::domain::{ConversationId, SessionId, UserId};
use crate::socket::publisher::SocketPublisher;
use crate::socket::viewers::Everywhere;

/// How often it is looked who is silent.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// The least time between two times that all sockets are told to resync.
const RESYNC_EVERY: Duration = Duration::from_secs(3);
/// So many sockets are told at once, and the next after a pause: 2,500 a second, or they would all join again at once.
const RESYNCED_AT_ONCE: usize = 50;
const RESYNC_PAUSE: Duration = Duration::from_millis(20);

/// What a node hears, and whom it tells.
pub struct Hearing {
    app: App,
    io: SocketIo<LocalAdapter>,
    publisher: SocketPublisher<LocalAdapter>,
    everywhere: Arc<Everywhere>,
    outbox: Outbox,
    known: Mutex<Known>,
}

impl Hearing {
    /// Has heard nobody so far.
    pub fn new(
        app: App,
        io: SocketIo<LocalAdapter>,
        publisher: SocketPublisher<LocalAdapter>,
        everywhere: Arc<Everywhere>,
        outbox: Outbox,
    ) -> Self {
        Self { app, io, publisher, everywhere, outbox, known: Mutex::default() }
    }

    /// This node.
    pub fn node(&self) -> Uuid {
        self.app.node()
    }

    /// Takes a packet.
    pub fn take(&self, text: &str, state: &State) {
        let packet: Packet = match serde_json::from_str(text) {
            Ok(packet) => packet,
            Err(error) => return tracing::warn!(%error, "a packet of another node cannot be read"),
        };
        match self.known().hear(&packet, Instant::now()) {
            Heard::Next => {}
            Heard::AfterHole => state.missed(),
            Heard::Before => return,
        }
        for item in packet.known_items() {
            self.heard(packet.node, item);
        }
    }

    fn heard(&self, node: Uuid, item: Item) {
        match item {
            Item::Event(event) => self.publisher.relay(event),
            Item::Ended(ids) => {
                let (app, ids) = (self.app.clone(), ids.into_iter().map(SessionId).collect());
                tokio::spawn(async move { app.sessions_ended_elsewhere(ids).await });
            }
            Item::UserChanged(id) => self.app.forget_user(UserId(id)),
            Item::ChangedHands(ids) => {
                let (app, ids) = (self.app.clone(), ids.into_iter().map(ConversationId).collect::<Vec<_>>());
                tokio::spawn(async move { app.forget_participants(&ids).await });
            }
            Item::Viewing(viewed) => self.everywhere.heard(&self.io, node, viewed),
            Item::AllViewed(all) => self.everywhere.heard_all(&self.io, node, all),
            Item::WhoViews => self.everywhere.say_all(&self.io),
            Item::Leaving => {
                self.known().forget(node);
                self.everywhere.heard_all(&self.io, node, Vec::new());
            }
        }
    }

    /// Looks after those who are silent, and has this node's sockets resync when something was missed; for ever.
    pub async fn watch(&self, state: &State) {
        tokio::join!(self.notice_silence(state), self.resync(state));
    }

    async fn notice_silence(&self, state: &State) {
        let mut ticks = interval(LOOK_EVERY);
        loop {
            ticks.tick().await;
            let now = Instant::now();
            if !state.hears() {
                self.known().excuse(now);
                continue;
            }
            let gone = self.known().silent(now);
            for node in gone {
                tracing::warn!(%node, "another node is silent: it has crashed, or has lost the bus");
                self.everywhere.heard_all(&self.io, node, Vec::new());
                // It may have stored something last that it came no more to tell.
                state.missed();
            }
        }
    }

    async fn resync(&self, state: &State) {
        loop {
            state.until_missed().await;
            let sockets = self.publisher.everybody();
            if !sockets.is_empty() {
                self.app.metrics().resync();
                tracing::info!(sockets = sockets.len(), "events of other nodes may have been missed: sockets resync");
            }
            for some in sockets.chunks(RESYNCED_AT_ONCE) {
                self.publisher.resync(some);
                sleep(RESYNC_PAUSE).await;
            }
            self.outbox.put(Item::WhoViews);
            sleep(RESYNC_EVERY).await;
        }
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        // Nothing in here can be half done by a panic.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

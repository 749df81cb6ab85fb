//! What goes out to one socket. A client that reads too slowly fills its buffer; from then on it is behind: events are
//! left out, acknowledgements wait, and when it reads again it gets those and is told to `resync`, so that nothing it
//! hears afterwards comes after a hole it does not know of.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde_json::value::RawValue;
use socketioxide::SendError;
use socketioxide::adapter::Adapter;
use socketioxide::extract::SocketRef;
use tokio::sync::Notify;

use super::call::AckHandle;
use super::told::Told;
use crate::error::Error;
use crate::wire::channel::server;
use crate::wire::socket::{Nothing, SocketError};

/// How often it is tried whether a client that was behind reads again; nothing tells of it.
const RETRY: Duration = Duration::from_millis(100);
/// Who has been behind for so long will not catch up: they are told, and disconnected.
const LONGEST_BEHIND: Duration = Duration::from_secs(30);
/// Acknowledgements that wait for a client that is behind. Past that it goes on sending without reading, for which
/// there is no memory: it is disconnected as soon as it can be told.
const MAX_WAITING: usize = 8192;

/// One socket's way out.
pub struct Outlet<A: Adapter> {
    behind: Mutex<Option<Behind<A>>>,
    caught_up: Notify,
}

/// What a client that is behind has yet to get.
struct Behind<A: Adapter> {
    acks: VecDeque<(AckHandle<A>, Box<RawValue>)>,
    lost_acks: bool,
    since: Instant,
}

impl<A: Adapter> Outlet<A> {
    /// Gives a socket its way out.
    pub fn open(socket: &SocketRef<A>) -> Arc<Self> {
        let outlet = Arc::new(Self { behind: Mutex::new(None), caught_up: Notify::new() });
        socket.extensions.insert(Arc::clone(&outlet));
        outlet
    }

    /// Of this socket; `None` before it is let in.
    pub fn of(socket: &SocketRef<A>) -> Option<Arc<Self>> {
        socket.extensions.get::<Arc<Self>>()
    }

    /// Tells the client of something, or notes that it has missed it.
    pub fn tell(self: &Arc<Self>, socket: &SocketRef<A>, told: &Told) {
        let mut behind = self.lock();
        if behind.is_none() && emit(socket, told).is_err() && socket.connected() {
            self.fall_behind(socket, &mut behind, Behind::with(VecDeque::new()));
        }
    }

    /// Acknowledges an event, now or when the client reads again.
    pub fn acknowledge(self: &Arc<Self>, socket: &SocketRef<A>, ack: AckHandle<A>, payload: Box<RawValue>) {
        let mut behind = self.lock();
        match &mut *behind {
            Some(behind) if behind.acks.len() < MAX_WAITING => behind.acks.push_back((ack, payload)),
            Some(behind) => behind.lost_acks = true,
            None => {
                if ack.send(&payload).is_err() && socket.connected() {
                    self.fall_behind(socket, &mut behind, Behind::with(VecDeque::from([(ack, payload)])));
                }
            }
        }
    }

    /// Resolves when the client is not behind: who does not read what was answered need not be answered more.
    pub async fn ready(&self) {
        loop {
            let caught_up = self.caught_up.notified();
            if self.lock().is_none() {
                return;
            }
            caught_up.await;
        }
    }

    fn fall_behind(
        self: &Arc<Self>,
        socket: &SocketRef<A>,
        state: &mut MutexGuard<'_, Option<Behind<A>>>,
        behind: Behind<A>,
    ) {
        tracing::debug!(socket = %socket.id, "a client reads too slowly");
        **state = Some(behind);
        tokio::spawn(Arc::clone(self).catch_up(socket.clone()));
    }

    async fn catch_up(self: Arc<Self>, socket: SocketRef<A>) {
        loop {
            tokio::time::sleep(RETRY).await;
            let mut state = self.lock();
            // The heartbeat ends a client that never reads again.
            if !socket.connected() || state.as_mut().is_none_or(|behind| behind.drain(&socket)) {
                *state = None;
                break;
            }
        }
        self.caught_up.notify_waiters();
    }

    fn lock(&self) -> MutexGuard<'_, Option<Behind<A>>> {
        // Nothing in here can be half done by a panic.
        self.behind.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<A: Adapter> Behind<A> {
    fn with(acks: VecDeque<(AckHandle<A>, Box<RawValue>)>) -> Self {
        Self { acks, lost_acks: false, since: Instant::now() }
    }

    /// Whether all has gone out that was waiting, and the word that more was missed.
    fn drain(&mut self, socket: &SocketRef<A>) -> bool {
        if self.lost_acks || self.since.elapsed() > LONGEST_BEHIND {
            return emit(socket, &Told::new(server::ERROR, &SocketError::of(&Error::TooSlow))).is_ok()
                && socket.clone().disconnect().is_ok();
        }
        while let Some((ack, payload)) = self.acks.front() {
            if ack.send(payload).is_err() {
                return false;
            }
            self.acks.pop_front();
        }
        emit(socket, &Told::new(server::RESYNC, &Nothing {})).is_ok()
    }
}

/// Emits an event of the channel to one socket, by whatever room its buffer has: the only way by which anything is sent.
#[expect(clippy::disallowed_methods, reason = "the event and its payload fit each other")]
pub fn emit<A: Adapter>(socket: &SocketRef<A>, told: &Told) -> Result<(), SendError> {
    socket.emit(told.name, &told.payload)
}

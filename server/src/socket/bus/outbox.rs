//! The way out: what the other nodes are to be told queues up, and goes in packets of all that has queued meanwhile.

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::value::{RawValue, to_raw_value};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep, timeout};
use uuid::Uuid;

use super::inbox::{Carrier, written};
use super::packet::{Item, Packet};
use super::state::State;
use crate::metrics::Metrics;

/// What may wait for a slow bus. Past that it is left out, and the other nodes notice.
const QUEUE: usize = 8192;
/// The most items in a packet.
const MOST_ITEMS: usize = 256;
/// How often a node says something, if only that it is there.
const BEAT: Duration = Duration::from_secs(1);
/// How long it may take to send a packet.
const SENT_WITHIN: Duration = Duration::from_secs(2);
/// How long a packet is tried to send. What waits for longer is news no more.
const TRIED_FOR: Duration = Duration::from_secs(5);
/// The pause before it is tried once more.
const PAUSE: Duration = Duration::from_millis(250);
/// How long what is queued may take to go out when the server stops.
const FLUSHED_WITHIN: Duration = Duration::from_secs(1);

/// Where what the other nodes are to be told is put. Without a bus, nowhere.
#[derive(Clone, Default)]
pub struct Outbox(Option<Arc<Queue>>);

struct Queue {
    items: mpsc::Sender<Item>,
    left_out: AtomicBool,
    metrics: Arc<Metrics>,
}

impl Queue {
    fn leave_out(&self, items: usize) {
        self.left_out.store(true, Ordering::Release);
        self.metrics.bus_left_out(items);
    }
}

impl Outbox {
    /// One that is emptied by [`Postman::run`].
    pub fn open(metrics: Arc<Metrics>) -> (Self, Postbag) {
        let (items, queued) = mpsc::channel(QUEUE);
        let queue = Arc::new(Queue { items, left_out: AtomicBool::new(false), metrics });
        (Self(Some(Arc::clone(&queue))), Postbag { queue, queued })
    }

    /// Whether there is nobody else to tell.
    pub fn leads_nowhere(&self) -> bool {
        self.0.is_none()
    }

    /// Has the other nodes told. Never waits.
    pub fn put(&self, item: Item) {
        let Some(queue) = &self.0 else { return };
        match queue.items.try_send(item) {
            Ok(()) => {}
            Err(mpsc::error::TrySendError::Full(_)) => queue.leave_out(1),
            // The server stops, and has said so.
            Err(mpsc::error::TrySendError::Closed(_)) => {}
        }
    }
}

/// What has been put into an outbox.
pub struct Postbag {
    queue: Arc<Queue>,
    queued: mpsc::Receiver<Item>,
}

impl Postbag {
    /// Waits for a bus that is being opened. When that takes long, what is queued is news no more.
    pub async fn waits_for<T>(&mut self, opening: impl Future<Output = T>) -> T {
        let mut opening = pin!(opening);
        if let Ok(opened) = timeout(TRIED_FOR, &mut opening).await {
            return opened;
        }
        let mut items = Vec::with_capacity(MOST_ITEMS);
        loop {
            tokio::select! {
                opened = &mut opening => return opened,
                left_out = self.queued.recv_many(&mut items, MOST_ITEMS) => {
                    self.queue.leave_out(left_out);
                    items.clear();
                }
            }
        }
    }
}

/// Sends what is queued, for as long as the node is there.
pub struct Postman {
    bag: Postbag,
    carrier: Arc<dyn Carrier>,
    state: Arc<State>,
    node: Uuid,
    /// How many packets have gone.
    count: u64,
    /// Whether the last one did not.
    away: bool,
}

impl Postman {
    /// Of this node.
    pub fn new(bag: Postbag, carrier: Arc<dyn Carrier>, state: Arc<State>, node: Uuid) -> Self {
        Self { bag, carrier, state, node, count: 0, away: false }
    }

    /// Until `stop` resolves; then it sends what is queued, and says goodbye.
    pub async fn run(mut self, mut stop: oneshot::Receiver<()>) {
        let mut beat = interval(BEAT);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut items = Vec::with_capacity(MOST_ITEMS);
        loop {
            tokio::select! {
                // Also when whoever could say so is gone.
                _ = &mut stop => break,
                _ = self.bag.queued.recv_many(&mut items, MOST_ITEMS) => {
                    if self.away {
                        self.bag.queue.leave_out(items.len());
                    } else {
                        self.send(&items).await;
                    }
                    items.clear();
                }
                _ = beat.tick() => self.beat().await,
            }
        }
        self.bag.queued.close();
        while !self.away && self.bag.queued.recv_many(&mut items, MOST_ITEMS).await > 0 {
            let flushed = timeout(FLUSHED_WITHIN, self.send(&items)).await;
            self.away |= flushed.is_err();
            items.clear();
        }
        if !self.away {
            // Nobody waits for who is gone.
            timeout(FLUSHED_WITHIN, self.send(&[Item::Leaving])).await.ok();
        }
    }

    /// Says that it is there, and how many packets there were.
    async fn beat(&mut self) {
        self.skip_what_was_left_out();
        let there = Packet { node: self.node, count: self.count, items: Vec::new() };
        self.away = !self.try_to_send(&there).await;
    }

    async fn send(&mut self, items: &[Item]) {
        let most = self.carrier.most_bytes();
        let (mut packed, mut bytes) = (Vec::new(), 0);
        for item in items {
            let raw = to_raw_value(item).expect("an item is JSON");
            let more = written(raw.get()) + 1;
            if bytes + more > most && !packed.is_empty() {
                self.send_packet(std::mem::take(&mut packed)).await;
                bytes = 0;
            }
            packed.push(raw);
            bytes += more;
        }
        if !packed.is_empty() {
            self.send_packet(packed).await;
        }
    }

    async fn send_packet(&mut self, items: Vec<Box<RawValue>>) {
        if self.away {
            self.bag.queue.leave_out(items.len());
            return;
        }
        self.skip_what_was_left_out();
        self.count += 1;
        let packet = Packet { node: self.node, count: self.count, items };
        let started = Instant::now();
        while !self.try_to_send(&packet).await {
            if started.elapsed() > TRIED_FOR {
                self.away = true;
                // It has its number: that others have missed it, they notice.
                self.bag.queue.metrics.bus_left_out(packet.items.len());
                return;
            }
            sleep(PAUSE).await;
        }
        self.bag.queue.metrics.bus_packet(packet.items.len());
    }

    /// The number that nothing has is what the others notice.
    fn skip_what_was_left_out(&mut self) {
        if self.bag.queue.left_out.swap(false, Ordering::AcqRel) {
            self.count += 1;
        }
    }

    async fn try_to_send(&self, packet: &Packet) -> bool {
        let text = serde_json::to_string(packet).expect("a packet is JSON");
        match timeout(SENT_WITHIN, self.carrier.send(text)).await {
            Ok(Ok(())) => self.state.sent(Ok(())),
            Ok(Err(error)) => self.state.sent(Err(&error)),
            Err(elapsed) => self.state.sent(Err(&elapsed)),
        }
        self.state.is_heard()
    }
}

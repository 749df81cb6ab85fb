//! The hot path: drafts queue up in a few lanes, and each lane writes all that has queued in one transaction. The cost
//! of a commit is shared by all that waited for it, so that throughput rises with load.
//!
//! A conversation has one lane, so what happens in its turn (a batch, a join, a leave) happens in one order. After a
//! commit the lane publishes in the order of `seq`, and only then are the senders told. While PostgreSQL stores a batch,
//! the lane tells of the one before, so that neither waits for the other.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{mem, vec};

use futures_util::FutureExt;
use futures_util::future::{BoxFuture, join_all, poll_immediate};
use sqlx::PgPool;
use tokio::sync::{mpsc, oneshot};

use super::append::{self, Appended, Entry, Outcome};
use super::pace::Pace;
use super::pool::{Kept, Lost};
use super::search::SearchIndex;
use super::updates::Updates;
use crate::access::Allowed;
use crate::domain::{Clock, ConversationId, Draft, MessageId, Participants, UserId};
use crate::error::{self, Error, Result};
use crate::events::{Event, Publisher};
use crate::metrics::Metrics;

/// What may wait in a lane before senders have to wait to queue.
const LANE_QUEUE: usize = 8192;
/// After so many that are told, a tenth of a millisecond, it is looked whether PostgreSQL waits.
const TOLD_AT_ONCE: usize = 16;

/// How drafts are gathered.
#[derive(Clone, Copy, Debug)]
pub struct Batching {
    /// Each lane holds one connection while it writes. More of them overlap more commits; few are enough, since a batch
    /// takes all that waits.
    pub lanes: usize,
    /// The most entries in a batch. Past some hundreds a larger one saves no more; with 1 each message has a transaction
    /// of its own, which is what to compare with.
    pub batch: usize,
    /// Whether the next batch is stored while this one is told. Otherwise PostgreSQL waits meanwhile, which is what to
    /// compare with.
    pub overlap: bool,
}

/// Hands drafts to the lanes.
pub struct MessageLog {
    lanes: Vec<Lane>,
    metrics: Arc<Metrics>,
    by_id: RandomState,
}

/// The way into one.
struct Lane {
    queue: mpsc::Sender<Item>,
    pace: Arc<Pace>,
}

/// What waits in a lane.
enum Item {
    Entry(Entry, Reply),
    Step(ConversationId, BoxFuture<'static, ()>),
    Stop(oneshot::Sender<()>),
}

/// Tells a sender what became of their message. It runs in the lane, so that nobody need be woken: it must not wait.
type Tell = Box<dyn FnOnce(Result<Appended>) + Send>;

/// The answer that a sender waits for. Dropped without one, it says that the log has stopped.
struct Reply(Option<Tell>);

impl Reply {
    fn send(mut self, outcome: Result<Appended>) {
        if let Some(tell) = self.0.take() {
            tell(outcome);
        }
    }
}

impl Drop for Reply {
    fn drop(&mut self) {
        if let Some(tell) = self.0.take() {
            tell(Err(stopped()));
        }
    }
}

/// A place in a conversation's lane.
pub struct Turn<'a> {
    conversation: ConversationId,
    place: mpsc::Permit<'a, Item>,
}

impl Turn<'_> {
    /// Queues the step. It runs once all is done that was queued before it.
    pub fn take(self, step: impl Future<Output = ()> + Send + 'static) {
        self.place.send(Item::Step(self.conversation, step.boxed()));
    }
}

/// What the lanes work with.
pub struct Means {
    /// Where messages are stored.
    pub pool: PgPool,
    /// When that was lost.
    pub lost: Lost,
    /// Who tells of them.
    pub publisher: Arc<dyn Publisher>,
    /// Tells lists of them.
    pub updates: Updates,
    /// Has them found.
    pub search_index: SearchIndex,
    /// When they are stored.
    pub clock: Arc<dyn Clock>,
    /// What is counted.
    pub metrics: Arc<Metrics>,
}

impl MessageLog {
    /// Starts the lanes.
    pub fn start(means: Means, batching: Batching) -> Self {
        let means = Arc::new(means);
        let lanes = (0..batching.lanes)
            .map(|_| {
                let (sender, receiver) = mpsc::channel(LANE_QUEUE);
                let pace = Arc::new(Pace::new(batching.batch));
                tokio::spawn(run(Arc::clone(&means), receiver, batching, Arc::clone(&pace)));
                Lane { queue: sender, pace }
            })
            .collect();
        Self { lanes, metrics: Arc::clone(&means.metrics), by_id: RandomState::new() }
    }

    /// Whether a draft that is queued now would be stored soon.
    pub fn has_room(&self, conversation: ConversationId) -> Result<()> {
        let room = self.lane(conversation).pace.check(Instant::now());
        room.inspect_err(|_| self.metrics.overloaded("messages"))
    }

    /// Queues a draft of `sender`: what was queued first is stored first. `tell` hears what became of it, right after
    /// its commit and its publishing, and must not wait.
    pub async fn append(
        &self,
        conversation: Allowed<Participants>,
        sender: UserId,
        draft: Draft,
        tell: impl FnOnce(Result<Appended>) + Send + 'static,
    ) {
        let id = conversation.id;
        let entry = Entry { id: MessageId::new(), conversation, sender, draft };
        // What a lane that has stopped does not take is dropped, and so answered.
        let lane = self.lane(id);
        lane.pace.queued();
        lane.queue.send(Item::Entry(entry, Reply(Some(Box::new(tell))))).await.ok();
    }

    /// A place in the conversation's lane, for a step between two batches: nothing is stored or published in it
    /// meanwhile.
    pub async fn turn(&self, conversation: ConversationId) -> Result<Turn<'_>> {
        let place = self.lane(conversation).queue.reserve().await.map_err(|_| stopped())?;
        Ok(Turn { conversation, place })
    }

    /// Finishes what is queued. What comes later is refused.
    pub async fn stop(&self) {
        let stops = self.lanes.iter().map(|lane| async {
            let (done, finished) = oneshot::channel();
            // A lane that is gone has nothing left to finish.
            if lane.queue.send(Item::Stop(done)).await.is_ok() {
                finished.await.ok();
            }
        });
        join_all(stops).await;
    }

    fn lane(&self, id: ConversationId) -> &Lane {
        &self.lanes[self.by_id.hash_one(id) as usize % self.lanes.len()]
    }
}

/// A lane: takes what has queued up, in runs of entries and runs of steps, each in the order in which it came.
async fn run(means: Arc<Means>, mut queue: mpsc::Receiver<Item>, batching: Batching, pace: Arc<Pace>) {
    let mut items = Vec::with_capacity(batching.batch);
    let mut entries = Vec::new();
    let mut replies = Vec::new();
    let mut steps = Vec::new();
    let conn = Kept::new(means.pool.clone(), means.lost.clone());
    let mut writer = Writer { means, conn, pace, stored: None };
    loop {
        // The two halves of what comes and goes take turns: one is stored while the other is told.
        while writer.left() > 0 && (queue.len() < writer.left() || !batching.overlap) {
            writer.tell_some();
        }
        let taken = writer.conn.unless_closed(queue.recv_many(&mut items, batching.batch)).await;
        if taken.is_none_or(|taken| taken == 0) {
            break;
        }
        for item in items.drain(..) {
            match item {
                Item::Entry(entry, reply) => {
                    writer.take_steps(mem::take(&mut steps)).await;
                    entries.push(entry);
                    replies.push(reply);
                }
                Item::Step(id, step) => {
                    writer.write(mem::take(&mut entries), mem::take(&mut replies)).await;
                    steps.push((id, step));
                }
                Item::Stop(done) => {
                    writer.write(mem::take(&mut entries), mem::take(&mut replies)).await;
                    writer.take_steps(mem::take(&mut steps)).await;
                    writer.tell_all();
                    queue.close();
                    // Nobody waits for the stop any more: it has happened all the same.
                    done.send(()).ok();
                }
            }
        }
        writer.write(mem::take(&mut entries), mem::take(&mut replies)).await;
        writer.take_steps(mem::take(&mut steps)).await;
    }
    writer.tell_all();
}

/// Takes steps of different conversations side by side, those of one after each other.
async fn take_steps(mut steps: Vec<(ConversationId, BoxFuture<'static, ()>)>) {
    if steps.len() > 1 {
        // Stable: the steps of one conversation stay in their order.
        steps.sort_by_key(|(id, _)| *id);
    }
    let mut chains: Vec<(ConversationId, Vec<BoxFuture<'static, ()>>)> = Vec::new();
    for (id, step) in steps {
        match chains.last_mut() {
            Some((last, chain)) if *last == id => chain.push(step),
            _ => chains.push((id, vec![step])),
        }
    }
    join_all(chains.into_iter().map(|(_, chain)| async {
        for step in chain {
            step.await;
        }
    }))
    .await;
}

/// Writes batches, publishes what came of them, then tells the senders.
struct Writer {
    means: Arc<Means>,
    conn: Kept,
    pace: Arc<Pace>,
    /// The last batch, as far as it has not been told.
    stored: Option<Stored>,
}

impl Writer {
    /// Stores a batch, and tells of the one before it meanwhile.
    async fn write(&mut self, entries: Vec<Entry>, replies: Vec<Reply>) {
        if entries.is_empty() {
            return;
        }
        let started = Instant::now();
        self.pace.begins(started);
        let mut before = self.stored.take();
        let (result, ended) = {
            let mut storing = pin!(store(&self.means, &mut self.conn, &entries));
            // On its way first, then what there is to do until it has come back.
            let mut result = poll_immediate(&mut storing).await;
            let mut ended = Instant::now();
            while let Some(stored) = before.as_mut().filter(|it| it.left() > 0) {
                stored.tell_some(&self.means);
                if result.is_none() {
                    result = poll_immediate(&mut storing).await;
                    ended = Instant::now();
                }
            }
            match result {
                Some(result) => (result, ended),
                None => (storing.await, Instant::now()),
            }
        };
        self.pace.ends(ended, entries.len());
        self.means.metrics.batch(entries.len(), ended - started);
        match result {
            Ok(outcomes) => {
                let new = outcomes.iter().filter(|it| matches!(it.appended, Ok(Appended { new: true, .. }))).count();
                self.means.metrics.stored(new);
                self.stored = Some(Stored::new(entries, replies, outcomes));
            }
            Err(error) => {
                self.conn.let_go();
                tracing::error!(%error, entries = entries.len(), "a batch of messages was not stored");
                let outage = error::is_outage(&error);
                for reply in replies {
                    let cause = anyhow::anyhow!("its batch was not stored: {error}");
                    reply.send(Err(if outage { Error::Unavailable(cause) } else { Error::Internal(cause) }));
                }
            }
        }
    }

    /// How many messages have not been told.
    fn left(&self) -> usize {
        self.stored.as_ref().map_or(0, Stored::left)
    }

    fn tell_some(&mut self) {
        if let Some(stored) = &mut self.stored {
            stored.tell_some(&self.means);
        }
    }

    fn tell_all(&mut self) {
        while self.left() > 0 {
            self.tell_some();
        }
    }

    /// Takes them when all is told that was stored before.
    async fn take_steps(&mut self, steps: Vec<(ConversationId, BoxFuture<'static, ()>)>) {
        if !steps.is_empty() {
            self.tell_all();
            take_steps(steps).await;
        }
    }
}

/// A batch that is stored, and told bit by bit.
struct Stored {
    entries: Vec<Entry>,
    replies: Vec<Option<Reply>>,
    outcomes: vec::IntoIter<Outcome>,
    told: Told,
    telling: Duration,
}

impl Stored {
    fn new(entries: Vec<Entry>, replies: Vec<Reply>, outcomes: Vec<Outcome>) -> Self {
        let replies = replies.into_iter().map(Some).collect();
        Self { entries, replies, outcomes: outcomes.into_iter(), told: Told::default(), telling: Duration::ZERO }
    }

    /// How many entries have not been told. An entry without an outcome is told after all others.
    fn left(&self) -> usize {
        self.outcomes.len().max(self.replies.len().min(1))
    }

    /// Tells some, in the order of `seq`.
    fn tell_some(&mut self, means: &Means) {
        let started = Instant::now();
        for outcome in self.outcomes.by_ref().take(TOLD_AT_ONCE) {
            self.told.publish(means, *self.entries[outcome.index].conversation, &outcome);
            // Right after it, so that both leave for the sender together.
            if let Some(reply) = self.replies[outcome.index].take() {
                reply.send(outcome.appended);
            }
        }
        self.telling += started.elapsed();
        if self.outcomes.len() == 0 {
            for refused in self.replies.drain(..).flatten() {
                refused.send(Err(Error::Unauthenticated));
            }
            means.metrics.broadcast(self.telling);
        }
    }
}

async fn store(means: &Means, conn: &mut Kept, entries: &[Entry]) -> sqlx::Result<Vec<Outcome>> {
    let conn = conn.get().await?;
    match append::append(conn, entries, means.clock.now()).await {
        // Rolled back whole to break a deadlock (SQLSTATE 40P01): nothing was stored, so once more is safe.
        Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some("40P01") => {
            append::append(conn, entries, means.clock.now()).await
        }
        result => result,
    }
}

/// What has been told of a batch that is told once a conversation.
#[derive(Default)]
struct Told {
    changed: HashSet<ConversationId>,
    assigned: HashSet<ConversationId>,
}

impl Told {
    fn publish(&mut self, means: &Means, conversation: Participants, outcome: &Outcome) {
        let Ok(Appended { message, new: true }) = &outcome.appended else { return };
        means.publisher.publish(Event::MessageStored(message.clone()));
        if let Some(staff) = &outcome.assigned_to
            && self.assigned.insert(conversation.id)
        {
            means.publisher.publish(Event::ConversationAssigned {
                conversation,
                assigned_to: Some(staff.clone()),
                assigned_by: Some(staff.clone()),
            });
        }
        if self.changed.insert(conversation.id) {
            means.updates.touch(conversation);
            means.search_index.touch(conversation.id);
        }
    }
}

fn stopped() -> Error {
    Error::Unavailable(anyhow::anyhow!("the message log has stopped"))
}

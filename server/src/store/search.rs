//! Keeps the search index up, behind the hot path: whoever stores something only says so, and it can be found a moment
//! later.
//!
//! What was said but not indexed when a server died is found by a sweep, which every server makes when it starts and
//! then regularly, over all that has happened since the index was last known to be complete.

mod entries;

use std::collections::HashSet;
use std::mem;
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::Duration;

use sqlx::{PgConnection, PgPool};
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;

use crate::domain::{Clock, ConversationId, Timestamp};
use crate::error;

/// The least pause before what has been said is indexed, while nobody waits for it: a conversation is indexed once
/// then, however much was said in it.
const PAUSE: Duration = Duration::from_secs(2);
/// How many times as long as a round the pause after it is, unless a search waits: to index costs a third of what it
/// costs to store. It takes a quarter of one connection's time while there is not much else to do, and in a rush a
/// fiftieth: the rest is left for later.
const RESTS: RangeInclusive<u32> = 3..=49;
/// The pause is longer by one round for so many conversations in which something is said a second: up to 600 it takes its
/// quarter, from some 10,000 on, when the cores are used up, its fiftieth.
const TOUCHES_A_REST: u32 = 200;
/// The pause after a round that failed.
const FAILED_PAUSE: Duration = Duration::from_secs(5);
/// How long a round works off what was said, and then what a sweep has found. For as long a message may wait for the core
/// that it takes.
const ROUND_TIME: Duration = Duration::from_millis(10);
/// How many conversations are indexed in one transaction: some milliseconds.
const BATCH: usize = 16;
/// The time from one sweep to the next.
const SWEEP_EVERY: Duration = Duration::from_secs(30);
/// How many conversations one sweep takes note of.
const MAX_BACKLOG: usize = 50_000;

/// Notes what is to be indexed.
#[derive(Clone)]
pub struct SearchIndex(mpsc::UnboundedSender<Note>);

/// What the indexer is told.
enum Note {
    Touched(ConversationId),
    Awaited(oneshot::Sender<()>),
}

impl SearchIndex {
    /// Starts indexing.
    pub fn start(pool: PgPool, clock: Arc<dyn Clock>) -> Self {
        let (sender, notes) = mpsc::unbounded_channel();
        tokio::spawn(run(Indexer::new(pool, clock), notes));
        Self(sender)
    }

    /// Something was said in this conversation, or it has begun.
    pub fn touch(&self, id: ConversationId) {
        // Fails when the task has ended with its runtime; the next server's sweep finds it.
        self.0.send(Note::Touched(id)).ok();
    }

    /// Waits until all that has been said so far can be found. Returns as well when indexing has ended.
    pub async fn caught_up(&self) {
        let (done, all_done) = oneshot::channel();
        if self.0.send(Note::Awaited(done)).is_ok() {
            // Dropped by a task that ends: there is nothing left to wait for.
            all_done.await.ok();
        }
    }
}

async fn run(mut indexer: Indexer, mut notes: mpsc::UnboundedReceiver<Note>) {
    let mut rest = Rest::after(Duration::ZERO, *RESTS.start()).until_more_is_said();
    let mut rush = Rush::new(Instant::now());
    let mut waiting = Vec::new();
    let pool = indexer.pool.clone();
    loop {
        if !rest.pass(&mut indexer, &mut notes, &mut rush, &mut waiting).await {
            return;
        }
        let start = Instant::now();
        // A server that stops does not wait for this: what is left undone is found by the next sweep.
        match pool.close_event().do_until(indexer.round()).await.flatten() {
            Ok(()) => {
                rest = Rest::after(start.elapsed(), rush.rests(Instant::now()));
                if !indexer.has_more() {
                    rest = rest.until_more_is_said();
                }
                if indexer.is_complete() {
                    for done in waiting.drain(..) {
                        // Who has given up need not be told.
                        done.send(()).ok();
                    }
                }
            }
            Err(sqlx::Error::PoolClosed) => return,
            Err(error) => {
                tracing::warn!(%error, "the search index lags behind; it is tried again");
                rest = Rest::after(FAILED_PAUSE, 1);
            }
        }
    }
}

/// The time between two rounds.
struct Rest {
    /// Until then, whoever waits.
    at_least: Instant,
    /// Until then, when nobody does.
    at_most: Instant,
}

impl Rest {
    /// After a round that took so long. One that a search waits for comes after as long again.
    fn after(took: Duration, times: u32) -> Self {
        let now = Instant::now();
        Self { at_least: now + took, at_most: now + took * times }
    }

    /// For a while in which something is said.
    fn until_more_is_said(self) -> Self {
        Self { at_most: self.at_most.max(Instant::now() + PAUSE), ..self }
    }

    /// Takes notes until it is over; false when nobody makes any more.
    async fn pass(
        &self,
        indexer: &mut Indexer,
        notes: &mut mpsc::UnboundedReceiver<Note>,
        rush: &mut Rush,
        waiting: &mut Vec<oneshot::Sender<()>>,
    ) -> bool {
        // Searches wait for a moment only.
        waiting.retain(|it| !it.is_closed());
        loop {
            let until = if waiting.is_empty() { self.at_most } else { self.at_least };
            // Notes come first: what was said before a search is in the round that the search waits for.
            tokio::select! {
                biased;
                note = notes.recv() => match note {
                    Some(Note::Touched(id)) => {
                        rush.touches += 1;
                        indexer.fresh.insert(id);
                    }
                    Some(Note::Awaited(done)) => waiting.push(done),
                    None => return false,
                },
                () = tokio::time::sleep_until(until) => return true,
            }
        }
    }
}

/// How much is said between two rounds.
struct Rush {
    since: Instant,
    touches: u32,
}

impl Rush {
    fn new(now: Instant) -> Self {
        Self { since: now, touches: 0 }
    }

    /// How many times as long as a round to pause, by what was said since this was asked last.
    fn rests(&mut self, now: Instant) -> u32 {
        let Self { since, touches } = mem::replace(self, Self::new(now));
        let a_second = f64::from(touches) / now.duration_since(since).as_secs_f64().max(f64::MIN_POSITIVE);
        // As far as they go: a ratio past them all is the last one.
        ((a_second / f64::from(TOUCHES_A_REST)) as u32).clamp(*RESTS.start(), *RESTS.end())
    }
}

/// Has the entries of these conversations made anew, once the transaction is committed.
pub(super) async fn renew(conn: &mut PgConnection, ids: &[ConversationId]) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into search_stale (conversation_id) select unnest($1::uuid[]) on conflict do nothing",
        &ids.iter().map(|id| id.0).collect::<Vec<_>>(),
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// Keeps everybody from indexing until the end of the transaction.
pub(super) use entries::lock;
/// Removes the entries of conversations that go; the caller holds the lock.
pub(super) use entries::remove;

/// Indexes all that is not indexed yet, whoever has said it.
pub async fn catch_up(pool: &PgPool, clock: Arc<dyn Clock>) -> sqlx::Result<()> {
    let mut indexer = Indexer::new(pool.clone(), clock);
    loop {
        indexer.round().await?;
        if indexer.is_complete() {
            return Ok(());
        }
    }
}

/// What is to be indexed.
struct Indexer {
    pool: PgPool,
    clock: Arc<dyn Clock>,
    /// What this server was told.
    fresh: HashSet<ConversationId>,
    /// What it was told before that, and is worked off first.
    agenda: Vec<ConversationId>,
    /// What the sweep under way has found.
    backlog: Vec<ConversationId>,
    sweep: Option<Sweep>,
    next_sweep: Instant,
}

/// A look for what is missing.
struct Sweep {
    /// When it began: once its backlog is done, the index is complete until then.
    began: Timestamp,
    /// Whether it looked through everything.
    whole: bool,
}

impl Indexer {
    fn new(pool: PgPool, clock: Arc<dyn Clock>) -> Self {
        Self {
            pool,
            clock,
            fresh: HashSet::new(),
            agenda: Vec::new(),
            backlog: Vec::new(),
            sweep: None,
            next_sweep: Instant::now(),
        }
    }

    /// Whether nothing was left over by the last round, and what nobody has told of is swept up.
    fn is_complete(&self) -> bool {
        self.fresh.is_empty() && self.agenda.is_empty() && self.sweep.is_none() && self.next_sweep > Instant::now()
    }

    /// Whether the last round has left something of what it began.
    fn has_more(&self) -> bool {
        !self.agenda.is_empty() || !self.backlog.is_empty()
    }

    async fn round(&mut self) -> sqlx::Result<()> {
        let mut conn = self.pool.acquire().await?;
        let start = Instant::now();
        if self.agenda.is_empty() {
            self.agenda.extend(self.fresh.drain());
        }
        while !self.agenda.is_empty() && start.elapsed() < ROUND_TIME {
            let rest = self.agenda.len().saturating_sub(BATCH);
            let unfinished = index(&mut conn, &self.agenda[rest..]).await?;
            self.agenda.truncate(rest);
            self.fresh.extend(unfinished);
        }
        while entries::renew(&mut conn, BATCH).await? == BATCH {}
        self.work_off(&mut conn).await
    }

    /// Sweeps when it is time, and indexes some of what that has found.
    async fn work_off(&mut self, conn: &mut PgConnection) -> sqlx::Result<()> {
        let start = Instant::now();
        if self.sweep.is_none() && self.next_sweep <= start {
            let began = self.clock.now();
            self.backlog = entries::missing(conn, MAX_BACKLOG).await?;
            self.sweep = Some(Sweep { began, whole: self.backlog.len() < MAX_BACKLOG });
        }
        while !self.backlog.is_empty() && start.elapsed() < ROUND_TIME {
            let rest = self.backlog.len().saturating_sub(BATCH);
            let unfinished = index(conn, &self.backlog[rest..]).await?;
            self.backlog.truncate(rest);
            self.backlog.extend(unfinished);
        }
        if self.backlog.is_empty()
            && let Some(sweep) = self.sweep.take()
            && sweep.whole
        {
            entries::set_complete_until(conn, sweep.began).await?;
            self.next_sweep = Instant::now() + SWEEP_EVERY;
        }
        Ok(())
    }
}

/// Indexes what is new in these, and says in which there is more. What cannot be indexed is left out, or it would hold
/// up everything else.
async fn index(conn: &mut PgConnection, ids: &[ConversationId]) -> sqlx::Result<Vec<ConversationId>> {
    match entries::extend(conn, ids).await {
        Err(error) if !error::is_outage(&error) => {
            let mut unfinished = Vec::new();
            for id in ids {
                match entries::extend(conn, &[*id]).await {
                    Ok(more) => unfinished.extend(more),
                    Err(error) if error::is_outage(&error) => return Err(error),
                    Err(error) => tracing::error!(%error, conversation = %id, "a conversation cannot be indexed"),
                }
            }
            Ok(unfinished)
        }
        result => result,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_is_said_the_more_is_left_for_later() {
        let start = Instant::now();
        let mut rush = Rush::new(start);
        assert_eq!(rush.rests(start + Duration::from_millis(40)), 3, "nobody says anything");

        rush.touches = 100;
        assert_eq!(rush.rests(start + Duration::from_millis(140)), 5, "1,000 a second");
        rush.touches = 5_000;
        assert_eq!(rush.rests(start + Duration::from_millis(640)), 49, "10,000 a second");
        assert_eq!(rush.rests(start + Duration::from_millis(1_640)), 3, "it is over");
    }
}

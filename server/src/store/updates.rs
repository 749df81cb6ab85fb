//! Tells of changes that lists show: within a second, and several changes to one conversation at once, so that a
//! message costs its room and not the whole merchant.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;

use sqlx::PgPool;
use tokio::sync::mpsc;
use tokio::time::Instant;

use super::conversations;
use crate::domain::{ConversationId, Participants};
use crate::events::{Event, Publisher};

/// The least time between two tellings of one conversation. Shy of a second, so that with the reading a change is told
/// within one.
const SPACING: Duration = Duration::from_millis(900);
/// How many conversations are read at once.
const MAX_BATCH: usize = 256;

/// Notes what has changed.
#[derive(Clone)]
pub struct Updates(mpsc::UnboundedSender<ConversationId>);

impl Updates {
    /// Starts telling `publisher`.
    pub fn start(pool: PgPool, publisher: Arc<dyn Publisher>) -> Self {
        let (sender, touched) = mpsc::unbounded_channel();
        tokio::spawn(run(pool, publisher, touched));
        Self(sender)
    }

    /// A list shows something else of this conversation now.
    pub fn touch(&self, conversation: Participants) {
        // Fails when the task has ended with its runtime: then nobody listens any more.
        self.0.send(conversation.id).ok();
    }
}

/// What is to be told when.
#[derive(Default)]
struct Agenda {
    /// The conversations that have changed, and when each is to be told.
    due: HashMap<ConversationId, Instant>,
    /// The same by time.
    order: BTreeSet<(Instant, ConversationId)>,
    /// When a conversation was told last.
    told: HashMap<ConversationId, Instant>,
}

impl Agenda {
    fn touch(&mut self, id: ConversationId, now: Instant) {
        let earliest = self.told.get(&id).map_or(now, |told| (*told + SPACING).max(now));
        self.due.entry(id).or_insert_with(|| {
            self.order.insert((earliest, id));
            earliest
        });
    }

    fn next(&self) -> Option<Instant> {
        self.order.first().map(|(at, _)| *at)
    }

    /// Takes what is due.
    fn take(&mut self, now: Instant) -> Vec<ConversationId> {
        self.told.retain(|_, told| *told + SPACING > now);
        let mut ids = Vec::new();
        while ids.len() < MAX_BATCH
            && let Some((at, id)) = self.order.first().copied()
            && at <= now
        {
            self.order.pop_first();
            self.due.remove(&id);
            self.told.insert(id, now);
            ids.push(id);
        }
        ids
    }
}

async fn run(pool: PgPool, publisher: Arc<dyn Publisher>, mut touched: mpsc::UnboundedReceiver<ConversationId>) {
    let mut agenda = Agenda::default();
    let mut ids = Vec::new();
    loop {
        let next = agenda.next();
        let due = async {
            match next {
                Some(at) => tokio::time::sleep_until(at).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            biased;
            received = touched.recv_many(&mut ids, MAX_BATCH) => {
                if received == 0 {
                    return;
                }
                let now = Instant::now();
                ids.drain(..).for_each(|id| agenda.touch(id, now));
            }
            () = due => {
                let ids = agenda.take(Instant::now());
                if let Err(error) = tell(&pool, &*publisher, &ids).await {
                    tracing::warn!(%error, conversations = ids.len(), "changes were not told; they are tried again");
                    for id in ids {
                        agenda.touch(id, Instant::now());
                    }
                }
            }
        }
    }
}

async fn tell(pool: &PgPool, publisher: &dyn Publisher, ids: &[ConversationId]) -> sqlx::Result<()> {
    let ids: Vec<_> = ids.iter().map(|id| id.0).collect();
    let mut conn = pool.acquire().await?;
    for conversation in conversations::get_all(&mut conn, &ids).await? {
        publisher.publish(Event::ConversationUpdated(Box::new(conversation)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_changes_are_told_at_once_and_the_last_is_never_lost() {
        let mut agenda = Agenda::default();
        let id = ConversationId::new();
        let start = Instant::now();

        agenda.touch(id, start);
        assert_eq!(agenda.take(start), [id], "the first at once");
        for millis in [1, 200, 800] {
            agenda.touch(id, start + Duration::from_millis(millis));
        }

        assert_eq!(agenda.next(), Some(start + SPACING), "the others together, within a second of the first of them");
        assert!(agenda.take(start + SPACING - Duration::from_millis(1)).is_empty());
        assert_eq!(agenda.take(start + SPACING), [id]);
        assert_eq!(agenda.next(), None);
    }
}

//! Tells of changes that lists show: within a second, and several changes to one conversation at once, so that a
//! message costs its room and not the whole merchant.

use std::collections::HashMap;
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
    /// When a conversation that has changed is to be told.
    due: HashMap<ConversationId, Instant>,
    /// When a conversation was told last.
    told: HashMap<ConversationId, Instant>,
}

impl Agenda {
    fn touch(&mut self, id: ConversationId, now: Instant) {
        let earliest = self.told.get(&id).map_or(now, |told| (*told + SPACING).max(now));
        self.due.entry(id).or_insert(earliest);
    }

    fn next(&self) -> Option<Instant> {
        self.due.values().min().copied()
    }

    /// Takes what is due.
    fn take(&mut self, now: Instant) -> Vec<ConversationId> {
        let ids: Vec<_> = self.due.iter().filter(|(_, due)| **due <= now).map(|(id, _)| *id).take(MAX_BATCH).collect();
        self.told.retain(|_, told| *told + SPACING > now);
        for id in &ids {
            self.due.remove(id);
            self.told.insert(*id, now);
        }
        ids
    }
}

async fn run(pool: PgPool, publisher: Arc<dyn Publisher>, mut touched: mpsc::UnboundedReceiver<ConversationId>) {
    let mut agenda = Agenda::default();
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
            id = touched.recv() => match id {
                Some(id) => agenda.touch(id, Instant::now()),
                None => return,
            },
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
        publisher.publish(Event::ConversationUpdated(Box::new(conversation))).await;
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

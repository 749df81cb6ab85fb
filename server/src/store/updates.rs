//! Tells of changes that lists show: within a second, and several changes to one conversation at once, so that a
//! message costs its room and not the whole merchant.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::Instant;

use super::conversations;
use super::pool::Kept;
use crate::domain::{ConversationId, Participants};
use crate::events::{Event, Publisher};

/// The least time between two tellings of one conversation. Shy of a second, so that with the round and the reading a
/// change is told within one.
const SPACING: Duration = Duration::from_millis(880);
/// What has to wait is told in rounds, so that conversations which move all the time are read many at once.
const ROUND: Duration = Duration::from_millis(50);
/// How many conversations are read at once.
const MAX_BATCH: usize = 256;

/// Notes what has changed.
#[derive(Clone)]
pub struct Updates(mpsc::UnboundedSender<ConversationId>);

impl Updates {
    /// Starts telling `publisher`.
    pub fn start(conn: Kept, publisher: Arc<dyn Publisher>) -> Self {
        let (sender, touched) = mpsc::unbounded_channel();
        tokio::spawn(run(conn, publisher, touched));
        Self(sender)
    }

    /// A list shows something else of this conversation now.
    pub fn touch(&self, conversation: Participants) {
        // Fails when the task has ended with its runtime: then nobody listens any more.
        self.0.send(conversation.id).ok();
    }
}

/// What is to be told when.
struct Agenda {
    /// From when on rounds are counted.
    began: Instant,
    /// The conversations that have changed, and when each is to be told.
    due: HashMap<ConversationId, Instant>,
    /// The same by time.
    order: BTreeSet<(Instant, ConversationId)>,
    /// When a conversation was told last.
    told: HashMap<ConversationId, Instant>,
}

impl Agenda {
    fn new(began: Instant) -> Self {
        Self { began, due: HashMap::new(), order: BTreeSet::new(), told: HashMap::new() }
    }

    /// The first round at that time or after it.
    fn round(&self, at: Instant) -> Instant {
        let rounds = at.saturating_duration_since(self.began).as_micros().div_ceil(ROUND.as_micros());
        self.began + ROUND * u32::try_from(rounds).unwrap_or(u32::MAX)
    }

    fn touch(&mut self, id: ConversationId, now: Instant) {
        let next = self.told.get(&id).map(|told| *told + SPACING).filter(|next| *next > now);
        let earliest = next.map_or(now, |next| self.round(next));
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

enum Happened {
    Touched(usize),
    Due,
}

async fn run(mut conn: Kept, publisher: Arc<dyn Publisher>, mut touched: mpsc::UnboundedReceiver<ConversationId>) {
    let mut agenda = Agenda::new(Instant::now());
    let mut ids = Vec::new();
    loop {
        let next = agenda.next();
        let due = async {
            match next {
                Some(at) => tokio::time::sleep_until(at).await,
                None => std::future::pending().await,
            }
        };
        let happened = async {
            tokio::select! {
                biased;
                received = touched.recv_many(&mut ids, MAX_BATCH) => Happened::Touched(received),
                () = due => Happened::Due,
            }
        };
        match conn.unless_closed(happened).await {
            None | Some(Happened::Touched(0)) => return,
            Some(Happened::Touched(_)) => {
                let now = Instant::now();
                ids.drain(..).for_each(|id| agenda.touch(id, now));
            }
            Some(Happened::Due) => {
                let ids = agenda.take(Instant::now());
                if let Err(error) = tell(&mut conn, &*publisher, &ids).await {
                    conn.let_go();
                    tracing::warn!(%error, conversations = ids.len(), "changes were not told; they are tried again");
                    for id in ids {
                        agenda.touch(id, Instant::now());
                    }
                }
            }
        }
    }
}

async fn tell(conn: &mut Kept, publisher: &dyn Publisher, ids: &[ConversationId]) -> sqlx::Result<()> {
    let ids: Vec<_> = ids.iter().map(|id| id.0).collect();
    for conversation in conversations::get_all(conn.get().await?, &ids).await? {
        publisher.publish(Event::ConversationUpdated(Box::new(conversation)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_changes_are_told_at_once_and_the_last_is_never_lost() {
        let start = Instant::now();
        let mut agenda = Agenda::new(start);
        let id = ConversationId::new();

        agenda.touch(id, start);
        assert_eq!(agenda.take(start), [id], "the first at once");
        for millis in [1, 200, 800] {
            agenda.touch(id, start + Duration::from_millis(millis));
        }

        let next = agenda.next().unwrap();
        let within = start + SPACING..start + Duration::from_secs(1);
        assert!(within.contains(&next), "the others together, within a second of the first of them");
        assert!(agenda.take(next - Duration::from_millis(1)).is_empty());
        assert_eq!(agenda.take(next), [id]);
        assert_eq!(agenda.next(), None);
    }

    #[test]
    fn conversations_that_move_all_the_time_are_told_in_rounds() {
        let start = Instant::now();
        let mut agenda = Agenda::new(start);
        let ids: Vec<_> = (0..40).map(|_| ConversationId::new()).collect();
        for (millis, id) in (0..).zip(&ids) {
            let now = start + Duration::from_millis(millis);
            agenda.touch(*id, now);
            assert_eq!(agenda.take(now), [*id]);
            agenda.touch(*id, now);
        }

        let mut rounds = Vec::new();
        while let Some(next) = agenda.next() {
            rounds.push(agenda.take(next).len());
        }
        assert!(rounds.len() <= 2 && rounds.iter().sum::<usize>() == ids.len(), "{rounds:?}");
    }
}

//! The joins and leaves of a connection that wait for their turn in a conversation, for what was sent after them.

use std::collections::HashMap;
use std::convert::Infallible;

use tokio::sync::oneshot::{self, error::TryRecvError};

use crate::domain::ConversationId;

/// From this many on, those that are over are forgotten before another is noted.
const MANY: usize = 64;

/// What waits, by conversation; the later of two in one conversation is over last.
#[derive(Default)]
pub struct Turns(HashMap<ConversationId, oneshot::Receiver<Infallible>>);

/// A join or leave until it is over: then this is dropped.
pub struct Turn {
    _over: oneshot::Sender<Infallible>,
}

impl Turns {
    /// One more waits.
    pub fn begin(&mut self, id: ConversationId) -> Turn {
        if self.0.len() >= MANY {
            self.0.retain(|_, turn| matches!(turn.try_recv(), Err(TryRecvError::Empty)));
        }
        let (over, turn) = oneshot::channel();
        self.0.insert(id, turn);
        Turn { _over: over }
    }

    /// Waits until none does in this conversation.
    pub async fn over(&mut self, id: ConversationId) {
        if let Some(turn) = self.0.remove(&id)
            && let Ok(never) = turn.await
        {
            match never {}
        }
    }
}

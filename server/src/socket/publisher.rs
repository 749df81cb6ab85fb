//! Tells sockets what has happened.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use serde::Serialize;
use serde_json::json;
use socketioxide::adapter::Adapter;
use socketioxide::{BroadcastError, SocketIo};

use super::room;
use crate::domain::{Conversation, Participants};
use crate::events::{Event, Publisher};
use crate::wire;
use crate::wire::conversation::Eyes;
use crate::wire::socket::ConversationAssigned;

/// Emits to rooms.
pub struct SocketPublisher<A: Adapter>(SocketIo<A>);

impl<A: Adapter> SocketPublisher<A> {
    pub(super) fn new(io: SocketIo<A>) -> Self {
        Self(io)
    }

    async fn emit(&self, room: String, event: &str, payload: &impl Serialize) {
        let Err(error) = self.0.to(room.clone()).emit(event, payload).await else { return };
        match error {
            BroadcastError::Serialize(error) => tracing::error!(%error, event, "an event could not be written"),
            // Somebody's buffer is full, or they went away meanwhile; which of them is not said.
            error => {
                tracing::debug!(%error, event, "an event did not reach every socket");
                self.resync(room);
            }
        }
    }

    /// Has everybody in the room catch up. Who is still behind cannot even be told: they are disconnected, and catch up
    /// when they come back.
    fn resync(&self, room: String) {
        for socket in self.0.to(room).sockets() {
            if socket.emit("resync", &json!({})).is_err() && socket.connected() {
                tracing::info!(socket = %socket.id, "disconnected: too slow");
                // Its buffer is full, so the goodbye may not fit either; then the heartbeat ends it.
                socket.disconnect().ok();
            }
        }
    }

    /// To the inbox as staff see it, and to the end user's sockets as they do.
    async fn conversation(&self, event: &str, it: &Conversation) {
        let of = it.participants();
        self.emit(room::inbox(of.merchant_id), event, &wire::Conversation::to_many(it, Eyes::Staff)).await;
        self.emit(room::user(of.end_user_id), event, &wire::Conversation::to_many(it, Eyes::EndUser)).await;
    }

    async fn to_both(&self, event: &str, of: Participants, payload: &impl Serialize) {
        self.emit(room::inbox(of.merchant_id), event, payload).await;
        self.emit(room::user(of.end_user_id), event, payload).await;
    }

    async fn tell(&self, event: Event) {
        match event {
            Event::MessageStored(message) => {
                let to = room::conversation(message.conversation_id);
                self.emit(to, "message", &wire::Message::from(&message)).await;
            }
            Event::ConversationCreated(it) => self.conversation("conversation_created", &it).await,
            Event::ConversationUpdated(it) => self.conversation("conversation_updated", &it).await,
            Event::ConversationAssigned { conversation, assigned_to, assigned_by } => {
                let payload = ConversationAssigned {
                    conversation_id: conversation.id.0,
                    assigned_to: assigned_to.as_ref().map(Into::into),
                    assigned_by: assigned_by.as_ref().map(Into::into),
                };
                self.to_both("conversation_assigned", conversation, &payload).await;
            }
        }
    }
}

impl<A: Adapter> Publisher for SocketPublisher<A> {
    fn publish(&self, event: Event) -> BoxFuture<'_, ()> {
        self.tell(event).boxed()
    }
}

//! Tells sockets what has happened.

use serde::Serialize;
use socketioxide::SocketIo;
use socketioxide::adapter::Adapter;

use super::outlet::Outlet;
use super::told::Told;
use super::{connection, room};
use crate::domain::{Conversation, Participants, SessionId};
use crate::error::Error;
use crate::events::{Event, Publisher};
use crate::wire;
use crate::wire::channel::{ServerEvent, server};
use crate::wire::conversation::Eyes;
use crate::wire::socket::{ConversationAssigned, Presence, ReadHeard};

/// Emits to rooms.
pub struct SocketPublisher<A: Adapter>(SocketIo<A>);

impl<A: Adapter> SocketPublisher<A> {
    pub(super) fn new(io: SocketIo<A>) -> Self {
        Self(io)
    }

    /// To each of the room's sockets by itself, so that one which is behind is known, and alone in it.
    fn emit<T: Serialize>(&self, room: String, event: ServerEvent<T>, payload: &T) {
        self.emit_but(None, room, event, payload);
    }

    /// Like `emit`, but not to this one.
    fn emit_but<T: Serialize>(&self, but: Option<&str>, room: String, event: ServerEvent<T>, payload: &T) {
        // No namespace any more: the server stops, and clients catch up when they come back.
        let Some(namespace) = self.0.of("/") else { return };
        let sockets = namespace.to(room).sockets();
        if sockets.is_empty() {
            return;
        }
        let told = Told::new(event, payload);
        for socket in sockets {
            if but.is_some_and(|but| but == socket.id.as_str()) {
                continue;
            }
            if let Some(outlet) = Outlet::of(&socket) {
                outlet.tell(&socket, &told);
            }
        }
    }

    /// Disconnects the sockets of a session that is good no longer.
    fn end(&self, id: SessionId) {
        let Some(namespace) = self.0.of("/") else { return };
        for socket in namespace.to(room::session(id)).sockets() {
            connection::end(&socket, &Error::Unauthenticated);
        }
    }

    /// To the inbox as staff see it, and to the end user's sockets as they do.
    fn conversation(&self, event: ServerEvent<wire::Conversation>, it: &Conversation) {
        let of = it.participants();
        self.emit(room::inbox(of.merchant_id), event, &wire::Conversation::to_many(it, Eyes::Staff));
        self.emit(room::user(of.end_user_id), event, &wire::Conversation::to_many(it, Eyes::EndUser));
    }

    fn to_both<T: Serialize>(&self, event: ServerEvent<T>, of: Participants, payload: &T) {
        self.emit(room::inbox(of.merchant_id), event, payload);
        self.emit(room::user(of.end_user_id), event, payload);
    }

    fn tell(&self, event: Event) {
        match event {
            Event::MessageStored(message) => {
                let to = room::conversation(message.conversation_id);
                self.emit(to, server::MESSAGE, &wire::Message::from(&message));
            }
            Event::ConversationCreated(it) => self.conversation(server::CONVERSATION_CREATED, &it),
            Event::ConversationUpdated(it) => self.conversation(server::CONVERSATION_UPDATED, &it),
            Event::NoteAdded(note) => {
                self.emit(room::staff(note.conversation_id), server::NOTE, &wire::note::Note::from(&note));
            }
            Event::Read { conversation_id, user_id, seq, told_by } => {
                let payload = ReadHeard { conversation_id: conversation_id.0, user_id: user_id.0, seq };
                self.emit_but(told_by.as_deref(), room::conversation(conversation_id), server::READ, &payload);
            }
            Event::PresenceChanged { merchant_id, user_id, online } => {
                self.emit(room::inbox(merchant_id), server::PRESENCE, &Presence { user_id: user_id.0, online });
            }
            Event::SessionsEnded(ids) => ids.into_iter().for_each(|id| self.end(id)),
            Event::ConversationAssigned { conversation, assigned_to, assigned_by } => {
                let payload = ConversationAssigned {
                    conversation_id: conversation.id.0,
                    assigned_to: assigned_to.as_ref().map(Into::into),
                    assigned_by: assigned_by.as_ref().map(Into::into),
                };
                self.to_both(server::CONVERSATION_ASSIGNED, conversation, &payload);
            }
        }
    }
}

impl<A: Adapter> Publisher for SocketPublisher<A> {
    fn publish(&self, event: Event) {
        self.tell(event);
    }
}

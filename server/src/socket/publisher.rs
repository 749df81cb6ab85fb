//! Tells sockets what has happened.

use serde::Serialize;
use socketioxide::SocketIo;
use socketioxide::adapter::Adapter;
use socketioxide::extract::SocketRef;

use super::bus::{Item, Outbox, Relayed};
use super::told::{Told, tell};
use super::{connection, room};
use crate::domain::{Conversation, Participants, SessionId};
use crate::error::Error;
use crate::events::{Event, Publisher};
use crate::wire;
use crate::wire::channel::{ServerEvent, server};
use crate::wire::conversation::Eyes;
use crate::wire::socket::{ConversationAssigned, Nothing, Presence, ReadHeard, TypingHeard, TypingUser};

/// Emits to rooms, and has the other nodes do the same.
pub struct SocketPublisher<A: Adapter> {
    io: SocketIo<A>,
    outbox: Outbox,
}

impl<A: Adapter> Clone for SocketPublisher<A> {
    fn clone(&self) -> Self {
        Self { io: self.io.clone(), outbox: self.outbox.clone() }
    }
}

impl<A: Adapter> SocketPublisher<A> {
    pub(super) fn new(io: SocketIo<A>, outbox: Outbox) -> Self {
        Self { io, outbox }
    }

    /// Tells the sockets of this node what another one has said.
    pub fn relay(&self, event: Relayed) {
        let sockets = self.here(event.room);
        if sockets.is_empty() {
            return;
        }
        match server::name(&event.event) {
            Some(name) => tell(&sockets, None, &Told { name, payload: event.payload }),
            None => tracing::debug!(event = event.event, "another node tells of an event that is not known here"),
        }
    }

    /// All sockets of this node.
    pub fn everybody(&self) -> Vec<SocketRef<A>> {
        self.io.of("/").map(|namespace| namespace.sockets()).unwrap_or_default()
    }

    /// Has these join again what they have joined.
    pub fn resync(&self, sockets: &[SocketRef<A>]) {
        tell(sockets, None, &Told::new(server::RESYNC, &Nothing {}));
    }

    /// The sockets of this node in a room.
    fn here(&self, room: String) -> Vec<SocketRef<A>> {
        // No namespace any more: the server stops, and clients catch up when they come back.
        self.io.of("/").map(|namespace| namespace.to(room).sockets()).unwrap_or_default()
    }

    /// To each of the room's sockets by itself, so that one which is behind is known, and alone in it.
    fn emit<T: Serialize>(&self, room: String, event: ServerEvent<T>, payload: &T) {
        self.emit_but(None, room, event, payload);
    }

    /// Like `emit`, but not to this one.
    fn emit_but<T: Serialize>(&self, but: Option<&str>, room: String, event: ServerEvent<T>, payload: &T) {
        let sockets = self.here(room.clone());
        if sockets.is_empty() && self.outbox.leads_nowhere() {
            return;
        }
        let told = Told::new(event, payload);
        tell(&sockets, but, &told);
        self.outbox.put(Item::Event(Relayed { room, event: told.name.to_owned(), payload: told.payload }));
    }

    /// Disconnects the sockets of a session that is good no longer.
    fn end(&self, ids: &[SessionId]) {
        for socket in ids.iter().flat_map(|id| self.here(room::session(*id))) {
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
                // Each node has read that for itself.
                let told = Told::new(server::PRESENCE, &Presence { user_id: user_id.0, online });
                tell(&self.here(room::inbox(merchant_id)), None, &told);
            }
            Event::Typing { conversation_id, user, user_type, is_typing, told_by } => {
                let user = TypingUser { id: user.id.0, name: user.name, user_type: user_type.into() };
                let payload = TypingHeard { conversation_id: conversation_id.0, user, is_typing };
                self.emit_but(Some(&told_by), room::conversation(conversation_id), server::TYPING, &payload);
            }
            Event::SessionsEnded(ids) => {
                self.end(&ids);
                self.outbox.put(Item::Ended(ids.into_iter().map(|id| id.0).collect()));
            }
            Event::SessionsEndedElsewhere(ids) => self.end(&ids),
            Event::UserChanged(id) => self.outbox.put(Item::UserChanged(id.0)),
            Event::ChangedHands(ids) => {
                self.outbox.put(Item::ChangedHands(ids.into_iter().map(|id| id.0).collect()));
            }
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

//! The events of the Socket.IO channel, each with what it carries. Nothing else is sent or taken: what is not listed
//! here cannot be emitted, and what is listed must be handled. `asyncapi` describes the same lists.

use std::marker::PhantomData;

use poem_openapi::registry::{MetaSchemaRef, Registry};
use poem_openapi::types::{Example, Type};
use serde::Serialize;
use serde_json::Value;

/// What an event carries: how it is described, and one example.
#[derive(Clone, Copy)]
pub struct Shape {
    /// Puts the type's schema, and those it refers to, into a registry.
    pub register: fn(&mut Registry),
    /// The type's schema, or a reference to it.
    pub schema: fn() -> MetaSchemaRef,
    /// One value of it, as it is sent.
    pub example: fn() -> Value,
}

impl Shape {
    const fn of<T: Type + Example + Serialize>() -> Self {
        Self {
            register: T::register,
            schema: T::schema_ref,
            example: || serde_json::to_value(T::example()).expect("an example can be written as JSON"),
        }
    }
}

/// The name of an event that the server sends, with the type of what it carries.
pub struct ServerEvent<T> {
    /// As it is sent.
    pub name: &'static str,
    payload: PhantomData<fn(&T)>,
}

impl<T> Clone for ServerEvent<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for ServerEvent<T> {}

/// What there is to say of an event that the server sends.
pub struct ServerEventDescription {
    /// As it is sent.
    pub name: &'static str,
    /// When it is sent, and to whom.
    pub description: &'static str,
    /// What it carries.
    pub payload: Shape,
}

/// What there is to say of an event that a client sends.
pub struct ClientEventDescription {
    /// As it is sent.
    pub name: &'static str,
    /// What it does.
    pub description: &'static str,
    /// What it carries.
    pub payload: Shape,
    /// Whether the bare id of a conversation may stand for the payload.
    pub bare_id: bool,
    /// What it is acknowledged with, besides `ok`.
    pub answer: Shape,
    /// The codes that only some events are refused with.
    pub refusals: &'static [&'static str],
}

/// The codes that any event may be refused with.
pub const SHARED_REFUSALS: &[&str] = &["internal", "overloaded", "rate_limited", "unavailable", "validation_failed"];

/// Events that the server sends.
pub mod server {
    use super::{PhantomData, ServerEvent, ServerEventDescription, Shape};
    use crate::wire::note::Note;
    use crate::wire::socket::{
        ConversationAssigned, JoinedConversation, LeftConversation, Nothing, Presence, ReadHeard, SocketError,
        TypingHeard, Viewers,
    };
    use crate::wire::{Conversation, Message};

    macro_rules! events {
        ($($(#[doc = $doc:literal])+ $constant:ident = $name:literal: $payload:ty;)+) => {
            $(
                $(#[doc = $doc])+
                pub const $constant: ServerEvent<$payload> = ServerEvent { name: $name, payload: PhantomData };
            )+
            /// All of them.
            pub const ALL: &[ServerEventDescription] = &[$(ServerEventDescription {
                name: $name,
                description: concat!($($doc),+),
                payload: Shape::of::<$payload>(),
            }),+];
        };
    }

    /// The name, if there is an event of that name.
    pub fn name(name: &str) -> Option<&'static str> {
        ALL.iter().map(|event| event.name).find(|known| *known == name)
    }

    events! {
        /// A new message, to all who have joined its conversation, the sender included. On one node they come in the
        /// order of `seq`; a message may come this way and by catching up.
        MESSAGE = "message": Message;
        /// The client has joined a conversation; `messages` are those after `afterSeq`, none without it.
        JOINED_CONVERSATION = "joined_conversation": JoinedConversation;
        /// The client has left a conversation.
        LEFT_CONVERSATION = "left_conversation": LeftConversation;
        /// Something that this client sent was refused, or its session has ended: then a disconnect follows.
        ERROR = "error": SocketError;
        /// A conversation was started: to the inbox and to its end user. Without `unreadCount`, which is per reader.
        CONVERSATION_CREATED = "conversation_created": Conversation;
        /// A conversation got another assignee, or none: to the inbox and to its end user.
        CONVERSATION_ASSIGNED = "conversation_assigned": ConversationAssigned;
        /// A conversation has changed (a message, its status, its assignee), within a second; several changes may come
        /// as one. To the inbox and to its end user. Without `unreadCount`, which is per reader.
        CONVERSATION_UPDATED = "conversation_updated": Conversation;
        /// A note was written, to staff who have joined the conversation.
        NOTE = "note": Note;
        /// Somebody else types, or has stopped, in a conversation that the client has joined.
        TYPING = "typing": TypingHeard;
        /// Somebody else has read up to a message, in a conversation that the client has joined.
        READ = "read": ReadHeard;
        /// A member of staff came or went, to the inbox.
        PRESENCE = "presence": Presence;
        /// Which staff have joined a conversation, to staff who have, when it changes.
        VIEWERS = "viewers": Viewers;
        /// The client may have missed events: it should join its conversations again with `afterSeq`.
        RESYNC = "resync": Nothing;
    }
}

/// Events that clients send.
pub mod client {
    use super::{ClientEventDescription, Shape};
    use crate::wire::socket::{
        Authenticate, Authenticated, JoinConversation, JoinedConversation, LeaveConversation, LeftConversation,
        MessageAck, Nothing, ReadTo, SendToConversation, Typing,
    };

    macro_rules! events {
        (@given) => { false };
        (@given $it:ident) => { true };
        ($(
            $(#[doc = $doc:literal])+
            $variant:ident = $name:literal: $payload:ty $(, bare $bare:ident)? => $answer:ty, refused [$($code:literal),*];
        )+) => {
            /// An event that a client may send.
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum ClientEvent {
                $($(#[doc = $doc])+ $variant,)+
            }

            impl ClientEvent {
                /// The event of this name.
                pub fn named(name: &str) -> Option<Self> {
                    match name {
                        $($name => Some(Self::$variant),)+
                        _ => None,
                    }
                }
            }

            /// All of them.
            pub const ALL: &[ClientEventDescription] = &[$(ClientEventDescription {
                name: $name,
                description: concat!($($doc),+),
                payload: Shape::of::<$payload>(),
                bare_id: events!(@given $($bare)?),
                answer: Shape::of::<$answer>(),
                refusals: &[$($code),*],
            }),+];
        };
    }

    events! {
        /// Follows a conversation; again is fine. With `afterSeq`, what came after that message is sent along, at most
        /// 200: while `hasMore`, join again after the last. Nothing falls between that and the live messages.
        JoinConversation = "join_conversation": JoinConversation, bare id => JoinedConversation,
            refused ["conversation_not_found"];
        /// Ends that; never joined is fine.
        LeaveConversation = "leave_conversation": LeaveConversation, bare id => LeftConversation,
            refused ["conversation_not_found"];
        /// Says something. Acknowledged after it is stored; a `clientId` that this sender has used before in this
        /// conversation is acknowledged with the stored message and does nothing else. With `lastSeenSeq`, a reply that
        /// a colleague's answer has overtaken is refused. No join is needed.
        SendMessage = "send_message": SendToConversation => MessageAck,
            refused ["client_id_reused", "conversation_moved_on", "conversation_not_found"];
        /// Tells the others in a joined conversation that one types, or no longer. Never stored.
        Typing = "typing": Typing => Nothing, refused ["conversation_not_found", "not_joined"];
        /// Has read up to a message: past the end is the end, backwards is ignored.
        Read = "read": ReadTo => Nothing, refused ["conversation_not_found"];
        /// Staff: hears of all conversations of the merchant and of its staff's presence, from now on.
        JoinInbox = "join_inbox": Nothing => Nothing, refused ["forbidden"];
        /// Staff: ends that.
        LeaveInbox = "leave_inbox": Nothing => Nothing, refused ["forbidden"];
        /// Goes on with a fresh token of the same user, before the one that the connection has runs out.
        Authenticate = "authenticate": Authenticate => Authenticated,
            refused ["forbidden", "token_expired", "unauthenticated"];
    }
}

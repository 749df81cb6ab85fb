//! What has happened, and the trait by which it is told. An event is published after its commit, never before.

use crate::domain::conversation::Person;
use crate::domain::note::Note;
use crate::domain::{Conversation, ConversationId, MerchantId, Message, Participants, SessionId, UserId, UserType};

/// Something that has happened and is stored.
#[derive(Clone, Debug)]
pub enum Event {
    /// A conversation was started.
    ConversationCreated(Box<Conversation>),
    /// A conversation got another assignee, or none.
    ConversationAssigned {
        /// Which.
        conversation: Participants,
        /// Who has it now.
        assigned_to: Option<Person>,
        /// Who did it.
        assigned_by: Option<Person>,
    },
    /// Something that lists show of a conversation has changed: several changes may come as one.
    ConversationUpdated(Box<Conversation>),
    /// A member of staff wrote a note.
    NoteAdded(Note),
    /// Somebody has read up to a message.
    Read {
        /// In which conversation.
        conversation_id: ConversationId,
        /// Who.
        user_id: UserId,
        /// The number of the last message that they have read.
        seq: i64,
        /// The connection by which they said so, which need not be told.
        told_by: Option<String>,
    },
    /// A member of staff came or went.
    PresenceChanged {
        /// Whose staff.
        merchant_id: MerchantId,
        /// Who.
        user_id: UserId,
        /// Whether they are connected.
        online: bool,
    },
    /// Sign-ins that are good no longer.
    SessionsEnded(Vec<SessionId>),
    /// The same, as another node has said, or the database.
    SessionsEndedElsewhere(Vec<SessionId>),
    /// Something of a user has changed that is remembered with their sessions.
    UserChanged(UserId),
    /// Conversations of guests who have turned out to be customers, whose they are now; or that are gone.
    ChangedHands(Vec<ConversationId>),
    /// Somebody types, or has stopped: the one thing here that nobody stores.
    Typing {
        /// In which conversation.
        conversation_id: ConversationId,
        /// Who.
        user: Person,
        /// Which side they stand on.
        user_type: UserType,
        /// Whether they type now.
        is_typing: bool,
        /// The connection by which they said so, which need not be told.
        told_by: String,
    },
    /// A message was stored. Those of one conversation are published in the order of their `seq`.
    MessageStored(Message),
}

/// Tells whom it concerns.
pub trait Publisher: Send + Sync {
    /// Puts the event on its way to the sockets of this node; waits for nobody.
    fn publish(&self, event: Event);
}

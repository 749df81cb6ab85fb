//! What has happened, and the trait by which it is told. An event is published after its commit, never before.

use futures_util::future::BoxFuture;

use crate::domain::conversation::Person;
use crate::domain::{Conversation, Message, Participants};

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
    /// A message was stored. Those of one conversation are published in the order of their `seq`.
    MessageStored(Message),
}

/// Tells whom it concerns.
pub trait Publisher: Send + Sync {
    /// Returns once the event is on its way to the sockets of this node.
    fn publish(&self, event: Event) -> BoxFuture<'_, ()>;
}

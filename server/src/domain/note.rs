//! What staff say to staff about a conversation.

use uuid::Uuid;

use super::{ConversationId, Role, Timestamp, UserId};

/// A note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: Uuid,
    /// Its place among the conversation's notes.
    pub n: i64,
    /// About which conversation.
    pub conversation_id: ConversationId,
    /// What it says.
    pub content: String,
    /// Who wrote it.
    pub author_id: UserId,
    /// Their name then.
    pub author_name: String,
    /// Their role then.
    pub author_role: Role,
    /// When.
    pub created_at: Timestamp,
}

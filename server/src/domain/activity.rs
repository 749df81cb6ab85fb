//! The audit trail of a conversation.

use serde_json::Value;
use uuid::Uuid;

use super::conversation::Person;
use super::{ConversationId, Timestamp};

/// Something that happened to a conversation.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// Its id.
    pub id: Uuid,
    /// Its place in the trail.
    pub n: i64,
    /// To which conversation.
    pub conversation_id: ConversationId,
    /// What, in a word.
    pub what: String,
    /// Who did it, by the name of that day; nobody: the system.
    pub actor: Option<Person>,
    /// What there is to say about it.
    pub data: Value,
    /// When.
    pub created_at: Timestamp,
}

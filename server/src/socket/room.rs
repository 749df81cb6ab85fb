//! The rooms of the namespace, by name.

use crate::domain::{ConversationId, MerchantId, UserId};

/// Who follows a conversation.
pub fn conversation(id: ConversationId) -> String {
    format!("conversation:{id}")
}

/// The staff who watch a merchant's inbox.
pub fn inbox(id: MerchantId) -> String {
    format!("inbox:{id}")
}

/// All sockets of one user.
pub fn user(id: UserId) -> String {
    format!("user:{id}")
}

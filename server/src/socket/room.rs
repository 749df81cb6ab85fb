//! The rooms of the namespace, by name.

use crate::domain::{ConversationId, MerchantId, SessionId, UserId};

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

/// The staff among those who follow a conversation.
pub fn staff(id: ConversationId) -> String {
    format!("staff:{id}")
}

/// All sockets of one sign-in.
pub fn session(id: SessionId) -> String {
    format!("session:{id}")
}

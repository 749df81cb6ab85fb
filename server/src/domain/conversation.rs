//! A conversation between one end user and one merchant.

use std::str::FromStr;

use super::{ConversationId, Merchant, MerchantId, Message, Timestamp, UserId};
use crate::words;

/// Where a conversation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Wants an answer.
    Open,
    /// Waits for something.
    Pending,
    /// Done.
    Resolved,
}

words!(Status, "status", Open = "open", Pending = "pending", Resolved = "resolved");

/// Somebody by id and name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: UserId,
    /// Their name.
    pub name: String,
}

/// Who takes part in a conversation. The merchant never changes; the customer does once at the most, when a guest turns
/// out to be somebody for whom the merchant vouches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Participants {
    /// The conversation.
    pub id: ConversationId,
    /// Whose staff take part.
    pub merchant_id: MerchantId,
    /// The customer.
    pub end_user_id: UserId,
}

/// A conversation with what lists show of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// Its id.
    pub id: ConversationId,
    /// The merchant.
    pub merchant: Merchant,
    /// The customer.
    pub end_user: Person,
    /// The customer's e-mail, which only staff see.
    pub end_user_email: Option<String>,
    /// Whether the merchant vouches for the customer.
    pub end_user_verified: bool,
    /// Which member of staff has it.
    pub assigned_to: Option<Person>,
    /// Where it stands.
    pub status: Status,
    /// What it is about.
    pub subject: Option<String>,
    /// The latest message.
    pub last_message: Option<Message>,
    /// The latest message's number, 0 before the first.
    pub last_seq: i64,
    /// Messages after the reader's position; 0 when it was not read for anybody.
    pub unread_count: i64,
    /// When it was started.
    pub created_at: Timestamp,
    /// When anything about it changed last.
    pub updated_at: Timestamp,
    /// The latest message, or the start: what lists are sorted by.
    pub last_activity_at: Timestamp,
}

impl Conversation {
    /// Who takes part.
    pub fn participants(&self) -> Participants {
        Participants { id: self.id, merchant_id: self.merchant.id, end_user_id: self.end_user.id }
    }
}

//! Conversations.

use poem_openapi::{Enum, Object};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::scalar::{IdText, Time};
use super::user::PersonRef;
use super::{MerchantRef, Message};
use crate::domain;

/// Where a conversation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize, Deserialize)]
#[oai(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Wants an answer.
    Open,
    /// Waits for something.
    Pending,
    /// Done.
    Resolved,
}

impl From<domain::Status> for Status {
    fn from(it: domain::Status) -> Self {
        match it {
            domain::Status::Open => Self::Open,
            domain::Status::Pending => Self::Pending,
            domain::Status::Resolved => Self::Resolved,
        }
    }
}

impl From<Status> for domain::Status {
    fn from(it: Status) -> Self {
        match it {
            Status::Open => Self::Open,
            Status::Pending => Self::Pending,
            Status::Resolved => Self::Resolved,
        }
    }
}

/// A customer in a conversation.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct EndUser {
    /// Their id.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// Their e-mail address, to staff only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether the merchant vouches for who they are; a guest only says so.
    pub verified: bool,
}

/// A conversation between an end user and a merchant.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct Conversation {
    /// Its id.
    pub id: Uuid,
    /// The merchant.
    pub merchant: MerchantRef,
    /// The customer.
    pub end_user: EndUser,
    /// Which member of staff has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assigned_to: Option<PersonRef>,
    /// Where it stands.
    pub status: Status,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The latest message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_message: Option<Message>,
    /// The latest message's number, 0 before the first.
    pub last_seq: i64,
    /// Messages that the caller has not read. Not in events, which go to many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unread_count: Option<i64>,
    /// When it was started.
    pub created_at: Time,
    /// When anything about it changed last.
    pub updated_at: Time,
}

/// Whose eyes a conversation is shown to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eyes {
    /// The merchant's staff, who see the customer's e-mail address.
    Staff,
    /// The customer.
    EndUser,
}

impl From<domain::UserType> for Eyes {
    fn from(it: domain::UserType) -> Self {
        match it {
            domain::UserType::MerchantStaff => Self::Staff,
            domain::UserType::EndUser => Self::EndUser,
        }
    }
}

impl Conversation {
    /// To the one reader for whom it was read from the database.
    pub fn to_reader(it: &domain::Conversation, eyes: Eyes) -> Self {
        Self { unread_count: Some(it.unread_count), ..Self::to_many(it, eyes) }
    }

    /// To many readers at once: without what is unread.
    pub fn to_many(it: &domain::Conversation, eyes: Eyes) -> Self {
        Self {
            id: it.id.0,
            merchant: (&it.merchant).into(),
            end_user: EndUser {
                id: it.end_user.id.0,
                name: it.end_user.name.clone(),
                email: it.end_user_email.clone().filter(|_| eyes == Eyes::Staff),
                verified: it.end_user_verified,
            },
            assigned_to: it.assigned_to.as_ref().map(Into::into),
            status: it.status.into(),
            subject: it.subject.clone(),
            last_message: it.last_message.as_ref().map(Into::into),
            last_seq: it.last_seq,
            unread_count: None,
            created_at: it.created_at.into(),
            updated_at: it.updated_at.into(),
        }
    }
}

/// How far somebody has read.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct ReadPosition {
    /// Who.
    pub user_id: Uuid,
    /// The number of the last message that they have read.
    pub seq: i64,
}

/// A conversation with its latest messages.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct ConversationDetail {
    /// The conversation.
    #[oai(flatten)]
    #[serde(flatten)]
    pub conversation: Conversation,
    /// The latest 50 messages, oldest first.
    pub messages: Vec<Message>,
    /// Whether there are earlier ones.
    pub has_earlier: bool,
    /// How far everybody has read.
    pub reads: Vec<ReadPosition>,
}

/// A page of conversations, latest activity first.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct ConversationPage {
    /// The conversations.
    pub items: Vec<Conversation>,
    /// Where the next page starts; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// How far the caller has read.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(example)]
pub struct MarkRead {
    /// The number of the last message that they have read; past the end is the end, backwards is ignored.
    #[oai(validator(minimum(value = "0")))]
    pub seq: i64,
}

impl poem_openapi::types::Example for MarkRead {
    fn example() -> Self {
        Self { seq: 1 }
    }
}

/// A merchant's conversations, counted as the list shows them.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct ConversationCounts {
    /// The caller's own that are not resolved: `assignee=me&status=open&status=pending`.
    pub mine: i64,
    /// Nobody's that are not resolved: `assignee=none&status=open&status=pending`.
    pub unassigned: i64,
    /// Those that want an answer.
    pub open: i64,
    /// Those that wait for something.
    pub pending: i64,
    /// Those that are done.
    pub resolved: i64,
}

/// A conversation to be started.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase", example)]
#[serde(rename_all = "camelCase")]
pub struct StartConversation {
    /// With whom.
    pub merchant_id: IdText,
    /// What it is about, at most 200 characters.
    #[oai(validator(max_length = 200, pattern = "^[^\\x00]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Its first message, 1 to 4000 characters.
    #[oai(validator(max_length = 4000, pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// The caller's own name for this start and its message, 1 to 100 characters: a repeat gets the same conversation.
    #[oai(validator(max_length = 100, pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
}

impl poem_openapi::types::Example for StartConversation {
    fn example() -> Self {
        Self {
            merchant_id: IdText("01900000-0000-7000-8000-0000000000a1".into()),
            subject: Some("Order 1234".into()),
            content: Some("My parcel is late".into()),
            client_id: Some("8f14e45f-ceea-467f-a8d5-1a2b3c4d5e6f".into()),
        }
    }
}

/// Who is to have a conversation.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase", example)]
#[serde(rename_all = "camelCase")]
pub struct Assign {
    /// An active member of the merchant's staff; absent or null: nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff_id: Option<IdText>,
}

impl poem_openapi::types::Example for Assign {
    fn example() -> Self {
        Self { staff_id: Some(IdText("01900000-0000-7000-8000-0000000000b3".into())) }
    }
}

/// Where a conversation is to stand.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(example)]
pub struct SetStatus {
    /// The status.
    pub status: Status,
}

impl poem_openapi::types::Example for SetStatus {
    fn example() -> Self {
        Self { status: Status::Resolved }
    }
}

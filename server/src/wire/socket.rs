//! Payloads of the Socket.IO channel that REST does not have.

use poem_openapi::Object;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Message;
use super::scalar::{IdText, Time};
use super::user::{PersonRef, UserType};
use crate::error::{Error, Result};

/// Nothing to say: `{}`.
#[derive(Clone, Copy, Debug, Object, Serialize, Deserialize)]
pub struct Nothing {}

/// `joined_conversation`, and the acknowledgement of `join_conversation`.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct JoinedConversation {
    /// Which conversation.
    pub conversation_id: Uuid,
    /// Its latest message's number, 0 before the first.
    pub last_seq: i64,
    /// The messages after `afterSeq`, oldest first; none without it.
    pub messages: Vec<Message>,
    /// Whether there are more after these.
    pub has_more: bool,
}

/// `left_conversation`.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct LeftConversation {
    /// Which conversation.
    pub conversation_id: Uuid,
}

/// `conversation_assigned`.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct ConversationAssigned {
    /// Which conversation.
    pub conversation_id: Uuid,
    /// Who has it now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assigned_to: Option<PersonRef>,
    /// Who did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assigned_by: Option<PersonRef>,
}

/// `typing`, as others hear it.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct TypingHeard {
    /// In which conversation.
    pub conversation_id: Uuid,
    /// Who.
    pub user: TypingUser,
    /// Whether they type now.
    pub is_typing: bool,
}

/// Somebody who types.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct TypingUser {
    /// Their id.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// Which side they stand on.
    #[oai(rename = "type")]
    #[serde(rename = "type")]
    pub user_type: UserType,
}

/// `read`, as others hear it.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct ReadHeard {
    /// In which conversation.
    pub conversation_id: Uuid,
    /// Who.
    pub user_id: Uuid,
    /// The number of the last message that they have read.
    pub seq: i64,
}

/// `presence` of a member of staff.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct Presence {
    /// Who.
    pub user_id: Uuid,
    /// Whether they are connected.
    pub online: bool,
}

/// `viewers`: the staff who have joined a conversation.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct Viewers {
    /// Which conversation.
    pub conversation_id: Uuid,
    /// Who, by name.
    pub users: Vec<PersonRef>,
}

/// `error`: what went wrong with an event of this socket.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct SocketError {
    /// A stable word for the kind of error.
    pub code: String,
    /// What happened this time.
    pub message: String,
    /// The event that erred.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// The conversation that it named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conversation_id: Option<String>,
    /// How long to wait, with `rate_limited` and `overloaded`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after_ms: Option<u32>,
}

impl SocketError {
    /// What an error is to a socket.
    pub fn of(error: &Error) -> Self {
        let retry_after_ms = match error {
            Error::RateLimited { retry_after_ms } | Error::Overloaded { retry_after_ms } => Some(*retry_after_ms),
            _ => None,
        };
        Self {
            code: error.code().to_owned(),
            message: error.to_string(),
            event: None,
            conversation_id: None,
            retry_after_ms,
        }
    }
}

/// The handshake's `auth`, and the payload of `authenticate`.
#[derive(Clone, Object, Serialize, Deserialize)]
pub struct Authenticate {
    /// An access token; a `Bearer ` prefix is tolerated.
    pub token: String,
}

/// What `authenticate` is acknowledged with.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct Authenticated {
    /// When the token runs out by which the connection goes on.
    pub expires_at: Time,
}

impl Authenticate {
    /// The token without the prefix.
    pub fn bare_token(&self) -> &str {
        self.token.strip_prefix("Bearer ").unwrap_or(&self.token)
    }
}

/// `join_conversation`.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct JoinConversation {
    /// Which conversation.
    pub conversation_id: IdText,
    /// The `seq` of the last message that the client has: what comes after it is sent along.
    #[oai(validator(minimum(value = "0")))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_seq: Option<i64>,
}

/// `leave_conversation`.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct LeaveConversation {
    /// Which conversation.
    pub conversation_id: IdText,
}

/// `typing`.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct Typing {
    /// In which conversation.
    pub conversation_id: IdText,
    /// Whether the sender types now.
    pub is_typing: bool,
}

/// `read`.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct ReadTo {
    /// In which conversation.
    pub conversation_id: IdText,
    /// The number of the last message that the sender has read.
    #[oai(validator(minimum(value = "0")))]
    pub seq: i64,
}

/// `send_message`.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct SendToConversation {
    /// Where.
    pub conversation_id: IdText,
    /// 1 to 4000 characters.
    #[oai(validator(max_length = 4000, pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    pub content: String,
    /// The sender's own name for the message, 1 to 100 characters.
    #[oai(validator(max_length = 100, pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// The `seq` of the last message that the sender had seen, 0 for none; past the end is fine. When another member of
    /// staff has written since, nothing is stored and the answer is `conversation_moved_on`. What the end user has
    /// written, or the sender, refuses nothing. A repeat of a stored `clientId` gets the stored message all the same.
    /// Has no effect for end users.
    #[oai(validator(minimum(value = "0")))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_seen_seq: Option<i64>,
}

/// What `send_message` is acknowledged with.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct MessageAck {
    /// The stored message.
    pub message: Message,
}

/// What an event was acknowledged with: its result, or why not.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Ack<T> {
    /// Done.
    Done {
        /// True.
        ok: bool,
        /// What came of it.
        #[serde(flatten)]
        result: T,
    },
    /// Refused.
    Refused {
        /// False.
        ok: bool,
        /// Why.
        error: SocketError,
    },
}

impl<T> From<Result<T>> for Ack<T> {
    fn from(result: Result<T>) -> Self {
        match result {
            Ok(result) => Self::Done { ok: true, result },
            Err(error) => Self::Refused { ok: false, error: SocketError::of(&error) },
        }
    }
}

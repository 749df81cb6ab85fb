//! Messages.

use poem_openapi::Object;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::scalar::Time;
use super::user::{Role, UserType};
use crate::domain;

/// Who wrote a message, as they were when they sent it.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct Sender {
    /// Their id.
    pub id: Uuid,
    /// Their name then.
    pub name: String,
    /// Which side they stand on.
    #[oai(rename = "type")]
    #[serde(rename = "type")]
    pub user_type: UserType,
    /// Their role then; staff only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

/// What somebody said in a conversation.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// Its id.
    pub id: Uuid,
    /// Where it was said.
    pub conversation_id: Uuid,
    /// Its number in the conversation: 1, 2, 3, … without gaps, the same for everyone.
    pub seq: i64,
    /// The sender's own name for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// What it says.
    pub content: String,
    /// Who said it.
    pub sender: Sender,
    /// When it was stored.
    pub created_at: Time,
}

impl From<&domain::Message> for Message {
    fn from(it: &domain::Message) -> Self {
        Self {
            id: it.id.0,
            conversation_id: it.conversation_id.0,
            seq: it.seq,
            client_id: it.client_id.clone(),
            content: it.content.clone(),
            sender: Sender {
                id: it.sender.id.0,
                name: it.sender.name.clone(),
                user_type: it.sender.user_type.into(),
                role: it.sender.role.map(Into::into),
            },
            created_at: it.created_at.into(),
        }
    }
}

/// A page of messages, oldest first.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct MessagePage {
    /// The messages.
    pub items: Vec<Message>,
    /// Whether there are more in the direction of reading.
    pub has_more: bool,
}

/// Something to say.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase", example)]
#[serde(rename_all = "camelCase")]
pub struct SendMessage {
    /// 1 to 4000 characters.
    #[oai(validator(max_length = 4000, pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    pub content: String,
    /// The sender's own name for the message, 1 to 100 characters: a repeat under the same name is stored once.
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

impl poem_openapi::types::Example for SendMessage {
    fn example() -> Self {
        Self {
            content: "My parcel is late".into(),
            client_id: Some("3f6c0d5e-6a52-4d0a-9d0e-0a2f4c1b7e88".into()),
            last_seen_seq: None,
        }
    }
}

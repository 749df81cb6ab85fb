//! Canned replies.

use poem_openapi::Object;
use poem_openapi::types::Example;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::scalar::Time;
use crate::domain;

/// What staff say again and again.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct CannedReply {
    /// Its id.
    pub id: Uuid,
    /// What one types to find it: 1 to 40 of the letters a to z, digits, `-` and `_`, once a merchant.
    pub shortcut: String,
    /// What it says. The server sends it as it stands; by convention, clients put the customer's first name in the place
    /// of `{{customer}}` and the first name of who answers in that of `{{me}}`.
    pub content: String,
    /// When it was written.
    pub created_at: Time,
    /// When it was last changed.
    pub updated_at: Time,
}

/// A merchant's canned replies, by shortcut.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct CannedReplyList {
    /// The replies, 500 at the most.
    pub items: Vec<CannedReply>,
}

/// A canned reply to be written.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(example)]
pub struct AddCannedReply {
    /// 1 to 40 of the letters a to z, digits, `-` and `_`; kept in lower case.
    #[oai(validator(pattern = "^[\\t-\\r ]*[A-Za-z0-9_-]{1,40}[\\t-\\r ]*$"))]
    pub shortcut: String,
    /// 1 to 4000 characters. Clients put the customer's first name in the place of `{{customer}}` and the first name of
    /// who answers in that of `{{me}}`.
    #[oai(validator(max_length = 4000, pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    pub content: String,
}

/// What is to change of a canned reply; what is left out stays.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(example)]
pub struct ChangeCannedReply {
    /// 1 to 40 of the letters a to z, digits, `-` and `_`; kept in lower case.
    #[oai(validator(pattern = "^[\\t-\\r ]*[A-Za-z0-9_-]{1,40}[\\t-\\r ]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shortcut: Option<String>,
    /// 1 to 4000 characters.
    #[oai(validator(max_length = 4000, pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
}

impl Example for AddCannedReply {
    fn example() -> Self {
        Self { shortcut: "late".into(), content: "I am sorry, {{customer}}. I look where your parcel is.".into() }
    }
}

impl Example for ChangeCannedReply {
    fn example() -> Self {
        Self { shortcut: Some("parcel-late".into()), content: None }
    }
}

impl From<domain::CannedReply> for CannedReply {
    fn from(it: domain::CannedReply) -> Self {
        Self {
            id: it.id.0,
            shortcut: it.shortcut,
            content: it.content,
            created_at: it.created_at.into(),
            updated_at: it.updated_at.into(),
        }
    }
}

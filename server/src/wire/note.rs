//! Notes and the audit trail, for staff.

use poem_openapi::Object;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::scalar::Time;
use super::user::{PersonRef, Role};
use crate::domain;

/// Who wrote a note, as they were when they wrote it.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct NoteAuthor {
    /// Their id.
    pub id: Uuid,
    /// Their name then.
    pub name: String,
    /// Their role then.
    pub role: Role,
}

/// What staff said to staff about a conversation.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// Its id.
    pub id: Uuid,
    /// About which conversation.
    pub conversation_id: Uuid,
    /// What it says.
    pub content: String,
    /// Who wrote it.
    pub author: NoteAuthor,
    /// When.
    pub created_at: Time,
}

impl From<&domain::note::Note> for Note {
    fn from(it: &domain::note::Note) -> Self {
        Self {
            id: it.id,
            conversation_id: it.conversation_id.0,
            content: it.content.clone(),
            author: NoteAuthor { id: it.author_id.0, name: it.author_name.clone(), role: it.author_role.into() },
            created_at: it.created_at.into(),
        }
    }
}

/// A page of notes, oldest first.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct NotePage {
    /// The notes.
    pub items: Vec<Note>,
    /// Where the next page starts; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// A note to be written.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(example)]
pub struct AddNote {
    /// 1 to 4000 characters.
    #[oai(validator(max_length = 4000, pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    pub content: String,
}

impl poem_openapi::types::Example for AddNote {
    fn example() -> Self {
        Self { content: "Called the carrier; it arrives tomorrow".into() }
    }
}

/// Something that happened to a conversation.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct Activity {
    /// Its id.
    pub id: Uuid,
    /// To which conversation.
    pub conversation_id: Uuid,
    /// What: `created`, `assigned`, `unassigned`, `status_changed`, `customer_identified`; more may come.
    #[oai(rename = "type")]
    #[serde(rename = "type")]
    pub what: String,
    /// Who did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<PersonRef>,
    /// Of `assigned`: `{staff: {id, name}}`; of `status_changed`: `{from, to}`; of `customer_identified`:
    /// `{guest: {id, name}}`; else `{}`.
    pub data: Value,
    /// When.
    pub created_at: Time,
}

impl From<&domain::activity::Activity> for Activity {
    fn from(it: &domain::activity::Activity) -> Self {
        Self {
            id: it.id,
            conversation_id: it.conversation_id.0,
            what: it.what.clone(),
            actor: it.actor.as_ref().map(Into::into),
            data: it.data.clone(),
            created_at: it.created_at.into(),
        }
    }
}

/// A page of a conversation's audit trail, oldest first.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct ActivityPage {
    /// What happened.
    pub items: Vec<Activity>,
    /// Where the next page starts; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

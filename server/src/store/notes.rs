//! Notes.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::unknown_word;
use crate::access::Allowed;
use crate::domain::note::Note;
use crate::domain::text::Content;
use crate::domain::{Participants, Role, Timestamp, UserId};

struct Row {
    id: Uuid,
    n: i64,
    conversation_id: Uuid,
    author_id: Uuid,
    author_name: String,
    author_role: String,
    content: String,
    created_at: DateTime<Utc>,
}

impl TryFrom<Row> for Note {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> sqlx::Result<Self> {
        Ok(Self {
            id: row.id,
            n: row.n,
            conversation_id: row.conversation_id.into(),
            content: row.content,
            author_id: row.author_id.into(),
            author_name: row.author_name,
            author_role: row.author_role.parse().map_err(unknown_word)?,
            created_at: row.created_at.into(),
        })
    }
}

/// Who writes a note.
pub struct Author<'a> {
    /// Their id.
    pub id: UserId,
    /// Their name now.
    pub name: &'a str,
    /// Their role now.
    pub role: Role,
}

/// Adds a note.
pub async fn add(
    conn: &mut PgConnection,
    conversation: &Allowed<Participants>,
    author: &Author<'_>,
    content: &Content,
    now: Timestamp,
) -> sqlx::Result<Note> {
    let row = sqlx::query_as!(
        Row,
        "insert into notes (id, conversation_id, author_id, author_name, author_role, content, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         returning id, n, conversation_id, author_id, author_name, author_role, content, created_at",
        Uuid::now_v7(),
        conversation.id.0,
        author.id.0,
        author.name,
        author.role.word(),
        content.as_str(),
        now.utc(),
    )
    .fetch_one(conn)
    .await?;
    Note::try_from(row)
}

/// The notes after a place, oldest first.
pub async fn list(
    conn: &mut PgConnection,
    conversation: &Allowed<Participants>,
    after: i64,
    limit: u32,
) -> sqlx::Result<Vec<Note>> {
    let rows = sqlx::query_as!(
        Row,
        "select id, n, conversation_id, author_id, author_name, author_role, content, created_at
         from notes where conversation_id = $1 and n > $2 order by n limit $3",
        conversation.id.0,
        after,
        i64::from(limit),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(Note::try_from).collect()
}

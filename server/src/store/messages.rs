//! Messages, read. They are written by the message log alone.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::unknown_word;
use crate::domain::{ConversationId, Message, Sender};

/// A message's row.
pub(super) struct Row {
    pub id: Uuid,
    pub conversation_id: Uuid,
    pub seq: i64,
    pub sender_id: Uuid,
    pub sender_name: String,
    pub sender_type: String,
    pub sender_role: Option<String>,
    pub client_id: Option<String>,
    pub content: String,
    pub created_at: DateTime<Utc>,
}

impl TryFrom<Row> for Message {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> sqlx::Result<Self> {
        Ok(Self {
            id: row.id.into(),
            conversation_id: row.conversation_id.into(),
            seq: row.seq,
            client_id: row.client_id,
            content: row.content,
            sender: Sender {
                id: row.sender_id.into(),
                name: row.sender_name,
                user_type: row.sender_type.parse().map_err(unknown_word)?,
                role: row.sender_role.as_deref().map(str::parse).transpose().map_err(unknown_word)?,
            },
            created_at: row.created_at.into(),
        })
    }
}

/// A page of a conversation's history, oldest first.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The messages.
    pub items: Vec<Message>,
    /// Whether there are more in the direction of reading.
    pub has_more: bool,
}

/// The table's columns, written once.
macro_rules! select_messages {
    ($tail:literal, $($arg:expr),* $(,)?) => {
        sqlx::query_as!(
            Row,
            "select id, conversation_id, seq, sender_id, sender_name, sender_type, sender_role, client_id, content,
                    created_at
             from messages " + $tail,
            $($arg),*
        )
    };
}

/// The messages before `seq`, or the latest.
pub async fn before(
    conn: &mut PgConnection,
    conversation: ConversationId,
    seq: Option<i64>,
    limit: u32,
) -> sqlx::Result<Page> {
    let rows = select_messages!(
        "where conversation_id = $1 and seq < coalesce($2, 9223372036854775807) order by seq desc limit $3",
        conversation.0,
        seq,
        i64::from(limit) + 1,
    )
    .fetch_all(conn)
    .await?;
    let mut page = Page::new(rows, limit)?;
    page.items.reverse();
    Ok(page)
}

/// The messages after `seq`.
pub async fn after(conn: &mut PgConnection, conversation: ConversationId, seq: i64, limit: u32) -> sqlx::Result<Page> {
    let rows = select_messages!(
        "where conversation_id = $1 and seq > $2 order by seq limit $3",
        conversation.0,
        seq,
        i64::from(limit) + 1,
    )
    .fetch_all(conn)
    .await?;
    Page::new(rows, limit)
}

/// The number of the latest message, 0 before the first.
pub async fn last_seq(conn: &mut PgConnection, conversation: ConversationId) -> sqlx::Result<i64> {
    sqlx::query_scalar!("select last_seq from conversations where id = $1", conversation.0).fetch_one(conn).await
}

impl Page {
    /// From `limit + 1` rows, of which the last only says that there are more.
    fn new(mut rows: Vec<Row>, limit: u32) -> sqlx::Result<Self> {
        let has_more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        Ok(Self { items: rows.into_iter().map(Message::try_from).collect::<sqlx::Result<_>>()?, has_more })
    }
}

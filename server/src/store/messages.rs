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

/// A page as PostgreSQL gives it: one row, a list for each column. Fifty rows of ten columns take it, and us, several
/// times as long.
pub(super) struct Columns {
    pub ids: Vec<Uuid>,
    pub seqs: Vec<i64>,
    pub sender_ids: Vec<Uuid>,
    pub sender_names: Vec<String>,
    pub sender_types: Vec<String>,
    pub sender_roles: Vec<Option<String>>,
    pub client_ids: Vec<Option<String>>,
    pub contents: Vec<String>,
    pub times: Vec<DateTime<Utc>>,
}

/// The table's columns, written once.
macro_rules! select_messages {
    ($tail:literal; $($arg:expr),* $(,)?) => {
        sqlx::query_as!(
            Columns,
            r#"select coalesce(array_agg(m.id), '{}') as "ids!", coalesce(array_agg(m.seq), '{}') as "seqs!",
                      coalesce(array_agg(m.sender_id), '{}') as "sender_ids!",
                      coalesce(array_agg(m.sender_name), '{}') as "sender_names!",
                      coalesce(array_agg(m.sender_type), '{}') as "sender_types!",
                      coalesce(array_agg(m.sender_role), '{}') as "sender_roles!: Vec<Option<String>>",
                      coalesce(array_agg(m.client_id), '{}') as "client_ids!: Vec<Option<String>>",
                      coalesce(array_agg(m.content), '{}') as "contents!",
                      coalesce(array_agg(m.created_at), '{}') as "times!"
               from (select * from messages where conversation_id = $1 "# + $tail + ") m",
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
    let columns = select_messages!(
        "and seq < coalesce($2, 9223372036854775807) order by seq desc limit $3";
        conversation.0,
        seq,
        i64::from(limit) + 1,
    )
    .fetch_one(conn)
    .await?;
    Page::latest(conversation, columns, limit)
}

/// The messages after `seq`.
pub async fn after(conn: &mut PgConnection, conversation: ConversationId, seq: i64, limit: u32) -> sqlx::Result<Page> {
    let columns = select_messages!(
        "and seq > $2 order by seq limit $3";
        conversation.0,
        seq,
        i64::from(limit) + 1,
    )
    .fetch_one(conn)
    .await?;
    Page::new(conversation, columns, limit)
}

/// The number of the latest message, 0 before the first.
pub async fn last_seq(conn: &mut PgConnection, conversation: ConversationId) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar!("select last_seq from conversations where id = $1", conversation.0).fetch_optional(conn).await
}

impl Page {
    /// From `limit + 1` messages, the latest first, of which the last only says that there are more.
    pub(super) fn latest(conversation: ConversationId, columns: Columns, limit: u32) -> sqlx::Result<Self> {
        let mut page = Self::new(conversation, columns, limit)?;
        page.items.reverse();
        Ok(page)
    }

    /// From `limit + 1` messages, of which the last only says that there are more.
    fn new(conversation: ConversationId, columns: Columns, limit: u32) -> sqlx::Result<Self> {
        let has_more = columns.ids.len() > limit as usize;
        let people = columns.sender_ids.into_iter().zip(columns.sender_names);
        let people = people.zip(columns.sender_types).zip(columns.sender_roles);
        let texts = columns.client_ids.into_iter().zip(columns.contents);
        let items = columns.ids.into_iter().zip(columns.seqs).zip(people).zip(texts).zip(columns.times);
        let items = items.take(limit as usize).map(|((((id, seq), sender), (client_id, content)), created_at)| {
            let (((sender_id, sender_name), sender_type), sender_role) = sender;
            Message::try_from(Row {
                id,
                conversation_id: conversation.0,
                seq,
                sender_id,
                sender_name,
                sender_type,
                sender_role,
                client_id,
                content,
                created_at,
            })
        });
        Ok(Self { items: items.collect::<sqlx::Result<_>>()?, has_more })
    }
}

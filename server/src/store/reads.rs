//! How far everybody has read: one row a reader and conversation.

use sqlx::PgConnection;

use crate::domain::{ConversationId, UserId};

/// How far each reader of a conversation has read.
pub async fn list(conn: &mut PgConnection, conversation: ConversationId) -> sqlx::Result<Vec<(UserId, i64)>> {
    let rows =
        sqlx::query!("select user_id, seq from reads where conversation_id = $1 order by user_id", conversation.0)
            .fetch_all(conn)
            .await?;
    Ok(rows.into_iter().map(|row| (row.user_id.into(), row.seq)).collect())
}

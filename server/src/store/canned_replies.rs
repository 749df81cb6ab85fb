//! What merchants' staff say again and again.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::merchants;
use crate::access::Allowed;
use crate::domain::canned_reply::Shortcut;
use crate::domain::text::Content;
use crate::domain::{CannedReply, CannedReplyId, MerchantId, Timestamp};

/// The constraint that a second reply under a shortcut violates.
pub const SHORTCUT_KEY: &str = "canned_replies_shortcut_key";

/// The most that a merchant may have: a list comes whole.
const MOST: i64 = 500;

struct Row {
    id: Uuid,
    shortcut: String,
    content: String,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl From<Row> for CannedReply {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            shortcut: row.shortcut,
            content: row.content,
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        }
    }
}

/// A merchant's canned replies, by shortcut.
pub async fn list(conn: &mut PgConnection, merchant: &Allowed<MerchantId>) -> sqlx::Result<Vec<CannedReply>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, shortcut, content, created_at, updated_at from canned_replies
           where merchant_id = $1 order by shortcut collate "C""#,
        merchant.0,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Adds one; none when the merchant has as many as it may have.
pub async fn add(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    id: CannedReplyId,
    shortcut: &Shortcut,
    content: &Content,
    now: Timestamp,
) -> sqlx::Result<Option<CannedReply>> {
    merchants::lock(conn, merchant).await?;
    let row = sqlx::query_as!(
        Row,
        "insert into canned_replies (id, merchant_id, shortcut, content, created_at, updated_at)
         select $2, $1, $3, $4, $5, $5
         where (select count(*) from canned_replies where merchant_id = $1) < $6
         returning id, shortcut, content, created_at, updated_at",
        merchant.0,
        id.0,
        shortcut.as_str(),
        content.as_str(),
        now.utc(),
        MOST,
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(Into::into))
}

/// Changes one; what is `None` stays. None when the merchant has no such reply.
pub async fn change(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    id: CannedReplyId,
    shortcut: Option<&Shortcut>,
    content: Option<&Content>,
    now: Timestamp,
) -> sqlx::Result<Option<CannedReply>> {
    let row = sqlx::query_as!(
        Row,
        "update canned_replies
         set shortcut = coalesce($3, shortcut), content = coalesce($4, content),
             updated_at = greatest(updated_at, $5)
         where id = $2 and merchant_id = $1
         returning id, shortcut, content, created_at, updated_at",
        merchant.0,
        id.0,
        shortcut.map(|it| it.as_str()),
        content.map(|it| it.as_str()),
        now.utc(),
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(Into::into))
}

/// Removes one; false when the merchant has no such reply.
pub async fn remove(conn: &mut PgConnection, merchant: &Allowed<MerchantId>, id: CannedReplyId) -> sqlx::Result<bool> {
    let removed = sqlx::query!("delete from canned_replies where id = $1 and merchant_id = $2", id.0, merchant.0)
        .execute(conn)
        .await?;
    Ok(removed.rows_affected() == 1)
}

//! The keys with which merchants vouch for their customers.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::merchants;
use crate::access::Allowed;
use crate::domain::identity::IdentityKey;
use crate::domain::{IdentityKeyId, MerchantId, Timestamp};

/// A use within this many seconds of the last one is not noted: those who come at once need not wait for each other.
const NOTED_EVERY_SECONDS: u32 = 60;

struct Row {
    id: Uuid,
    created_at: DateTime<Utc>,
    last_used_at: Option<DateTime<Utc>>,
}

impl From<Row> for IdentityKey {
    fn from(row: Row) -> Self {
        Self { id: row.id.into(), created_at: row.created_at.into(), last_used_at: row.last_used_at.map(Into::into) }
    }
}

/// A merchant's keys, oldest first.
pub async fn list(conn: &mut PgConnection, merchant: &Allowed<MerchantId>) -> sqlx::Result<Vec<IdentityKey>> {
    let rows = sqlx::query_as!(
        Row,
        "select id, created_at, last_used_at from identity_keys where merchant_id = $1 order by created_at, id",
        merchant.0,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Adds a key; none when the merchant has as many as it may have.
pub async fn add(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    id: IdentityKeyId,
    now: Timestamp,
) -> sqlx::Result<Option<IdentityKey>> {
    merchants::lock(conn, merchant).await?;
    let row = sqlx::query_as!(
        Row,
        "insert into identity_keys (id, merchant_id, place, created_at)
         select $2, $1, p.place, $3 from generate_series(1, 2) p (place)
         where not exists (select from identity_keys k where k.merchant_id = $1 and k.place = p.place)
         order by p.place limit 1
         returning id, created_at, last_used_at",
        merchant.0,
        id.0,
        now.utc(),
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(Into::into))
}

/// Removes a key; false when the merchant has no such key.
pub async fn remove(conn: &mut PgConnection, merchant: &Allowed<MerchantId>, id: IdentityKeyId) -> sqlx::Result<bool> {
    let removed = sqlx::query!("delete from identity_keys where id = $1 and merchant_id = $2", id.0, merchant.0)
        .execute(conn)
        .await?;
    Ok(removed.rows_affected() == 1)
}

/// Whether the merchant has this key.
pub async fn exists(conn: &mut PgConnection, merchant: MerchantId, id: IdentityKeyId) -> sqlx::Result<bool> {
    let row = sqlx::query!("select id from identity_keys where id = $1 and merchant_id = $2", id.0, merchant.0)
        .fetch_optional(conn)
        .await?;
    Ok(row.is_some())
}

/// Notes that a key was used, about once a minute.
pub async fn note_use(conn: &mut PgConnection, id: IdentityKeyId, now: Timestamp) -> sqlx::Result<()> {
    sqlx::query!(
        "update identity_keys set last_used_at = $2 where id = $1 and (last_used_at is null or last_used_at < $3)",
        id.0,
        now.utc(),
        now.minus_seconds(NOTED_EVERY_SECONDS).utc(),
    )
    .execute(conn)
    .await
    .map(|_| ())
}

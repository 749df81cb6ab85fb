//! Which staff are connected, on whatever node.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::domain::{MerchantId, Timestamp, UserId};

/// Vouches, as `node`, for members of staff until `until`.
pub async fn vouch(
    conn: &mut PgConnection,
    node: Uuid,
    staff: &[(UserId, MerchantId)],
    until: Timestamp,
) -> sqlx::Result<()> {
    let users: Vec<_> = staff.iter().map(|(user, _)| user.0).collect();
    let merchants: Vec<_> = staff.iter().map(|(_, merchant)| merchant.0).collect();
    sqlx::query!(
        "insert into staff_presence (user_id, node_id, merchant_id, until)
         select s.user_id, $1, s.merchant_id, $4
         from unnest($2::uuid[], $3::uuid[]) as s (user_id, merchant_id)
         on conflict on constraint staff_presence_pkey do update set until = excluded.until",
        node,
        &users,
        &merchants,
        until.utc(),
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// Who is online now.
pub async fn online(conn: &mut PgConnection, now: Timestamp) -> sqlx::Result<Vec<(UserId, MerchantId)>> {
    let rows = sqlx::query!("select distinct user_id, merchant_id from staff_presence where until > $1", now.utc())
        .fetch_all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| (row.user_id.into(), row.merchant_id.into())).collect())
}

/// Forgets what has run out long ago.
pub async fn forget(conn: &mut PgConnection, before: Timestamp) -> sqlx::Result<()> {
    sqlx::query!("delete from staff_presence where until < $1", before.utc()).execute(conn).await.map(|_| ())
}

//! Conversations change hands: a guest turns out to be a customer for whom the merchant vouches.

use sqlx::PgConnection;

use crate::access::Allowed;
use crate::domain::conversation::Person;
use crate::domain::{ConversationId, Participants, Timestamp};
use crate::store::activity::{self, Happening};
use crate::store::{reads, search};

/// Gives a customer all that `guest` has begun; who takes part in what now. The guest must have got the customer for a
/// successor in this transaction, so that they begin nothing more.
pub async fn hand_over(
    conn: &mut PgConnection,
    guest: &Allowed<Person>,
    to: &Person,
    now: Timestamp,
) -> sqlx::Result<Vec<Participants>> {
    // In the order in which everybody locks.
    let rows = sqlx::query!(
        "select id, merchant_id from conversations where end_user_id = $1 order by id for no key update",
        guest.id.0
    )
    .fetch_all(&mut *conn)
    .await?;
    let ids: Vec<ConversationId> = rows.iter().map(|row| row.id.into()).collect();
    let uuids: Vec<_> = rows.iter().map(|row| row.id).collect();
    // The customer may have used a client id before that the guest has used too.
    sqlx::query!(
        "update conversations c
         set end_user_id = $2,
             updated_at = greatest(c.updated_at, $3),
             client_id = case when not exists (
                 select from conversations o
                 where o.end_user_id = $2 and o.merchant_id = c.merchant_id and o.client_id = c.client_id
             ) then c.client_id end
         where c.id = any ($1)",
        &uuids,
        to.id.0,
        now.utc(),
    )
    .execute(&mut *conn)
    .await?;
    reads::hand_over(conn, &ids, guest.id, to.id).await?;
    activity::add(conn, &ids, to, Happening::CustomerIdentified { guest }, now).await?;
    search::renew(conn, &ids).await?;
    Ok(rows
        .iter()
        .map(|row| Participants { id: row.id.into(), merchant_id: row.merchant_id.into(), end_user_id: to.id })
        .collect())
}

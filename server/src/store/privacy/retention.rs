//! How long conversations are kept, by merchant.

use sqlx::PgConnection;

use super::erase::{Batch, Weighed, remove_conversations, remove_people};
use crate::access::Allowed;
use crate::domain::privacy::{Extent, Gone, RetentionDays};
use crate::domain::{MerchantId, Timestamp};
use crate::store::search;

/// How many people go in one transaction.
const PEOPLE: i64 = 200;

fn days(column: Option<i32>) -> sqlx::Result<Option<RetentionDays>> {
    column
        .map(|days| RetentionDays::parse("retention_days", days.into()))
        .transpose()
        .map_err(|error| sqlx::Error::Decode(error.message.into()))
}

/// How long a merchant keeps conversations; none: for ever.
pub async fn get(conn: &mut PgConnection, merchant: &Allowed<MerchantId>) -> sqlx::Result<Option<RetentionDays>> {
    let column =
        sqlx::query_scalar!("select retention_days from merchants where id = $1", merchant.0).fetch_one(conn).await?;
    days(column)
}

/// Sets how long a merchant keeps conversations; what it was before.
pub async fn set(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    to: Option<RetentionDays>,
) -> sqlx::Result<Option<RetentionDays>> {
    let before = sqlx::query_scalar!(
        "update merchants m set retention_days = $2
         from (select id, retention_days from merchants where id = $1 for no key update) b
         where m.id = b.id
         returning b.retention_days",
        merchant.0,
        to.map(|days| i32::from(days.get())),
    )
    .fetch_one(conn)
    .await?;
    days(before)
}

/// The merchants that do not keep everything, and how long they do.
pub async fn all(conn: &mut PgConnection) -> sqlx::Result<Vec<(MerchantId, RetentionDays)>> {
    let rows = sqlx::query!("select id, retention_days from merchants where retention_days is not null order by id")
        .fetch_all(conn)
        .await?;
    let known = rows.into_iter().map(|row| Ok((row.id.into(), days(row.retention_days)?)));
    known.filter_map(|it| it.map(|(id, days)| days.map(|days| (id, days))).transpose()).collect()
}

/// How much had its last message before `time`, and how many people have been gone since.
pub async fn extent(conn: &mut PgConnection, merchant: &Allowed<MerchantId>, time: Timestamp) -> sqlx::Result<Extent> {
    sqlx::query_as!(
        Extent,
        r#"with old as materialized (
               select c.id, c.last_seq
               from unnest(array['open', 'pending', 'resolved']) s (status)
               cross join lateral (
                   select c.id, c.last_seq, c.last_activity_at from conversations c
                   where c.merchant_id = $1 and c.status = s.status
                     and c.activity_second <= date_trunc('second', $2::timestamptz at time zone 'UTC')
                   offset 0
               ) c
               where c.last_activity_at < $2
           ), people as materialized (
               select u.id from users u
               where u.merchant_id = $1 and u.type = 'end_user' and u.successor_id is null and u.created_at < $2
                 and not exists (select from conversations c where c.end_user_id = u.id and c.last_activity_at >= $2)
                 and not exists (
                     select from sessions s left join refresh_tokens t on t.session_id = s.id
                     where s.user_id = u.id and greatest(s.created_at, t.issued_at) >= $2)
           ), all_people as materialized (
               select id from people
               union all
               select g.id from people p join users g on g.successor_id = p.id
           )
           select (select count(*) from old) as "conversations!",
                  -- They are numbered without gaps.
                  (select coalesce(sum(last_seq), 0)::bigint from old) as "messages!",
                  (select count(*) from old o join notes n on n.conversation_id = o.id) as "notes!",
                  (select count(*) from old o join activity a on a.conversation_id = o.id) as "activity!",
                  (select count(*) from old o join reads r on r.conversation_id = o.id) as "reads!",
                  (select count(*) from all_people p join sessions s on s.user_id = p.id) as "sessions!",
                  (select count(*) from all_people) as "end_users!""#,
        merchant.0,
        time.utc(),
    )
    .fetch_one(conn)
    .await
}

/// Whether nobody else is removing what is too old; if so, nobody else does until the end of the transaction.
pub async fn try_lock(conn: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select pg_try_advisory_xact_lock(hashtextextended('frontdesk retention', 0)) as "locked!""#)
        .fetch_one(conn)
        .await
}

/// Removes a batch of the conversations that had their last message before `time`. One that somebody is writing in is left
/// for the next time: nobody waits for anybody.
pub async fn remove_old(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    time: Timestamp,
    batch: Batch,
    now: Timestamp,
) -> sqlx::Result<Gone> {
    search::lock(conn).await?;
    let old = sqlx::query_as!(
        Weighed,
        r#"select c.id, c.last_seq as messages
           from conversations c
           where c.id in (
               select o.id
               from unnest(array['open', 'pending', 'resolved']) s (status)
               cross join lateral (
                   select c.id from conversations c
                   where c.merchant_id = $1 and c.status = s.status
                     and c.activity_second <= date_trunc('second', $2::timestamptz at time zone 'UTC')
                     and c.last_activity_at < $2
                   order by c.activity_second
                   limit $3
               ) o
           ) and c.last_activity_at < $2
           order by c.activity_second, c.id
           limit $3
           for update skip locked"#,
        merchant.0,
        time.utc(),
        batch.conversations,
    )
    .fetch_all(&mut *conn)
    .await?;
    remove_conversations(conn, &batch.of(old), now).await
}

/// Removes a batch of the guests and verified customers who came before `time`, have no conversations, and have not been
/// there since.
pub async fn remove_absent(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    time: Timestamp,
    now: Timestamp,
) -> sqlx::Result<Gone> {
    let absent = sqlx::query_scalar!(
        "select u.id from users u
         where u.merchant_id = $1 and u.type = 'end_user' and u.successor_id is null and u.created_at < $2
           and not exists (select from conversations c where c.end_user_id = u.id)
           and not exists (
               select from sessions s left join refresh_tokens t on t.session_id = s.id
               where s.user_id = u.id and greatest(s.created_at, t.issued_at) >= $2)
         order by u.created_at, u.id
         limit $3
         for no key update of u skip locked",
        merchant.0,
        time.utc(),
        PEOPLE,
    )
    .fetch_all(&mut *conn)
    .await?;
    // Once more, now that they begin nothing any more; with the guests that they were before.
    let absent = sqlx::query_scalar!(
        "select u.id from users u
         where (u.id = any ($1) or u.successor_id = any ($1))
           and not exists (
               select from conversations c where c.end_user_id = coalesce(u.successor_id, u.id))
         order by u.id
         for no key update of u",
        &absent,
    )
    .fetch_all(&mut *conn)
    .await?;
    remove_people(conn, &absent, now).await
}

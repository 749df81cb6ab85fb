//! Whom a merchant knows, and what of them is not in conversations.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::access::Allowed;
use crate::domain::privacy::{Extent, FormerGuest, KnownEndUser, SignInRecord};
use crate::domain::{ConversationId, MerchantId, UserId};

struct Row {
    id: Uuid,
    name: String,
    email: Option<String>,
    external_id: Option<String>,
    guest: bool,
    own: bool,
    active: bool,
    created_at: DateTime<Utc>,
}

impl From<Row> for KnownEndUser {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            name: row.name,
            email: row.email,
            external_id: row.external_id,
            guest: row.guest,
            own: row.own,
            active: row.active,
            created_at: row.created_at.into(),
        }
    }
}

/// An end user of this id, if the merchant knows them: by a guest's id the customer whom they turned out to be.
pub async fn get(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    id: UserId,
) -> sqlx::Result<Option<KnownEndUser>> {
    let row = sqlx::query_as!(
        Row,
        r#"select u.id, u.name, u.email, u.external_id, u.guest, u.merchant_id is not null as "own!", u.active, u.created_at
           from users g
           join users u on u.id = coalesce(g.successor_id, g.id)
           where g.id = $2 and u.type = 'end_user'
             and case when u.merchant_id is not null then u.merchant_id = $1
                      else exists (select from conversations c where c.end_user_id = u.id and c.merchant_id = $1) end"#,
        merchant.0,
        id.0,
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(Into::into))
}

/// The end users with this address whom the merchant knows: several guests may have given the same.
pub async fn by_email(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    email: &str,
) -> sqlx::Result<Vec<KnownEndUser>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select u.id, u.name, u.email, u.external_id, u.guest, u.merchant_id is not null as "own!", u.active, u.created_at
           from users u
           where u.email = $2 and u.type = 'end_user' and u.successor_id is null
             and case when u.merchant_id is not null then u.merchant_id = $1
                      else exists (select from conversations c where c.end_user_id = u.id and c.merchant_id = $1) end
           order by u.created_at, u.id"#,
        merchant.0,
        email,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The guests that a customer was before, in the order in which they came.
pub async fn former_guests(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    id: UserId,
) -> sqlx::Result<Vec<FormerGuest>> {
    let rows = sqlx::query!(
        "select id, name, email, created_at, identified_at from users
         where successor_id = $2 and merchant_id = $1 order by created_at, id",
        merchant.0,
        id.0,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| FormerGuest {
            id: row.id.into(),
            name: row.name,
            email: row.email,
            created_at: row.created_at.into(),
            identified_at: row.identified_at.map(Into::into),
        })
        .collect())
}

/// The sign-ins of somebody who is the merchant's alone, and of the guests that they were before.
pub async fn sign_ins(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    id: UserId,
) -> sqlx::Result<Vec<SignInRecord>> {
    let rows = sqlx::query!(
        r#"select s.id, s.created_at, s.ended_at,
                  (select max(t.issued_at) from refresh_tokens t where t.session_id = s.id) as last_renewed_at
           from users u join sessions s on s.user_id = u.id
           where (u.id = $2 or u.successor_id = $2) and u.merchant_id = $1 and u.type = 'end_user'
           order by s.created_at, s.id"#,
        merchant.0,
        id.0,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| SignInRecord {
            id: row.id.into(),
            created_at: row.created_at.into(),
            last_renewed_at: row.last_renewed_at.map(Into::into),
            ended_at: row.ended_at.map(Into::into),
        })
        .collect())
}

/// The conversations of an end user with the merchant, oldest first.
pub async fn conversations(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    id: UserId,
) -> sqlx::Result<Vec<ConversationId>> {
    let ids = sqlx::query_scalar!(
        "select id from conversations where end_user_id = $2 and merchant_id = $1 order by created_at, id",
        merchant.0,
        id.0,
    )
    .fetch_all(conn)
    .await?;
    Ok(ids.into_iter().map(Into::into).collect())
}

/// How much there is of an end user.
pub async fn extent(conn: &mut PgConnection, merchant: &Allowed<MerchantId>, id: UserId) -> sqlx::Result<Extent> {
    sqlx::query_as!(
        Extent,
        r#"with theirs as materialized (
               select c.id, c.last_seq from conversations c where c.end_user_id = $2 and c.merchant_id = $1
           ), people as materialized (
               select u.id from users u
               where (u.id = $2 or u.successor_id = $2) and u.merchant_id = $1 and u.type = 'end_user'
           )
           select (select count(*) from theirs) as "conversations!",
                  -- They are numbered without gaps.
                  (select coalesce(sum(last_seq), 0)::bigint from theirs) as "messages!",
                  (select count(*) from theirs t join notes n on n.conversation_id = t.id) as "notes!",
                  (select count(*) from theirs t join activity a on a.conversation_id = t.id) as "activity!",
                  (select count(*) from theirs t join reads r on r.conversation_id = t.id) as "reads!",
                  (select count(*) from people p join sessions s on s.user_id = p.id) as "sessions!",
                  (select count(*) from people) as "end_users!""#,
        merchant.0,
        id.0,
    )
    .fetch_one(conn)
    .await
}

//! People.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::unknown_word;
use crate::access::Allowed;
use crate::domain::conversation::Person;
use crate::domain::identity::Identity;
use crate::domain::text::{Email, Name};
use crate::domain::{Merchant, MerchantId, Role, Timestamp, User, UserId};

/// The unique index over the e-mail addresses of accounts.
pub const EMAIL_KEY: &str = "users_email_key";

/// A user's row with their merchant's.
pub(super) struct Row {
    pub id: Uuid,
    pub name: String,
    pub email: Option<String>,
    pub user_type: String,
    pub role: Option<String>,
    pub merchant_id: Option<Uuid>,
    pub merchant_name: Option<String>,
    pub merchant_slug: Option<String>,
    pub guest: bool,
    pub verified: bool,
    pub active: bool,
    pub created_at: DateTime<Utc>,
}

impl TryFrom<Row> for User {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> sqlx::Result<Self> {
        let merchant = match (row.merchant_id, row.merchant_name, row.merchant_slug) {
            (Some(id), Some(name), Some(slug)) => Some(Merchant { id: id.into(), name, slug }),
            _ => None,
        };
        Ok(Self {
            id: row.id.into(),
            name: row.name,
            email: row.email,
            user_type: row.user_type.parse().map_err(unknown_word)?,
            role: row.role.as_deref().map(str::parse).transpose().map_err(unknown_word)?,
            merchant,
            guest: row.guest,
            verified: row.verified,
            active: row.active,
            created_at: row.created_at.into(),
        })
    }
}

/// The columns of a user, written once.
macro_rules! select_users {
    ($tail:literal, $($arg:expr),* $(,)?) => {
        sqlx::query_as!(
            $crate::store::users::Row,
            r#"select u.id, u.name, u.email, u.type as user_type, u.role, u.merchant_id,
                      m.name as "merchant_name?", m.slug as "merchant_slug?", u.guest,
                      u.external_id is not null as "verified!", u.active, u.created_at
               from users u left join merchants m on m.id = u.merchant_id
               "# + $tail,
            $($arg),*
        )
    };
}
pub(super) use select_users;

/// The account with this address and its password hash, active or not.
pub async fn by_email(conn: &mut PgConnection, email: &str) -> sqlx::Result<Option<(UserId, bool, Option<String>)>> {
    let row = sqlx::query!(
        "select id, active, password_hash from users where email = $1 and not guest and external_id is null",
        email
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| (row.id.into(), row.active, row.password_hash)))
}

/// One user.
pub async fn get(conn: &mut PgConnection, id: UserId) -> sqlx::Result<Option<User>> {
    let row = select_users!("where u.id = $1", id.0).fetch_optional(conn).await?;
    row.map(User::try_from).transpose()
}

/// An active member of `merchant`'s staff, held until the end of the transaction: whoever deactivates them waits.
pub async fn hold_active_staff(
    conn: &mut PgConnection,
    merchant: MerchantId,
    id: UserId,
) -> sqlx::Result<Option<Person>> {
    let row = sqlx::query!(
        "select id, name from users
         where id = $1 and merchant_id = $2 and type = 'merchant_staff' and active
         for share",
        id.0,
        merchant.0,
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| Person { id: row.id.into(), name: row.name }))
}

/// A new account's name, address and password hash.
pub struct Account {
    /// Its id.
    pub id: UserId,
    /// The person's name.
    pub name: Name,
    /// What they sign in with.
    pub email: Email,
    /// A PHC string.
    pub password_hash: String,
    /// When it is made.
    pub now: Timestamp,
}

/// Adds an end user; fails on [`EMAIL_KEY`] when the address has an account.
pub async fn add_end_user(conn: &mut PgConnection, it: &Account) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into users (id, type, name, email, password_hash, created_at)
         values ($1, 'end_user', $2, $3, $4, $5)",
        it.id.0,
        it.name.as_str(),
        it.email.as_str(),
        &it.password_hash,
        it.now.utc(),
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// Adds a member of a merchant's staff; fails on [`EMAIL_KEY`] when the address has an account.
pub async fn add_staff(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    role: Role,
    it: &Account,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into users (id, type, name, email, password_hash, merchant_id, role, created_at)
         values ($1, 'merchant_staff', $2, $3, $4, $5, $6, $7)",
        it.id.0,
        it.name.as_str(),
        it.email.as_str(),
        &it.password_hash,
        merchant.0,
        role.word(),
        it.now.utc(),
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// A guest of a merchant: nobody has proved anything about them.
pub struct Guest<'a> {
    /// Their id.
    pub id: UserId,
    /// What they are called.
    pub name: &'a Name,
    /// An address that they gave; only a hint.
    pub email: Option<&'a Email>,
    /// Whose guest.
    pub merchant: MerchantId,
    /// When they came.
    pub now: Timestamp,
}

/// Adds a guest.
pub async fn add_guest(conn: &mut PgConnection, it: &Guest<'_>) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into users (id, type, name, email, merchant_id, guest, created_at)
         values ($1, 'end_user', $2, $3, $4, true, $5)",
        it.id.0,
        it.name.as_str(),
        it.email.map(Email::as_str),
        it.merchant.0,
        it.now.utc(),
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// A customer as their merchant's latest word has them, added under `id` if they are new. Held until the end of the
/// transaction, so that they begin nothing meanwhile.
pub async fn put_customer(
    conn: &mut PgConnection,
    it: &Allowed<Identity>,
    id: UserId,
    now: Timestamp,
) -> sqlx::Result<Person> {
    let id = sqlx::query_scalar!(
        "insert into users (id, type, name, email, merchant_id, external_id, created_at)
         values ($1, 'end_user', $2, $3, $4, $5, $6)
         on conflict (merchant_id, external_id) where external_id is not null
         do update set name = excluded.name, email = excluded.email
         returning id",
        id.0,
        it.name.as_str(),
        it.email.as_ref().map(Email::as_str),
        it.merchant_id.0,
        it.external_id.as_str(),
        now.utc(),
    )
    .fetch_one(conn)
    .await?;
    Ok(Person { id: id.into(), name: it.name.as_str().to_owned() })
}

/// Notes that a guest turned out to be a customer, and has ended; false when they have before. Held until the end of the
/// transaction.
pub async fn succeed(
    conn: &mut PgConnection,
    guest: &Allowed<Person>,
    by: UserId,
    now: Timestamp,
) -> sqlx::Result<bool> {
    let ended = sqlx::query!(
        "update users set active = false, successor_id = $2, identified_at = $3
         where id = $1 and guest and active and successor_id is null",
        guest.id.0,
        by.0,
        now.utc(),
    )
    .execute(conn)
    .await?;
    Ok(ended.rows_affected() == 1)
}

/// The guests who turned out to be customers since `time`, on whatever node.
pub async fn identified_since(conn: &mut PgConnection, time: Timestamp) -> sqlx::Result<Vec<UserId>> {
    let ids = sqlx::query_scalar!("select id from users where identified_at >= $1", time.utc()).fetch_all(conn).await?;
    Ok(ids.into_iter().map(Into::into).collect())
}

/// Changes what people say of themselves; `None` leaves it.
pub async fn describe(
    conn: &mut PgConnection,
    id: UserId,
    name: Option<&Name>,
    email: Option<&Email>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update users set name = coalesce($2, name), email = coalesce($3, email) where id = $1",
        id.0,
        name.map(Name::as_str),
        email.map(Email::as_str),
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// The password hash of somebody with an account.
pub async fn password_hash(conn: &mut PgConnection, id: UserId) -> sqlx::Result<Option<String>> {
    Ok(sqlx::query_scalar!("select password_hash from users where id = $1", id.0).fetch_optional(conn).await?.flatten())
}

/// Sets a password.
pub async fn set_password(conn: &mut PgConnection, id: UserId, hash: &str) -> sqlx::Result<()> {
    sqlx::query!("update users set password_hash = $2 where id = $1", id.0, hash).execute(conn).await.map(|_| ())
}

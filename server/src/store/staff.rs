//! Merchant staff, as their colleagues see and their admins change them.

use sqlx::PgConnection;

use super::users::select_users;
use crate::access::Allowed;
use crate::domain::text::Name;
use crate::domain::{MerchantId, Role, Timestamp, User, UserId};

/// A member of staff with what they have to do.
pub struct Member {
    /// Who.
    pub user: User,
    /// Whether they are connected.
    pub online: bool,
    /// Their conversations that are not resolved.
    pub open_conversations: i64,
}

/// A merchant's staff, by name.
pub async fn list(conn: &mut PgConnection, merchant: MerchantId, now: Timestamp) -> sqlx::Result<Vec<Member>> {
    let users =
        select_users!("where u.merchant_id = $1 and u.type = 'merchant_staff' order by u.name, u.id", merchant.0,)
            .fetch_all(&mut *conn)
            .await?;
    let work = sqlx::query!(
        r#"select u.id,
                  exists (select from staff_presence p where p.user_id = u.id and p.until > $2) as "online!",
                  (select count(*) from conversations c where c.assigned_to = u.id and c.status <> 'resolved')
                      as "open!"
           from users u where u.merchant_id = $1 and u.type = 'merchant_staff'"#,
        merchant.0,
        now.utc(),
    )
    .fetch_all(conn)
    .await?;
    users
        .into_iter()
        .map(|row| {
            let work = work.iter().find(|work| work.id == row.id);
            Ok(Member {
                user: User::try_from(row)?,
                online: work.is_some_and(|work| work.online),
                open_conversations: work.map_or(0, |work| work.open),
            })
        })
        .collect()
}

/// A member of this merchant's staff, active or not, with all its admins locked until the end of the transaction: two
/// who demote each other wait for one another.
pub async fn lock(conn: &mut PgConnection, merchant: &Allowed<MerchantId>, id: UserId) -> sqlx::Result<Option<User>> {
    sqlx::query!(
        "select id from users
         where merchant_id = $1 and type = 'merchant_staff' and (role = 'admin' or id = $2)
         order by id for no key update",
        merchant.0,
        id.0,
    )
    .fetch_all(&mut *conn)
    .await?;
    let row = select_users!("where u.id = $1 and u.merchant_id = $2 and u.type = 'merchant_staff'", id.0, merchant.0)
        .fetch_optional(conn)
        .await?;
    row.map(User::try_from).transpose()
}

/// How many active admins a merchant has.
pub async fn active_admins(conn: &mut PgConnection, merchant: &Allowed<MerchantId>) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from users
           where merchant_id = $1 and type = 'merchant_staff' and role = 'admin' and active"#,
        merchant.0,
    )
    .fetch_one(conn)
    .await
}

/// Changes a member of a merchant's staff.
pub async fn change(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    id: UserId,
    name: Option<&Name>,
    role: Option<Role>,
    active: Option<bool>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update users set name = coalesce($3, name), role = coalesce($4, role), active = coalesce($5, active)
         where id = $1 and merchant_id = $2 and type = 'merchant_staff'",
        id.0,
        merchant.0,
        name.map(Name::as_str),
        role.map(Role::word),
        active,
    )
    .execute(conn)
    .await
    .map(|_| ())
}

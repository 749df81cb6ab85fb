//! Merchants.

use sqlx::PgConnection;

use super::unknown_word;
use crate::access::Allowed;
use crate::domain::merchant::{Profile, ProfileChange, Slug};
use crate::domain::text::Name;
use crate::domain::{Merchant, MerchantId, Timestamp};

/// All merchants, by name, and whether each is online.
pub async fn list(conn: &mut PgConnection, now: Timestamp) -> sqlx::Result<Vec<(Merchant, bool)>> {
    let rows = sqlx::query!(
        r#"select m.id, m.name, m.slug,
                  exists (select from staff_presence p where p.merchant_id = m.id and p.until > $1) as "online!"
           from merchants m order by m.name, m.id"#,
        now.utc(),
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (Merchant { id: row.id.into(), name: row.name, slug: row.slug }, row.online))
        .collect())
}

/// A merchant's profile, by id or slug.
pub async fn profile(conn: &mut PgConnection, id_or_slug: &str, now: Timestamp) -> sqlx::Result<Option<Profile>> {
    let id = MerchantId::parse(id_or_slug).map(|id| id.0);
    let row = sqlx::query!(
        r#"select m.id, m.name, m.slug, m.greeting, m.accent_color, m.guest_details, m.reply_time, m.allowed_origins,
                  exists (select from staff_presence p where p.merchant_id = m.id and p.until > $3) as "online!"
           from merchants m where m.id = $1 or m.slug = $2"#,
        id,
        id_or_slug,
        now.utc(),
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Profile {
        merchant: Merchant { id: row.id.into(), name: row.name, slug: row.slug },
        online: row.online,
        greeting: row.greeting,
        accent_color: row.accent_color,
        guest_details: row.guest_details.parse().map_err(unknown_word)?,
        reply_time: row.reply_time,
        allowed_origins: row.allowed_origins,
    }))
}

/// Changes a merchant's profile and settings; what is `None` stays.
pub async fn change(conn: &mut PgConnection, id: &Allowed<MerchantId>, to: &ProfileChange) -> sqlx::Result<()> {
    let origins: Option<Vec<String>> =
        to.allowed_origins.as_ref().map(|all| all.iter().map(|it| it.as_str().to_owned()).collect());
    sqlx::query!(
        "update merchants
         set name = coalesce($2, name), greeting = coalesce($3, greeting),
             accent_color = coalesce($4, accent_color), allowed_origins = coalesce($5, allowed_origins),
             guest_details = coalesce($6, guest_details), reply_time = case when $7 then $8 else reply_time end
         where id = $1",
        id.0,
        to.name.as_ref().map(|it| it.as_str()),
        to.greeting.as_ref().map(|it| it.as_str()),
        to.accent_color.as_ref().map(|it| it.as_str()),
        origins.as_deref(),
        to.guest_details.map(|it| it.word()),
        to.reply_time.is_some(),
        to.reply_time.as_ref().and_then(|it| it.as_ref()).map(|it| it.as_str()),
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// The origins that any merchant has allowed.
pub async fn allowed_origins(conn: &mut PgConnection) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(r#"select distinct unnest(allowed_origins) as "origin!" from merchants"#).fetch_all(conn).await
}

/// Adds a merchant, whose widget looks and greets like any new one's; false when another has its slug.
pub async fn add(
    conn: &mut PgConnection,
    it: &Allowed<MerchantId>,
    name: &Name,
    slug: &Slug,
    now: Timestamp,
) -> sqlx::Result<bool> {
    let added = sqlx::query!(
        "insert into merchants (id, name, slug, created_at) values ($1, $2, $3, $4)
         on conflict on constraint merchants_slug_key do nothing",
        it.0,
        name.as_str(),
        slug.as_str(),
        now.utc(),
    )
    .execute(conn)
    .await?;
    Ok(added.rows_affected() == 1)
}

/// One merchant, by id or slug.
pub async fn find(conn: &mut PgConnection, id_or_slug: &str) -> sqlx::Result<Option<Merchant>> {
    // The database takes no text with NUL, and nobody is called so.
    if id_or_slug.contains('\0') {
        return Ok(None);
    }
    let id = MerchantId::parse(id_or_slug).map(|id| id.0);
    sqlx::query_as!(Merchant, "select id, name, slug from merchants where id = $1 or slug = $2", id, id_or_slug)
        .fetch_optional(conn)
        .await
}

/// One merchant.
pub async fn get(conn: &mut PgConnection, id: MerchantId) -> sqlx::Result<Option<Merchant>> {
    sqlx::query_as!(Merchant, "select id, name, slug from merchants where id = $1", id.0).fetch_optional(conn).await
}

/// Holds a merchant until the end of the transaction: of two who add something to it at once, the other sees what the one
/// has added.
pub async fn lock(conn: &mut PgConnection, merchant: &Allowed<MerchantId>) -> sqlx::Result<()> {
    sqlx::query!("select from merchants where id = $1 for no key update", merchant.0).execute(conn).await.map(|_| ())
}

//! Merchants.

use sqlx::PgConnection;

use crate::domain::{Merchant, MerchantId};

/// All merchants, by name.
pub async fn list(conn: &mut PgConnection) -> sqlx::Result<Vec<Merchant>> {
    sqlx::query_as!(Merchant, "select id, name, slug from merchants order by name, id").fetch_all(conn).await
}

/// The origins that any merchant has allowed.
pub async fn allowed_origins(conn: &mut PgConnection) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(r#"select distinct unnest(allowed_origins) as "origin!" from merchants"#).fetch_all(conn).await
}

/// One merchant.
pub async fn get(conn: &mut PgConnection, id: MerchantId) -> sqlx::Result<Option<Merchant>> {
    sqlx::query_as!(Merchant, "select id, name, slug from merchants where id = $1", id.0).fetch_optional(conn).await
}

//! A merchant's keys.

use crate::access::Actor;
use crate::app::App;
use crate::domain::identity::IdentityKey;
use crate::error::Result;
use crate::store::identity_keys;

/// The keys of a merchant, oldest first, for its admins.
pub async fn list(app: &App, actor: &Actor, id_or_slug: &str) -> Result<Vec<IdentityKey>> {
    let mut conn = app.conn().await?;
    let merchant = super::manageable(&mut conn, actor, id_or_slug).await?;
    Ok(identity_keys::list(&mut conn, &merchant).await?)
}

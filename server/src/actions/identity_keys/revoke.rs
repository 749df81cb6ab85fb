//! An admin takes a key back.

use crate::access::Actor;
use crate::app::App;
use crate::domain::IdentityKeyId;
use crate::error::{Error, Result};
use crate::store::identity_keys;

/// Revokes a key: what it has signed is good no longer. Who has signed in by it before stays signed in. An id that is
/// none is no key's.
pub async fn revoke(app: &App, actor: &Actor, id_or_slug: &str, key: &str) -> Result<()> {
    let mut tx = app.begin().await?;
    let merchant = super::manageable(&mut tx, actor, id_or_slug).await?;
    let key = IdentityKeyId::parse(key).ok_or(Error::NotFound("identity key"))?;
    if !identity_keys::remove(&mut tx, &merchant, key).await? {
        return Err(Error::NotFound("identity key"));
    }
    tx.commit().await?;
    Ok(())
}

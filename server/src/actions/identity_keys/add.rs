//! An admin makes a key.

use crate::access::Actor;
use crate::app::App;
use crate::domain::IdentityKeyId;
use crate::domain::identity::IdentityKey;
use crate::error::{Error, Result};
use crate::store::identity_keys;

/// A key that was just made.
pub struct NewKey {
    /// The key.
    pub key: IdentityKey,
    /// What the merchant's backend signs with; shown this once.
    pub secret: String,
}

/// Makes a key for a merchant that has one at the most.
pub async fn add(app: &App, actor: &Actor, id_or_slug: &str) -> Result<NewKey> {
    let mut tx = app.begin().await?;
    let merchant = super::manageable(&mut tx, actor, id_or_slug).await?;
    let key = identity_keys::add(&mut tx, &merchant, IdentityKeyId::new(), app.now()).await?;
    let key = key.ok_or(Error::TooManyKeys)?;
    tx.commit().await?;
    Ok(NewKey { key, secret: app.signer().identity_secret(key.id) })
}

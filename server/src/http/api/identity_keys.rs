//! The keys with which a merchant vouches for its customers.

use poem::web::Data;
use poem_openapi::param::Path;
use poem_openapi::{ApiResponse, OpenApi};

use super::Tag;
use crate::actions::identity_keys;
use crate::app::App;
use crate::error::Result;
use crate::http::caller::SignedIn;
use crate::http::reply::{Done, Reply};
use crate::wire::identity::{IdentityKeyList, NewIdentityKey};
use crate::wire::scalar::IdText;

/// The operations.
pub struct IdentityKeys;

#[derive(ApiResponse)]
enum KeyAdded {
    /// The new key, with its secret.
    #[oai(status = 201)]
    Created(Reply<NewIdentityKey>),
}

#[OpenApi(prefix_path = "/api/merchants", tag = "Tag::Merchants")]
impl IdentityKeys {
    /// List a merchant's identity keys
    ///
    /// For its admins. With such a key the merchant's own backend signs who a customer is.
    #[oai(path = "/:idOrSlug/identity-keys", method = "get", operation_id = "listIdentityKeys")]
    async fn list(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        #[oai(name = "idOrSlug")] id_or_slug: Path<String>,
    ) -> Result<Reply<IdentityKeyList>> {
        let keys = identity_keys::list(app.0, &caller.0, &id_or_slug).await?;
        Ok(Reply(IdentityKeyList { items: keys.into_iter().map(Into::into).collect() }))
    }

    /// Make an identity key
    ///
    /// For the merchant's admins. There are two at the most, so that one can take over from the other. The secret is
    /// shown this once.
    #[oai(path = "/:idOrSlug/identity-keys", method = "post", operation_id = "addIdentityKey")]
    async fn add(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        #[oai(name = "idOrSlug")] id_or_slug: Path<String>,
    ) -> Result<KeyAdded> {
        let added = identity_keys::add(app.0, &caller.0, &id_or_slug).await?;
        Ok(KeyAdded::Created(Reply(NewIdentityKey { key: added.key.into(), secret: added.secret })))
    }

    /// Revoke an identity key
    ///
    /// For the merchant's admins. What it has signed is good no longer; customers who are signed in stay so.
    #[oai(path = "/:idOrSlug/identity-keys/:keyId", method = "delete", operation_id = "revokeIdentityKey")]
    async fn revoke(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        #[oai(name = "idOrSlug")] id_or_slug: Path<String>,
        #[oai(name = "keyId")] key_id: Path<IdText>,
    ) -> Result<Done> {
        identity_keys::revoke(app.0, &caller.0, &id_or_slug, &key_id.0.0).await?;
        Ok(Done::NoContent)
    }
}

//! Merchants.

use poem::web::Data;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use poem_openapi::types::MaybeUndefined;

use super::Tag;
use crate::actions::merchants;
use crate::app::App;
use crate::error::Result;
use crate::http::body::Body;
use crate::http::caller::SignedIn;
use crate::http::reply::Reply;
use crate::wire::merchant::{ChangeMerchant, MerchantDetail, MerchantList, MerchantSettings};

/// The operations.
pub struct Merchants;

#[OpenApi(prefix_path = "/api/merchants", tag = "Tag::Merchants")]
impl Merchants {
    /// List the merchants
    ///
    /// For anybody, by name.
    #[oai(path = "/", method = "get", operation_id = "listMerchants")]
    async fn list(&self, app: Data<&App>) -> Result<Reply<MerchantList>> {
        let merchants = merchants::list(app.0).await?;
        Ok(Reply(MerchantList { items: merchants.into_iter().map(Into::into).collect() }))
    }

    /// Show a merchant
    ///
    /// For anybody, by id or slug.
    #[oai(path = "/:idOrSlug", method = "get", operation_id = "getMerchant")]
    async fn show(
        &self,
        app: Data<&App>,
        #[oai(name = "idOrSlug")] id_or_slug: Path<String>,
    ) -> Result<Reply<MerchantDetail>> {
        let profile = merchants::show(app.0, &id_or_slug).await?;
        Ok(Reply(MerchantSettings::from(profile).detail))
    }

    /// Change a merchant
    ///
    /// For its admins.
    #[oai(path = "/:idOrSlug", method = "patch", operation_id = "changeMerchant")]
    async fn change(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        #[oai(name = "idOrSlug")] id_or_slug: Path<String>,
        body: Body<ChangeMerchant>,
    ) -> Result<Reply<MerchantSettings>> {
        let ChangeMerchant { name, greeting, accent_color, guest_details, reply_time, allowed_origins } = body.0;
        let origins = allowed_origins.map(|all| all.into_iter().map(|it| it.0).collect::<Vec<_>>());
        let to = merchants::Change {
            name: name.as_deref(),
            greeting: greeting.as_deref(),
            accent_color: accent_color.as_deref(),
            guest_details: guest_details.map(Into::into),
            reply_time: match &reply_time {
                MaybeUndefined::Undefined => None,
                MaybeUndefined::Null => Some(None),
                MaybeUndefined::Value(text) => Some(Some(text)),
            },
            allowed_origins: origins.as_deref(),
        };
        Ok(Reply(merchants::change(app.0, &caller.0, &id_or_slug, &to).await?.into()))
    }
}

//! Merchants.

use poem::web::Data;
use poem_openapi::OpenApi;

use super::Tag;
use crate::actions::merchants;
use crate::app::App;
use crate::error::Result;
use crate::http::reply::Reply;
use crate::wire::merchant::{MerchantList, MerchantProfile};

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
        let items = merchants.into_iter().map(|it| MerchantProfile {
            id: it.id.0,
            name: it.name,
            slug: it.slug,
            online: false,
        });
        Ok(Reply(MerchantList { items: items.collect() }))
    }
}

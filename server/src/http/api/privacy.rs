//! What a merchant holds on its end users.

use poem::web::Data;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};

use super::Tag;
use crate::actions::privacy;
use crate::app::App;
use crate::error::Result;
use crate::http::body::Body;
use crate::http::caller::SignedIn;
use crate::http::params::{CursorText, Limit};
use crate::http::reply::Reply;
use crate::wire::privacy::{AuditPage, EndUserExport, Erasure, Retention, RetentionSet, SetRetention};
use crate::wire::scalar::IdText;

/// The operations.
pub struct Privacy;

#[OpenApi(prefix_path = "/api/merchants", tag = "Tag::Privacy")]
impl Privacy {
    /// Export an end user
    ///
    /// All that the merchant holds on them, for its admins: their profile, sign-ins, and conversations with all that was
    /// said, noted, read and done in them. It is logged.
    #[oai(path = "/:idOrSlug/end-users/:endUserId/export", method = "get", operation_id = "exportEndUser")]
    async fn export(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        #[oai(name = "idOrSlug")] id_or_slug: Path<String>,
        #[oai(name = "endUserId")] end_user_id: Path<IdText>,
    ) -> Result<Reply<EndUserExport>> {
        let mandate = privacy::mandate_of(app.0, &caller.0, &id_or_slug).await?;
        Ok(Reply(privacy::export(app.0, &mandate, &end_user_id.0.0).await?.into()))
    }

    /// Erase an end user
    ///
    /// For the merchant's admins, and for good: their conversations with the merchant with all that belongs to them, and a
    /// guest or verified customer themself, with their sign-ins. An account stays, and so does what it has with other
    /// merchants. It is logged.
    #[oai(path = "/:idOrSlug/end-users/:endUserId", method = "delete", operation_id = "eraseEndUser")]
    async fn erase(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        #[oai(name = "idOrSlug")] id_or_slug: Path<String>,
        #[oai(name = "endUserId")] end_user_id: Path<IdText>,
        /// Only say what would go.
        #[oai(name = "dryRun", default)]
        dry_run: Query<bool>,
    ) -> Result<Reply<Erasure>> {
        let mandate = privacy::mandate_of(app.0, &caller.0, &id_or_slug).await?;
        Ok(Reply(privacy::erase(app.0, &mandate, &end_user_id.0.0, dry_run.0).await?.into()))
    }

    /// Show the retention
    ///
    /// How long the merchant keeps conversations, for its admins.
    #[oai(path = "/:idOrSlug/retention", method = "get", operation_id = "getRetention")]
    async fn retention(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        #[oai(name = "idOrSlug")] id_or_slug: Path<String>,
    ) -> Result<Reply<Retention>> {
        let mandate = privacy::mandate_of(app.0, &caller.0, &id_or_slug).await?;
        Ok(Reply(privacy::retention(app.0, &mandate).await?.into()))
    }

    /// Set the retention
    ///
    /// For the merchant's admins. Conversations whose last message is older, or which began earlier without one, go for
    /// good, whatever their status; so do guests and verified customers who have none left and have not been there since.
    #[oai(path = "/:idOrSlug/retention", method = "put", operation_id = "setRetention")]
    async fn set_retention(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        #[oai(name = "idOrSlug")] id_or_slug: Path<String>,
        body: Body<SetRetention>,
    ) -> Result<Reply<RetentionSet>> {
        let mandate = privacy::mandate_of(app.0, &caller.0, &id_or_slug).await?;
        let dry_run = body.0.dry_run.unwrap_or(false);
        Ok(Reply(privacy::set_retention(app.0, &mandate, body.0.days, dry_run).await?.into()))
    }

    /// List what was done about personal data
    ///
    /// The log of exports, erasures and retention, for the merchant's admins, latest first. It names ids and counts, and
    /// is only ever added to.
    #[oai(path = "/:idOrSlug/audit-log", method = "get", operation_id = "listAuditLog")]
    async fn audit_log(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        #[oai(name = "idOrSlug")] id_or_slug: Path<String>,
        /// How many, 1 to 200.
        #[oai(default)]
        limit: Query<Limit>,
        /// The `nextCursor` of the page before.
        cursor: Query<Option<CursorText>>,
    ) -> Result<Reply<AuditPage>> {
        let mandate = privacy::mandate_of(app.0, &caller.0, &id_or_slug).await?;
        let cursor = cursor.0.as_ref().map(|it| it.0.as_str());
        let page = privacy::audit_log(app.0, &mandate, cursor, limit.0.get()).await?;
        Ok(Reply(AuditPage { items: page.items.iter().map(Into::into).collect(), next_cursor: page.next_cursor }))
    }
}

//! A merchant's canned replies.

use crate::access::{self, Actor, Permission};
use crate::app::App;
use crate::domain::CannedReply;
use crate::error::Result;
use crate::store::canned_replies;

/// Those of the caller's merchant, by shortcut.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<CannedReply>> {
    let merchant = access::allow_at_own_merchant(actor, Permission::UseCannedReplies)?;
    app.query(async |conn| canned_replies::list(conn, &merchant).await).await
}

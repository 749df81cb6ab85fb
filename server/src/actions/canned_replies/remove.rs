//! A manager removes a canned reply.

use crate::access::{self, Actor, Permission};
use crate::app::App;
use crate::domain::CannedReplyId;
use crate::error::{Error, Result};
use crate::store::canned_replies;

/// Removes a reply of the caller's merchant. An id that is none is no reply's.
pub async fn remove(app: &App, actor: &Actor, id: &str) -> Result<()> {
    let merchant = access::allow_at_own_merchant(actor, Permission::ManageCannedReplies)?;
    let id = CannedReplyId::parse(id).ok_or(Error::NotFound("canned reply"))?;
    match app.query(async |conn| canned_replies::remove(conn, &merchant, id).await).await? {
        true => Ok(()),
        false => Err(Error::NotFound("canned reply")),
    }
}

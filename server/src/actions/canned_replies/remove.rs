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
    match canned_replies::remove(&mut *app.conn().await?, &merchant, id).await? {
        true => Ok(()),
        false => Err(Error::NotFound("canned reply")),
    }
}

//! A manager writes a canned reply.

use crate::access::{self, Actor, Permission};
use crate::app::App;
use crate::domain::canned_reply::Shortcut;
use crate::domain::text::{Content, Fields};
use crate::domain::{CannedReply, CannedReplyId};
use crate::error::{Error, Result};
use crate::store::canned_replies;

/// Adds a reply to those of the caller's merchant.
pub async fn add(app: &App, actor: &Actor, shortcut: &str, content: &str) -> Result<CannedReply> {
    let mut fields = Fields::default();
    let shortcut = fields.check(Shortcut::parse("shortcut", shortcut));
    let content = fields.check(Content::parse("content", content));
    let Some((shortcut, content)) = shortcut.zip(content) else { return Err(fields.into_error()) };
    let merchant = access::allow_at_own_merchant(actor, Permission::ManageCannedReplies)?;

    let mut tx = app.begin().await?;
    let added = canned_replies::add(&mut tx, &merchant, CannedReplyId::new(), &shortcut, &content, app.now()).await;
    let added = added.map_err(super::shortcut_taken)?.ok_or(Error::TooManyCannedReplies)?;
    tx.commit().await?;
    Ok(added)
}

//! A manager changes a canned reply.

use crate::access::{self, Actor, Permission};
use crate::app::App;
use crate::domain::canned_reply::Shortcut;
use crate::domain::text::{Content, Fields};
use crate::domain::{CannedReply, CannedReplyId};
use crate::error::{Error, Result};
use crate::store::canned_replies;

/// What is to change; what is `None` stays.
pub struct Change<'a> {
    /// By what one finds it.
    pub shortcut: Option<&'a str>,
    /// What it says.
    pub content: Option<&'a str>,
}

/// Changes a reply of the caller's merchant. An id that is none is no reply's.
pub async fn change(app: &App, actor: &Actor, id: &str, to: &Change<'_>) -> Result<CannedReply> {
    let mut fields = Fields::default();
    let shortcut = fields.check_some(to.shortcut.map(|text| Shortcut::parse("shortcut", text)));
    let content = fields.check_some(to.content.map(|text| Content::parse("content", text)));
    fields.finish()?;
    let merchant = access::allow_at_own_merchant(actor, Permission::ManageCannedReplies)?;
    let id = CannedReplyId::parse(id).ok_or(Error::NotFound("canned reply"))?;

    let mut conn = app.conn().await?;
    let changed =
        canned_replies::change(&mut conn, &merchant, id, shortcut.as_ref(), content.as_ref(), app.now()).await;
    changed.map_err(super::shortcut_taken)?.ok_or(Error::NotFound("canned reply"))
}

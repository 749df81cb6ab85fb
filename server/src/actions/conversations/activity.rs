//! What happened to a conversation.

use crate::access::{Actor, Permission};
use crate::app::App;
use crate::domain::ConversationId;
use crate::domain::activity::Activity;
use crate::domain::cursor::{self, Page};
use crate::error::Result;
use crate::store::activity;

/// A page of a conversation's audit trail, oldest first.
pub async fn activity(
    app: &App,
    actor: &Actor,
    id: ConversationId,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<Activity>> {
    let after = cursor::place_after(cursor)?;
    let conversation = super::allowed(app, actor, Permission::ReadActivity, id).await?;
    let rows = app.query(async |conn| activity::list(conn, &conversation, after, limit + 1).await).await?;
    Ok(Page::of(rows, limit, |last| cursor::encode_place(last.n)))
}

//! What happened to a conversation.

use crate::access::{Actor, Permission};
use crate::app::App;
use crate::domain::ConversationId;
use crate::domain::activity::Activity;
use crate::domain::cursor::{decode_place, encode_place};
use crate::error::Result;
use crate::store::activity;

/// A page of a conversation's audit trail, oldest first, and where the next one starts.
pub async fn activity(
    app: &App,
    actor: &Actor,
    id: ConversationId,
    cursor: Option<&str>,
    limit: u32,
) -> Result<(Vec<Activity>, Option<String>)> {
    let after = cursor.map(decode_place).transpose()?.unwrap_or(0);
    let conversation = super::allowed(app, actor, Permission::ReadActivity, id).await?;
    let mut items = activity::list(&mut *app.conn().await?, &conversation, after, limit + 1).await?;
    let more = items.len() > limit as usize;
    items.truncate(limit as usize);
    let next = items.last().filter(|_| more).map(|last| encode_place(last.n));
    Ok((items, next))
}

//! Somebody has read a conversation up to a message.

use crate::access::{Actor, Permission};
use crate::app::App;
use crate::domain::ConversationId;
use crate::error::{Error, Result};
use crate::events::Event;
use crate::store::reads;

/// Moves the caller's position forward; past the end is the end, backwards is ignored. `told_by` is the connection that
/// said so, which is not told of it.
pub async fn read(app: &App, actor: &Actor, id: ConversationId, seq: i64, told_by: Option<String>) -> Result<()> {
    if seq < 0 {
        return Err(Error::invalid("seq", "must be a number from 0 on"));
    }
    let conversation = super::allowed(app, actor, Permission::ReadConversation, id).await?;
    let moved = app.query(async |conn| reads::advance(conn, &conversation, actor.id(), seq).await).await?;
    if let Some(seq) = moved {
        app.publish(Event::Read { conversation_id: id, user_id: actor.id(), seq, told_by });
    }
    Ok(())
}

/// Whether the caller may be heard typing in a conversation.
pub async fn typing(app: &App, actor: &Actor, id: ConversationId) -> Result<()> {
    super::allowed(app, actor, Permission::SendMessage, id).await.map(|_| ())
}

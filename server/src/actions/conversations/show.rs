//! One conversation with its latest messages.

use crate::access::{Actor, Permission};
use crate::app::App;
use crate::domain::ConversationId;
use crate::error::{Error, Result};
use crate::store::conversations;
pub use crate::store::conversations::Detail;

/// How many messages come with a conversation.
const LATEST: u32 = 50;

/// Shows a conversation to somebody who takes part in it.
pub async fn show(app: &App, actor: &Actor, id: ConversationId) -> Result<Detail> {
    let conversation = super::allowed(app, actor, Permission::ReadConversation, id).await?;
    let shown = app.query(async |conn| conversations::detail(conn, conversation.id, actor.id(), LATEST).await);
    shown.await?.ok_or(Error::NotFound("conversation"))
}

//! One conversation with its latest messages.

use crate::access::{Actor, Permission};
use crate::app::App;
use crate::domain::{Conversation, ConversationId, UserId};
use crate::error::{Error, Result};
use crate::store::conversations;
use crate::store::messages::{self, Page};

/// How many messages come with a conversation.
const LATEST: u32 = 50;

/// A conversation with its latest messages.
pub struct Detail {
    /// The conversation.
    pub conversation: Conversation,
    /// Its latest messages, and whether there are earlier ones.
    pub messages: Page,
    /// How far everybody has read.
    pub reads: Vec<(UserId, i64)>,
}

/// Shows a conversation to somebody who takes part in it.
pub async fn show(app: &App, actor: &Actor, id: ConversationId) -> Result<Detail> {
    let conversation = super::allowed(app, actor, Permission::ReadConversation, id).await?;
    let read = app.query(async |conn| {
        let shown = conversations::get(conn, conversation.id, actor.id()).await?;
        Ok((shown, messages::latest_with_reads(conn, conversation.id, LATEST).await?))
    });
    let (shown, (messages, reads)) = read.await?;
    Ok(Detail { conversation: shown.ok_or(Error::NotFound("conversation"))?, messages, reads })
}

//! One conversation with its latest messages.

use crate::access::{Actor, Permission};
use crate::app::App;
use crate::domain::{Conversation, ConversationId, UserId};
use crate::error::{Error, Result};
use crate::store::messages::{self, Page};
use crate::store::{conversations, reads};

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
    let mut conn = app.conn().await?;
    Ok(Detail {
        conversation: conversations::get(&mut conn, conversation.id, actor.id())
            .await?
            .ok_or(Error::NotFound("conversation"))?,
        messages: messages::before(&mut conn, conversation.id, None, LATEST).await?,
        reads: reads::list(&mut conn, conversation.id).await?,
    })
}

//! A page of a conversation's history.

use crate::access::{Actor, Permission};
use crate::actions::conversations;
use crate::app::App;
use crate::domain::ConversationId;
use crate::error::Result;
use crate::store::messages::{self, Page};

/// Where a page of history starts.
#[derive(Clone, Copy, Debug)]
pub enum From {
    /// With the latest messages.
    Latest,
    /// With those right before this `seq`.
    Before(i64),
    /// With those right after this `seq`.
    After(i64),
}

/// A page of messages, oldest first.
pub async fn list(app: &App, actor: &Actor, id: ConversationId, from: From, limit: u32) -> Result<Page> {
    let conversation = conversations::allowed(app, actor, Permission::ReadConversation, id).await?;
    let page = app.query(async |conn| match from {
        From::Latest => messages::before(conn, conversation.id, None, limit).await,
        From::Before(seq) => messages::before(conn, conversation.id, Some(seq), limit).await,
        From::After(seq) => messages::after(conn, conversation.id, seq, limit).await,
    });
    page.await
}

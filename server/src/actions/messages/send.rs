//! Somebody says something: the hot path.

use crate::access::{Actor, Permission};
use crate::actions::conversations;
use crate::app::App;
use crate::domain::{ConversationId, Draft};
use crate::error::Result;
use crate::store::message_log::Queued;

/// Queues a message. Who sends several awaits each `send` before the next to keep their order, and
/// [`Queued::stored`] whenever they like.
pub async fn send(app: &App, actor: &Actor, id: ConversationId, draft: Draft) -> Result<Queued> {
    let conversation = conversations::allowed(app, actor, Permission::SendMessage, id).await?;
    app.limits().send(actor.id())?;
    app.log().append(conversation, actor.id(), draft).await
}

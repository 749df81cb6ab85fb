//! Somebody says something: the hot path.

use tokio::sync::oneshot;

use crate::access::{Actor, Allowed, Permission};
use crate::actions::conversations;
use crate::app::App;
use crate::domain::{ConversationId, Draft, Participants, UserId};
use crate::error::{Error, Result};
use crate::store::append::Appended;

/// Leave to say one thing in a conversation.
pub struct Floor<'a> {
    app: &'a App,
    conversation: Allowed<Participants>,
    sender: UserId,
}

/// Whether the actor may say something there, now.
pub async fn floor<'a>(app: &'a App, actor: &Actor, id: ConversationId) -> Result<Floor<'a>> {
    let conversation = conversations::allowed(app, actor, Permission::SendMessage, id).await?;
    app.limits().send(actor.id())?;
    app.log().has_room(id)?;
    Ok(Floor { app, conversation, sender: actor.id() })
}

impl Floor<'_> {
    /// Queues a message. Who says several awaits each to keep their order; `tell` hears once it is committed and
    /// published what became of it, and must not wait.
    pub async fn say(self, draft: Draft, tell: impl FnOnce(Result<Appended>) + Send + 'static) {
        self.app.log().append(self.conversation, self.sender, draft, tell).await;
    }
}

/// Sends a message, and waits until it is committed and published.
pub async fn send(app: &App, actor: &Actor, id: ConversationId, draft: Draft) -> Result<Appended> {
    let (reply, stored) = oneshot::channel();
    // Who has gone need not be told.
    let tell = |outcome| drop(reply.send(outcome));
    floor(app, actor, id).await?.say(draft, tell).await;
    stored.await.map_err(|_| Error::Unavailable(anyhow::anyhow!("the message log has stopped")))?
}

//! A conversation is opened, put off or resolved.

use crate::access::{Actor, Permission};
use crate::app::App;
use crate::domain::{Conversation, ConversationId, Status};
use crate::error::Result;
use crate::store::activity::{self, Happening};
use crate::store::conversations;

/// Sets where a conversation stands.
pub async fn set_status(app: &App, actor: &Actor, id: ConversationId, status: Status) -> Result<Conversation> {
    let mut tx = app.begin().await?;
    let before = super::lock(&mut tx, actor, Permission::SetStatus, id).await?;
    if before.status == status {
        return super::changed(&mut tx, actor, id).await;
    }

    let now = app.now();
    conversations::set_status(&mut tx, &before, status, now).await?;
    let happening = Happening::StatusChanged { from: before.status, to: status };
    activity::record(&mut tx, &before, &actor.person(), happening, now).await?;
    let after = super::changed(&mut tx, actor, id).await?;
    tx.commit().await?;

    app.updated(after.participants());
    Ok(after)
}

//! What staff noted about a conversation.

use crate::access::{self, Actor, Permission};
use crate::app::App;
use crate::domain::ConversationId;
use crate::domain::cursor::{self, Page};
use crate::domain::note::Note;
use crate::error::Result;
use crate::store::notes;

/// A page of notes, oldest first.
pub async fn list(
    app: &App,
    actor: &Actor,
    id: ConversationId,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<Note>> {
    let after = cursor::place_after(cursor)?;
    let conversation = access::allow(actor, Permission::UseNotes, app.participants(id).await?)?;
    let rows = notes::list(&mut *app.conn().await?, &conversation, after, limit + 1).await?;
    Ok(Page::of(rows, limit, |last| cursor::encode_place(last.n)))
}

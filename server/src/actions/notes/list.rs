//! What staff noted about a conversation.

use crate::access::{Actor, Permission};
use crate::actions::conversations;
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
    let conversation = conversations::allowed(app, actor, Permission::UseNotes, id).await?;
    let rows = app.query(async |conn| notes::list(conn, &conversation, after, limit + 1).await).await?;
    Ok(Page::of(rows, limit, |last| cursor::encode_place(last.n)))
}

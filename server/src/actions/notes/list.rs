//! What staff noted about a conversation.

use crate::access::{Actor, Permission};
use crate::actions::conversations;
use crate::app::App;
use crate::domain::ConversationId;
use crate::domain::cursor::{decode_place, encode_place};
use crate::domain::note::Note;
use crate::error::Result;
use crate::store::notes;

/// A page of notes, oldest first, and where the next one starts.
pub async fn list(
    app: &App,
    actor: &Actor,
    id: ConversationId,
    cursor: Option<&str>,
    limit: u32,
) -> Result<(Vec<Note>, Option<String>)> {
    let after = cursor.map(decode_place).transpose()?.unwrap_or(0);
    let conversation = conversations::allowed(app, actor, Permission::UseNotes, id).await?;
    // One more than wanted says whether there is a next page.
    let mut items = notes::list(&mut *app.conn().await?, &conversation, after, limit + 1).await?;
    let more = items.len() > limit as usize;
    items.truncate(limit as usize);
    let next = items.last().filter(|_| more).map(|last| encode_place(last.n));
    Ok((items, next))
}

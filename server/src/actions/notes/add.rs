//! A member of staff leaves a note for the others.

use crate::access::{Actor, Permission};
use crate::actions::conversations;
use crate::app::App;
use crate::domain::ConversationId;
use crate::domain::note::Note;
use crate::domain::text::Content;
use crate::error::{Error, Result};
use crate::events::Event;
use crate::store::notes::{self, Author};

/// Adds a note to a conversation.
pub async fn add(app: &App, actor: &Actor, id: ConversationId, content: Content) -> Result<Note> {
    let conversation = conversations::allowed(app, actor, Permission::UseNotes, id).await?;
    let role = actor.user().role.ok_or(Error::Forbidden(Permission::UseNotes.phrase()))?;
    let author = Author { id: actor.id(), name: &actor.user().name, role };
    let note = app.query(async |conn| notes::add(conn, &conversation, &author, &content, app.now()).await).await?;
    app.publish(Event::NoteAdded(note.clone()));
    Ok(note)
}

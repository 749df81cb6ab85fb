//! What is written: replies, notes and drafts.
use frontdesk_console_core::view::{Draft, Note, Outgoing, Reply};

use super::{Answer, Core};

#[tauri::command]
#[specta::specta]
pub async fn reply(core: Core<'_>, reply: Reply) -> Answer<Outgoing> {
    core.reply(reply).await
}

#[tauri::command]
#[specta::specta]
pub async fn send_again(core: Core<'_>, client_id: String) -> Answer<()> {
    core.send_again(&client_id).await
}

#[tauri::command]
#[specta::specta]
pub async fn discard(core: Core<'_>, client_id: String) -> Answer<()> {
    core.discard(&client_id).await
}

#[tauri::command]
#[specta::specta]
pub async fn note(core: Core<'_>, conversation_id: String, content: String) -> Answer<Note> {
    core.note(&conversation_id, &content).await
}

#[tauri::command]
#[specta::specta]
pub async fn drafts(core: Core<'_>) -> Answer<Vec<Draft>> {
    core.drafts().await
}

#[tauri::command]
#[specta::specta]
pub async fn keep_draft(core: Core<'_>, draft: Draft) -> Answer<()> {
    core.keep_draft(draft).await
}

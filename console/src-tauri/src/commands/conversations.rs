//! Conversations: to be listed, read and moved.
use frontdesk_console_core::view::{
    Conversation, ConversationPage, Counts, ListQuery, MessagePage, Source, Status, Thread,
};

use super::{Answer, Core};

#[tauri::command]
#[specta::specta]
pub async fn list(core: Core<'_>, query: ListQuery) -> Answer<ConversationPage> {
    core.list(query).await
}

#[tauri::command]
#[specta::specta]
pub async fn counts(core: Core<'_>, from: Source) -> Answer<Counts> {
    core.counts(from).await
}

#[tauri::command]
#[specta::specta]
pub async fn open(core: Core<'_>, conversation_id: String, from: Source) -> Answer<Thread> {
    core.open(&conversation_id, from).await
}

#[tauri::command]
#[specta::specta]
pub async fn close(core: Core<'_>, conversation_id: String) -> Answer<()> {
    core.close(&conversation_id).await
}

#[tauri::command]
#[specta::specta]
pub async fn earlier(core: Core<'_>, conversation_id: String, before_seq: u32) -> Answer<MessagePage> {
    core.earlier(&conversation_id, before_seq).await
}

#[tauri::command]
#[specta::specta]
pub async fn of_customer(core: Core<'_>, customer_id: String) -> Answer<Vec<Conversation>> {
    core.of_customer(&customer_id).await
}

#[tauri::command]
#[specta::specta]
pub async fn typing(core: Core<'_>, conversation_id: String, is_typing: bool) -> Answer<()> {
    core.typing(&conversation_id, is_typing).await
}

#[tauri::command]
#[specta::specta]
pub async fn read(core: Core<'_>, conversation_id: String, seq: u32) -> Answer<()> {
    core.read(&conversation_id, seq).await
}

#[tauri::command]
#[specta::specta]
pub async fn assign(core: Core<'_>, conversation_id: String, staff_id: Option<String>) -> Answer<Conversation> {
    core.assign(&conversation_id, staff_id.as_deref()).await
}

#[tauri::command]
#[specta::specta]
pub async fn set_status(core: Core<'_>, conversation_id: String, status: Status) -> Answer<Conversation> {
    core.set_status(&conversation_id, status).await
}

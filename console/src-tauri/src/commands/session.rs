//! Who is signed in.
use frontdesk_console_core::view::{Attention, Me, Start};

use super::{Answer, Core};

#[tauri::command]
#[specta::specta]
pub async fn start(core: Core<'_>) -> Answer<Start> {
    core.start().await
}

#[tauri::command]
#[specta::specta]
pub async fn attend(core: Core<'_>, attention: Attention) -> Answer<()> {
    core.attend(attention);
    Ok(())
}

#[tauri::command]
#[specta::specta]
pub fn reconnect(core: Core<'_>) {
    core.wake();
}

#[tauri::command]
#[specta::specta]
pub async fn sign_in(core: Core<'_>, server: String, email: String, password: String) -> Answer<Me> {
    core.sign_in(&server, &email, &password).await
}

#[tauri::command]
#[specta::specta]
pub async fn sign_out(core: Core<'_>) -> Answer<()> {
    core.sign_out().await
}

#[tauri::command]
#[specta::specta]
pub async fn change_password(core: Core<'_>, current: String, next: String) -> Answer<()> {
    core.change_password(&current, &next).await
}

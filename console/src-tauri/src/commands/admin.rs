//! The merchant: its staff, its canned replies, its settings.
use frontdesk_console_core::view::{
    CannedReply, CannedReplyText, IdentityKey, MerchantSettings, NewStaff, Source, StaffChange, StaffMember,
};

use super::{Answer, Core};

#[tauri::command]
#[specta::specta]
pub async fn staff(core: Core<'_>, from: Source) -> Answer<Vec<StaffMember>> {
    core.staff(from).await
}

#[tauri::command]
#[specta::specta]
pub async fn add_staff(core: Core<'_>, staff: NewStaff) -> Answer<StaffMember> {
    core.add_staff(staff).await
}

#[tauri::command]
#[specta::specta]
pub async fn change_staff(core: Core<'_>, staff_id: String, change: StaffChange) -> Answer<StaffMember> {
    core.change_staff(&staff_id, change).await
}

#[tauri::command]
#[specta::specta]
pub async fn canned_replies(core: Core<'_>, from: Source) -> Answer<Vec<CannedReply>> {
    core.canned_replies(from).await
}

#[tauri::command]
#[specta::specta]
pub async fn add_canned_reply(core: Core<'_>, text: CannedReplyText) -> Answer<CannedReply> {
    core.add_canned_reply(text).await
}

#[tauri::command]
#[specta::specta]
pub async fn change_canned_reply(core: Core<'_>, id: String, text: CannedReplyText) -> Answer<CannedReply> {
    core.change_canned_reply(&id, text).await
}

#[tauri::command]
#[specta::specta]
pub async fn remove_canned_reply(core: Core<'_>, id: String) -> Answer<()> {
    core.remove_canned_reply(&id).await
}

#[tauri::command]
#[specta::specta]
pub async fn settings(core: Core<'_>) -> Answer<MerchantSettings> {
    core.settings().await
}

#[tauri::command]
#[specta::specta]
pub async fn change_settings(core: Core<'_>, settings: MerchantSettings) -> Answer<MerchantSettings> {
    core.change_settings(settings).await
}

#[tauri::command]
#[specta::specta]
pub async fn identity_keys(core: Core<'_>) -> Answer<Vec<IdentityKey>> {
    core.identity_keys().await
}

#[tauri::command]
#[specta::specta]
pub async fn make_identity_key(core: Core<'_>) -> Answer<IdentityKey> {
    core.make_identity_key().await
}

#[tauri::command]
#[specta::specta]
pub async fn revoke_identity_key(core: Core<'_>, id: String) -> Answer<()> {
    core.revoke_identity_key(&id).await
}

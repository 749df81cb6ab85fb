//! What only a desktop has.
use tauri::{AppHandle, Url};

use crate::{happened, links};

/// The user interface can be used from now on.
#[tauri::command]
#[specta::specta]
pub fn ready(app: AppHandle) {
    happened::ready(&app);
}

/// Opens a page in the system's browser; nothing but pages.
#[tauri::command]
#[specta::specta]
pub fn open_link(url: &str) {
    match Url::parse(url) {
        Ok(link) => links::open(&link),
        Err(error) => tracing::warn!(%error, "a link was not followed"),
    }
}

//! The one window: what it may load and where it may go.
use tauri::webview::{NewWindowResponse, WebviewWindow, WebviewWindowBuilder};
use tauri::{AppHandle, Manager, Url, WebviewUrl};

const LABEL: &str = "main";

/// Opens it; where it stood and how large it was comes from the plugin that keeps that.
pub fn open(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Frontdesk")
        .inner_size(1280.0, 820.0)
        .min_inner_size(380.0, 480.0)
        .disable_drag_drop_handler()
        .on_navigation(is_ours)
        .on_document_title_changed(|window, title| {
            if let Err(error) = window.set_title(&title) {
                tracing::warn!(%error, "the window's title stays as it was");
            }
        })
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .build()
}

/// Brings it before the eyes, wherever it was.
pub fn show(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if let Err(error) = shown {
        tracing::warn!(%error, "the window does not come to the front");
    }
}

/// Puts the number on the program's icon, where the system has a place for one.
pub fn mark(app: &AppHandle, unread: u32) -> tauri::Result<()> {
    let Some(window) = app.get_webview_window(LABEL) else { return Ok(()) };
    window.set_badge_count((unread > 0).then_some(unread.into()))
}

/// The user interface is part of the program; nothing else is ever loaded.
fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn the_window_goes_nowhere_else() {
        let goes = |url: &str| is_ours(&url.parse().expect("a URL"));
        assert!(goes("tauri://localhost/index.html"));
        for elsewhere in [
            "https://example.com/",
            "http://localhost:4000/",
            "tauri://example.com/",
            "file:///etc/passwd",
            "data:text/html,x",
        ] {
            assert!(!goes(elsewhere), "{elsewhere}");
        }
    }
}

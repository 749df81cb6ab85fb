//! The icon beside the clock: whether somebody waits, and the way back to the window.
use tauri::image::Image;
use tauri::menu::{Menu, MenuItem};
use tauri::tray::{MouseButton, MouseButtonState, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Manager, Wry, include_image};

use crate::window;

const ID: &str = "desk";
const CALM: Image<'_> = include_image!("icons/tray.png");
const UNREAD: Image<'_> = include_image!("icons/tray-unread.png");

/// The entry that says how many wait; on Linux nothing else beside the icon can.
struct Open(MenuItem<Wry>);

pub fn build(app: &AppHandle) -> tauri::Result<()> {
    let open = MenuItem::with_id(app, "open", words(0), true, None::<&str>)?;
    let quit = MenuItem::with_id(app, "quit", "Quit", true, None::<&str>)?;
    TrayIconBuilder::with_id(ID)
        .icon(CALM)
        .tooltip("Frontdesk")
        .menu(&Menu::with_items(app, &[&open, &quit])?)
        .show_menu_on_left_click(false)
        .on_menu_event(|app, event| match event.id().as_ref() {
            "open" => window::show(app),
            "quit" => app.exit(0),
            other => tracing::warn!(other, "the tray's menu has no such entry"),
        })
        .on_tray_icon_event(|tray, event| {
            // Linux tells of no clicks: there the menu comes.
            if let TrayIconEvent::Click { button: MouseButton::Left, button_state: MouseButtonState::Up, .. } = event {
                window::show(tray.app_handle());
            }
        })
        .build(app)?;
    app.manage(Open(open));
    Ok(())
}

/// Shows that so many conversations have something unread.
pub fn mark(app: &AppHandle, unread: u32) -> tauri::Result<()> {
    app.state::<Open>().0.set_text(words(unread))?;
    let Some(tray) = app.tray_by_id(ID) else { return Ok(()) };
    tray.set_icon(Some(if unread == 0 { CALM } else { UNREAD }))?;
    tray.set_tooltip(Some(match unread {
        0 => "Frontdesk".to_owned(),
        _ => format!("Frontdesk: {unread} unread"),
    }))
}

fn words(unread: u32) -> String {
    match unread {
        0 => "Open Frontdesk".into(),
        _ => format!("Open Frontdesk ({unread} unread)"),
    }
}

//! The console on the desktop. All that it knows and does is in its core; here is the window around it, and what else a
//! desktop has: notifications, a tray, a keychain, links.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod bindings;
mod commands;
mod happened;
mod keychain;
mod links;
mod notices;
mod tray;
mod unread;
mod window;

use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

use frontdesk_console_core::Console;
use tauri::{App, Manager, RunEvent, WindowEvent, async_runtime};
use tauri_plugin_deep_link::DeepLinkExt;
use tauri_plugin_window_state::StateFlags;
use tracing_subscriber::EnvFilter;

fn main() {
    let started = happened::Started(Instant::now());
    let filter = EnvFilter::try_from_env("FRONTDESK_LOG").unwrap_or_else(|_| "warn,frontdesk_console=info".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();

    let bindings = bindings::builder();
    let app = tauri::Builder::default()
        // First, so that a second start ends before it has opened anything. Its link is followed by the one after it.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::show(app)))
        .plugin(tauri_plugin_deep_link::init())
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(StateFlags::all() - StateFlags::VISIBLE).build())
        .invoke_handler(bindings.invoke_handler())
        .setup(move |app| {
            bindings.mount_events(app);
            app.manage(started);
            set_up(app)
        })
        .build(tauri::generate_context!());
    let app = match app {
        Ok(app) => app,
        Err(error) => {
            tracing::error!(%error, "the console does not start");
            std::process::exit(1);
        }
    };
    app.run(|app, event| match event {
        // After a sleep, or on another network, whoever comes back looks here first.
        RunEvent::WindowEvent { event: WindowEvent::Focused(true), .. } => app.state::<Console>().wake(),
        RunEvent::Exit => {
            // Whoever starts it again from now on gets a window of their own, not this one that goes.
            tauri_plugin_single_instance::destroy(app);
            async_runtime::block_on(app.state::<Console>().shut_down());
        }
        _ => {}
    });
}

fn set_up(app: &mut App) -> Result<(), Box<dyn Error>> {
    let handle = app.handle();
    app.manage(happened::Wanted::default());
    app.manage(unread::Bell::default());

    let dir = app.path().app_data_dir()?;
    let secrets = Arc::new(keychain::Keychain::default());
    let (console, happenings) = async_runtime::block_on(Console::in_directory(&dir, secrets))
        .map_err(|problem| format!("{} cannot be opened: {}", dir.display(), problem.message))?;
    app.manage(console);
    tray::build(handle)?;
    window::open(handle)?;

    async_runtime::spawn(happened::pass_on(handle.clone(), happenings));
    async_runtime::spawn(unread::keep(handle.clone()));
    unread::look(handle);

    let follow = handle.clone();
    app.deep_link().on_open_url(move |event| event.urls().iter().for_each(|link| happened::follow(&follow, link)));
    for link in app.deep_link().get_current()?.into_iter().flatten() {
        happened::follow(handle, &link);
    }
    Ok(())
}

//! How many conversations have something unread: said by the tray and the icon of the program; the window says it in its title.
use frontdesk_console_core::Console;
use tauri::{AppHandle, Manager};
use tokio::sync::Notify;

use crate::{tray, window};

/// Rung when the number may have changed.
#[derive(Default)]
pub struct Bell(Notify);

pub fn look(app: &AppHandle) {
    app.state::<Bell>().0.notify_one();
}

/// Counts anew whenever the bell was rung; however often meanwhile, once.
pub async fn keep(app: AppHandle) {
    let mut shown = 0;
    loop {
        app.state::<Bell>().0.notified().await;
        let unread = match app.state::<Console>().unread().await {
            Ok(unread) => unread,
            Err(problem) => {
                tracing::warn!(problem.code, problem.message, "what is unread cannot be counted");
                continue;
            }
        };
        if unread == shown {
            continue;
        }
        shown = unread;
        if let Err(error) = tray::mark(&app, unread).and_then(|()| window::mark(&app, unread)) {
            tracing::warn!(%error, "what is unread cannot be shown");
        }
    }
}

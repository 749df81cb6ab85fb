//! What happens, told to the user interface, and to the parts of the system that show it too.
use std::sync::Mutex;
use std::time::Instant;

use frontdesk_console_core::view::Happening;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Manager};
use tauri_specta::Event;

use crate::{links, notices, unread, window};

/// The one event that the user interface hears.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct Happened(pub Happening);

/// When the program did.
pub struct Started(pub Instant);

/// A conversation that is to be shown as soon as there is a user interface to show it.
#[derive(Default)]
pub struct Wanted(Mutex<Waiting>);

#[derive(Default)]
enum Waiting {
    /// The user interface is not there yet.
    #[default]
    Nothing,
    For(String),
    /// It is, and hears for itself.
    Over,
}

/// Passes on all that the core tells, in order, until it ends.
pub async fn pass_on(app: AppHandle, mut happenings: tokio::sync::mpsc::UnboundedReceiver<Happening>) {
    while let Some(happening) = happenings.recv().await {
        match &happening {
            Happening::Notice { notice } => notices::tell(&app, notice.clone()),
            Happening::Conversation { .. }
            | Happening::Counts { .. }
            | Happening::Resynced
            | Happening::SignedOut { .. } => unread::look(&app),
            _ => {}
        }
        tell(&app, happening);
    }
}

pub fn tell(app: &AppHandle, happening: Happening) {
    if let Err(error) = Happened(happening).emit(app) {
        tracing::error!(%error, "the user interface was not told");
    }
}

/// Follows a link into the console.
pub fn follow(app: &AppHandle, link: &tauri::Url) {
    let Some(conversation_id) = links::conversation(link) else {
        tracing::warn!(%link, "a link leads nowhere");
        return;
    };
    window::show(app);
    show(app, conversation_id);
}

pub fn show(app: &AppHandle, conversation_id: String) {
    let wanted = app.state::<Wanted>();
    let mut waiting = wanted.0.lock().expect("nothing panics while it is held");
    match *waiting {
        Waiting::Over => tell(app, Happening::Show { conversation_id }),
        _ => *waiting = Waiting::For(conversation_id),
    }
}

/// The user interface stands and hears: what waited for it is told.
pub fn ready(app: &AppHandle) {
    tracing::info!(after = ?app.state::<Started>().0.elapsed(), "the console can be used");
    let wanted = app.state::<Wanted>();
    let mut waiting = wanted.0.lock().expect("nothing panics while it is held");
    if let Waiting::For(conversation_id) = std::mem::replace(&mut *waiting, Waiting::Over) {
        tell(app, Happening::Show { conversation_id });
    }
}

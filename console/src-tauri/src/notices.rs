//! Notifications of the system. A click on one opens its conversation.
use std::thread;

use frontdesk_console_core::view::Notice;
use notify_rust::{Notification, NotificationResponse};
use tauri::AppHandle;

use crate::happened;
use crate::window;

/// Tells of it in a thread of its own, which waits for the click.
pub fn tell(app: &AppHandle, notice: Notice) {
    let app = app.clone();
    let spawned = thread::Builder::new().name("notice".into()).spawn(move || {
        match show(&notice) {
            Ok(false) => {}
            Ok(true) => {
                window::show(&app);
                happened::show(&app, notice.conversation_id);
            }
            // A desktop without notifications still has the tray and the window's title.
            Err(error) => tracing::warn!(%error, "no notification is shown"),
        }
    });
    if let Err(error) = spawned {
        tracing::warn!(%error, "no notification is shown");
    }
}

/// Says whether it was clicked, once it is gone.
fn show(notice: &Notice) -> notify_rust::error::Result<bool> {
    let mut notification = Notification::new();
    notification.appname("Frontdesk").summary(&notice.title);
    #[cfg(not(target_os = "linux"))]
    let handle = notification.body(&notice.body).show()?;
    #[cfg(target_os = "linux")]
    let handle = linux::show(&mut notification, notice)?;

    let mut clicked = false;
    handle.wait_for_response(|response: &NotificationResponse| clicked = response.is_default_action())?;
    #[cfg(target_os = "linux")]
    linux::gone(notice);
    Ok(clicked)
}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::HashMap;
    use std::sync::{LazyLock, Mutex};

    use frontdesk_console_core::view::Notice;
    use notify_rust::{Hint, Notification, NotificationHandle};

    /// The numbers of the notifications on screen, by conversation: the next takes the place of the one before.
    static SHOWN: LazyLock<Mutex<HashMap<String, u32>>> = LazyLock::new(Mutex::default);
    const HELD: &str = "nothing panics while it is held";

    pub(super) fn show(
        notification: &mut Notification,
        notice: &Notice,
    ) -> notify_rust::error::Result<NotificationHandle> {
        let markup = notify_rust::get_capabilities()?.iter().any(|it| it == "body-markup");
        let body = if markup { escaped(&notice.body) } else { notice.body.clone() };
        notification.body(&body).icon("frontdesk-console").action("default", "Open");
        notification.hint(Hint::DesktopEntry("Frontdesk".into())).hint(Hint::Category("im.received".into()));

        let mut shown = SHOWN.lock().expect(HELD);
        if let Some(&before) = shown.get(&notice.conversation_id) {
            notification.id(before);
        }
        let handle = notification.show()?;
        shown.insert(notice.conversation_id.clone(), handle.id());
        Ok(handle)
    }

    pub(super) fn gone(notice: &Notice) {
        SHOWN.lock().expect(HELD).remove(&notice.conversation_id);
    }

    /// Where bodies may have markup, what a customer wrote must not become any.
    fn escaped(text: &str) -> String {
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
    }

    #[cfg(test)]
    #[test]
    fn what_a_customer_wrote_is_no_markup() {
        assert_eq!(escaped("<b>1 & 2</b>"), "&lt;b&gt;1 &amp; 2&lt;/b&gt;");
    }
}

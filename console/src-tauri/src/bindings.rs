//! The commands and the event, as TypeScript is told of them in `console/ui/src/backend/bindings.ts`.
use tauri::Wry;
use tauri_specta::{Builder, ErrorHandlingMode, collect_commands, collect_events};

use crate::commands::{admin, conversations, desktop, replies, session};
use crate::happened::Happened;

pub fn builder() -> Builder<Wry> {
    Builder::new()
        .error_handling(ErrorHandlingMode::Throw)
        // What is sent looks as what is received.
        .disable_serde_phases()
        .commands(collect_commands![
            session::start,
            session::attend,
            session::reconnect,
            session::sign_in,
            session::sign_out,
            session::change_password,
            conversations::list,
            conversations::counts,
            conversations::open,
            conversations::close,
            conversations::earlier,
            conversations::of_customer,
            conversations::typing,
            conversations::read,
            conversations::assign,
            conversations::set_status,
            replies::reply,
            replies::send_again,
            replies::discard,
            replies::note,
            replies::drafts,
            replies::keep_draft,
            admin::staff,
            admin::add_staff,
            admin::change_staff,
            admin::canned_replies,
            admin::add_canned_reply,
            admin::change_canned_reply,
            admin::remove_canned_reply,
            admin::settings,
            admin::change_settings,
            admin::identity_keys,
            admin::make_identity_key,
            admin::revoke_identity_key,
            desktop::ready,
            desktop::open_link,
        ])
        .events(collect_events![Happened])
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use specta_typescript::Typescript;

    /// `make bindings` writes them anew.
    #[test]
    fn the_typescript_that_is_committed_is_what_is_generated() {
        let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/backend/bindings.ts");
        if std::env::var_os("FRONTDESK_WRITE_BINDINGS").is_some() {
            return super::builder().export(Typescript::default(), committed).expect("they are written");
        }
        let dir = tempfile::tempdir().expect("a place for them");
        let generated = dir.path().join("bindings.ts");
        super::builder().export(Typescript::default(), &generated).expect("they are written");
        let read = |path: &Path| fs::read_to_string(path).expect("it can be read");
        assert_eq!(read(&committed), read(&generated), "the API of the shell has changed: run `make bindings`");
    }
}

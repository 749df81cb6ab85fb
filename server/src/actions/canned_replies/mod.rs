//! What a merchant's staff say again and again.

mod add;
mod change;
mod list;
mod remove;

pub use add::add;
pub use change::{Change, change};
pub use list::list;
pub use remove::remove;

use crate::error::Error;
use crate::store::{canned_replies, violates};

/// What it means that a reply could not be stored.
fn shortcut_taken(error: sqlx::Error) -> Error {
    if violates(&error, canned_replies::SHORTCUT_KEY) { Error::ShortcutTaken } else { error.into() }
}

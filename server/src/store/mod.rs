//! SQL: the only place with queries. Free functions, connection first, one statement each; a change of a row takes the
//! permission for it.

pub mod activity;
pub mod append;
pub mod bus;
pub mod canned_replies;
pub mod condition;
pub mod conversations;
pub mod crowd;
pub mod identity_keys;
pub mod merchants;
pub mod message_log;
pub mod messages;
pub mod notes;
pub mod pace;
pub mod pool;
pub mod presence;
pub mod privacy;
pub mod reads;
pub mod schema;
pub mod search;
pub mod sessions;
pub mod staff;
pub mod starts;
pub mod updates;
pub mod users;

pub use message_log::MessageLog;

/// A word in a column that its check constraint should not have let in.
fn unknown_word(error: crate::domain::user::Unknown) -> sqlx::Error {
    sqlx::Error::Decode(error.into())
}

/// Whether `error` is the refusal of the constraint or unique index `name`.
pub fn violates(error: &sqlx::Error, name: &str) -> bool {
    error.as_database_error().and_then(|e| e.constraint()) == Some(name)
}

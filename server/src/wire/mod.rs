//! JSON shapes that both transports share. Encoded and decoded by serde; poem-openapi describes the same types.
//!
//! A field that may be null is left out when it is: absent means null. The validators are for the document; what holds
//! is what `domain` parses, which trims first. What they let through is never refused for its form.

pub mod asyncapi;
pub mod canned_reply;
pub mod channel;
pub mod conversation;
pub mod demo;
mod examples;
pub mod identity;
pub mod merchant;
pub mod message;
pub mod note;
pub mod privacy;
pub mod problem;
pub mod scalar;
pub mod session;
pub mod socket;
pub mod staff;
pub mod user;

pub use conversation::{Conversation, ConversationDetail, ConversationPage};
pub use merchant::{MerchantList, MerchantProfile, MerchantRef};
pub use message::{Message, MessagePage};
pub use problem::Problem;
pub use session::AuthSession;
pub use user::User;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::{Error, Result};

/// The longest that is said of what does not fit, in bytes.
const LONGEST: usize = 200;

/// serde repeats the value that does not fit, which may be as long as anything that is sent; what was expected is said last.
fn short(message: &str) -> &str {
    let expected = || message.rfind("expected ").map_or("of another type", |at| &message[at..]);
    Some(message).filter(|it| it.len() <= LONGEST).unwrap_or_else(expected)
}

/// Reads an object that somebody sent; the error names the field that is wrong.
pub fn decode<T: DeserializeOwned>(value: Value) -> Result<T> {
    // serde would also take an array, field by field.
    if !value.is_object() {
        return Err(Error::invalid("body", "must be an object"));
    }
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().to_string();
        let message = error.into_inner().to_string();
        // serde names a missing field in its message only.
        match message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next()) {
            Some(field) => Error::invalid(field, "must be given"),
            None => Error::invalid(path, format!("does not fit: {}", short(&message))),
        }
    })
}

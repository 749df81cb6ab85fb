//! The operations, by what they are about.

mod auth;
mod canned_replies;
mod conversations;
mod identity_keys;
mod merchants;
mod messages;
mod notes;
mod privacy;
mod staff;

pub use auth::Auth;
pub use canned_replies::CannedReplies;
pub use conversations::Conversations;
pub use identity_keys::IdentityKeys;
pub use merchants::Merchants;
pub use messages::Messages;
pub use notes::Notes;
pub use privacy::Privacy;
pub use staff::Staff;

use poem_openapi::Tags;

/// The parts of the API.
#[derive(Tags)]
pub enum Tag {
    /// Signing in, and who one is.
    Auth,
    /// Businesses whose staff answer.
    Merchants,
    /// Conversations between an end user and a merchant.
    Conversations,
    /// What people say in them.
    Messages,
    /// What staff say to staff about them, and what happened to them.
    Notes,
    /// What staff say again and again.
    CannedReplies,
    /// Colleagues.
    Staff,
    /// What is held on end users, and how long.
    Privacy,
}

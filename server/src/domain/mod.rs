//! Nouns: plain types and pure rules. Nothing here reads a clock, a database or a socket.

pub mod activity;
pub mod canned_reply;
pub mod client;
pub mod conversation;
pub mod cursor;
pub mod id;
pub mod identity;
pub mod merchant;
pub mod message;
pub mod note;
pub mod origin;
pub mod privacy;
pub mod session;
pub mod text;
pub mod time;
pub mod user;
pub mod words;

pub use canned_reply::CannedReply;
pub use client::{ClientAddress, TrustedProxies};
pub use conversation::{Conversation, Participants, Status};
pub use id::{CannedReplyId, ConversationId, IdentityKeyId, MerchantId, MessageId, SessionId, UserId};
pub use merchant::Merchant;
pub use message::{Draft, Message, Sender};
pub use origin::{AllowedOrigins, Origin};
pub use time::{Clock, Timestamp};
pub use user::{Role, User, UserType};
pub use words::Search;

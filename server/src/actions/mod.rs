//! Verbs: one use case a file, without a transport. Each parses, looks up and allows, changes, records the activity,
//! commits, publishes: always in this order.

pub mod auth;
pub mod canned_replies;
pub mod conversations;
pub mod demo;
pub mod health;
pub mod identity_keys;
pub mod inbox;
pub mod merchants;
pub mod messages;
pub mod notes;
pub mod presence;
pub mod privacy;
pub mod staff;

//! The console's core against the real server: `.ci/with-server cargo test -p frontdesk-console-core`.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod admin;
mod colleagues;
mod cuts;
mod harness;
mod lists;
mod outbox;
mod signing_in;
mod talking;

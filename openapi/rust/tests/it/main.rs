//! The client against the real server: `.ci/with-server cargo test -p frontdesk-client`.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod calls;
mod harness;
mod live;
mod problems;
mod sessions;
mod signing_in;

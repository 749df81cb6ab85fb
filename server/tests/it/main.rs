//! The server through its front doors: HTTP and Socket.IO, on a real PostgreSQL. One cluster a run, a database a test.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that panics has failed")]

mod harness;

mod access;
mod accounts;
mod canned_replies;
mod catching_up;
mod commands;
mod connections;
mod conversations;
mod corpus;
mod cors;
mod document;
mod guests;
mod headers;
mod identify;
mod identity_keys;
mod limits;
mod lists;
mod live;
mod merchants;
mod messages;
mod metrics;
mod nodes;
mod notes;
mod overload;
mod privacy;
mod problems;
mod process;
mod reference;
mod search;
mod sessions;
mod slow_clients;
mod sockets;
mod staff;
mod tenants;
mod widget;

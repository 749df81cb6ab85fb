//! Frontdesk: customer service chat over REST and Socket.IO on Postgres.

pub mod access;
pub mod actions;
pub mod app;
pub mod commands;
pub mod config;
pub mod domain;
pub mod error;
pub mod events;
pub mod http;
pub mod limits;
pub mod logging;
pub mod metrics;
pub mod postgres;
pub mod serve;
pub mod socket;
pub mod store;
pub mod wire;

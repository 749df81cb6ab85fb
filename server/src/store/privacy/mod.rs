//! What is held on end users: found, erased, kept no longer than is wanted, and the log of it.

pub mod audit;
mod erase;
pub mod people;
pub mod retention;

pub use erase::{Batch, forgotten_before, gone_since, step};

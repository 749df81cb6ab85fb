//! Messages.

mod list;
mod send;

pub use list::{From, list};
pub use send::{floor, send};
